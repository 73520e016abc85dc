import Phrases
import Skills

/// The phrases of a reading table, each with what it says to a reader.
///
/// The table's column `phrases` holds spellings parted by "|"; the column `case`, if it says `exact`, asks
/// for the very letters of the table ("MS", not "ms"). What the other columns mean is the reader's affair.
struct CueTable<Cue: Sendable>: Sendable {
  /// A phrase found: what it says, and its tokens.
  struct Mark: Sendable {
    var cue: Cue
    var tokens: Range<Int>
  }

  private struct Entry: Sendable {
    var cue: Cue
    /// The spelling, if its case matters; empty otherwise.
    var exact: [UInt8]
  }

  private let matcher: PhraseMatcher
  private let entries: [Entry]

  /// Reads the table `reading/<name>.tsv` that the library carries. Rows whose cue is nil are left out.
  init(_ name: String, cue: (TableReader.Row) -> Cue?) {
    self.init(rows: EmbeddedTables.table(named: "reading/\(name).tsv").map(Array.init) ?? [], cue: cue)
  }

  init(rows: [TableReader.Row], cue: (TableReader.Row) -> Cue?) {
    var matcher = PhraseMatcher(wordCapacity: rows.count * 4)
    var entries: [Entry] = []
    var words: [Token] = []
    for row in rows {
      guard let cue = cue(row) else { continue }
      let isExact = row["case"] == "exact"
      for spelling in row.listRanges("phrases") {
        words.removeAll(keepingCapacity: true)
        row.tokenize(spelling, into: &words)
        matcher.insert(words, value: UInt32(entries.count))
        entries.append(Entry(cue: cue, exact: isExact ? Array(row.text(spelling)) : []))
      }
    }
    self.matcher = matcher
    self.entries = entries
  }

  /// A table made from words (`words(of:)`) and what they say, where one phrase says several things.
  init(meanings: [[UInt64]: Cue]) {
    var phrases: [PhraseMatcher.Phrase] = []
    var entries: [Entry] = []
    for (words, cue) in meanings {
      phrases.append(PhraseMatcher.Phrase(words: words, value: UInt32(entries.count)))
      entries.append(Entry(cue: cue, exact: []))
    }
    matcher = PhraseMatcher(phrases)
    self.entries = entries
  }

  /// The words of a spelling, so that "on-site" and "on site" are one phrase.
  static func words(of spelling: String) -> [UInt64] { Tokenizer.tokens(of: spelling).map(\.hash) }

  var isEmpty: Bool { entries.isEmpty }

  /// What the phrase with exactly these words says.
  func cue(ofWords words: [UInt64]) -> Cue? {
    matcher.value(ofWords: words).map { entries[Int($0)].cue }
  }

  /// The longest phrase that starts at this token and ends before `limit`.
  func match(in text: PostingText, at index: Int, limit: Int) -> Mark? {
    guard let match = matcher.longestMatch(in: text.tokens, at: index, limit: limit) else { return nil }
    return mark(match, at: index, in: text)
  }

  /// The phrase found at a token, if its letters are those of the table where their case counts.
  private func mark(_ match: PhraseMatcher.Match, at index: Int, in text: PostingText) -> Mark? {
    let entry = entries[Int(match.value)]
    let tokens = index..<index + match.tokenCount
    guard entry.exact.isEmpty || text.bytes[text.byteRange(tokens)].elementsEqual(entry.exact) else {
      return nil
    }
    return Mark(cue: entry.cue, tokens: tokens)
  }

  /// All phrases of a token range from left to right, the longest at each place, none within another.
  ///
  /// - Complexity: O(tokens × longest phrase).
  func marks(in text: PostingText, _ range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var index = range.lowerBound
    while let found = matcher.nextMatch(in: text.tokens, from: index, limit: range.upperBound) {
      if let mark = mark(found.match, at: found.start, in: text) {
        marks.append(mark)
        index = mark.tokens.upperBound
      } else {
        index = found.start + 1
      }
    }
    return marks
  }
}

extension CueTable where Cue: RawRepresentable, Cue.RawValue == String {
  /// Reads a table whose column `reads` names the cue.
  init(_ name: String) {
    self.init(name) { Cue(rawValue: $0["reads"]) }
  }
}
