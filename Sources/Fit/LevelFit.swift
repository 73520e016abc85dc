import Postings

/// What years and level keep of the skills' points. Both work both ways: a principal role is no fit for a
/// graduate who knows its words, and a junior role none for a principal.
enum LevelFit {
  static func years(_ posting: Posting, _ profile: Profile, _ weights: Weights) -> PostingDemands.Deduction? {
    guard let fact = posting.years, fact.value.minimum >= 0 else { return nil }
    let asked = fact.value
    let label = asked.label
    guard let have = profile.yearsOfExperience else {
      return deduction(
        .init(low: weights.noYears, point: (1 + weights.noYears) / 2, high: 1), nil, .unknown, .years(asked),
        label,
        nil, evidence: fact.evidence)
    }
    let answer = ProfileAnswer(relation: .stated, text: "\(have.shortText) years")
    if have < asked.minimum {
      let share = have / asked.minimum
      let kept = weights.noYears + (1 - weights.noYears) * share
      return deduction(
        .init(low: kept, point: kept, high: kept), nil, share > 0 ? .partly : .unmet, .years(asked), label,
        answer,
        evidence: fact.evidence)
    }
    // More years than asked are no harm until they are those of another rung of the ladder.
    let upper = max(asked.maximum ?? 0, asked.minimum + 2)
    let steps =
      have > upper
      ? CareerLadder.rung(CareerLadder.level(forYears: have))
        - CareerLadder.rung(CareerLadder.level(forYears: upper))
      : 0
    let kept = self.kept(steps: steps, weights)
    return deduction(
      .init(low: kept, point: kept, high: kept), steps, steps >= 1 ? .partly : .met, .years(asked), label,
      answer,
      evidence: fact.evidence)
  }

  static func level(_ posting: Posting, _ profile: Profile, _ weights: Weights) -> PostingDemands.Deduction? {
    guard let fact = posting.seniority else { return nil }
    let label = "\(fact.value.rawValue) level"
    guard let have = profile.ladderLevel else {
      return deduction(
        .init(low: weights.moreSteps, point: weights.oneStep, high: 1), nil, .unknown, .level(fact.value),
        label, nil,
        evidence: fact.evidence)
    }
    let steps = CareerLadder.rung(fact.value) - CareerLadder.rung(have)
    let kept = self.kept(steps: steps.magnitude, weights)
    return deduction(
      .init(low: kept, point: kept, high: kept), steps,
      steps == 0 ? .met : steps.magnitude >= 2 ? .unmet : .partly, .level(fact.value), label,
      ProfileAnswer(relation: .stated, text: have.rawValue), evidence: fact.evidence)
  }

  /// What is kept this many rungs off; straight lines between the whole ones.
  static func kept(steps: Double, _ weights: Weights) -> Double {
    let values = [1, weights.oneStep, weights.twoSteps, weights.moreSteps]
    guard steps > 0 else { return 1 }
    guard steps < 3, let whole = Int(exactly: steps.rounded(.down)) else { return weights.moreSteps }
    let rest = steps - Double(whole)
    return values[whole] * (1 - rest) + values[whole + 1] * rest
  }

  private static func deduction(
    _ kept: ScoreTerms.Kept, _ steps: Double?, _ state: RequirementOutcome.State,
    _ subject: RequirementOutcome.Subject, _ label: String, _ answer: ProfileAnswer?, evidence: Evidence
  ) -> PostingDemands.Deduction {
    PostingDemands.Deduction(
      kept: kept, steps: steps,
      outcome: RequirementOutcome(
        subject: subject, label: label, importance: .required, state: state, weight: 0, credit: kept.point,
        points: 0,
        answer: answer, evidence: evidence))
  }
}

extension YearRange {
  /// "5+ years of experience", "3–5 years of experience".
  var label: String {
    guard let maximum else { return "\(minimum.shortText)+ years of experience" }
    if maximum == minimum { return "\(minimum.shortText) years of experience" }
    return "\(minimum.shortText)–\(maximum.shortText) years of experience"
  }
}
