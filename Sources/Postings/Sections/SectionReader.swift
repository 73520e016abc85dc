import Phrases
import SavedPage
import Skills

/// Finds the headings of a posting, in whatever tag they stand, and gives each line its section.
///
/// Headings are known by their words (table `reading/headings.tsv`); a line may be one if it is
/// written like one: a heading tag, bold, short and ending in a colon, or short and nothing but the
/// words of a heading. A heading with unknown words changes nothing. Some paragraphs name themselves
/// (table `reading/paragraphs.tsv`): an equal-opportunity notice is legal text under any heading.
struct SectionReader: Sendable {
  private struct Rule: Sendable {
    var section: Section
    var isWhole: Bool
  }

  private let headings: PhraseTable<Rule>
  private let paragraphs: PhraseTable<Section>
  private let about = Tokenizer.hash(ofWord: "about")
  private let why = Tokenizer.hash(ofWord: "why")

  init() {
    headings = PhraseTable(table: "reading/headings.tsv") { row in
      Section(rawValue: row["section"]).map { Rule(section: $0, isWhole: row["where"] == "whole") }
    }
    paragraphs = PhraseTable(table: "reading/paragraphs.tsv") { Section(rawValue: $0["section"]) }
  }

  /// Sets `section` and `isHeading` of the lines in `range`, starting in `section`.
  func classify(_ text: inout PostingText, range: Range<Int>, startingIn initial: Section) {
    var section = initial
    for index in range {
      let line = text.lines[index]
      if let found = heading(text, line, next: index + 1 < range.upperBound ? text.lines[index + 1] : nil) {
        text.lines[index].isHeading = true
        section = found.section ?? section
        text.lines[index].section = section
      } else {
        text.lines[index].section =
          prefixSection(text, line) ?? paragraphSection(text, line, within: section) ?? section
      }
    }
  }

  /// How a line that may be a heading is written.
  private enum Form { case tag, styled, plain, item }

  /// The section that a heading opens; nil section for a heading with unknown words; nil for no heading.
  private func heading(
    _ text: PostingText, _ line: PostingText.Line, next: PostingText.Line?
  ) -> (section: Section?, Void)? {
    let count = line.tokens.count
    guard count > 0, count <= 14, let last = text.bytes[line.range].last else { return nil }
    let endsWithColon = last == 0x3A
    let form: Form
    if line.kind == .heading {
      form = .tag
    } else if line.kind == .listItem && !endsWithColon {
      form = .item
    } else if line.style.contains(.bold) || endsWithColon {
      form = .styled
    } else {
      form = .plain
    }
    guard count <= (form == .plain || form == .item ? 8 : 12) else { return nil }
    if form == .plain || form == .item {
      if last == 0x2E || last == 0x2C || last == 0x3B { return nil }
      // A plain line is a heading only before something that it can head.
      if next == nil || next?.isSiteTag != line.isSiteTag { return nil }
    }
    if let section = section(text, line.tokens, form: form) { return (section, ()) }
    return form == .tag || form == .styled && line.kind != .listItem ? (nil, ()) : nil
  }

  /// The section named by the words of a heading.
  private func section(_ text: PostingText, _ range: Range<Int>, form: Form) -> Section? {
    var best: (section: Section, covered: Int)?
    var covered = 0
    for match in headings.matches(in: text.tokens, range: range) {
      if match.label.isWhole && match.tokens.count + 1 < range.count { continue }
      if match.label.isWhole && match.tokens.count < range.count && form != .tag && form != .styled { continue }
      covered += match.tokens.count
      let rank = Self.rank(match.label.section)
      if best.map({ rank > Self.rank($0.section) || rank == Self.rank($0.section) && match.tokens.count > $0.covered })
        ?? true
      {
        best = (match.label.section, match.tokens.count)
      }
    }
    let needed: Int
    switch form {
    case .tag, .styled: needed = range.count > 8 ? range.count / 3 : 1
    case .plain: needed = (range.count * 6 + 9) / 10
    case .item: needed = range.count
    }
    if let best, covered >= needed { return best.section }
    guard form == .tag || form == .styled, range.count <= 6 else { return nil }
    // "About Acme", "Why Acme?"
    if text.tokens[range.lowerBound].hash == about { return .company }
    if text.tokens[range.lowerBound].hash == why { return .benefits }
    return nil
  }

  /// Which section wins where a heading names two: "Preferred qualifications" is preferred.
  private static func rank(_ section: Section) -> Int {
    switch section {
    case .legal: 9
    case .benefits: 8
    case .preferred: 7
    case .skillsBox: 6
    case .requirements: 5
    case .responsibilities: 4
    case .company: 3
    case .apply: 2
    case .summary: 1
    case .title, .other: 0
    }
  }

  /// "Requirements: Python and SQL": words before a colon that are a heading govern their own line.
  private func prefixSection(_ text: PostingText, _ line: PostingText.Line) -> Section? {
    let limit = min(line.tokens.upperBound, line.tokens.lowerBound + 6)
    var index = line.tokens.lowerBound + 1
    while index < limit {
      let gap = text.bytes[Int(text.tokens[index - 1].end)..<Int(text.tokens[index].start)]
      if gap.first == 0x3A {
        let section = section(text, line.tokens.lowerBound..<index, form: .item)
        return section == .other || section == .summary ? nil : section
      }
      index += 1
    }
    return nil
  }

  /// Legal, company and benefit paragraphs name themselves wherever they stand.
  private func paragraphSection(
    _ text: PostingText, _ line: PostingText.Line, within section: Section
  ) -> Section? {
    guard line.tokens.count >= 5 else { return nil }
    return paragraphs.firstMatch(in: text.tokens, range: line.tokens)?.label
  }
}
