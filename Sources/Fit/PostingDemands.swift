import Postings
import Skills

/// A posting's demands, weighed, with what the profile answers to all but the skills. What the skills
/// answer is summed for any candidate's skills, so that "what if" costs a sum and no second reading.
struct PostingDemands: Sendable {
  let skills: [SkillDemand]
  let degree: DegreeFit?
  let occupation: Deduction?
  let years: Deduction?
  let level: Deduction?
  private let evidence: Double
  /// What the sums need of degree, occupation, years and level, without the words that explain them.
  private let degreeTerm: (credit: Credit, weight: Double, importance: Importance)?
  private let kept: [Deduction.Kept]

  /// What occupation, years or level keep of the skills' points (0…1), and the outcome that says so.
  struct Deduction: Sendable {
    struct Kept: Sendable {
      var low: Double
      var point: Double
      var high: Double

      /// What is taken away from the points before: negative, or zero.
      func points(from points: Double) -> Double { -points * (1 - point) }
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
    occupation = OccupationFit.deduction(posting, scorer.occupations, scorer.weights)
    years = LevelFit.years(posting, scorer.profile, scorer.weights)
    level = LevelFit.level(posting, scorer.profile, scorer.weights)
    evidence = scorer.weights.evidence
    degreeTerm = degree.map { ($0.credit, $0.outcome.weight, $0.outcome.importance) }
    kept = [occupation?.kept, years?.kept, level?.kept].compactMap(\.self)
  }

  /// The weight of all that can be compared.
  var weight: Double { skills.reduce(degree?.outcome.weight ?? 0) { $0 + $1.weight } }

  /// How near occupation, years and level are, 0…1; ties are broken by it.
  var closeness: Double { kept.reduce(1) { $0 * $1.point } }

  /// The weights and credits of a posting, summed for one candidate's skills.
  struct Sum: Sendable {
    /// One for each of `skills`.
    var credits: [Credit]
    var denominator: Double
    var low: Double
    var high: Double
    /// What is known and not tacit, by importance (context, preferred, required).
    fileprivate var known = (Known(), Known(), Known())
    fileprivate let evidence: Double

    /// Σ weight and Σ weight·credit.
    fileprivate struct Known {
      var weight = 0.0
      var earned = 0.0
      mutating func add(_ weight: Double, _ earned: Double) {
        self.weight += weight
        self.earned += earned
      }
    }

    /// What an unknown requirement of this importance earns: the rate of the known ones, of this importance
    /// if there are any. Few known ones say little of the others, so that the rate is shrunk by the weight of
    /// evidence, as the score is.
    func rate(_ importance: Importance) -> Double {
      let own =
        switch importance {
        case .context: known.0
        case .preferred: known.1
        case .required: known.2
        }
      if own.weight > 0 { return own.earned / (own.weight + evidence) }
      let weight = known.0.weight + known.1.weight + known.2.weight
      guard weight > 0 else { return 0 }
      return (known.0.earned + known.1.earned + known.2.earned) / (weight + evidence)
    }

    fileprivate mutating func add(_ credit: Credit, _ weight: Double, _ importance: Importance, isTacit: Bool)
    {
      denominator += weight
      low += weight * credit.low
      high += weight * credit.high
      guard let point = credit.point, !isTacit else { return }
      switch importance {
      case .context: known.0.add(weight, weight * point)
      case .preferred: known.1.add(weight, weight * point)
      case .required: known.2.add(weight, weight * point)
      }
    }
  }

  func sum(_ candidate: CandidateSkills, _ answers: SkillAnswers) -> Sum {
    var sum = Sum(credits: [], denominator: evidence, low: 0, high: evidence, evidence: evidence)
    sum.credits.reserveCapacity(skills.count)
    // By index: a copy of a demand would copy its evidence too.
    for index in skills.indices {
      let credit = answers.credit(skills[index].members, needed: skills[index].needed, candidate)
      sum.credits.append(credit)
      sum.add(credit, skills[index].weight, skills[index].importance, isTacit: skills[index].isTacit)
    }
    if let degreeTerm { sum.add(degreeTerm.credit, degreeTerm.weight, degreeTerm.importance, isTacit: false) }
    sum.low /= sum.denominator
    sum.high = min(1, sum.high / sum.denominator)
    for kept in kept {
      sum.low *= kept.low
      sum.high *= kept.high
    }
    return sum
  }

  /// The score alone: the same number as `FitScorer.score`, since the same points are added in the same order.
  func score(_ candidate: CandidateSkills, _ answers: SkillAnswers) -> Double {
    let sum = sum(candidate, answers)
    var score = 0.0
    for index in skills.indices {
      let value = sum.credits[index].value(rate: sum.rate(skills[index].importance))
      score += skills[index].weight * value / sum.denominator
    }
    if let degreeTerm {
      let value = degreeTerm.credit.value(rate: sum.rate(degreeTerm.importance))
      score += degreeTerm.weight * value / sum.denominator
    }
    for kept in kept { score += kept.points(from: score) }
    return score
  }

  /// Occupation, years, then level: the order in which they take their points.
  var deductions: [Deduction] { [occupation, years, level].compactMap(\.self) }
}
