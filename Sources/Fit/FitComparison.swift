import Skills

/// The terms by which one posting ranks above another: what each earns from the same requirement.
public struct FitComparison: Sendable {
  public struct Term: Sendable, Equatable {
    public var label: String
    /// Points in the first posting and in the second; 0 where it does not ask for this.
    public var first: Double
    public var second: Double
    public var difference: Double { first - second }
  }

  /// Only terms that differ, the greatest difference first, then by label. Their differences add up to the
  /// difference of the scores (to the rounding of the last digit).
  public let terms: [Term]
  /// Σ difference: above 0 where the first ranks above the second by its score.
  public let difference: Double

  public init(_ first: FitResult, _ second: FitResult) {
    var terms: [Term] = []
    var position: [Key: Int] = [:]
    func add(_ outcome: RequirementOutcome, first: Bool) {
      let key = Key(outcome)
      let index = position[key] ?? terms.count
      if index == terms.count {
        position[key] = index
        terms.append(Term(label: outcome.label, first: 0, second: 0))
      }
      if first { terms[index].first += outcome.points } else { terms[index].second += outcome.points }
    }
    for outcome in first.outcomes { add(outcome, first: true) }
    for outcome in second.outcomes { add(outcome, first: false) }
    self.terms = terms.filter { $0.first != $0.second }.sorted {
      $0.difference.magnitude != $1.difference.magnitude
        ? $0.difference.magnitude > $1.difference.magnitude
        : $0.label.utf8.lexicographicallyPrecedes($1.label.utf8)
    }
    difference = (first.score ?? 0) - (second.score ?? 0)
  }

  /// What makes two requirements one term: the same skills, whatever their order; years, degree, level and
  /// occupation are one term each.
  private enum Key: Hashable {
    case skills([Int32])
    case years, degree, level, occupation
    init(_ outcome: RequirementOutcome) {
      switch outcome.subject {
      case .skills(let skills): self = .skills(skills.map(\.rawValue).sorted())
      case .years: self = .years
      case .degree: self = .degree
      case .level: self = .level
      case .occupation: self = .occupation
      }
    }
  }
}
