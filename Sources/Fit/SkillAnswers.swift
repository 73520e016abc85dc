import Postings
import Skills

/// How much of a requirement is earned: what is sure, what is counted, and what could be.
struct Credit: Sendable, Equatable {
  var low: Double
  /// Nil where it is not known, so that the rate of the known requirements counts.
  var point: Double?
  var high: Double
  static let unknown = Credit(low: 0, point: nil, high: 1)
  static func known(_ value: Double) -> Credit { Credit(low: value, point: value, high: value) }

  /// What counts: the point, or else the rate of the known requirements, and never less than what is sure.
  func value(rate: Double) -> Double { point ?? max(low, rate) }

  var state: RequirementOutcome.State {
    guard let point else { return .unknown }
    return point >= 1 ? .met : point <= 0 ? .unmet : .partly
  }
}

/// Answers demands from a candidate's skills.
struct SkillAnswers: Sendable {
  let weights: Weights
  /// The candidate's years in all: nobody has more years of one skill.
  let years: Double?
  /// The profile lists spoken languages, so that one that is missing is not spoken.
  let listsLanguages: Bool
  private let tacit: TacitSkills

  init(profile: Profile, tacit: TacitSkills, weights: Weights) {
    self.weights = weights
    self.tacit = tacit
    years = profile.yearsOfExperience
    listsLanguages = !profile.languages.isEmpty
  }

  /// The credit of a group of which `needed` members are enough: the mean of the best ones. A member that is
  /// unknown leaves the group unknown until enough others are met.
  func credit(_ members: [SkillDemand.Member], needed: Int, _ candidate: CandidateSkills) -> Credit {
    if members.count == 1 { return credit(members[0], candidate) }
    var credits: [Credit] = []
    credits.reserveCapacity(members.count)
    for member in members { credits.append(credit(member, candidate)) }
    let count = Double(needed)
    let low = Self.top(needed, credits.map(\.low)) / count
    let high = Self.top(needed, credits.map(\.high)) / count
    let isOpen = low < 1 && credits.contains { $0.point == nil }
    return Credit(
      low: low, point: isOpen ? nil : Self.top(needed, credits.map { $0.point ?? 0 }) / count, high: high)
  }

  /// The sum of the `count` greatest values.
  private static func top(_ count: Int, _ values: [Double]) -> Double {
    count == 1 ? values.max() ?? 0 : values.sorted(by: >).prefix(count).reduce(0, +)
  }

  /// The members, best first; equal ones in the posting's order.
  func best(_ members: [SkillDemand.Member], _ candidate: CandidateSkills) -> [SkillDemand.Member] {
    members.enumerated().map { ($0.offset, $0.element, credit($0.element, candidate)) }.sorted {
      left, right in
      let (first, second) = (left.2.point ?? 0, right.2.point ?? 0)
      if first != second { return first > second }
      return left.2.high != right.2.high ? left.2.high > right.2.high : left.0 < right.0
    }.map(\.1)
  }

  func credit(_ member: SkillDemand.Member, _ candidate: CandidateSkills) -> Credit {
    let standing = candidate[member.skill]
    switch standing.relation {
    case .none:
      guard !standing.denied else { return .known(0) }
      switch tacit[member.skill] {
      case .no: return .known(0)
      case .yes: return .unknown
      case .language: return listsLanguages ? .known(0) : .unknown
      }
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
