import Phrases

extension ContextRule {
  /// Whether all rules but "needs tech" hold for the spelling at `range` of a line.
  ///
  /// - Parameters:
  ///   - words: the words of all rules.
  ///   - letters: the letters of the spelling as they must be written, where case counts.
  /// - Complexity: O(words of the line, at most 2 × `Passage.reach`) for "near", else O(1).
  func holds(
    at range: Range<Int>, in line: Range<Int>, of passage: Passage, words: [UInt64],
    cased letters: ArraySlice<UInt8>
  ) -> Bool {
    if flags.contains(.cased) && !Self.isWritten(letters, at: range, of: passage) { return false }
    if flags.contains(.alone) && passage.isJoined(range) { return false }
    if flags.contains(.notStart) && Self.startsSentence(range, line, passage) { return false }
    if !before.isEmpty || !notBefore.isEmpty {
      let next = Self.next(range, line, passage)
      if !before.isEmpty && !(next.map { before.contains($0, of: words) } ?? false) { return false }
      if let next, notBefore.contains(next, of: words) { return false }
    }
    if !after.isEmpty || !notAfter.isEmpty {
      let previous = Self.previous(range, line, passage)
      if !after.isEmpty && !(previous.map { after.contains($0, of: words) } ?? false) { return false }
      if let previous, notAfter.contains(previous, of: words) { return false }
    }
    if !near.isEmpty || !notNear.isEmpty {
      let around = passage.surroundings(of: range, in: line)
      var isNear = near.isEmpty
      for index in around where !range.contains(index) {
        let word = passage.tokens[index].hash
        if notNear.contains(word, of: words) { return false }
        isNear = isNear || near.contains(word, of: words)
      }
      return isNear
    }
    return true
  }

  /// The word that follows without a comma or stronger between.
  private static func next(_ range: Range<Int>, _ line: Range<Int>, _ passage: Passage) -> UInt64? {
    guard range.upperBound < line.upperBound else { return nil }
    let token = passage.tokens[range.upperBound]
    return token.gap == .soft ? token.hash : nil
  }

  /// The word before, without a comma or stronger between.
  private static func previous(_ range: Range<Int>, _ line: Range<Int>, _ passage: Passage) -> UInt64? {
    guard range.lowerBound > line.lowerBound, passage.tokens[range.lowerBound].gap == .soft else {
      return nil
    }
    return passage.tokens[range.lowerBound - 1].hash
  }

  private static func isWritten(
    _ letters: ArraySlice<UInt8>, at range: Range<Int>, of passage: Passage
  ) -> Bool {
    var rest = letters
    for index in range {
      let token = passage.tokens[index]
      let word = passage.text[Int(token.start)..<Int(token.end)]
      guard rest.starts(with: word) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return rest.isEmpty
  }

  /// Whether the spelling begins a sentence or line that goes on with a small letter, as a verb would: "Go to
  /// market". A list ("Go and Python") and a word of the trade ("Go developer") are no verb's company.
  private static func startsSentence(_ range: Range<Int>, _ line: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard range.lowerBound == line.lowerBound || tokens[range.lowerBound].gap == .sentence else {
      return false
    }
    func isSmall(_ index: Int) -> Bool {
      tokens[index].shape.isDisjoint(with: [.startsUpper, .hasInnerUpper, .hasDigit])
    }
    let next = range.upperBound
    guard next < line.upperBound, tokens[next].gap == .soft, isSmall(next) else { return false }
    if TradeWords.near.contains(tokens[next].hash) || TradeWords.roles.contains(tokens[next].hash) {
      return false
    }
    guard TradeWords.joins.contains(tokens[next].hash) else { return true }
    return next + 1 >= line.upperBound || isSmall(next + 1)
  }
}

/// Words that tell that a line speaks of tools, and words that hold a list together.
struct TradeWords: Sendable {
  /// The words of the rule "needs tech".
  static let near = TradeWords(
    "programming language languages framework frameworks library libraries database databases developer developers "
      + "software tool tools code coding stack scripting")
  /// What stands after a tool's name at the start of a line: "React engineer", "Swift experience".
  static let roles = TradeWords(
    "engineer engineers engineering development experience skills knowledge proficiency expertise")
  /// What parts the members of a list.
  static let joins = TradeWords("and or")
  /// What may follow a complete group of words.
  static let closers = TradeWords(
    "in for of with to using on at by from as across within through is are will would we you your our that which "
      + "skills techniques experience tools practices methods principles concepts processes tasks solutions systems "
      + "pipelines workflows required preferred a an the")

  /// What ends the object of a verb.
  static let objectEnds = TradeWords(
    "in for of with to using on at by from as across within through into over via is are will would we you that "
      + "which who while when where including such like per against without under between during")
  static let of = TradeWords("of")

  private var list = WordList()
  private var words: [UInt64] = []

  private init(_ text: String) { list.add(Tokenizer.tokens(of: text), to: &words) }

  func contains(_ word: UInt64) -> Bool { list.contains(word, of: words) }
}
