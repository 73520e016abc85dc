import Postings
import Skills

/// A posting's demands, weighed, with what the profile answers to all but the skills. What the skills
/// answer is summed for any candidate's skills, so that "what if" costs a sum and no second reading.
struct PostingDemands: Sendable {
  let skills: [SkillDemand]
  let degree: DegreeFit?
  let years: Deduction?
  let level: Deduction?
  private let evidence: Double

  /// What years or level keep of the skills' points (0…1), and the outcome that says so.
  struct Deduction: Sendable {
    struct Kept: Sendable {
      var low: Double
      var point: Double
      var high: Double
    }
    var kept: Kept
    /// Rungs of the ladder, or nil where that is not known.
    var steps: Double?
    var outcome: RequirementOutcome
  }

  init(_ posting: Posting, _ scorer: FitScorer) {
    skills = SkillDemand.all(
      of: posting, lexicon: scorer.lexicon, tacit: scorer.tacit, weights: scorer.weights)
    degree = DegreeFit(posting, scorer.profile, scorer.weights, practice: scorer.practice)
    years = LevelFit.years(posting, scorer.profile, scorer.weights)
    level = LevelFit.level(posting, scorer.profile, scorer.weights)
    evidence = scorer.weights.evidence
  }

  /// The weight of all that can be compared.
  var weight: Double { skills.reduce(degree?.outcome.weight ?? 0) { $0 + $1.weight } }

  /// How near level and years are, 0…1; ties are broken by it.
  var closeness: Double { (years?.kept.point ?? 1) * (level?.kept.point ?? 1) }

  /// The weights and credits of a posting, summed for one candidate's skills.
  struct Sum: Sendable {
    /// One for each of `skills`.
    var credits: [Credit]
    var denominator: Double
    var low: Double
    var high: Double
    /// Σ weight and Σ weight·credit of what is known and not tacit, by importance (context, preferred, required).
    fileprivate var known: [(weight: Double, earned: Double)]
    fileprivate let evidence: Double

    /// What an unknown requirement of this importance earns: the rate of the known ones, of this importance
    /// if there are any. Few known ones say little of the others, so that the rate is shrunk by the weight of
    /// evidence, as the score is.
    func rate(_ importance: Importance) -> Double {
      let own = known[Sum.slot(importance)]
      if own.weight > 0 { return own.earned / (own.weight + evidence) }
      let weight = known.reduce(0) { $0 + $1.weight }
      return weight > 0 ? known.reduce(0) { $0 + $1.earned } / (weight + evidence) : 0
    }

    fileprivate static func slot(_ importance: Importance) -> Int {
      switch importance {
      case .context: 0
      case .preferred: 1
      case .required: 2
      }
    }
  }

  func sum(_ candidate: CandidateSkills, _ answers: SkillAnswers) -> Sum {
    let credits = skills.map { answers.credit($0, candidate) }
    var sum = Sum(
      credits: credits, denominator: evidence, low: 0, high: evidence,
      known: Array(repeating: (0, 0), count: 3), evidence: evidence)
    func add(_ credit: Credit, _ weight: Double, _ importance: Importance, isTacit: Bool = false) {
      sum.denominator += weight
      sum.low += weight * credit.low
      sum.high += weight * credit.high
      guard let point = credit.point, !isTacit else { return }
      let slot = Sum.slot(importance)
      sum.known[slot].weight += weight
      sum.known[slot].earned += weight * point
    }
    for (demand, credit) in zip(skills, credits) {
      add(credit, demand.weight, demand.importance, isTacit: demand.isTacit)
    }
    if let degree { add(degree.credit, degree.outcome.weight, degree.outcome.importance) }
    let lowKept = (years?.kept.low ?? 1) * (level?.kept.low ?? 1)
    let highKept = (years?.kept.high ?? 1) * (level?.kept.high ?? 1)
    sum.low = sum.low / sum.denominator * lowKept
    sum.high = min(1, sum.high / sum.denominator) * highKept
    return sum
  }

  /// The score alone: the same number as `FitScorer.score`, since the same points are added in the same order.
  func score(_ candidate: CandidateSkills, _ answers: SkillAnswers) -> Double {
    let sum = sum(candidate, answers)
    var score = 0.0
    for (demand, credit) in zip(skills, sum.credits) {
      score += demand.weight * (credit.point ?? sum.rate(demand.importance)) / sum.denominator
    }
    if let degree {
      let credit = degree.credit.point ?? sum.rate(degree.outcome.importance)
      score += degree.outcome.weight * credit / sum.denominator
    }
    for deduction in deductions { score += Self.points(of: deduction, from: score) }
    return score
  }

  /// Years, then level: the order in which they take their points.
  var deductions: [Deduction] { [years, level].compactMap(\.self) }

  /// What years or level take away from the points before them: negative, or zero.
  static func points(of deduction: Deduction, from points: Double) -> Double {
    -points * (1 - deduction.kept.point)
  }
}
