import Phrases

/// A line of a text, in tokens, and the list that it is an item of.
public struct LineSpan: Sendable, Equatable {
  /// Token range.
  public var tokens: Range<Int>
  /// Lines of one list have the same number; -1 for a line that is in no list.
  public var listID: Int32

  public init(tokens: Range<Int>, listID: Int32 = -1) {
    self.tokens = tokens
    self.listID = listID
  }
}

/// A text that is being read: its bytes, its words and its lines.
struct Passage {
  let text: [UInt8]
  let tokens: [Token]
  let lines: [LineSpan]

  /// How far, in words, "the same line" reaches on either side of a word: a paragraph saved as one line is not
  /// one thought.
  static let reach = 30

  /// The words around `range` that count as its line.
  func surroundings(of range: Range<Int>, in line: Range<Int>) -> Range<Int> {
    max(line.lowerBound, range.lowerBound - Self.reach)..<min(line.upperBound, range.upperBound + Self.reach)
  }

  /// Whether one of these words stands in a token range.
  func contains(_ words: TradeWords, in range: Range<Int>) -> Bool {
    for index in range where words.contains(tokens[index].hash) { return true }
    return false
  }

  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether `range` is a text of one word with a letter of a word on the other side of a mark that joins:
  /// "R&D", "C-level", "Objective-C", "D'Artagnan"; or a bracketed letter counts something.
  func isJoined(_ range: Range<Int>) -> Bool {
    let bytes = bytes(of: range)
    let (start, end) = (bytes.lowerBound, bytes.upperBound)
    let before = joinLength(endingAt: start)
    if before > 0 && isWordByte(start - before - 1) { return true }
    let after = joinLength(startingAt: end)
    if after > 0 && isWordByte(end + after) { return true }
    // In brackets: "Excel(R)", or the letter of a list: "(C) eligible to work".
    guard byte(start - 1) == 0x28 && byte(end) == 0x29 else { return false }
    return isWordByte(start - 2) || byte(end + 1) == 0x20 && (0x61...0x7A).contains(byte(end + 2))
  }

  /// The length of a mark that joins words: - & ' + . _ @, and the hyphens, dash and quote beyond ASCII.
  private func joinLength(startingAt position: Int) -> Int {
    switch byte(position) {
    case 0x2D, 0x26, 0x27, 0x2B, 0x2E, 0x5F, 0x40: 1
    case 0xE2: isWideJoin(position) ? 3 : 0
    default: 0
    }
  }

  private func joinLength(endingAt position: Int) -> Int {
    switch byte(position - 1) {
    case 0x2D, 0x26, 0x27, 0x2B, 0x2E, 0x5F, 0x40: 1
    case 0x80...: isWideJoin(position - 3) ? 3 : 0
    default: 0
    }
  }

  /// U+2010, U+2011, U+2013, U+2019.
  private func isWideJoin(_ position: Int) -> Bool {
    guard byte(position) == 0xE2, byte(position + 1) == 0x80 else { return false }
    return [0x90, 0x91, 0x93, 0x99].contains(byte(position + 2))
  }

  private func isWordByte(_ position: Int) -> Bool {
    switch byte(position) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// The byte at a position, a line feed beyond the text.
  private func byte(_ position: Int) -> UInt8 {
    text.indices.contains(position) ? text[position] : 0x0A
  }
}
