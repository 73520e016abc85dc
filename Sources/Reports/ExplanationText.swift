import Fit
import FitGap
import Postings
import Skills

/// Why a posting fits as it does: every requirement, what answers it, its words and its points.
public struct ExplanationText {
  public var terminal: Terminal
  public var scorer: FitScorer

  public init(terminal: Terminal, scorer: FitScorer) {
    self.terminal = terminal
    self.scorer = scorer
  }

  public func lines(_ record: FileRecord, _ result: FitResult) -> [StyledLine] {
    let posting = record.posting ?? Posting()
    var lines = PostingHead.lines(record, width: terminal.columns)
    lines.append(StyledLine())
    lines.append(headline(result))
    if !result.outcomes.isEmpty { lines += requirements(result) }
    if !result.blockers.isEmpty {
      lines += [StyledLine(), StyledLine("May rule you out", .bold)]
      for blocker in result.blockers { lines += item("! ", .poor, blocker.text) }
    }
    lines += gains(posting)
    let comparison = CareerDocument.builtIn.comparison(with: posting)
    if !comparison.isEmpty {
      lines += [StyledLine(), StyledLine("Against the career document", .bold)]
      for sentence in comparison { lines += item("  ", .dim, sentence) }
    }
    lines += weights()
    return lines
  }

  private func headline(_ result: FitResult) -> StyledLine {
    var line = StyledLine("Fit ", .bold)
    guard let score = result.score else {
      line.append("none: \(result.unscored?.rawValue ?? "no score")")
      return line
    }
    line.append(NumberText.percent(score), score >= scorer.weights.bar ? .good : .bold)
    line.append(" of 100; ")
    line.append(
      "\(NumberText.percent(result.low)) if nothing that is unknown were met, \(NumberText.percent(result.high)) if all of it were",
      .dim)
    return line.cut(to: terminal.columns)
  }

  /// The requirements under the words that state them, with their points and the sum.
  private func requirements(_ result: FitResult) -> [StyledLine] {
    var table = TerminalTable(columns: [
      .init("points", alignsRight: true, least: 6), .init("of", alignsRight: true, least: 5),
      .init("state", least: 7), .init("requirement", least: 18), .init("", least: 7),
      .init("your answer", least: 12, spare: 1),
    ])
    let shown = SharedPoints.tenths(of: result.outcomes.map(\.points))
    let scale = pointsPerWeight(result)
    for (outcome, points) in zip(result.outcomes, shown) {
      let possible = SharedPoints.tenths(of: [outcome.weight * scale])[0]
      table.add([
        StyledLine(SharedPoints.text(points)),
        StyledLine(possible > 0 ? SharedPoints.text(max(possible, points)) : "", .dim),
        StyledLine(outcome.state.rawValue, Self.style(outcome.state)), StyledLine(outcome.label),
        StyledLine(outcome.importance == .required ? "" : outcome.importance.rawValue, .dim),
        StyledLine(answer(outcome)),
      ])
    }
    let rows = table.lines(width: terminal.columns)
    var lines = [StyledLine(), rows[0]]
    var quote = ""
    for (row, outcome) in zip(rows.dropFirst(), result.outcomes) {
      if outcome.evidence.quote != quote {
        quote = outcome.evidence.quote
        if !quote.isEmpty { lines.append(StyledLine("“\(quote)”", .dim).cut(to: terminal.columns)) }
      }
      lines.append(row)
    }
    var sum = StyledLine()
    let text = SharedPoints.text(shown.reduce(0, +))
    sum.pad(to: max(0, table.start(of: 1, width: terminal.columns) - 2 - text.utf8.count))
    sum.append(text, .bold)
    sum.append("  the sum", .dim)
    lines.append(sum)
    return lines
  }

  /// The points that a weight of one gives where it is met; 0 where nothing is met, so that it cannot be told.
  private func pointsPerWeight(_ result: FitResult) -> Double {
    let earning = result.outcomes.first { $0.weight > 0 && $0.credit > 0 && $0.points > 0 }
    return earning.map { $0.points / ($0.weight * $0.credit) } ?? 0
  }

  private func answer(_ outcome: RequirementOutcome) -> String {
    guard let answer = outcome.answer else { return "" }
    switch answer.relation {
    case .held, .stated: return answer.text
    case .implied: return "by \(answer.text)"
    case .neighbour:
      switch outcome.subject {
      case .skills, .occupation: return "near to \(answer.text)"
      case .years, .degree, .level: return answer.text
      }
    }
  }

  private func gains(_ posting: Posting) -> [StyledLine] {
    let gaps = scorer.gaps(in: posting).filter { $0.gain > 0.0005 }
    guard !gaps.isEmpty else { return [] }
    var lines = [StyledLine(), StyledLine("What would help most", .bold)]
    for gap in gaps.sorted(by: { $0.gain > $1.gain }).prefix(5) {
      var line = StyledLine("  +\(SharedPoints.text(SharedPoints.tenths(of: [gap.gain])[0]))", .good)
      line.pad(to: 9)
      line.append(
        ([gap.skill] + gap.alternatives.prefix(2)).map { scorer.lexicon[$0].name }.joined(separator: " or "))
      if let near = gap.neighbourOf { line.append("  near to \(near)", .dim) }
      lines.append(line.cut(to: terminal.columns))
    }
    return lines
  }

  private func weights() -> [StyledLine] {
    let named = Weights.keys.compactMap { key in
      scorer.weights[key].flatMap { NumberText.plain(NumberText.rounded($0, digits: 3)) }.map {
        "\(key) \($0)"
      }
    }
    return [StyledLine()]
      + StyledLine.wrapped(
        "Weights (settable in the profile): " + named.joined(separator: ", "), to: terminal.columns,
        style: .dim)
  }

  private func item(_ mark: String, _ style: StyledLine.Style, _ text: String) -> [StyledLine] {
    StyledLine.wrapped(text, to: terminal.columns - 2).enumerated().map { position, part in
      var line = StyledLine(position == 0 ? mark : "  ", style)
      line.append(part)
      return line
    }
  }

  static func style(_ state: RequirementOutcome.State) -> StyledLine.Style {
    switch state {
    case .met: .good
    case .partly: .fair
    case .unmet: .poor
    case .unknown: .dim
    }
  }
}
