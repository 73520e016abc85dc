import Fit

/// The terms by which one posting ranks above another: what each requirement gives in both.
public struct Comparison: Sendable {
  /// The terms that differ, the largest difference first; their differences add up to that of the scores.
  public let terms: [FitComparison.Term]
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
    terms = FitComparison(first, second).terms
  }

  /// The terms for a terminal.
  public func lines(first: String, second: String, terminal: Terminal) -> [StyledLine] {
    let difference = firstScore - secondScore
    let verb = difference > 0 ? "above" : difference < 0 ? "below" : "level with"
    var lines = StyledLine.wrapped(
      "\(first) ranks \(verb) \(second): \(SharedPoints.text(SharedPoints.tenths(of: [firstScore])[0])) against "
        + "\(SharedPoints.text(SharedPoints.tenths(of: [secondScore])[0])) points", to: terminal.columns,
      style: .bold)
    lines += table(["difference", "here", "there"], terminal)
    for (name, labels) in [("unmet only here: ", unmetInFirst), ("unmet only there: ", unmetInSecond)]
    where !labels.isEmpty {
      lines += StyledLine.wrapped(name + labels.joined(separator: ", "), to: terminal.columns, style: .dim)
    }
    return lines
  }

  /// The terms, one a row, under these heads.
  func table(_ heads: [String], _ terminal: Terminal) -> [StyledLine] {
    var table = TerminalTable(columns: [
      .init(heads[0], alignsRight: true, least: 6), .init(heads[1], alignsRight: true, least: 6),
      .init(heads[2], alignsRight: true, least: 6), .init("requirement", least: 20),
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
    return table.lines(width: terminal.columns)
  }
}
