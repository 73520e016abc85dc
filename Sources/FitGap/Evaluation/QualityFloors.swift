/// What figures must reach at least: the guard against a change that reads worse than before.
///
/// A figure's name, a tab and a number a line; "#" begins a remark, "figure" the header.
public struct QualityFloors: Sendable {
  private var floors: [(name: String, least: Double)] = []

  /// - Throws: the first line that is no floor.
  public init(text: String, file: String) throws(LabelProblem) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("figure\t") else { continue }
      let columns = line.split(separator: "\t")
      guard columns.count >= 2, let least = Double(columns[1]), (0...1).contains(least) else {
        throw LabelProblem(
          file: "\(file):\(index + 1)", what: "not a figure's name, a tab and a number from 0 to 1")
      }
      floors.append((String(columns[0]), least))
    }
  }

  /// A sentence for each figure that is too low or is none of the evaluation's.
  public func failures(of evaluation: Evaluation) -> [String] {
    let figures = Dictionary(
      evaluation.figures().map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return floors.compactMap { floor in
      guard let value = figures[floor.name] else { return "there is no figure \"\(floor.name)\"" }
      // A floor is written with three decimals.
      if value >= floor.least - 0.0005 { return nil }
      return "\(floor.name) is \(Evaluation.text(value)), below its floor of \(Evaluation.text(floor.least))"
    }
  }
}
