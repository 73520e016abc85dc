import Postings
import Skills

/// What a candidate can do, skill by skill of one lexicon: a profile's entries read by the same skill
/// reader as postings, with what they imply and what is near them.
public struct CandidateSkills: Sendable {
  /// How a skill stands to the profile; a greater relation is the stronger.
  enum Relation: UInt8, Comparable {
    case none, neighbour, implied, held
    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  struct Standing: Equatable {
    var relation = Relation.none
    /// The profile says that the candidate does not have it.
    var denied = false
    /// Years of this skill; nil where the profile does not state them.
    var years: Double?
    /// Index into `sources`; the profile's words that answer for the skill. −1 where nothing does.
    var source: Int32 = -1
  }

  /// A profile's entry with nothing in it that the lexicon knows.
  public struct Unrecognized: Sendable, Equatable {
    public var text: String
    public var line: Int?
  }

  /// One for each skill of the lexicon.
  private(set) var standings: [Standing]
  private(set) var sources: [String] = []
  /// The skills that the profile states, in its order, each once.
  public private(set) var held: [SkillIndex] = []
  /// Entries of `skills` and `not_skills` that name no known skill: kept, reported, never dropped in silence.
  public private(set) var unrecognized: [Unrecognized] = []
  /// Skills of the profile for which it states no years, in its order.
  public private(set) var withoutYears: [SkillIndex] = []

  private let lexicon: Lexicon

  public init(_ profile: Profile, lexicon: Lexicon) {
    self.lexicon = lexicon
    standings = Array(repeating: Standing(), count: lexicon.skills.count)
    let reader = EntryReader(lexicon: lexicon)
    for entry in profile.notSkills {
      let found = reader.skills(in: entry.text)
      for skill in found { standings[Int(skill.rawValue)].denied = true }
      if found.isEmpty { unrecognized.append(Unrecognized(text: entry.text, line: entry.line)) }
    }
    for entry in profile.skills {
      let found = reader.skills(in: entry.text)
      for skill in found { hold(skill, years: entry.years, source: entry.text) }
      if found.isEmpty { unrecognized.append(Unrecognized(text: entry.text, line: entry.line)) }
    }
    holdExperience(profile, reader)
    for education in profile.education {
      guard let field = education.field else { continue }
      for skill in reader.skills(in: field) { hold(skill, years: nil, source: education.text) }
    }
    for text in profile.certifications + profile.languages {
      for skill in reader.skills(in: text) { hold(skill, years: nil, source: text) }
    }
    withoutYears = held.filter { standings[Int($0.rawValue)].years == nil }
    for skill in held { spread(from: skill) }
  }

  subscript(_ skill: SkillIndex) -> Standing {
    let index = Int(skill.rawValue)
    return standings.indices.contains(index) ? standings[index] : Standing()
  }

  /// Whether the profile states or implies this skill.
  public func has(_ skill: SkillIndex) -> Bool { self[skill].relation >= .implied }

  /// The held skill that makes this one a near neighbour; nil where the skill is held or nothing is near.
  public func neighbour(of skill: SkillIndex) -> String? {
    let standing = self[skill]
    return standing.relation == .neighbour ? sources[Int(standing.source)] : nil
  }

  /// The same candidate with these skills too, no years stated. What the profile denies stays denied.
  public func adding(_ skills: [SkillIndex]) -> CandidateSkills {
    var more = self
    for skill in skills where more.standings.indices.contains(Int(skill.rawValue)) {
      more.hold(skill, years: nil, source: lexicon[skill].name)
      more.spread(from: skill)
    }
    return more
  }

  /// What `learn` changed: enough to take it back.
  struct Lesson {
    /// The skills that may stand otherwise now, and how they stood.
    fileprivate var before: [(skill: SkillIndex, standing: Standing)]
    fileprivate var sourceCount: Int
    fileprivate var heldCount: Int
  }

