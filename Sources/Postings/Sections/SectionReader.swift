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
  private let openers: PhraseTable<Bool>
  private let dutyOpeners: PhraseTable<Bool>
  private let fillers: Set<UInt64>
  private let yearWords: Set<UInt64>
  private let skillWords: Set<UInt64>
  private let about = Tokenizer.hash(ofWord: "about")
  private let why = Tokenizer.hash(ofWord: "why")

  init() {
    headings = PhraseTable(table: "reading/headings.tsv") { row in
      Section(rawValue: row["section"]).map { Rule(section: $0, isWhole: row["where"] == "whole") }
    }
    openers = PhraseTable(table: "reading/openers.tsv") { _ in true }
    dutyOpeners = PhraseTable(table: "reading/duty-openers.tsv") { _ in true }
    fillers = Self.hashes(
      "and or the your our of for a an to key other general main specific more in s & und et y a")
    yearWords = Self.hashes("years year yrs yr jahre ans años let roky")
    skillWords = Self.hashes("skills skill abilities ability knowledge kenntnisse")
    paragraphs = PhraseTable(table: "reading/paragraphs.tsv") { Section(rawValue: $0["section"]) }
  }

  /// Sets `section` and `isHeading` of the lines in `range`, starting in `section`.
  ///
  /// A sentence before a list may govern that list alone: "It would be a plus if you know:".
  func classify(_ text: inout PostingText, range: Range<Int>, startingIn initial: Section) {
    var section = initial
    var listSection: Section?
    for index in range {
      let line = text.lines[index]
      let next = index + 1 < range.upperBound ? text.lines[index + 1] : nil
      let isItem = line.kind == .listItem
      if !isItem { listSection = nil }
      if let found = heading(text, line, next: next) {
        text.lines[index].isHeading = true
        section =
          found.section ?? sectionOfLines(text, below: index, range: range, within: section) ?? section
        text.lines[index].section = section
        listSection = nil
        continue
      }
      if !isItem, next?.kind == .listItem, let led = leadSection(text, line) {
        listSection = led
        text.lines[index].section = led
        continue
      }
      let own =
        prefixSection(text, line) ?? paragraphSection(text, line, within: section) ?? listSection ?? section
      let isOpen = own == .summary || own == .responsibilities || own == .other
      text.lines[index].section = isOpen && !line.isSiteTag && asksByItself(text, line) ? .requirements : own
    }
  }

  /// What lies below a heading with unknown words, by the way most of its lines begin: "Design and maintain …" is
  /// duties under any heading. Requirements keep their parts, whose lines may begin with a verb, too.
  private func sectionOfLines(
    _ text: PostingText, below heading: Int, range: Range<Int>, within section: Section
  ) -> Section? {
    switch section {
    case .preferred, .benefits, .company, .legal, .apply: break
    default: return nil
    }
    var lines = 0
    var duties = 0
    for line in text.lines[heading + 1..<min(heading + 13, range.upperBound)] {
      guard line.kind != .heading, !line.isSiteTag else { break }
      guard line.tokens.count >= 4 else { continue }
      lines += 1
      if dutyOpeners.match(in: text.tokens, at: line.tokens.lowerBound, limit: line.tokens.upperBound) != nil
      {
        duties += 1
      }
    }
    return duties >= 3 && duties * 10 >= lines * 6 ? .responsibilities : nil
  }

  /// The section of a list that a sentence introduces; nil for a sentence that introduces none.
  private func leadSection(_ text: PostingText, _ line: PostingText.Line) -> Section? {
    guard (3...45).contains(line.tokens.count) else { return nil }
    let endsWithColon = text.bytes[line.range].last == 0x3A
    var best: Section?
    for match in headings.matches(in: text.tokens, range: line.tokens) where !match.label.isWhole {
      let section = match.label.section
      guard
        section == .requirements || section == .preferred || section == .responsibilities
          || section == .benefits,
        section == .preferred || endsWithColon
      else { continue }
      if best.map({ Self.rank(section) > Self.rank($0) }) ?? true { best = section }
    }
    return best
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Tokenizer.hash(ofWord: $0) })
  }

  /// Whether a line asks something of the candidate by its own words ("Strong knowledge of …", "3+ years …",
  /// "Negotiation skills"), whatever its heading says.
  private func asksByItself(_ text: PostingText, _ line: PostingText.Line) -> Bool {
    let limit = line.kind == .listItem ? 60 : 30
    guard line.tokens.count >= 2, line.tokens.count <= limit else { return false }
    let first = line.tokens.lowerBound
    if openers.match(in: text.tokens, at: first, limit: line.tokens.upperBound) != nil { return true }
    if text.tokens[first].shape.contains(.isNumber) {
      let near = first + 1..<min(first + 4, line.tokens.upperBound)
      if near.contains(where: { yearWords.contains(text.tokens[$0].hash) }) { return true }
    }
    return line.tokens.count <= 6 && skillWords.contains(text.tokens[line.tokens.upperBound - 1].hash)
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
      // "Nice to have: Docker" says what it heads: it governs itself alone.
      if hasInnerColon(text, line.tokens) { return nil }
    }
    if let section = section(text, line.tokens, form: form) {
      let isShort = form != .styled || endsWithColon || count <= 8
      if isShort || section != .requirements { return (section, ()) }
    }
    guard form == .tag || form == .styled && line.kind != .listItem else { return nil }
    // Where everything is bold, bold says nothing.
    if form == .styled && !endsWithColon && (count > 8 || next?.style.contains(.bold) == true) { return nil }
    return (nil, ())
  }

  private func hasInnerColon(_ text: PostingText, _ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      text.bytes[Int(text.tokens[$0 - 1].end)..<Int(text.tokens[$0].start)].contains(0x3A)
    }
  }

  /// The section named by the words of a heading.
  private func section(_ text: PostingText, _ range: Range<Int>, form: Form) -> Section? {
    let matches = headings.matches(in: text.tokens, range: range)
    let fillerCount = range.count { fillers.contains(text.tokens[$0].hash) }
    let covered = matches.reduce(fillerCount) { sum, match in
      sum + match.tokens.count { !fillers.contains(text.tokens[$0].hash) }
    }
    let isWhole = covered >= range.count - (form == .tag || form == .styled ? 1 : 0)
    var best: (section: Section, length: Int)?
    for match in matches where isWhole || !match.label.isWhole {
      let rank = Self.rank(match.label.section)
      if let known = best, rank < Self.rank(known.section) { continue }
      if let known = best, rank == Self.rank(known.section), match.tokens.count <= known.length { continue }
      best = (match.label.section, match.tokens.count)
    }
    let needed =
      switch form {
      case .tag, .styled: range.count > 8 ? max(2, range.count / 4) : 1
      case .plain: (range.count * 6 + 9) / 10
      case .item: range.count
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
