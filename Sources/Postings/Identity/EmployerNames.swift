import Phrases
import SavedPage

/// Finds the employer by the form of its name where neither data nor headings state it: capitalised words
/// around a word such as "University", "GmbH" or "Hospital" (table `reading/employers.tsv`).
struct EmployerNames: Sendable {
  private let nouns: PhraseTable<Bool>
  private let joiners: Set<UInt64>
  private let article = Tokenizer.hash(ofWord: "the")

  init() {
    nouns = PhraseTable(table: "reading/employers.tsv") { _ in true }
    joiners = Set(
      ["of", "and", "the", "for", "de", "la", "du", "der", "für", "at"].map { Tokenizer.hash(ofWord: $0) })
  }

  /// The name that the page's first blocks use most, the first of equals; nil where none
  /// has such a form or is used twice.
  func mostNamed(in page: Page) -> String? {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for block in page.blocks.prefix(120) where block.zone == .content || block.zone == .header {
      var tokens: [Token] = []
      Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &tokens)
      for name in self.names(tokens, page) {
        if counts[name] == nil { names.append(name) }
        counts[name, default: 0] += 1
      }
    }
    // A name used once may be anybody's.
    guard let most = counts.values.max(), most > 1 else { return nil }
    return names.first { counts[$0] == most }
  }

  private func names(_ tokens: [Token], _ page: Page) -> [String] {
    var found: [String] = []
    var index = 0
    while index < tokens.count {
      guard isName(tokens[index]), !joiners.contains(tokens[index].hash) else {
        index += 1
        continue
      }
      var end = index + 1
      var hasNoun = nouns.match(in: tokens, at: index, limit: tokens.count) != nil
      while end < tokens.count && tokens[end].gap == .soft && end - index < 7 {
        // "Join the University …": a verb is no part of the name.
        let isJoiner =
          joiners.contains(tokens[end].hash) && end + 1 < tokens.count && isName(tokens[end + 1])
          && (hasNoun || tokens[end].hash != article)
        guard isJoiner || isName(tokens[end]) else { break }
        if nouns.match(in: tokens, at: end, limit: tokens.count) != nil { hasNoun = true }
        end += 1
      }
      if hasNoun && end - index >= 2 {
        found.append(
          String(decoding: page.text[Int(tokens[index].start)..<Int(tokens[end - 1].end)], as: UTF8.self))
      }
      index = end
    }
    return found
  }

  private func isName(_ token: Token) -> Bool {
    token.shape.contains(.startsUpper) && token.end - token.start > 1
  }
}
