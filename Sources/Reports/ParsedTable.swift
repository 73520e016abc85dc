import FitGap
import Postings
import Skills

/// What postings say, for a person at a terminal: a row a posting, or one posting whole.
public struct ParsedTable {
  public var terminal: Terminal
  public var lexicon: Lexicon

  public init(terminal: Terminal, lexicon: Lexicon) {
    self.terminal = terminal
    self.lexicon = lexicon
  }

  /// One row a posting; the other files are in the inventory.
  public func rows(_ records: [FileRecord]) -> [StyledLine] {
    var table = TerminalTable(columns: [
      .init("posting", least: 20), .init("organization", least: 10), .init("place", least: 10, spare: 3),
      .init("level", least: 6, spare: 4), .init("years", least: 4, spare: 2),
      .init("pay", least: 10, spare: 1), .init("skills", alignsRight: true, least: 3),
      .init("file", least: 12, spare: 5),
    ])
    for record in records {
      guard let posting = record.posting, record.status != .empty else { continue }
      table.add([
        StyledLine(posting.title?.value ?? "(no title)", .bold),
        StyledLine(posting.organization?.value ?? ""),
        StyledLine(FactText.place(posting)), StyledLine(posting.seniority?.value.rawValue ?? ""),
        StyledLine(FactText.years(posting.years?.value).replacing(" years", with: "")),
        StyledLine(FactText.pay(posting.salary?.value)), StyledLine("\(posting.skills.count)"),
        StyledLine(record.file, .dim),
      ])
    }
    return table.rows.isEmpty ? [] : table.lines(width: terminal.columns) + [StyledLine()]
  }

  /// One posting with all that was read of it.
  public func card(_ record: FileRecord) -> [StyledLine] {
    guard let posting = record.posting else {
      return [
        StyledLine("\(record.file): \(record.status.rawValue): \(record.reason ?? "")").cut(
          to: terminal.columns)
      ]
    }
    var lines = PostingHead.lines(record, width: terminal.columns)
    if let reason = record.reason {
      lines.append(StyledLine("\(record.status.rawValue): \(reason)", .fair).cut(to: terminal.columns))
    }
    let headCount = lines.count
    lines.append(StyledLine())
    row("level", posting.seniority?.value.rawValue, &lines)
    row("years", text(FactText.years(posting.years?.value)), &lines)
    row("degree", text(FactText.degree(posting.degree?.value)), &lines)
    row("places", text(FactText.places(posting)), &lines)
    row("sponsorship", posting.sponsorship.map { $0.value ? "yes" : "no" }, &lines)
    row("citizenship", posting.citizenshipRequired.map { $0.value ? "required" : "not required" }, &lines)
    row("clearance", posting.clearance?.value, &lines)
    row("posted", posting.datePosted, &lines)
    row("closes", posting.validThrough, &lines)
    if posting.expired?.value == true { row("expired", "yes", &lines) }
    row("address", posting.url, &lines)
    if lines.count > headCount + 1 { lines.append(StyledLine()) }
    for importance in [Importance.required, .preferred, .context] {
      row(importance.rawValue, text(skills(posting, importance).joined(separator: ", ")), &lines)
    }
    row("not known", text(posting.unrecognized.joined(separator: "; ")), &lines)
    for contradiction in posting.contradictions {
      row("conflict", "\(contradiction.what): \(contradiction.first) / \(contradiction.second)", &lines)
    }
    for warning in record.warnings { row("warning", warning, &lines) }
    return lines
  }

  /// Names of the skills, with the years that are asked of them; alternatives are joined by "or".
  private func skills(_ posting: Posting, _ importance: Importance) -> [String] {
    var names: [String] = []
    var groups: [Int: Int] = [:]
    for requirement in posting.skills where requirement.importance == importance {
      let years = text(FactText.years(requirement.years))
      let name = lexicon[requirement.skill].name + (years.map { " (\($0))" } ?? "")
      if let group = requirement.anyOf, let position = groups[group] {
        names[position] += " or " + name
      } else {
        if let group = requirement.anyOf { groups[group] = names.count }
        names.append(name)
      }
    }
    return names
  }

  private func text(_ value: String) -> String? { value.isEmpty ? nil : value }

  /// What is not stated has no row.
  private func row(_ name: String, _ value: String?, _ lines: inout [StyledLine]) {
    guard let value else { return }
    for (position, part) in StyledLine.wrapped(value, to: max(terminal.columns - 14, 20)).enumerated() {
      var line = StyledLine(position == 0 ? name : "", .dim)
      line.pad(to: 14)
      line.append(part)
      lines.append(line)
    }
  }
}
