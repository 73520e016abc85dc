import Phrases
import Skills

/// Tells the language of a posting's own text by its common words (table `reading/languages.tsv`).
struct LanguageReader: Sendable {
  private let languages: [String]
  /// Word hash to the languages in which it is common, as a bit set.
  private let words: [UInt64: UInt32]

  init() {
    var languages: [String] = []
    var words: [UInt64: UInt32] = [:]
    guard let table = EmbeddedTables.table(named: "reading/languages.tsv") else {
      preconditionFailure("the table reading/languages.tsv is not embedded")
    }
    for row in table {
      let bit = UInt32(1) << UInt32(languages.count)
      languages.append(row["language"])
      for word in row.list("words") { words[Tokenizer.hash(ofWord: word), default: 0] |= bit }
    }
    precondition(languages.count <= 32, "at most 32 languages fit the bit set")
    self.languages = languages
    self.words = words
  }

  /// The ISO 639-1 code of the language most of whose common words the text uses; nil for a text of
  /// too few words.
  func language(of text: PostingText) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var seen = 0
    for line in text.lines where !line.isSiteTag {
      for token in text.tokens[line.tokens] {
        guard let bits = words[token.hash] else { continue }
        seen += 1
        for index in counts.indices where bits & (1 << UInt32(index)) != 0 { counts[index] += 1 }
      }
      if seen > 400 { break }
    }
    guard seen >= 5, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    return languages[best]
  }
}