  /// As `adding`, in place, for many trials: a copy holds a standing for every skill of the lexicon. Returns what
  /// `forget` takes, and the skills that earn otherwise now.
  ///
  /// - Complexity: O(relations of the skill).
  mutating func learn(_ skill: SkillIndex) -> (lesson: Lesson, changed: [SkillIndex]) {
    guard standings.indices.contains(Int(skill.rawValue)) else {
      return (Lesson(before: [], sourceCount: sources.count, heldCount: held.count), [])
    }
    let lesson = Lesson(
      before: ([skill] + lexicon[skill].implies + lexicon[skill].related).map { ($0, self[$0]) },
      sourceCount: sources.count, heldCount: held.count)
    hold(skill, years: nil, source: lexicon[skill].name)
    spread(from: skill)
    let changed = lesson.before.filter { entry in
      let now = self[entry.skill]
      return now.relation != entry.standing.relation || now.years != entry.standing.years
    }.map(\.skill)
    return (lesson, changed)
  }

  /// Takes back the last lesson that was not taken back.
  mutating func forget(_ lesson: Lesson) {
    // Backwards: a skill that stands twice in the list is as it was before the first.
    for (skill, standing) in lesson.before.reversed() { standings[Int(skill.rawValue)] = standing }
    sources.removeLast(sources.count - lesson.sourceCount)
    held.removeLast(held.count - lesson.heldCount)
  }

  /// Marks what the candidate's work implies; nothing that is held, implied or denied changes.
  mutating func imply(_ skills: [SkillIndex], by source: String) {
    for skill in skills where standings.indices.contains(Int(skill.rawValue)) {
      let index = Int(skill.rawValue)
      guard !standings[index].denied, standings[index].relation < .implied else { continue }
      standings[index].relation = .implied
      standings[index].source = Int32(sources.count)
      sources.append(source)
    }
  }

  /// The skills used in dated jobs have the years that those jobs cover.
  private mutating func holdExperience(_ profile: Profile, _ reader: EntryReader) {
    var jobs: [SkillIndex: [Profile.Job]] = [:]
    var order: [(skill: SkillIndex, source: String)] = []
    for job in profile.experience {
      var found: [SkillIndex] = []
      for text in job.skills + [job.title].compactMap(\.self) {
        for skill in reader.skills(in: text) where !found.contains(skill) {
          found.append(skill)
          if jobs[skill] == nil { order.append((skill, job.title ?? job.organization ?? text)) }
          jobs[skill, default: []].append(job)
        }
      }
    }
    for (skill, source) in order {
      hold(skill, years: profile.yearsCovered(jobs[skill] ?? []), source: source)
    }
  }

  /// The first entry that names a skill answers for it; the most years of any entry count.
  private mutating func hold(_ skill: SkillIndex, years: Double?, source: String) {
    let index = Int(skill.rawValue)
    guard !standings[index].denied else { return }
    if let years { standings[index].years = max(years, standings[index].years ?? 0) }
    guard standings[index].relation < .held else { return }
    standings[index].relation = .held
    standings[index].source = Int32(sources.count)
    sources.append(source)
    held.append(skill)
  }

  /// Marks what a held skill implies and what is near it. `implies` is closed, so one pass is enough.
  private mutating func spread(from skill: SkillIndex) {
    let holder = self[skill]
    guard holder.relation == .held else { return }
    for implied in lexicon[skill].implies {
      let index = Int(implied.rawValue)
      guard !standings[index].denied, standings[index].relation <= .implied else { continue }
      if standings[index].relation < .implied {
        standings[index].relation = .implied
        standings[index].source = holder.source
        standings[index].years = holder.years
      } else if let years = holder.years, years > standings[index].years ?? 0 {
        standings[index].years = years
        standings[index].source = holder.source
      }
    }
    for near in lexicon[skill].related {
      let index = Int(near.rawValue)
      guard !standings[index].denied, standings[index].relation == .none else { continue }
      standings[index].relation = .neighbour
      standings[index].source = holder.source
    }
  }
}
