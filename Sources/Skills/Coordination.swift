import Phrases

/// Reads what a list of words leaves out: "supervised and unsupervised learning" names supervised learning too,
/// and "data modeling and warehousing" data warehousing.
///
/// Starts from spellings that were found in full, and adds a neighbour only where its words and the shared word
/// together are a known spelling, and no spelling was found there. The mention covers the neighbour's own words.
enum Coordination {
  static func completed(_ found: [SkillReading.Found], _ reading: SkillReading) -> [SkillReading.Found] {
    var added: [SkillReading.Found] = []
    for (position, one) in found.enumerated() where one.tokens.count > 1 {
      let line = reading.passage.lines[one.line].tokens
      let lower =
        position > 0 && found[position - 1].line == one.line
        ? found[position - 1].tokens.upperBound : line.lowerBound
      let upper =
        position + 1 < found.count && found[position + 1].line == one.line
        ? found[position + 1].tokens.lowerBound : line.upperBound
      addBefore(one, from: lower, reading, &added)
      addAfter(one, upTo: upper, line, reading, &added)
    }
    guard !added.isEmpty else { return found }
    var all = found + added
    all.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    // Two neighbours may have added the same words; the first stays.
    var last = 0
    all.removeAll { one in
      if one.tokens.lowerBound < last { return true }
      last = one.tokens.upperBound
      return false
    }
    return all
  }

  /// "A, B and C H": A and B with the H of "C H".
  private static func addBefore(
    _ one: SkillReading.Found, from lower: Int, _ reading: SkillReading, _ added: inout [SkillReading.Found]
  ) {
    var start = one.tokens.lowerBound
    while let end = reading.passage.coordinated(before: start, lower: lower) {
      var match: SkillReading.Found?
      search: for length in stride(from: 3, through: 1, by: -1) where end - length >= lower {
        let words = end - length..<end
        guard reading.passage.isUnbroken(words) else { continue }
        for head in one.tokens.dropFirst() {
          if let value = reading.spelling(words, head..<one.tokens.upperBound) {
            match = .init(spelling: value, tokens: words, line: one.line, isOpen: false)
            break search
          }
        }
      }
      guard let match else { return }
      added.append(match)
      start = match.tokens.lowerBound
    }
  }

  /// "M A, B and C": B and C with the M of "M A". Named tools share no first word ("Google Cloud, Analytics").
  private static func addAfter(
    _ one: SkillReading.Found, upTo upper: Int, _ line: Range<Int>, _ reading: SkillReading,
    _ added: inout [SkillReading.Found]
  ) {
    guard !reading.isTech(one.spelling) else { return }
    var end = one.tokens.upperBound
    while let start = reading.passage.coordinated(after: end, limit: upper) {
      var match: SkillReading.Found?
      search: for length in [2, 1] where start + length <= upper {
        let words = start..<start + length
        guard reading.passage.isUnbroken(words), reading.passage.endsGroup(words.upperBound, line) else {
          continue
        }
        for modifiers in one.tokens.dropFirst().reversed() {
          if let value = reading.spelling(one.tokens.lowerBound..<modifiers, words), !reading.isTech(value) {
            match = .init(spelling: value, tokens: words, line: one.line, isOpen: false)
            break search
          }
        }
      }
      guard let match else { return }
      added.append(match)
      end = match.tokens.upperBound
    }
  }
}

extension SkillReading {
  /// The spelling of some words followed by others, if it needs no context.
  fileprivate func spelling(_ first: Range<Int>, _ second: Range<Int>) -> UInt32? {
    let value = lexicon.matcher.value(of: passage.tokens, in: first, then: second)
    guard let value, lexicon.spellings[Int(value)].rule < 0 else { return nil }
    return value
  }

  fileprivate func isTech(_ spelling: UInt32) -> Bool {
    lexicon.spellings[Int(spelling)].kind == .tech
  }
}

extension Passage {
  /// Where the next member of a list begins, after one that ends before token `end`; nil if no list goes on:
  /// a comma, a slash or an ampersand, "and" and "or" part members.
  func coordinated(after end: Int, limit: Int) -> Int? {
    var index = end
    var isParted = false
    while index < limit {
      switch tokens[index].gap {
      case .comma: isParted = true
      case .soft: isParted = isParted || hasSlash(before: index)
      case .clause, .sentence: return nil
      }
      guard TradeWords.joins.contains(tokens[index].hash) else { return isParted ? index : nil }
      isParted = true
      index += 1
      // "and/or" at most.
      if index > end + 2 { return nil }
    }
    return nil
  }

  /// Where the previous member of a list ends, before one that begins at token `start`.
  func coordinated(before start: Int, lower: Int) -> Int? {
    var index = start
    var isParted = false
    while index > lower {
      switch tokens[index].gap {
      case .comma: isParted = true
      case .soft: isParted = isParted || hasSlash(before: index)
      case .clause, .sentence: return nil
      }
      guard TradeWords.joins.contains(tokens[index - 1].hash) else { return isParted ? index : nil }
      isParted = true
      index -= 1
      if index < start - 2 { return nil }
    }
    return nil
  }

  /// Whether only soft gaps part these words, and none of them joins members of a list.
  func isUnbroken(_ words: Range<Int>) -> Bool {
    for index in words {
      if TradeWords.joins.contains(tokens[index].hash) { return false }
      if index > words.lowerBound && (tokens[index].gap != .soft || hasSlash(before: index)) { return false }
    }
    return true
  }

  /// Whether a group of words ends before token `end`: a mark, the line's end, or a word that begins or closes a
  /// phrase follows. "data analysis and quality control" does not name data quality.
  func endsGroup(_ end: Int, _ line: Range<Int>) -> Bool {
    guard end < line.upperBound, tokens[end].gap == .soft, !hasSlash(before: end) else { return true }
    return TradeWords.joins.contains(tokens[end].hash) || TradeWords.closers.contains(tokens[end].hash)
  }

  /// A slash or an ampersand between a word and the one before.
  private func hasSlash(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let between = text[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
    return between.contains(0x2F) || between.contains(0x26)
  }
}
