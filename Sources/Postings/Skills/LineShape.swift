import Phrases

/// The punctuation of one line, word by word: its clauses, brackets and list items.
struct LineShape: Sendable {
  /// Where one word stands.
  struct Place: Sendable {
    /// Sentences and parts between semicolons, counted from 0.
    var clause: Int32
    /// Bracket depth.
    var depth: Int32
    /// Number of the bracket pair that the word stands in; 0 outside of all.
    var bracket: Int32
    /// List items: counts commas, and brackets opened or closed, within the line.
    var item: Int32
    /// A slash stands directly before the word.
    var afterSlash: Bool
    /// A colon stands before the word.
    var afterColon: Bool
    /// A comma stands before the word.
    var afterComma: Bool
  }

  private(set) var places: [Place] = []
  private(set) var range: Range<Int> = 0..<0

  subscript(token: Int) -> Place { places[token - range.lowerBound] }

  /// Reads the punctuation between the words of a line; the storage is reused from line to line.
  mutating func read(_ text: PostingText, _ range: Range<Int>, lineStart: Int) {
    self.range = range
    places.removeAll(keepingCapacity: true)
    var place = Place(
      clause: 0, depth: 0, bracket: 0, item: 0, afterSlash: false, afterColon: false, afterComma: false)
    var brackets: Int32 = 0
    var open: [Int32] = []
    var previousEnd = lineStart
    for index in range {
      let token = text.tokens[index]
      place.afterSlash = false
      place.afterColon = false
      place.afterComma = false
      for byte in text.bytes[previousEnd..<Int(token.start)] {
        switch byte {
        case 0x28, 0x5B:
          brackets += 1
          if open.count < 64 { open.append(brackets) }
          place.item += 1
        case 0x29, 0x5D:
          _ = open.popLast()
          place.item += 1
        case 0x2C:
          place.item += 1
          place.afterComma = true
        case 0x3B:
          place.clause += 1
          place.item += 1
        case 0x3A: place.afterColon = true
        case 0x2F: place.afterSlash = true
        default: break
        }
      }
      if token.gap == .sentence && index > range.lowerBound && open.isEmpty {
        place.clause += 1
        place.item += 1
      }
      place.depth = Int32(open.count)
      place.bracket = open.last ?? 0
      places.append(place)
      previousEnd = Int(token.end)
    }
  }
}
