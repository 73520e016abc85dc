/// The runs of a page's text that do not go through libxml2: it would take them letter by letter, only to hand them on.
/// A mark with the run's number stands in the place of each, so that the parser still says where in the page it is.
struct TextMarks {
  /// The page before anything was cut.
  var page: [UInt8] = []
  var ranges: [Range<Int>] = []

  /// Shorter runs are left to the parser.
  static let shortestRun = 16
  /// DEL begins a mark: clean text never has it.
  static let lead: UInt8 = 0x7F

  /// Where in a piece of text a mark stands, and the run that it stands for.
  struct Found {
    var mark: Range<Int>
    var run: Range<Int>
  }

  /// The first mark of a piece of text.
  func first(in piece: UnsafeBufferPointer<UInt8>) -> Found? {
    guard !ranges.isEmpty else { return nil }
    var start = 0
    while start < piece.count, piece[start] != Self.lead { start += 1 }
    var number = 0
    var end = start + 1
    while end < piece.count, piece[end] >= 0x30, piece[end] <= 0x39, number < ranges.count {
      number = number * 10 + Int(piece[end] - 0x30)
      end += 1
    }
    guard end > start + 1, number < ranges.count else { return nil }
    return Found(mark: start..<end, run: ranges[number])
  }
}
