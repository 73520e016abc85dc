import Phrases
import Skills

/// A rule table whose rows give a phrase a meaning, compiled for matching.
///
/// The embedded tables are part of the program: a missing one, or a row whose label is unknown, is a
/// broken build and traps with the row's place.
struct PhraseTable<Label: Sendable>: Sendable {
  struct Match: Sendable {
    var label: Label
    var tokens: Range<Int>
    /// Row of the table, from 0.
    var row: Int
  }

  private let matcher: PhraseMatcher
  private(set) var labels: [Label]

  /// Reads `table`; `label` makes the meaning of a row, whose phrase stands in the column "phrase".
  /// `only` chooses the rows where one file serves several tables.
  init(
    table name: String, only: (TableReader.Row) -> Bool = { _ in true }, label: (TableReader.Row) -> Label?
  ) {
    guard let table = EmbeddedTables.table(named: name) else {
      preconditionFailure("the table \(name) is not embedded")
    }
    var phrases: [PhraseMatcher.Phrase] = []
    var labels: [Label] = []
    for row in table where only(row) {
      guard let meaning = label(row) else {
        preconditionFailure("\(name):\(row.line): unknown label in \"\(row[0])\"")
      }
      phrases.append(PhraseMatcher.Phrase(row["phrase"], value: UInt32(labels.count)))
      labels.append(meaning)
    }
    self.labels = labels
    matcher = PhraseMatcher(phrases)
  }

  /// The longest phrase that starts at token `index` and ends before `limit`.
  func match(in tokens: [Token], at index: Int, limit: Int) -> Match? {
    guard let found = matcher.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    let row = Int(found.value)
    return Match(label: labels[row], tokens: index..<index + found.tokenCount, row: row)
  }

  /// All phrases in a range of tokens, leftmost-longest, not overlapping.
  func matches(in tokens: [Token], range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var index = range.lowerBound
    while let match = nextMatch(in: tokens, from: index, limit: range.upperBound) {
      found.append(match)
      index = match.tokens.upperBound
    }
    return found
  }

  /// Whether any phrase stands in a range of tokens.
  func firstMatch(in tokens: [Token], range: Range<Int>) -> Match? {
    nextMatch(in: tokens, from: range.lowerBound, limit: range.upperBound)
  }

  private func nextMatch(in tokens: [Token], from index: Int, limit: Int) -> Match? {
    guard let found = matcher.nextMatch(in: tokens, from: index, limit: limit) else { return nil }
    let row = Int(found.match.value)
    return Match(label: labels[row], tokens: found.start..<found.start + found.match.tokenCount, row: row)
  }
}
