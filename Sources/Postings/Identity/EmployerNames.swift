import Phrases
import SavedPage

/// Finds the employer by the form of its name where neither data nor headings state it: capitalised words
/// around a word such as "University", "GmbH" or "Hospital" (table `reading/employers.tsv`).
struct EmployerNames: Sendable {
  private let nouns: PhraseTable<Bool>
  private let joiners: Set<UInt64>
  private let at = Tokenizer.hash(ofWord: "at")
  private let the = Tokenizer.hash(ofWord: "the")
  private let jobs = Set(
    ["position", "opportunity", "vacancy", "opening"].map { Tokenizer.hash(ofWord: $0) })

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
    var spellings: [[UInt64]: String] = [:]
    for block in page.blocks.prefix(120) where block.zone == .content || block.zone == .header {
      var tokens: [Token] = []
      Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &tokens)
      for named in self.names(tokens, page) {
        let name = named.name
        // "Acme, Inc." and "Acme Inc" are one; the first spelling stays.
        let words = Tokenizer.tokens(of: name).map(\.hash)
        let known = spellings[words] ?? name
        spellings[words] = known
        if counts[known] == nil { names.append(known) }
        counts[known, default: 0] += named.isPlaceOfJob ? 2 : 1
      }
    }
    // A name used once may be anybody's.
    guard let most = counts.values.max(), most > 1 else { return nil }
    return names.first { counts[$0] == most }
  }

  /// "Inc.", "GmbH", "s.r.o.": short, where "University" and "Hospital" are not.
  private func isLegalForm(_ tokens: [Token], _ index: Int) -> Bool {
    guard let match = nouns.match(in: tokens, at: index, limit: tokens.count) else { return false }
    return tokens[match.tokens.upperBound - 1].end - tokens[index].start <= 6
  }

  private func names(_ tokens: [Token], _ page: Page) -> [(name: String, isPlaceOfJob: Bool)] {
    var found: [(name: String, isPlaceOfJob: Bool)] = []
    let presents = tokens.contains { jobs.contains($0.hash) }
    var index = 0
    while index < tokens.count {
      guard isName(tokens[index]), !joiners.contains(tokens[index].hash) else {
        index += 1
        continue
      }
      var end = index + 1
      var hasNoun = nouns.match(in: tokens, at: index, limit: tokens.count) != nil
      // "Acme, Inc.": a comma before the legal form belongs to the name.
      while end < tokens.count, end - index < 7,
        tokens[end].gap == .soft
          || tokens[end].gap == .comma && isLegalForm(tokens, end)
      {
        let isJoiner = joiners.contains(tokens[end].hash) && end + 1 < tokens.count && isName(tokens[end + 1])
        // "Join the University of X": the name begins behind the article, unless it follows "of".
        if isJoiner && tokens[end].hash == the && end - index == 1 { break }
        guard isJoiner || isName(tokens[end]) else { break }
        if nouns.match(in: tokens, at: end, limit: tokens.count) != nil { hasNoun = true }
        end += 1
      }
      if hasNoun && end - index >= 2 {
        // "A position … at the University of Ottawa" needs no second mention.
        let before = index > 0 && tokens[index - 1].hash == the ? index - 2 : index - 1
        let name = String(
          decoding: page.text[Int(tokens[index].start)..<Int(tokens[end - 1].end)], as: UTF8.self)
        found.append((name, presents && before >= 0 && tokens[before].hash == at))
      }
      index = end
    }
    return found
  }

  private func isName(_ token: Token) -> Bool {
    token.shape.contains(.startsUpper) && token.end - token.start > 1
  }
}
