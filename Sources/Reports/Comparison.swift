import Fit

/// The terms by which one posting ranks above another: what each requirement gives in both.
public struct Comparison: Sendable {
  public struct Term: Sendable, Equatable {
    public var label: String
    /// Points in each posting; 0 where a posting does not ask for it.
    public var first: Double
    public var second: Double
    public var difference: Double { first - second }
  }

  /// The terms that differ, the largest difference first; their differences add up to that of the scores.
  public let terms: [Term]
  /// What only one of the two asks for and the profile does not meet: it gives no points and makes all others
  /// count less.
  public let unmetInFirst: [String]
  public let unmetInSecond: [String]
  public let firstScore: Double
  public let secondScore: Double

  public init(_ first: FitResult, _ second: FitResult) {
    firstScore = first.score ?? 0
    secondScore = second.score ?? 0
    func unmet(_ result: FitResult) -> [String] {
      result.outcomes.filter { $0.state == .unmet && $0.weight > 0 }.map(\.label)
    }
    unmetInFirst = unmet(first).filter { !unmet(second).contains($0) }
    unmetInSecond = unmet(second).filter { !unmet(first).contains($0) }
    var order: [String] = []
    var points: [String: (first: Double, second: Double)] = [:]
    func add(_ outcome: RequirementOutcome, _ change: (inout (first: Double, second: Double)) -> Void) {
      let label = Self.term(outcome)
      if points[label] == nil { order.append(label) }
      change(&points[label, default: (0, 0)])
    }
    for outcome in first.outcomes { add(outcome) { $0.first += outcome.points } }
    for outcome in second.outcomes { add(outcome) { $0.second += outcome.points } }
    terms = order.enumerated().compactMap { position, label -> (Int, Term)? in
      guard let pair = points[label], pair.first != pair.second else { return nil }
      return (position, Term(label: label, first: pair.first, second: pair.second))
    }.sorted { left, right in
      let (one, other) = (left.1.difference.magnitude, right.1.difference.magnitude)
      return one != other ? one > other : left.0 < right.0
    }.map(\.1)
  }

  /// Years and levels are one term each, however they are worded.
  private static func term(_ outcome: RequirementOutcome) -> String {
    switch outcome.subject {
    case .skills: outcome.label
    case .years: "years of experience"
    case .degree: "degree"
    case .level: "level"
    case .occupation: "occupation"
    }
  }

  /// The terms for a terminal.
  public func lines(first: String, second: String, terminal: Terminal) -> [StyledLine] {
    let difference = firstScore - secondScore
    let verb = difference > 0 ? "above" : difference < 0 ? "below" : "level with"
    var lines = StyledLine.wrapped(
      "\(first) ranks \(verb) \(second): \(SharedPoints.text(SharedPoints.tenths(of: [firstScore])[0])) against "
        + "\(SharedPoints.text(SharedPoints.tenths(of: [secondScore])[0])) points", to: terminal.columns,
      style: .bold)
    var table = TerminalTable(columns: [
      .init("difference", alignsRight: true, least: 6), .init("here", alignsRight: true, least: 6),
      .init("there", alignsRight: true, least: 6), .init("requirement", least: 20),
    ])
    for (term, shown) in zip(terms, SharedPoints.tenths(of: terms.map(\.difference))) {
      table.add([
        StyledLine(
          (shown > 0 ? "+" : "") + SharedPoints.text(shown), shown > 0 ? .good : shown < 0 ? .poor : .dim),
        StyledLine(SharedPoints.text(SharedPoints.tenths(of: [term.first])[0]), .dim),
        StyledLine(SharedPoints.text(SharedPoints.tenths(of: [term.second])[0]), .dim),
        StyledLine(term.label),
      ])
    }
    lines += table.lines(width: terminal.columns)
    for (name, labels) in [("unmet only here: ", unmetInFirst), ("unmet only there: ", unmetInSecond)]
    where !labels.isEmpty {
      lines += StyledLine.wrapped(name + labels.joined(separator: ", "), to: terminal.columns, style: .dim)
    }
    return lines
  }
}
