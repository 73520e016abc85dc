import Postings
import Skills

/// What a person wrote down of one posting: the answer that a reading is measured by.
public struct PostingLabel: Sendable {
  /// A skill that the posting asks of the candidate, or says that the candidate will use.
  public struct Skill: Sendable {
    public var name: String
    /// Other spellings that mean the same.
    public var alsoKnownAs: [String]
    public var kind: SkillKind
    public var importance: Importance
    /// Skills of one number are alternatives.
    public var anyOf: Int?
    /// Words of the posting around the skill.
    public var quote: String
  }

  public struct Degree: Sendable, Equatable {
    public var level: DegreeLevel
    public var required: Bool
    public var equivalentAccepted: Bool
  }

  /// A short name of the label itself, which lists of disagreements show.
  public var name: String
  /// The page's path below the folder.
  public var file: String
  public var title: String?
  /// Other spellings of the title that are right, too.
  public var acceptedTitles: [String] = []
  public var organization: String?
  public var acceptedOrganizations: [String] = []
  /// Every stated place, its city first.
  public var locations: [String] = []
  public var workplace: Workplace?
  public var employment: Set<Employment> = []
  public var salary: Salary?
  /// The least overall years of experience; nil where none are stated.
  public var leastYears: Double?
  public var degree: Degree?
  public var seniority: Seniority?
  public var sponsorship: Bool?
  public var skills: [Skill] = []
}

/// What is wrong with a label file.
public struct LabelProblem: Error, Sendable, CustomStringConvertible {
  public var file: String
  /// A sentence without a full stop.
  public var what: String

  public var description: String { "\(file): \(what)" }
}
