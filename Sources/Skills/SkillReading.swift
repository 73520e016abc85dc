import Phrases

/// One reading of a passage: what was found so far, and what is still to be settled.
struct SkillReading {
  /// A spelling found at some words.
  struct Found {
    /// Index into the lexicon's spellings.
    var spelling: UInt32
    var tokens: Range<Int>
    /// Index into the passage's lines.
    var line: Int
    /// Its rules hold, but it needs a technical neighbour.
    var isOpen: Bool
  }

  let lexicon: Lexicon
  let passage: Passage
  private(set) var found: [Found] = []
  private var hasOpen = false

  init(_ lexicon: Lexicon, _ passage: Passage) {
    self.lexicon = lexicon
    self.passage = passage
    // Postings name a skill about once in ten words.
    found.reserveCapacity(passage.tokens.count / 8)
  }

  // MARK: First pass

  mutating func scan() {
    for number in passage.lines.indices {
      let line = passage.lines[number].tokens
      var index = line.lowerBound
      while true {
        index = nextCandidate(from: index, limit: line.upperBound)
        guard index < line.upperBound else { break }
        if let one = spelling(at: index, limit: line.upperBound, number) {
          found.append(one)
          hasOpen = hasOpen || one.isOpen
          index = one.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
  }

  /// The first word at which a spelling may begin, or which may be one with its version written to it.
  private func nextCandidate(from index: Int, limit: Int) -> Int {
    let start = lexicon.matcher.nextStart(in: passage.tokens, from: index, limit: limit)
    return passage.tokens.withUnsafeBufferPointer { tokens in
      passage.text.withUnsafeBufferPointer { text in
        for position in index..<start {
          if Self.mayBeVersioned(tokens[position], text) { return position }
        }
        return start
      }
    }
  }

  /// Whether a plus sign or digits stand at the end of a word or within it.
  @inline(__always)
  private static func mayBeVersioned(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    token.shape.contains(.hasDigit) && !token.shape.contains(.isNumber) || text[Int(token.end) - 1] == 0x2B
  }

  /// The longest spelling at a word whose rules hold, "needs tech" left open.
  private func spelling(at index: Int, limit: Int, _ number: Int) -> Found? {
    var limit = limit
    while let match = lexicon.matcher.longestMatch(in: passage.tokens, at: index, limit: limit) {
      let range = index..<index + match.tokenCount
      let spelling = lexicon.spellings[Int(match.value)]
      guard spelling.rule >= 0 else {
        return Found(spelling: match.value, tokens: range, line: number, isOpen: false)
      }
      let rule = lexicon.rules[Int(spelling.rule)]
      let letters = lexicon.casedLetters[Int(spelling.casedStart)..<Int(spelling.casedEnd)]
      let line = passage.lines[number].tokens
      if rule.holds(at: range, in: line, of: passage, words: lexicon.ruleWords, cased: letters) {
        return Found(
          spelling: match.value, tokens: range, line: number, isOpen: rule.flags.contains(.needsTech))
      }
      limit = range.upperBound - 1
    }
    return versioned(index, number)
  }

  /// A technical name with its version or a plus sign written to it: "Java17", "Python3", "React+".
  private func versioned(_ index: Int, _ number: Int) -> Found? {
    let token = passage.tokens[index]
    let text = passage.text
    var end = Int(token.end)
    guard text[end - 1] == 0x2B || token.shape.contains(.hasDigit) && !token.shape.contains(.isNumber) else {
      return nil
    }
    let start = Int(token.start)
    while end > start && (text[end - 1] == 0x2B || (0x30...0x39).contains(text[end - 1])) { end -= 1 }
    // Shorter names are model numbers and sizes: "S3", "EC2", "H100".
    guard end - start >= 3, end < Int(token.end) else { return nil }
    let word = Tokenizer.hash(of: text, in: start..<end)
    guard let value = lexicon.matcher.value(ofWord: word) else { return nil }
    let spelling = lexicon.spellings[Int(value)]
    guard spelling.rule < 0, spelling.kind == .tech else { return nil }
    return Found(spelling: value, tokens: index..<index + 1, line: number, isOpen: false)
  }

  // MARK: Second pass

  /// Settles what the first pass left open.
  mutating func settle() {
    guard hasOpen else { return }
    var settled: [Found] = []
    settled.reserveCapacity(found.count)
    for (position, one) in found.enumerated() {
      if !one.isOpen || hasTechNear(one, position) {
        settled.append(one)
      } else {
        free(one, position, into: &settled)
      }
    }
    found = settled
  }

  /// Reads the words of a refused spelling again, up to the next one that was found.
  private func free(_ refused: Found, _ position: Int, into settled: inout [Found]) {
    let next = position + 1
    var limit = passage.lines[refused.line].tokens.upperBound
    if next < found.count && found[next].line == refused.line { limit = found[next].tokens.lowerBound }
    var index = refused.tokens.lowerBound
    while index < refused.tokens.upperBound {
      var end = index == refused.tokens.lowerBound ? refused.tokens.upperBound - 1 : limit
      var after = index + 1
      while end > index, let one = spelling(at: index, limit: end, refused.line) {
        if !one.isOpen || hasTechNear(one, position) {
          settled.append(one)
          after = one.tokens.upperBound
          break
        }
        end = one.tokens.upperBound - 1
      }
      index = after
    }
  }

  /// The rule "needs tech" of `Lexicon/README.md`.
  private func hasTechNear(_ one: Found, _ position: Int) -> Bool {
    let line = passage.lines[one.line]
    let around = passage.surroundings(of: one.tokens, in: line.tokens)
    if passage.contains(TradeWords.near, in: around) { return true }
    let skill = lexicon.spellings[Int(one.spelling)].skill
    /// Nil if `other` is too far off for any on its side to count.
    func counts(_ other: Found) -> Bool? {
      if other.line == one.line {
        if !other.tokens.overlaps(around) { return line.listID < 0 ? nil : false }
      } else if line.listID < 0 || abs(other.line - one.line) > 3 {
        return nil
      } else if passage.lines[other.line].listID != line.listID {
        return false
      }
      let spelling = lexicon.spellings[Int(other.spelling)]
      guard spelling.skill != skill else { return false }
      guard spelling.kind == .tech || spelling.kind == .method else { return false }
      return !other.isOpen || isListed(one, other)
    }
    for other in found[..<position].reversed() {
      guard let counts = counts(other) else { break }
      if counts { return true }
    }
    for other in found[(position + 1)...] {
      guard let counts = counts(other) else { break }
      if counts { return true }
    }
    return false
  }

  /// Whether two open names stand side by side in a list, and so vouch for each other: "Go, Rust", "Go or Rust".
  private func isListed(_ one: Found, _ other: Found) -> Bool {
    guard one.line == other.line else { return false }
    let (first, second) = one.tokens.lowerBound < other.tokens.lowerBound ? (one, other) : (other, one)
    return passage.coordinated(after: first.tokens.upperBound, limit: second.tokens.upperBound)
      == second.tokens.lowerBound
  }
}
