/// How often each element is open, as far as its tags say, to find end tags that close nothing.
///
/// libxml2 looks for the element of every end tag through all that are open: 100,000 of each take it
/// minutes. An unmatched end tag means nothing, so beyond a number of them they are taken out.
struct OpenElements {
  /// Unmatched end tags that are left to the parser.
  private static let tolerated = 500
  private static let slots = 1_024
  private var counts = [Int32](repeating: 0, count: slots)
  private var unmatched = 0

  mutating func open(_ name: UInt64) { counts[Self.slot(name)] += 1 }

  /// Whether an end tag is one too many.
  mutating func close(_ name: UInt64) -> Bool {
    let slot = Self.slot(name)
    guard counts[slot] <= 0 else {
      counts[slot] -= 1
      return false
    }
    unmatched += 1
    return unmatched > Self.tolerated
  }

  /// Two names that share a slot only hide an end tag from the count.
  private static func slot(_ name: UInt64) -> Int { NameKey.slot(name) & (slots - 1) }
}
