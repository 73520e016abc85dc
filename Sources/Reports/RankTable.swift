import Fit
import FitGap
import Postings

/// The ranking for a person at a terminal: one posting a row, what it lacks below it.
public struct RankTable {
  public var terminal: Terminal
  /// The score from which a posting counts as within reach.
  public var bar: Double
  /// Whether the requirements of each posting are shown.
  public var explains: Bool
  public init(terminal: Terminal, bar: Double, explains: Bool = false) {
    self.terminal = terminal
    self.bar = bar
    self.explains = explains
  }

  public func lines(_ folder: RankedFolder, candidate: String?) -> [StyledLine] {
    // Copies stand with their first posting.
    let shown = folder.distinct
    var lines: [StyledLine] = []
    lines.append(headline(folder, candidate))
    lines.append(StyledLine())
    lines += rows(shown)
    if folder.hidden > 0 {
      lines.append(StyledLine("… and \(folder.hidden) more; --top 0 shows them all", .dim))
    }
    lines += legend(shown)
    lines += unscored(folder.unscored)
    return lines
  }

  private func headline(_ folder: RankedFolder, _ candidate: String?) -> StyledLine {
    let count =
      folder.filtered == nil
      ? folder.inventory.postings - folder.inventory.duplicates : folder.distinct.count + folder.hidden
    var line = StyledLine("\(count) \(count == 1 ? "posting" : "postings") by fit", .bold)
    if let candidate { line.append(" for \(candidate)", .bold) }
    return line.cut(to: terminal.columns)
  }

  private func rows(_ postings: [RankedPosting]) -> [StyledLine] {
    guard !postings.isEmpty else { return [StyledLine("No posting could be scored.")] }
    var table = TerminalTable(columns: [
      .init("#", alignsRight: true, least: 3), .init("", least: 1), .init("fit", least: 10),
      .init("posting", least: 24), .init("organization", least: 10, spare: 1),
      .init("place", least: 12, spare: 2), .init("pay", least: 10, spare: 3),
    ])
    for ranked in postings { table.add(cells(ranked)) }
    let rows = table.lines(width: terminal.columns)
    // Column 4 begins behind rank, tie mark and score.
    let indent = table.start(of: 3, width: terminal.columns)
    var lines = [rows[0]]
    for (row, ranked) in zip(rows.dropFirst(), postings) {
      lines.append(row)
      lines += details(ranked, indent: indent)
    }
    return lines
  }

  private func cells(_ ranked: RankedPosting) -> [StyledLine] {
    let posting = ranked.record.posting ?? Posting()
    let result = ranked.result
    let score = result.score ?? 0
    var fit = StyledLine()
    fit.append(NumberText.percent(score), score >= bar ? .good : score >= bar * 0.6 ? .fair : .plain)
    fit.append(" (\(NumberText.percent(result.low))–\(NumberText.percent(result.high)))", .dim)
    return [
      StyledLine(ranked.rank.map { "\($0)" } ?? "", .dim), StyledLine(ranked.tie ? "=" : "", .dim), fit,
      StyledLine(posting.title?.value ?? "(no title)", .bold), StyledLine(posting.organization?.value ?? ""),
      StyledLine(FactText.place(posting)), StyledLine(FactText.pay(posting.salary?.value)),
    ]
  }

  private func details(_ ranked: RankedPosting, indent: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    let room = max(terminal.columns - indent, 20)
    func add(_ line: StyledLine) {
      var indented = StyledLine(String(repeating: " ", count: indent))
      indented.append(line.cut(to: room))
      lines.append(indented)
    }
    let missing = ranked.missingRequired.map(\.label)
    if !missing.isEmpty {
      var line = StyledLine("lacks ", .dim)
      line.append(FactText.list(missing, cells: room - line.width))
      add(line)
    }
    for blocker in ranked.result.blockers {
      var line = StyledLine("! ", .poor)
      line.append(blocker.text)
      add(line)
    }
    if explains {
      lines += RequirementSummary.lines(ranked.result.outcomes, indent: indent, width: terminal.columns)
    }
    var file = ranked.record.file
    if !ranked.copies.isEmpty {
      file += " and \(ranked.copies.count) \(ranked.copies.count == 1 ? "copy" : "copies")"
    }
    add(StyledLine(file, .dim))
    return lines
  }

  private func legend(_ shown: [RankedPosting]) -> [StyledLine] {
    guard !shown.isEmpty else { return [] }
    var text = "In brackets: the fit if nothing that is unknown were met, and if all of it were."
    if shown.contains(where: \.tie) { text += " = cannot be told from the one above." }
    return [StyledLine()] + StyledLine.wrapped(text, to: terminal.columns, style: .dim)
  }

  private func unscored(_ postings: [RankedPosting]) -> [StyledLine] {
    guard !postings.isEmpty else { return [] }
    var lines = [StyledLine(), StyledLine("Without a score:", .bold)]
    let limit = 10
    for ranked in postings.prefix(limit) {
      var line = StyledLine("  " + (ranked.record.posting?.title?.value ?? ranked.record.file))
      line.append("  " + (ranked.unscoredReason ?? ""), .dim)
      lines.append(line.cut(to: terminal.columns))
    }
    if postings.count > limit { lines.append(StyledLine("  … and \(postings.count - limit) more", .dim)) }
    return lines
  }
}
