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
  /// What their weights make of the credits.
  let terms: ScoreTerms

  /// What occupation, years or level keep of the skills' points (0…1), and the outcome that says so.
  struct Deduction: Sendable {
    var kept: ScoreTerms.Kept
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
    var terms = skills.map {
      ScoreTerms.Term(weight: $0.weight, importance: $0.importance, isTacit: $0.isTacit)
    }
    if let degree {
      terms.append(
        .init(weight: degree.outcome.weight, importance: degree.outcome.importance, isTacit: false))
    }
    self.terms = ScoreTerms(
      terms: terms, kept: [occupation?.kept, years?.kept, level?.kept].compactMap(\.self),
      evidence: scorer.weights.evidence)
  }

  /// The weight of all that can be compared.
  var weight: Double { skills.reduce(degree?.outcome.weight ?? 0) { $0 + $1.weight } }

  /// How near occupation, years and level are, 0…1; ties are broken by it.
  var closeness: Double { terms.kept.reduce(1) { $0 * $1.point } }

  /// What the candidate earns of each of `skills`, then of the degree if one is asked.
  func credits(_ candidate: CandidateSkills, _ answers: SkillAnswers) -> [Credit] {
    var credits: [Credit] = []
    credits.reserveCapacity(skills.count + 1)
    // By index: a copy of a demand would copy its evidence too.
    for index in skills.indices {
      credits.append(answers.credit(skills[index].members, needed: skills[index].needed, candidate))
    }
    if let degree { credits.append(degree.credit) }
    return credits
  }

  /// Occupation, years, then level: the order in which they take their points.
  var deductions: [Deduction] { [occupation, years, level].compactMap(\.self) }
}
