import Phrases

/// Reads the column "context" of a lexicon line: "spelling: rule, rule; spelling: rule".
struct ContextRuleParser {
  /// The words of all rules.
  private(set) var words: [UInt64] = []
  private(set) var problems: [(what: String, hint: String)] = []
  private var tokens: [Token] = []

  /// Where the words of a rule may stand.
  private enum Place { case near, before, after }

  /// The spelling and the rule of each part of `text[range]`; parts that cannot be read are noted in `problems`.
  mutating func parse(_ text: [UInt8], in range: Range<Int>) -> [(spelling: Range<Int>, rule: ContextRule)] {
    problems.removeAll()
    var rules: [(Range<Int>, ContextRule)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let part = start..<Self.end(of: start, at: 0x3B, text, range.upperBound)
      start = part.upperBound + 1
      guard let colon = part.last(where: { text[$0] == 0x3A }) else {
        note("a rule without its spelling: \"\(Self.string(text[part]))\"", "write \"spelling: rule, rule\"")
        continue
      }
      var rule = ContextRule()
      var condition = colon + 1
      while condition <= part.upperBound {
        let end = Self.end(of: condition, at: 0x2C, text, part.upperBound)
        add(condition..<end, of: part.lowerBound..<colon, text, to: &rule)
        condition = end + 1
      }
      rules.append((part.lowerBound..<colon, rule))
    }
    return rules
  }

  /// The position of the next such byte, or `limit`.
  private static func end(of start: Int, at separator: UInt8, _ text: [UInt8], _ limit: Int) -> Int {
    var position = start
    while position < limit && text[position] != separator { position += 1 }
    return position
  }

  /// Moves `position` past the next word and returns the word's bytes; empty at the end.
  private static func word(from position: inout Int, _ text: [UInt8], _ limit: Int) -> Range<Int> {
    while position < limit && text[position] == 0x20 { position += 1 }
    let start = position
    position = end(of: start, at: 0x20, text, limit)
    return start..<position
  }

  private mutating func add(
    _ condition: Range<Int>, of spelling: Range<Int>, _ text: [UInt8], to rule: inout ContextRule
  ) {
    func reads(_ range: Range<Int>, _ word: StaticString) -> Bool {
      range.count == word.utf8CodeUnitCount && word.withUTF8Buffer { text[range].elementsEqual($0) }
    }
    var position = condition.lowerBound
    var verb = Self.word(from: &position, text, condition.upperBound)
    let isNegative = reads(verb, "not")
    if isNegative { verb = Self.word(from: &position, text, condition.upperBound) }
    let listed = position..<condition.upperBound
    let second = Self.word(from: &position, text, condition.upperBound)
    let hasMore = !Self.word(from: &position, text, condition.upperBound).isEmpty
    let place: Place
    if reads(verb, "near") {
      place = .near
    } else if reads(verb, "before") {
      place = .before
    } else if reads(verb, "after") {
      place = .after
    } else if !isNegative && second.isEmpty && reads(verb, "cased") {
      return rule.flags.formUnion(.cased)
    } else if !isNegative && second.isEmpty && reads(verb, "alone") {
      return rule.flags.formUnion(.alone)
    } else if isNegative && second.isEmpty && reads(verb, "start") {
      return rule.flags.formUnion(.notStart)
    } else if !isNegative && !hasMore && reads(verb, "needs") && reads(second, "tech") {
      return rule.flags.formUnion(.needsTech)
    } else {
      return note(
        "unknown rule \"\(Self.string(text[condition]))\" for \"\(Self.string(text[spelling]))\"",
        "rules: cased, alone, not start, needs tech, [not] near, [not] before, [not] after")
    }
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, in: listed, into: &tokens)
    if tokens.isEmpty {
      note(
        "\"\(Self.string(text[condition]))\" names no word, for \"\(Self.string(text[spelling]))\"",
        "list words, parted by spaces")
    }
    switch (place, isNegative) {
    case (.near, false): rule.near.add(tokens, to: &words)
    case (.near, true): rule.notNear.add(tokens, to: &words)
    case (.before, false): rule.before.add(tokens, to: &words)
    case (.before, true): rule.notBefore.add(tokens, to: &words)
    case (.after, false): rule.after.add(tokens, to: &words)
    case (.after, true): rule.notAfter.add(tokens, to: &words)
    }
  }

  private mutating func note(_ what: String, _ hint: String) { problems.append((what, hint)) }

  /// The words of some bytes, one space between.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
