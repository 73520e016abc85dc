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
    let isTacit = skills.allSatisfy { tacit.contains($0.skill) }
    return SkillDemand(
      members: skills.map { Member(skill: $0.skill, years: $0.years?.minimum) }, needed: needed,
      importance: importance, weight: weights.base(importance) * (isTacit ? weights.tacit : 1),
      isTacit: isTacit,
      evidence: evidence)
  }
}

/// How much of a requirement is earned: what is sure, what is counted, and what could be. Nil where nothing
/// is known, so that the rate of the known requirements counts.
struct Credit: Sendable, Equatable {
  var low: Double
  var point: Double?
  var high: Double
  static let unknown = Credit(low: 0, point: nil, high: 1)
  static func known(_ value: Double) -> Credit { Credit(low: value, point: value, high: value) }
}

/// Answers demands from a candidate's skills.
struct SkillAnswers: Sendable {
  let weights: Weights
  /// The candidate's years in all: nobody has more years of one skill.
  let years: Double?
  /// The profile lists spoken languages, so that one that is missing is not spoken.
  let listsLanguages: Bool
  let lexicon: Lexicon
  private let tacit: TacitSkills

  init(profile: Profile, tacit: TacitSkills, lexicon: Lexicon, weights: Weights) {
    self.weights = weights
    self.lexicon = lexicon
    self.tacit = tacit
    years = profile.yearsOfExperience
    listsLanguages = !profile.languages.isEmpty
  }

  func credit(_ demand: SkillDemand, _ candidate: CandidateSkills) -> Credit {
    if demand.members.count == 1 { return credit(demand.members[0], candidate) }
    let ordered = best(demand, candidate).map(\.credit)
    let needed = ordered.prefix(demand.needed)
    let count = Double(demand.needed)
    return Credit(
      low: needed.reduce(0) { $0 + $1.low } / count,
      point: needed.contains { $0.point == nil } ? nil : needed.reduce(0) { $0 + ($1.point ?? 0) } / count,
      high: needed.reduce(0) { $0 + $1.high } / count)
  }

  /// The members with their credits, best first; equal ones in the posting's order.
  func best(
    _ demand: SkillDemand, _ candidate: CandidateSkills
  ) -> [(member: SkillDemand.Member, credit: Credit)] {
    let credits = demand.members.map { ($0, credit($0, candidate)) }
    return credits.enumerated().sorted { left, right in
      let (first, second) = (left.element.1.point ?? 0, right.element.1.point ?? 0)
      return first != second ? first > second : left.offset < right.offset
    }.map { ($0.element.0, $0.element.1) }
  }

  func credit(_ member: SkillDemand.Member, _ candidate: CandidateSkills) -> Credit {
    let standing = candidate[member.skill]
    switch standing.relation {
    case .none:
      guard tacit.contains(member.skill), !standing.denied else { return .known(0) }
      return lexicon[member.skill].kind == .language && listsLanguages ? .known(0) : .unknown
    case .neighbour: return .known(weights.neighbour)
    case .implied: return aged(weights.implied, member.years, standing.years)
    case .held: return aged(1, member.years, standing.years)
    }
  }

  /// Credit in the light of the years: have / asked, up to 1.
  private func aged(_ credit: Double, _ asked: Double?, _ have: Double?) -> Credit {
    guard let asked, asked > 0 else { return .known(credit) }
    if let have { return .known(credit * min(1, have / asked)) }
    let most = credit * min(1, (years ?? asked) / asked)
    let point = min(most, credit * weights.yearsUnstated)
    return Credit(low: point / 2, point: point, high: most)
  }
}
