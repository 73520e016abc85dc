import Phrases

/// Sentences, and what stands between words: what readers of facts need of a posting's text.
extension PostingText {
  /// The longest run of tokens that counts as one sentence. Rules look at each pair of cues of a sentence,
  /// so its length bounds the time that a text without full stops can take.
  static let longestSentence = 200

  /// The sentences of a token range. A full stop before a small letter ("5 yrs. of experience") ends none.
  ///
  /// - Complexity: O(tokens).
  func sentences(in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      let shape = tokens[index].shape
      let ends =
        tokens[index].gap == .sentence && (shape.contains(.startsUpper) || !shape.contains(.hasLower))
      guard ends || index - start >= Self.longestSentence else { continue }
      sentences.append(start..<index)
      start = index
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// The bytes from the first to the last of these tokens.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last < tokens.count else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The bytes between a token and the one before it, within the line.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    guard index > 0, index < tokens.count else { return [] }
    let lower = Int(tokens[index - 1].end)
    let upper = Int(tokens[index].start)
    return lower < upper ? bytes[lower..<upper] : []
  }

  /// The bytes after a token, up to the next one or the end of its line.
  func gap(after index: Int, in line: Line) -> ArraySlice<UInt8> {
    guard index < tokens.count else { return [] }
    let lower = Int(tokens[index].end)
    let upper = index + 1 < line.tokens.upperBound ? Int(tokens[index + 1].start) : line.range.upperBound
    return lower < upper ? bytes[lower..<upper] : []
  }

  /// Whether a dash (and at most spaces and plus signs besides) stands before this token: "3-5", "3+ – 5".
  func isDash(before index: Int) -> Bool {
    var sawDash = false
    let gap = Array(gap(before: index))
    var position = 0
    while position < gap.count {
      switch gap[position] {
      case 0x20, 0x2B: position += 1
      case 0x2D, 0x7E:
        sawDash = true
        position += 1
      case 0xE2
      where position + 2 < gap.count && gap[position + 1] == 0x80 && (0x90...0x95).contains(gap[position + 2])
      ,
        0xE2 where position + 2 < gap.count && gap[position + 1] == 0x88 && gap[position + 2] == 0x92,
        0xE3 where position + 2 < gap.count && gap[position + 1] == 0x80 && gap[position + 2] == 0x9C:
        sawDash = true
        position += 3
      default: return false
      }
    }
    return sawDash
  }

  /// Whether a clause or a sentence begins at this token, or the range ends here.
  func isClauseStart(_ index: Int, end: Int) -> Bool {
    index >= end || tokens[index].gap.rawValue >= Token.Gap.clause.rawValue
  }

  /// Evidence for tokens of a line.
  func evidence(tokens range: Range<Int>, line: Int) -> Evidence {
    evidence(byteRange(range), line: lines[line])
  }

  /// The text of a line, for a quote.
  func string(line: Int) -> String { string(lines[line].range) }
}

/// Hashes of the few words that rules of grammar need by themselves.
enum Word {
  static let or = Tokenizer.hash(ofWord: "or")
  static let and = Tokenizer.hash(ofWord: "and")
  static let `in` = Tokenizer.hash(ofWord: "in")
  static let of = Tokenizer.hash(ofWord: "of")
  static let with = Tokenizer.hash(ofWord: "with")
  static let year = Tokenizer.hash(ofWord: "year")
  static let years = Tokenizer.hash(ofWord: "years")
  static let possessive = Tokenizer.hash(ofWord: "s")
}
