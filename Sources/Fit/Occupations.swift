import Phrases
import Skills

/// The occupations of `Lexicon/career/occupations.tsv`, resolved against a lexicon. Immutable and shared.
struct Occupations: Sendable {
  /// An occupation's place in `all`.
  typealias Index = Int

  struct Occupation: Sendable {
    enum Rule: String {
      case plain = ""
      case general, union
    }
    var id: String
    /// What a person reads: "data engineering".
    var name: String
    var rule: Rule
    /// Occupations from which people change over with little to learn.
    var near: [Index] = []
    /// Groups and ids of the lexicon that are the tools of the trade.
    var groups: Set<String>
    var skills: Set<SkillIndex>
    /// The trade itself, which its people have without listing it.
    var fields: [SkillIndex]
  }

  let all: [Occupation]
  private let matcher: PhraseMatcher
  /// What the matcher's values stand for: one phrase may name several occupations.
  private let named: [[Index]]

  /// Ids that the lexicon lacks are left out: a small lexicon has no use for them.
  ///
  /// - Complexity: O(rows and their phrases); a few hundred.
  init(_ lexicon: Lexicon, table: TableReader? = EmbeddedTables.table(named: "career/occupations.tsv")) {
    let rows = table.map(Array.init) ?? []
    var positions: [String: Index] = [:]
    for (index, row) in rows.enumerated() { positions[row["id"]] = index }
    var phrases: [String: [Index]] = [:]
    var order: [String] = []
    all = rows.enumerated().map { index, row in
      for title in row.list("titles") {
        if phrases[title] == nil { order.append(title) }
        phrases[title, default: []].append(index)
      }
      return Occupation(
        id: row["id"], name: row["name"], rule: .init(rawValue: row["rule"]) ?? .plain,
        near: row.list("near").compactMap { positions[$0] }, groups: Set(row.list("groups")),
        skills: Set(row.list("skills").compactMap { lexicon.skill(named: $0) }),
        fields: row.list("fields").compactMap { lexicon.skill(named: $0) })
    }
    named = order.map { phrases[$0] ?? [] }
    matcher = PhraseMatcher(
      order.enumerated().map { PhraseMatcher.Phrase($1, value: UInt32(truncatingIfNeeded: $0)) })
  }

  /// The occupations that a title names, in its order, each once; a general one only where it names no other.
  func named(in title: String) -> [Index] { named(in: Tokenizer.tokens(of: title)[...]) }

  /// As above, of the first sentence of a text.
  func named(inFirstSentenceOf text: String) -> [Index] {
    let tokens = Tokenizer.tokens(of: text)
    let end = tokens.indices.dropFirst().first { tokens[$0].gap == .sentence } ?? tokens.count
    return named(in: tokens[..<end])
  }

  private func named(in words: ArraySlice<Token>) -> [Index] {
    let tokens = Array(words)
    var found: [Index] = []
    var position = 0
    while position < tokens.count {
      guard let match = matcher.longestMatch(in: tokens, at: position, limit: tokens.count) else {
        position += 1
        continue
      }
      for index in named[Int(match.value)] where !found.contains(index) { found.append(index) }
      position += match.tokenCount
    }
    let special = found.filter { all[$0].rule != .general }
    return special.isEmpty ? found : special
  }
}
