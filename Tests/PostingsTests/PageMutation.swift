/// Damages pages, the same way for the same seed.
struct PageMutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Bits that upset readers: half tags, references, brackets, bytes that are no UTF-8, numbers out of range.
  private static let fragments: [[UInt8]] =
    [
      "<", ">", "</", "<ul><li>", "</ul>", "<script>", "<!--", "&#x0;", "&amp;amp;", "((((", "))))", "\u{0}",
      "\u{FEFF}", "\u{202E}", "🦀",
      "e\u{301}\u{301}", "99999999999999999999 years", "$1e999 - $-5 per hour", "\"",
      "{\"@type\":\"JobPosting\",", "]}", "\\u00", "or or or / , and",
      "a plus", "Requirements:", "-", "\r", "\n\n", "<h1>", "5+ – 3 years", "１２３", "ﬁ", "no",
      "<meta charset=utf-16>",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

  private mutating func random(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(max(1, bound)))
  }

  /// One of the pages, damaged in one to twelve places.
  mutating func damaged(_ pages: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    guard !pages.isEmpty else { return [] }
    var page = pages[random(pages.count)].bytes
    for _ in 0...random(12) {
      let position = random(page.count + 1)
      let end = min(page.count, position + random(200))
      switch random(7) {
      case 0: page.insert(contentsOf: Self.fragments[random(Self.fragments.count)], at: position)
      case 1: page.removeSubrange(position..<end)
      case 2: page.insert(contentsOf: page[position..<end], at: random(page.count + 1))
      case 3: if position < page.count { page[position] = UInt8(random(256)) }
      case 4: if position < page.count { page[position] ^= 1 << UInt8(random(8)) }
      case 5:
        let other = pages[random(pages.count)].bytes
        let from = random(other.count + 1)
        page.replaceSubrange(position..<end, with: other[from..<min(other.count, from + random(400))])
      default: if random(8) == 0 { page.removeSubrange(position...) }
      }
    }
    return page
  }
}
