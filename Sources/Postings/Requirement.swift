import Skills

/// A skill that a posting asks for or works with; one entry a skill, its strongest importance.
public struct SkillRequirement: Sendable, Codable {
  public var skill: SkillIndex
  public var importance: Importance
  /// Years asked of this very skill.
  public var years: YearRange?
  /// Skills of one number are alternatives: `needed` of them are enough.
  public var anyOf: Int?
  /// How many of the alternatives are enough; 1 for a skill that stands alone.
  public var needed: Int
  public var evidence: [Evidence]
  public init(
    skill: SkillIndex, importance: Importance, years: YearRange? = nil, anyOf: Int? = nil,
    needed: Int = 1,
    evidence: [Evidence]
  ) {
    self.skill = skill
    self.importance = importance
    self.years = years
    self.anyOf = anyOf
    self.needed = needed
    self.evidence = evidence
  }
}

/// One demand of a posting. A posting's demands are joined by "and"; a demand's members by its rule.
public struct Requirement: Sendable, Equatable, Codable {
  public enum Rule: Sendable, Equatable, Codable {
    case allOf, anyOf
    /// "at least two of": how many of the members are enough.
    case atLeast(Int)
  }
  public enum Member: Sendable, Equatable, Codable {
    /// Index into `Posting.skills`.
    case skill(Int)
    case years(YearRange)
    /// A degree, and the years asked of those who hold just this one.
    case degree(DegreeLevel, years: YearRange?)
    /// Experience in place of a degree.
    case equivalentExperience
  }
  public var rule: Rule
  public var importance: Importance
  public var members: [Member]
  public var evidence: Evidence
  public init(rule: Rule, importance: Importance, members: [Member], evidence: Evidence) {
    self.rule = rule
    self.importance = importance
    self.members = members
    self.evidence = evidence
  }
}
