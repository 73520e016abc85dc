import Postings

/// What the occupation keeps of the skills' points: a coach asks first whether the work is the candidate's, and
/// only then which of its tools are missing.
enum OccupationFit {
  /// Nil where the profile shows no occupation, or the posting has no title.
  static func deduction(
    _ posting: Posting, _ candidate: CandidateOccupations, _ weights: Weights
  ) -> PostingDemands.Deduction? {
    guard let title = posting.title, candidate.isKnown else { return nil }
    let all = candidate.occupations.all
    let other = weights.otherOccupation
    let asked = candidate.occupations.named(in: title.value)
    guard
      let best = asked.max(by: { candidate.standings[$0].share < candidate.standings[$1].share })
    else {
      return deduction(
        .init(low: other, point: (1 + other) / 2, high: 1), .unknown, "",
        "occupation: not told by the title", nil, title.evidence)
    }
    let standing = candidate.standings[best]
    let kept = other + (1 - other) * standing.share
    let names = [all[best].name] + asked.filter { $0 != best }.map { all[$0].name }
    return deduction(
      .init(low: kept, point: kept, high: kept),
      standing.share >= 1 ? .met : standing.share > 0 ? .partly : .unmet, all[best].id,
      "occupation: " + names.joined(separator: " or "), standing.answer, title.evidence)
  }

  private static func deduction(
    _ kept: ScoreTerms.Kept, _ state: RequirementOutcome.State, _ id: String, _ label: String,
    _ answer: ProfileAnswer?, _ evidence: Evidence
  ) -> PostingDemands.Deduction {
    PostingDemands.Deduction(
      kept: kept, steps: nil,
      outcome: RequirementOutcome(
        subject: .occupation(id), label: label, importance: .required, state: state, weight: 0,
        credit: kept.point, points: 0, answer: answer, evidence: evidence))
  }
}
