import Postings
import Skills

/// What a posting asks for in skills: one skill, or a group of which some are enough.
struct SkillDemand: Sendable {
  struct Member: Sendable {
    var skill: SkillIndex
    /// Years asked of this very skill.
    var years: Double?
  }
  /// In the posting's order.
  var members: [Member]
  /// How many of the members are enough.
  var needed: Int
  var importance: Importance
  var weight: Double
  /// People have it without listing it.
  var isTacit: Bool
  var evidence: Evidence

  /// The demands of a posting: each single skill once, each group once. A group of which every member is
  /// asked for by itself or by an earlier group asks for nothing more.
  static func all(
    of posting: Posting, lexicon: Lexicon, tacit: TacitSkills, weights: Weights
  ) -> [SkillDemand] {
    let skills = posting.skills
    var single = [Bool](repeating: false, count: skills.count)
    var grouped = [Bool](repeating: false, count: skills.count)
    var groups: [(members: [Int], needed: Int, importance: Importance, evidence: Evidence)] = []
    for requirement in posting.requirements {
      let members = requirement.members.compactMap { member -> Int? in
        if case .skill(let index) = member, skills.indices.contains(index) { return index }
        return nil
      }
      guard !members.isEmpty else { continue }
      let needed =
        switch requirement.rule {
        case .allOf: members.count
        case .anyOf: 1
        case .atLeast(let count): min(max(count, 1), members.count)
        }
      if needed == members.count {
        for index in members { single[index] = true }
      } else if !groups.contains(where: { $0.members == members && $0.needed == needed }) {
        groups.append((members, needed, requirement.importance, requirement.evidence))
      }
    }
    for group in groups { for index in group.members { grouped[index] = true } }
    // Skills that no requirement covers stand alone, or with the others of their number.
    var byNumber: [Int: Int] = [:]
    for (index, skill) in skills.enumerated() where !single[index] && !grouped[index] {
      guard let number = skill.anyOf else {
        single[index] = true
        continue
      }
      if let group = byNumber[number] {
        groups[group].members.append(index)
        groups[group].importance = max(groups[group].importance, skill.importance)
      } else {
        byNumber[number] = groups.count
        groups.append(
          ([index], 1, skill.importance, skill.evidence.first ?? Evidence(source: .text, quote: "")))
      }
    }
    var demands: [SkillDemand] = []
    for (index, skill) in skills.enumerated() where single[index] {
      demands.append(
        demand(
          [skill], needed: 1, importance: skill.importance,
          evidence: skill.evidence.first ?? Evidence(source: .text, quote: ""), lexicon, tacit, weights))
    }
    var used = single
    for group in groups {
      guard group.members.contains(where: { !used[$0] }) else { continue }
      for index in group.members { used[index] = true }
      demands.append(
        demand(
          group.members.map { skills[$0] }, needed: group.needed, importance: group.importance,
          evidence: group.evidence, lexicon, tacit, weights))
    }
    return demands
  }

  private static func demand(
    _ skills: [SkillRequirement], needed: Int, importance: Importance, evidence: Evidence, _ lexicon: Lexicon,
    _ tacit: TacitSkills, _ weights: Weights
  ) -> SkillDemand {
    let isTacit = skills.allSatisfy { tacit[$0.skill] != .no }
    return SkillDemand(
      members: skills.map { Member(skill: $0.skill, years: $0.years?.minimum) }, needed: needed,
      importance: importance, weight: weights.base(importance) * (isTacit ? weights.tacit : 1),
      isTacit: isTacit,
      evidence: evidence)
  }
}
