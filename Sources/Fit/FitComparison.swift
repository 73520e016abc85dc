import Skills

/// The terms by which one posting ranks above another: what each earns from the same requirement.
public struct FitComparison: Sendable {
  public struct Term: Sendable, Equatable {
    public var label: String
    /// Points in the first posting and in the second; 0 where it does not ask for this.
    public var first: Double
    public var second: Double
    /// What it adds to the difference of the scores: first − second, but for the last digit of the greatest one,
    /// which takes what rounding leaves over.
    public var difference: Double
  }

  /// Only terms that differ, the greatest difference first, then by label. Added up in this order their
  /// differences are the difference of the scores, to the last digit.
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
        terms.append(Term(label: Self.label(outcome), first: 0, second: 0, difference: 0))
      }
      if first { terms[index].first += outcome.points } else { terms[index].second += outcome.points }
    }
    for outcome in first.outcomes { add(outcome, first: true) }
    for outcome in second.outcomes { add(outcome, first: false) }
    let difference = (first.score ?? 0) - (second.score ?? 0)
    for index in terms.indices { terms[index].difference = terms[index].first - terms[index].second }
    let differing = terms.filter { $0.difference != 0 }.sorted {
      $0.difference.magnitude != $1.difference.magnitude
        ? $0.difference.magnitude > $1.difference.magnitude
        : $0.label.utf8.lexicographicallyPrecedes($1.label.utf8)
    }
    self.terms = Self.closed(differing, to: difference)
    self.difference = difference
  }

  /// The terms with what rounding leaves over put where it is smallest in proportion.
  private static func closed(_ terms: [Term], to difference: Double) -> [Term] {
    var terms = terms
    func sum() -> Double { terms.reduce(0) { $0 + $1.difference } }
    // Terms are tried from the greatest: one whose last digit is finer than that of the sum closes it.
    for index in terms.indices where sum() != difference {
      let before = terms[index].difference
      terms[index].difference += difference - sum()
      var step = terms[index].difference
      for _ in 0..<4 where sum() != difference {
        step = sum() < difference ? step.nextUp : step.nextDown
        terms[index].difference = step
      }
      if sum() != difference { terms[index].difference = before }
    }
    return terms
  }

  /// Years, degree, level and occupation are one term each, however they are worded.
  private static func label(_ outcome: RequirementOutcome) -> String {
    switch outcome.subject {
    case .skills: outcome.label
    case .years: "years of experience"
    case .degree: "degree"
    case .level: "level"
    case .occupation: "occupation"
    }
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
