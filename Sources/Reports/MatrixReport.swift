import Fit
import FitGap
import Postings

/// Postings by candidates, for a coach: as a table, CSV or JSON.
public struct MatrixReport {
  public var matrix: FitMatrix

  public init(_ matrix: FitMatrix) { self.matrix = matrix }

  public func lines(terminal: Terminal) -> [StyledLine] {
    guard !matrix.rows.isEmpty else { return [StyledLine("No posting is left to show.")] }
    var columns = [
      TerminalTable.Column("posting", least: 20), TerminalTable.Column("organization", least: 10, spare: 1),
    ]
    columns += matrix.candidates.map { TerminalTable.Column($0.name, alignsRight: true, least: 6) }
    var table = TerminalTable(columns: columns)
    for row in matrix.rows {
      let posting = row.record.posting ?? Posting()
      let cells = zip(row.fits, matrix.candidates).map { fit, candidate in
        cell(fit, isBest: fit.result.score == row.best, bar: candidate.bar)
      }
      table.add(
        [
          StyledLine(posting.title?.value ?? row.record.file, .bold),
          StyledLine(posting.organization?.value ?? ""),
        ] + cells)
    }
    var lines = table.lines(width: terminal.columns)
    if matrix.hidden > 0 {
      lines.append(StyledLine("… and \(matrix.hidden) more; --top 0 shows them all", .dim))
    }
    lines.append(StyledLine())
    lines += StyledLine.wrapped(
      "The score of each candidate; * the highest of a posting, ! something may rule the candidate out.",
      to: terminal.columns, style: .dim)
    return lines
  }

  private func cell(_ fit: FitMatrix.Fit, isBest: Bool, bar: Double) -> StyledLine {
    guard let score = fit.result.score else { return StyledLine("–", .dim) }
    var line = StyledLine(fit.result.blockers.isEmpty ? "" : "! ", .poor)
    line.append(NumberText.percent(score), score >= bar ? .good : .plain)
    line.append(isBest ? "*" : " ", .dim)
    return line
  }

  /// One row a posting; score, rank and blockers of each candidate stand beside each other.
  public func csv() -> [UInt8] {
    let head =
      ["title", "organization", "file"]
      + matrix.candidates.flatMap { ["score: \($0.name)", "rank: \($0.name)", "blockers: \($0.name)"] }
    var bytes = CSVWriter.row(head.map { .text($0) })
    for row in matrix.rows {
      let posting = row.record.posting ?? Posting()
      var cells: [CSVWriter.Cell] = [
        .text(posting.title?.value), .text(posting.organization?.value), .text(row.record.file),
      ]
      for fit in row.fits {
        cells += [
          .number(fit.result.score.map { NumberText.rounded($0, digits: 4) }),
          .number(fit.rank.map(Double.init)),
          .text(fit.result.blockers.map(\.text).joined(separator: "; ")),
        ]
      }
      bytes += CSVWriter.row(cells)
    }
    return bytes
  }

  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.integer(RankLineWriter.schema)
      json.key("candidates")
      json.array { json in
        for candidate in matrix.candidates {
          json.object { json in
            json.key("name")
            json.string(candidate.name)
            json.key("file")
            json.string(candidate.file)
          }
        }
      }
      json.key("postings")
      json.array { json in for row in matrix.rows { write(row, &json) } }
      json.key("inventory")
      InventoryJSON.write(matrix.inventory, &json)
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ row: FitMatrix.Row, _ json: inout JSONWriter) {
    json.object { json in
      json.key("file")
      json.string(row.record.file)
      json.key("title")
      json.string(row.record.posting?.title?.value)
      json.key("organization")
      json.string(row.record.posting?.organization?.value)
      json.key("copies")
      json.strings(row.copies)
      json.key("fits")
      json.array { json in
        for (fit, candidate) in zip(row.fits, matrix.candidates) {
          json.object { json in
            json.key("candidate")
            json.string(candidate.name)
            json.key("rank")
            if let rank = fit.rank { json.integer(rank) } else { json.null() }
            json.key("score")
            json.number(fit.result.score)
            json.key("low")
            json.number(fit.result.score == nil ? nil : fit.result.low)
            json.key("high")
            json.number(fit.result.score == nil ? nil : fit.result.high)
            json.key("blockers")
            json.strings(fit.result.blockers.map(\.text))
          }
        }
      }
    }
  }
}
