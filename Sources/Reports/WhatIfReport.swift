import Fit
import FitGap
import Postings
import Skills

/// What more skills would do to a folder's ranking.
public struct WhatIfReport {
  public var whatIf: WhatIf
  public var lexicon: Lexicon

  public init(_ whatIf: WhatIf, lexicon: Lexicon) {
    self.whatIf = whatIf
    self.lexicon = lexicon
  }

  /// For a person: each posting's score and rank before and after.
  public func table(_ terminal: Terminal, first count: Int?) -> [StyledLine] {
    var lines = StyledLine.wrapped(headline, to: terminal.columns, style: .bold)
    if !whatIf.held.isEmpty {
      lines.append(
        StyledLine("Already in the profile, or implied by it: " + names(whatIf.held), .dim)
          .cut(to: terminal.columns))
    }
    lines.append(StyledLine())
    var table = TerminalTable(columns: [
      .init("#", alignsRight: true, least: 3), .init("was", alignsRight: true, least: 3),
      .init("fit", alignsRight: true, least: 3), .init("was", alignsRight: true, least: 3),
      .init("", alignsRight: true, least: 5), .init("posting", least: 24),
      .init("organization", least: 10, spare: 1),
    ])
    for change in whatIf.changes.prefix(count ?? whatIf.changes.count) { table.add(cells(change)) }
    lines += table.lines(width: terminal.columns)
    let rest = whatIf.changes.count - (count ?? whatIf.changes.count)
    if rest > 0 { lines.append(StyledLine("… and \(rest) more; --top 0 shows them all", .dim)) }
    return lines
  }

  private var headline: String {
    let many = whatIf.changes.count == 1 ? "posting" : "postings"
    return
      "With \(names(whatIf.skills)): \(whatIf.reachedAfter) of \(whatIf.changes.count) \(many) within reach "
      + "instead of \(whatIf.reachedBefore); \(whatIf.risen) score higher"
  }

  private func names(_ skills: [SkillIndex]) -> String {
    skills.map { lexicon[$0].name }.joined(separator: ", ")
  }

  private func cells(_ change: WhatIf.Change) -> [StyledLine] {
    let after = change.after.result.score ?? 0
    let before = change.scoreBefore ?? 0
    let gain = SharedPoints.tenths(of: [after - before])[0]
    let passes = before < whatIf.bar && after >= whatIf.bar
    let posting = change.after.record.posting
    return [
      StyledLine(change.after.rank.map { "\($0)" } ?? "", .dim),
      StyledLine(change.rankBefore.map { "\($0)" } ?? "", .dim),
      StyledLine(NumberText.percent(after), after >= whatIf.bar ? .good : .plain),
      StyledLine(NumberText.percent(before), .dim),
      StyledLine(gain == 0 ? "" : "+" + SharedPoints.text(gain), passes ? .good : .plain),
      StyledLine(posting?.title?.value ?? change.after.record.file, .bold),
      StyledLine(posting?.organization?.value ?? ""),
    ]
  }

  /// One object a posting, best first.
  public func lines(first count: Int?) -> [UInt8] {
    var json = JSONWriter()
    for change in whatIf.changes.prefix(count ?? whatIf.changes.count) {
      write(change, &json)
      json.endLine()
    }
    return json.bytes
  }

  public func json(first count: Int?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.integer(RankLineWriter.schema)
      json.key("what_if")
      json.strings(whatIf.skills.map { lexicon[$0].id })
      json.key("already_held")
      json.strings(whatIf.held.map { lexicon[$0].id })
      json.key("bar")
      json.number(whatIf.bar)
      json.key("within_reach")
      json.integer(whatIf.reachedBefore)
      json.key("within_reach_after")
      json.integer(whatIf.reachedAfter)
      json.key("postings")
      json.array { json in
        for change in whatIf.changes.prefix(count ?? whatIf.changes.count) { write(change, &json) }
      }
      json.key("inventory")
      InventoryJSON.write(whatIf.inventory, &json)
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ change: WhatIf.Change, _ json: inout JSONWriter) {
    let ranked = change.after
    json.object { json in
      json.key("schema")
      json.integer(RankLineWriter.schema)
      json.key("rank")
      if let rank = ranked.rank { json.integer(rank) } else { json.null() }
      json.key("rank_before")
      if let rank = change.rankBefore { json.integer(rank) } else { json.null() }
      json.key("file")
      json.string(ranked.record.file)
      json.key("title")
      json.string(ranked.record.posting?.title?.value)
      json.key("organization")
      json.string(ranked.record.posting?.organization?.value)
      json.key("score")
      json.number(ranked.result.score)
      json.key("score_before")
      json.number(change.scoreBefore)
    }
  }

  public func csv(first count: Int?) -> [UInt8] {
    var bytes = CSVWriter.row(
      ["rank", "rank_before", "score", "score_before", "title", "organization", "file"].map { .text($0) })
    for change in whatIf.changes.prefix(count ?? whatIf.changes.count) {
      let ranked = change.after
      bytes += CSVWriter.row([
        .number(ranked.rank.map(Double.init)), .number(change.rankBefore.map(Double.init)),
        .number(ranked.result.score.map { NumberText.rounded($0, digits: 4) }),
        .number(change.scoreBefore.map { NumberText.rounded($0, digits: 4) }),
        .text(ranked.record.posting?.title?.value), .text(ranked.record.posting?.organization?.value),
        .text(ranked.record.file),
      ])
    }
    return bytes
  }
}
