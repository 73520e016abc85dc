import Phrases
import Skills

/// Cuts from a title what is no part of it: the employer's name, places, job boards, requisition
/// numbers, contract and workplace words (tables `reading/titles.tsv`, `reading/boards.tsv`).
struct TitleText: Sendable {
  private let noise: PhraseTable<Bool>
  private let boards: PhraseTable<Bool>
  private let fillers: Set<UInt64>
  private let leads: PhraseMatcher

  init() {
    noise = PhraseTable(table: "reading/titles.tsv") { $0["what"] == "drop" ? true : nil }
    boards = PhraseTable(table: "reading/boards.tsv") { $0["board"] == "board" ? true : nil }
    fillers = Set(
      [
        "to", "years", "yrs", "year", "exp", "experience", "id", "req", "ref", "no", "location", "based",
        "in", "and", "or",
        "the", "us", "application", "apply", "job", "jobs", "hiring", "now", "yoe", "of",
      ].map { Tokenizer.hash(ofWord: $0) })
    leads = PhraseMatcher(
      [
        "position", "job title", "title", "job post", "job application for", "job", "role", "jobtitle",
        "job opening", "career opportunity",
        "vacancy", "we are hiring", "we re hiring", "hiring",
      ].map { PhraseMatcher.Phrase($0, value: 0) })
  }

  /// Whether a name is that of a job board or application system.
  func isBoard(_ name: String) -> Bool {
    let tokens = Tokenizer.tokens(of: name)
    guard !tokens.isEmpty else { return true }
    guard let match = boards.match(in: tokens, at: 0, limit: tokens.count) else { return false }
    return match.tokens.count == tokens.count
  }

  /// The title proper. `names` are word lists (employer, places) that are cut where they stand at an edge.
  func cleaned(_ title: String, names: [[UInt64]]) -> String {
    var bytes = Array(title.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes, in: 0..<bytes.count, into: &tokens)
    guard !tokens.isEmpty else { return title }
    var first = 0
    if let lead = leads.longestMatch(in: tokens, at: 0, limit: tokens.count), lead.tokenCount < tokens.count,
      tokens[lead.tokenCount].gap == .clause || lead.tokenCount >= 3
    {
      first = lead.tokenCount
    }
    var end = tokens.count
    while let split = lastSplit(bytes, tokens, first + 1..<end), isNoise(tokens, split..<end, names) {
      end = split
    }
    if let split = firstSplit(bytes, tokens, first + 1..<end), isName(tokens, first..<split, names) {
      first = split
    }
    // "… at Acme"
    if end - first > 2 {
      for name in names where name.count < end - first - 1 {
        let start = end - name.count
        if tokens[start..<end].map(\.hash) == name && tokens[start - 1].hash == Tokenizer.hash(ofWord: "at") {
          end = start - 1
          break
        }
      }
    }
    guard end > first else { return title }
    let last = Int(tokens[end - 1].end)
    let upper = end < tokens.count ? Int(tokens[end].start) : bytes.count
    let lower = openingBracket(bytes, first == 0 ? 0 : Int(tokens[first - 1].end), Int(tokens[first].start))
    var closing: [UInt8] = []
    for byte in bytes[last..<upper] {
      if byte == 0x29 || byte == 0x5D { closing.append(byte) } else { break }
    }
    let opened = bytes[lower..<last].count { $0 == 0x28 || $0 == 0x5B }
    let closed = bytes[lower..<last].count { $0 == 0x29 || $0 == 0x5D }
    bytes = Array(bytes[lower..<last]) + closing.prefix(max(0, opened - closed))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A title that begins with a bracket keeps it.
  private func openingBracket(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Int {
    to > from && (bytes[to - 1] == 0x28 || bytes[to - 1] == 0x5B) ? to - 1 : to
  }

  /// Words before which a title may be cut: after a dash, comma, bar, bracket, "@" or colon.
  private func isSplit(_ bytes: [UInt8], _ tokens: [Token], _ index: Int) -> Bool {
    let gap = bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
    if tokens[index].gap == .clause || tokens[index].gap == .comma { return true }
    return gap.contains(0x28) || gap.contains(0x40) || gap.contains(0x7C)
  }

  private func lastSplit(_ bytes: [UInt8], _ tokens: [Token], _ range: Range<Int>) -> Int? {
    range.isEmpty ? nil : range.last { isSplit(bytes, tokens, $0) }
  }

  private func firstSplit(_ bytes: [UInt8], _ tokens: [Token], _ range: Range<Int>) -> Int? {
    range.isEmpty ? nil : range.first { isSplit(bytes, tokens, $0) }
  }

  private func isName(_ tokens: [Token], _ range: Range<Int>, _ names: [[UInt64]]) -> Bool {
    let words = tokens[range].map(\.hash)
    return names.contains(words)
  }

  /// Whether a part of a title is made of nothing but names, noise words and numbers.
  private func isNoise(_ tokens: [Token], _ range: Range<Int>, _ names: [[UInt64]]) -> Bool {
    var index = range.lowerBound
    var fillersOnly = true
    outer: while index < range.upperBound {
      for table in [noise, boards] {
        if let match = table.match(in: tokens, at: index, limit: range.upperBound) {
          index = match.tokens.upperBound
          fillersOnly = false
          continue outer
        }
      }
      for name in names where !name.isEmpty && index + name.count <= range.upperBound {
        if tokens[index..<index + name.count].map(\.hash) == name {
          index += name.count
          fillersOnly = false
          continue outer
        }
      }
      let token = tokens[index]
      let isIdentifier =
        token.shape.contains(.hasDigit) && (token.end - token.start >= 3 || token.shape.contains(.isNumber))
      if isIdentifier { fillersOnly = false } else if !fillers.contains(token.hash) { return false }
      index += 1
    }
    return !fillersOnly
  }
}
