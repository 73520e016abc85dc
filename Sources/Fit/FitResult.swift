import Postings
import Skills

/// How well one posting fits one profile, requirement by requirement.
public struct FitResult: Sendable {
  /// 0…1: the share of the weights that the profile meets, unknowns at the (shrunk) rate of the known ones, less what
  /// occupation, years and level take away. It is the sum of the outcomes' points, in their order.
  /// Nil where the posting states nothing that can be compared.
  public var score: Double?
  /// The score if every unknown were unmet, and if every unknown were met, widened where there is little evidence.
  public var low: Double
  public var high: Double
  public var outcomes: [RequirementOutcome]
  public var blockers: [Blocker]
  /// Why there is no score.
  public var unscored: UnscoredReason?
  /// How near occupation, years and level are, 0…1; equal scores are parted by it.
  public var closeness: Double
  public init(
    score: Double?, low: Double, high: Double, outcomes: [RequirementOutcome], blockers: [Blocker],
    unscored: UnscoredReason? = nil, closeness: Double = 1
  ) {
    self.score = score
    self.low = low
    self.high = high
    self.outcomes = outcomes
    self.blockers = blockers
    self.unscored = unscored
    self.closeness = closeness
  }
}

public enum UnscoredReason: String, Sendable {
  case nothingAsked = "the posting states no requirement that could be read"
}

/// What became of one requirement.
public struct RequirementOutcome: Sendable {
  public enum State: String, Sendable { case met, partly, unmet, unknown }
  public enum Subject: Sendable, Equatable {
    /// One skill, or the members of a group any of which is enough (best member first).
    case skills([SkillIndex])
    case years(YearRange)
    case degree(DegreeRequirement)
    case level(Seniority)
    /// The occupation that the title names, by its id in `Lexicon/career/occupations.tsv`; "" where it names none.
    case occupation(String)
  }
  public var subject: Subject
  /// What a person reads: "PyTorch or JAX", "5+ years of experience", "bachelor's degree in Computer Science".
  public var label: String
  public var importance: Importance
  public var state: State
  /// The weight of this requirement in the score, and the share of it that is earned (0…1). Of occupation,
  /// years and level, the credit is the share of the other points that they leave.
  public var weight: Double
  public var credit: Double
  /// The points of the score, which add up to it: weight × credit / (sum of all weights + the weight of
  /// evidence). Occupation, years and level have no weight; their points are what they take away: negative, or zero.
  public var points: Double
  /// What in the profile answers it; nil where nothing does.
  public var answer: ProfileAnswer?
  /// The posting's words.
  public var evidence: Evidence
  public init(
    subject: Subject, label: String, importance: Importance, state: State, weight: Double, credit: Double,
    points: Double, answer: ProfileAnswer?, evidence: Evidence
  ) {
    self.subject = subject
    self.label = label
    self.importance = importance
    self.state = state
    self.weight = weight
    self.credit = credit
    self.points = points
    self.answer = answer
    self.evidence = evidence
  }
}

/// What in the profile answers a requirement, and how.
public struct ProfileAnswer: Sendable, Equatable {
  public enum Relation: String, Sendable { case held, implied, neighbour, stated }
  public var relation: Relation
  /// The profile's words: a skill's name, "4 years", "master in Statistics".
  public var text: String
  public init(relation: Relation, text: String) {
    self.relation = relation
    self.text = text
  }
}

/// A reason for which an application may be refused whatever the skills; beside the score, never in it.
public struct Blocker: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case workRights = "work-rights"
    case clearance, place, pay, employment, degree, level, expired
  }
  public var kind: Kind
  /// One sentence with both sides: "asks for US citizenship; the profile names Germany".
  public var text: String
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
