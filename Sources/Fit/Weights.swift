import Postings

/// Every constant of the score, in one place. A profile's `weights` sets them by the names in `keys`.
///
/// They were settled on graded rankings of real postings (nDCG and pair agreement), as round numbers from the middle of
/// what did equally well. Weights for skills of the title or named often, for knowledge of a business, and for
/// methods beside tools, brought nothing.
public struct Weights: Sendable, Equatable {
  /// The weight of a requirement by its importance.
  public var required = 3.0
  public var preferred = 1.5
  public var context = 1.0
  /// What a skill weighs that people have without listing it (soft skills, spoken languages, "clean code"),
  /// as a share of another requirement of its importance.
  public var tacit = 1.0 / 3
  /// What a degree weighs, as a share of a requirement of its importance.
  public var degree = 0.5
  /// The credit of a skill that a held one implies (PyTorch implies Python); 0 switches this off.
  public var implied = 1.0
  /// The credit of a near neighbour of a held skill (TensorFlow for PyTorch); 0 switches this off.
  public var neighbour = 0.5
  /// The credit of a held skill for which years are asked and the profile states none.
  public var yearsUnstated = 0.75
  /// What is kept of the skills' points one step, two, three and more steps off on the career ladder.
  public var oneStep = 0.9
  public var twoSteps = 0.5
  public var moreSteps = 0.3
  /// What is kept of the skills' points by a candidate with no year of the years that are asked.
  public var noYears = 0.5
  /// What is kept of the skills' points in an occupation that is not the candidate's.
  public var otherOccupation = 0.4
  /// How far somebody works in an occupation that is near to their own.
  public var nearOccupation = 0.75
  /// The weight of evidence that a posting must state before its score counts nearly whole: a posting that
  /// asks for this much in all can reach half. The rate at which unknowns count is shrunk by it too.
  public var evidence = 8.0
  /// The score from which a posting counts as within reach.
  public var bar = 0.5

  public init() {}

  /// The names by which a profile sets the weights, in the order in which they are explained.
  public static let keys = [
    "required", "preferred", "context", "tacit", "degree", "implied", "neighbour", "years_unstated",
    "one_step", "two_steps", "more_steps", "no_years", "other_occupation", "near_occupation", "evidence",
    "bar",
  ]

  /// The weight of this name; nil for an unknown name, or a value that is set to something negative or not finite.
  public subscript(_ key: String) -> Double? {
    get { Weights.path(key).map { self[keyPath: $0] } }
    set {
      guard let path = Weights.path(key), let newValue, newValue.isFinite, newValue >= 0 else { return }
      self[keyPath: path] = newValue
    }
  }

  /// Those names whose values are shares, so that more than 1 would break the score.
  static let shares: Set<String> = [
    "implied", "neighbour", "years_unstated", "one_step", "two_steps", "more_steps", "no_years",
    "other_occupation", "near_occupation", "bar",
  ]

  private static func path(_ key: String) -> WritableKeyPath<Weights, Double>? {
    switch key {
    case "required": \.required
    case "preferred": \.preferred
    case "context": \.context
    case "tacit": \.tacit
    case "degree": \.degree
    case "implied": \.implied
    case "neighbour": \.neighbour
    case "years_unstated": \.yearsUnstated
    case "one_step": \.oneStep
    case "two_steps": \.twoSteps
    case "more_steps": \.moreSteps
    case "no_years": \.noYears
    case "other_occupation": \.otherOccupation
    case "near_occupation": \.nearOccupation
    case "evidence": \.evidence
    case "bar": \.bar
    default: nil
    }
  }

  func base(_ importance: Importance) -> Double {
    switch importance {
    case .required: required
    case .preferred: preferred
    case .context: context
    }
  }
}
