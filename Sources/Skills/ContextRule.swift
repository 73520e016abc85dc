import Phrases

/// What must hold around an ambiguous spelling, compiled from the column "context" of a lexicon line.
///
/// Words are kept as hashes of their folded spelling; lists are short and are searched one by one.
struct ContextRule: Sendable, Equatable {
  /// Letters are written exactly so.
  var isCased = false
  /// No hyphen, ampersand, apostrophe, plus or dot joins it to another word.
  var isAlone = false
  /// Not the first word of a sentence that goes on with a small letter.
  var isNotAtStart = false
  /// Another technical name or word stands near.
  var needsTech = false
  var near: [UInt64] = []
  var notNear: [UInt64] = []
  var before: [UInt64] = []
  var notBefore: [UInt64] = []
  var after: [UInt64] = []
  var notAfter: [UInt64] = []

  /// The rules of one line: "spelling: rule, rule; spelling: rule".
  ///
  /// - Returns: the spelling and the rule of each part; parts that cannot be read are reported instead.
  static func parse(
    _ text: String, report: (_ what: String, _ hint: String) -> Void
  ) -> [(spelling: String, rule: ContextRule)] {
    var rules: [(String, ContextRule)] = []
    for part in text.split(separator: ";") {
      guard let colon = part.lastIndex(of: ":") else {
        report("a rule without its spelling: \"\(trimmed(part))\"", "write \"spelling: rule, rule\"")
        continue
      }
      let spelling = trimmed(part[..<colon])
      var rule = ContextRule()
      for condition in part[part.index(after: colon)...].split(
        separator: ",", omittingEmptySubsequences: false)
      {
        rule.add(condition, spelling: spelling, report: report)
      }
      rules.append((spelling, rule))
    }
    return rules
  }

  private mutating func add(
    _ condition: Substring, spelling: String, report: (_ what: String, _ hint: String) -> Void
  ) {
    let words = condition.split(separator: " ")
    switch words.joined(separator: " ") {
    case "cased": isCased = true
    case "alone": isAlone = true
    case "not start": isNotAtStart = true
    case "needs tech": needsTech = true
    default:
      let isNegative = words.first == "not"
      let list: WritableKeyPath<ContextRule, [UInt64]>? =
        switch words.dropFirst(isNegative ? 1 : 0).first {
        case "near": isNegative ? \.notNear : \.near
        case "before": isNegative ? \.notBefore : \.before
        case "after": isNegative ? \.notAfter : \.after
        default: nil
        }
      guard let list else {
        report(
          "unknown rule \"\(words.joined(separator: " "))\" for \"\(spelling)\"",
          "rules: cased, alone, not start, needs tech, [not] near, [not] before, [not] after")
        return
      }
      let listed = words.dropFirst(isNegative ? 2 : 1)
      if listed.isEmpty {
        report(
          "\"\(words.joined(separator: " "))\" names no word, for \"\(spelling)\"",
          "list words, parted by spaces")
      }
      for word in listed { self[keyPath: list] += Tokenizer.tokens(of: String(word)).map(\.hash) }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
