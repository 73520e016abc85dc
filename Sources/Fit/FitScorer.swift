import Postings
import Skills

/// Scores postings for one profile. Immutable and shared between tasks.
///
/// The score: each skill demand and the degree has a weight and a credit between 0 and 1. The skills' part
/// is Σ weight·credit / (Σ weight + evidence), so that a posting which says little cannot score high.
/// Occupation, years and level then take their share of it away: their points are negative, or zero where they fit. The score
/// IS the sum of the outcomes' points, in their order. O(requirements) a posting.
public struct FitScorer: Sendable {
  public let profile: Profile
  public let lexicon: Lexicon
  public let weights: Weights
  public let candidate: CandidateSkills
  let tacit: TacitSkills
  let answers: SkillAnswers
  let occupations: CandidateOccupations
  /// What the profile names of the document's practice; looked up once, not once a posting.
  let practice: CareerDocument.Practice?

  /// `weights` nil means those of the profile.
  public init(profile: Profile, lexicon: Lexicon, weights: Weights? = nil) {
    let weights = weights ?? profile.weights
    var candidate = CandidateSkills(profile, lexicon: lexicon)
    let occupations = CandidateOccupations(
      profile, held: candidate.held, lexicon: lexicon, weights: weights)
    for (fields, source) in occupations.fields { candidate.imply(fields, by: source) }
    self.init(
      profile: profile, lexicon: lexicon, weights: weights, candidate: candidate,
      occupations: occupations, tacit: TacitSkills(lexicon),
      practice: CareerDocument.builtIn.practice(of: profile).first)
  }

  private init(
    profile: Profile, lexicon: Lexicon, weights: Weights, candidate: CandidateSkills,
    occupations: CandidateOccupations, tacit: TacitSkills, practice: CareerDocument.Practice?
  ) {
    self.profile = profile
    self.lexicon = lexicon
    self.weights = weights
    self.candidate = candidate
    self.occupations = occupations
    self.tacit = tacit
    self.practice = practice
    answers = SkillAnswers(profile: profile, tacit: tacit, weights: weights)
  }

  /// The scorer for the same candidate if they had these skills too: "what if". Their occupation stays: a few
  /// tools make nobody a nurse.
  public func adding(_ skills: [SkillIndex]) -> FitScorer {
    FitScorer(
      profile: profile, lexicon: lexicon, weights: weights, candidate: candidate.adding(skills),
      occupations: occupations, tacit: tacit, practice: practice)
  }

  /// How well the posting fits, requirement by requirement.
  public func score(_ posting: Posting) -> FitResult {
    let demands = PostingDemands(posting, self)
    let blockers = Blockers(profile: profile).all(of: posting, level: demands.level, years: demands.years)
    let closeness = demands.closeness
    guard demands.weight > 0 else {
      return FitResult(
        score: nil, low: 0, high: 1, outcomes: [], blockers: blockers, unscored: .nothingAsked,
        closeness: closeness)
    }
    let credits = demands.credits(candidate, answers)
    let sum = demands.terms.sum(credits)
    var outcomes: [RequirementOutcome] = []
    for (index, demand) in demands.skills.enumerated() {
      outcomes.append(outcome(demand, credits[index], sum))
    }
    if let degree = demands.degree {
      var outcome = degree.outcome
      let credit = degree.credit.value(rate: sum.rate(degree.outcome.importance))
      outcome.credit = credit
      outcome.points = outcome.weight * credit / sum.denominator
      outcomes.append(outcome)
    }
    var kept = outcomes.reduce(0) { $0 + $1.points }
    for var deduction in demands.deductions {
      deduction.outcome.points = deduction.kept.points(from: kept)
      kept += deduction.outcome.points
      outcomes.append(deduction.outcome)
    }
    let score = outcomes.reduce(0) { $0 + $1.points }
    return FitResult(
      score: score, low: min(sum.low, score), high: max(sum.high, score), outcomes: outcomes,
      blockers: blockers,
      closeness: closeness)
  }

  private func outcome(
    _ demand: SkillDemand, _ credit: Credit, _ sum: ScoreTerms.Sum
  ) -> RequirementOutcome {
    let ordered = answers.best(demand.members, candidate)
    let value = credit.value(rate: sum.rate(demand.importance))
    return RequirementOutcome(
      subject: .skills(ordered.map(\.skill)), label: label(demand),
      importance: demand.importance, state: credit.state, weight: demand.weight, credit: value,
      points: demand.weight * value / sum.denominator, answer: answer(ordered[0]), evidence: demand.evidence)
  }

  /// "PyTorch or JAX", "two of Java, Go and Rust", "3+ years of Python".
  private func label(_ demand: SkillDemand) -> String {
    let names = demand.members.map { member in
      let name = lexicon[member.skill].name
      return member.years.map { $0 > 0 ? "\($0.shortText)+ years of \(name)" : name } ?? name
    }
    if names.count == 1 { return names[0] }
    let list = names.dropLast().joined(separator: ", ")
    let last = names[names.count - 1]
    return demand.needed == 1 ? "\(list) or \(last)" : "\(demand.needed) of \(list), \(last)"
  }

  private func answer(_ member: SkillDemand.Member) -> ProfileAnswer? {
    let standing = candidate[member.skill]
    guard standing.relation > .none, standing.source >= 0 else { return nil }
    var text = candidate.sources[Int(standing.source)]
    let relation: ProfileAnswer.Relation =
      switch standing.relation {
      case .held: .held
      case .implied: .implied
      default: .neighbour
      }
    if member.years != nil && relation != .neighbour {
      text += standing.years.map { " (\($0.shortText) years)" } ?? " (years not stated)"
    }
    return ProfileAnswer(relation: relation, text: text)
  }
}
