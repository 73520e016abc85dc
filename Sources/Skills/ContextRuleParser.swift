import Phrases

/// Reads the column "context" of a lexicon line: "spelling: rule, rule; spelling: rule".
struct ContextRuleParser {
  /// The words of all rules.
  private(set) var words: [UInt64] = []
  private(set) var problems: [(what: String, hint: String)] = []
  private var tokens: [Token] = []

  /// The spelling and the rule of each part of `text[range]`; parts that cannot be read are noted in `problems`.
  mutating func parse(_ text: [UInt8], in range: Range<Int>) -> [(spelling: Range<Int>, rule: ContextRule)] {
    problems.removeAll()
    var rules: [(Range<Int>, ContextRule)] = []
    for part in text[range].split(separator: 0x3B) {
      guard let colon = part.lastIndex(of: 0x3A) else {
        note("a rule without its spelling: \"\(Self.string(part))\"", "write \"spelling: rule, rule\"")
        continue
      }
      var rule = ContextRule()
      for condition in part[(colon + 1)...].split(separator: 0x2C, omittingEmptySubsequences: false) {
        add(condition, of: part[..<colon], text, to: &rule)
      }
      rules.append((part.startIndex..<colon, rule))
    }
    return rules
  }

  private mutating func add(
    _ condition: ArraySlice<UInt8>, of spelling: ArraySlice<UInt8>, _ text: [UInt8],
    to rule: inout ContextRule
  ) {
    let parts = condition.split(separator: 0x20)
    func part(_ index: Int, is word: StaticString) -> Bool {
      guard parts.indices.contains(index), parts[index].count == word.utf8CodeUnitCount else { return false }
      return word.withUTF8Buffer { parts[index].elementsEqual($0) }
    }
    let isNegative = part(0, is: "not")
    let verb = isNegative ? 1 : 0
    let list: WritableKeyPath<ContextRule, WordList>
    if part(verb, is: "near") {
      list = isNegative ? \.notNear : \.near
    } else if part(verb, is: "before") {
      list = isNegative ? \.notBefore : \.before
    } else if part(verb, is: "after") {
      list = isNegative ? \.notAfter : \.after
    } else if parts.count == 1 && part(0, is: "cased") {
      return rule.flags.formUnion(.cased)
    } else if parts.count == 1 && part(0, is: "alone") {
      return rule.flags.formUnion(.alone)
    } else if parts.count == 2 && isNegative && part(1, is: "start") {
      return rule.flags.formUnion(.notStart)
    } else if parts.count == 2 && part(0, is: "needs") && part(1, is: "tech") {
      return rule.flags.formUnion(.needsTech)
    } else {
      return note(
        "unknown rule \"\(Self.string(condition))\" for \"\(Self.string(spelling))\"",
        "rules: cased, alone, not start, needs tech, [not] near, [not] before, [not] after")
    }
    tokens.removeAll(keepingCapacity: true)
    let listed = parts.dropFirst(verb + 1)
    if let first = listed.first, let last = listed.last {
      Tokenizer.tokenize(text, in: first.startIndex..<last.endIndex, into: &tokens)
    }
    if tokens.isEmpty {
      note(
        "\"\(Self.string(condition))\" names no word, for \"\(Self.string(spelling))\"",
        "list words, parted by spaces")
    }
    rule[keyPath: list].add(tokens.map(\.hash), to: &words)
  }

  private mutating func note(_ what: String, _ hint: String) { problems.append((what, hint)) }

  /// The words of some bytes, one space between.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
