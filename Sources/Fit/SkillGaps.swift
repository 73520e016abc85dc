import Postings
import Skills

/// A skill that a posting asks for and the candidate lacks.
public struct SkillGap: Sendable {
  /// The cheapest way to close the gap: of a group, a near neighbour of what is held before the others.
  public var skill: SkillIndex
  /// The other members of the group, any of which would do as well.
  public var alternatives: [SkillIndex]
  public var importance: Importance
  /// What is held and near to the skill.
  public var neighbourOf: String?
  /// The score that the posting would gain if the candidate had the skill.
  public var gain: Double
  public var evidence: Evidence
}

extension FitScorer {
  /// The skills that the posting asks for and the candidate lacks, required ones first, then by what they
  /// would gain, then in the posting's order. Soft skills that the profile does not name are unknown and no gap.
  public func gaps(in posting: Posting) -> [SkillGap] {
    let demands = PostingDemands(posting, self)
    let denominator = demands.weight + weights.evidence
    var gaps: [SkillGap] = []
    for demand in demands.skills {
      for (position, skill) in missing(demand).enumerated() {
        let credit = answers.credit(.init(skill: skill, years: nil), candidate).point ?? 0
        let group = demand.members.map(\.skill)
        gaps.append(
          SkillGap(
            skill: skill,
            alternatives: position == 0 ? group.filter { $0 != skill && !candidate.has($0) } : [],
            importance: demand.importance, neighbourOf: candidate.neighbour(of: skill),
            gain: demand.weight * (1 - credit) / Double(demand.needed) / denominator * demands.closeness,
            evidence: demand.evidence))
      }
    }
    return gaps.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.importance != second.importance { return first.importance > second.importance }
      if first.gain != second.gain { return first.gain > second.gain }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The members still needed, the cheapest first; none where enough are held or the answer is unknown.
  func missing(_ demand: SkillDemand) -> [SkillIndex] {
    let held = demand.members.count { candidate.has($0.skill) }
    guard held < demand.needed else { return [] }
    let lacking = demand.members.filter {
      !candidate.has($0.skill) && answers.credit($0, candidate).point != nil
    }
    let near = lacking.filter { candidate.neighbour(of: $0.skill) != nil }
    let far = lacking.filter { candidate.neighbour(of: $0.skill) == nil }
    return (near + far).prefix(demand.needed - held).map(\.skill)
  }
}
