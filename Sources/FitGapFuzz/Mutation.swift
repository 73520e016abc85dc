/// Damages inputs, the same way for the same numbers.
struct Mutation {
  /// Bits that upset the reader of this kind of input.
  var fragments: [[UInt8]]

  /// Bits that upset any reader: bytes that are no UTF-8, marks, numbers out of range.
  static let anywhere: [[UInt8]] =
    [
      "\u{0}", "\u{FEFF}", "\u{202E}", "🦀", "e\u{301}\u{301}", "\r", "\n\n", "\t", "\"", "'", "\\u00", "\\",
      "99999999999999999999", "1e999", "-0.0", "NaN", "１２３", "ﬁ", "((((", "))))", "%s%n", ",", ":", "=", "-",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80]]

  /// One of the seeds, damaged in one to eight places; bits of the other seeds may be put in.
  func damaged(_ seeds: [[UInt8]], _ numbers: inout SeededNumbers) -> [UInt8] {
    guard !seeds.isEmpty else { return [] }
    var input = seeds[numbers.next(seeds.count)]
    for _ in 0...numbers.next(8) {
      let position = numbers.next(input.count + 1)
      let end = min(input.count, position + numbers.next(numbers.next(8) == 0 ? 2_000 : 60))
      switch numbers.next(8) {
      case 0, 1: input.insert(contentsOf: fragments[numbers.next(fragments.count)], at: position)
      case 2: input.removeSubrange(position..<end)
      case 3: input.insert(contentsOf: input[position..<end], at: numbers.next(input.count + 1))
      case 4: if position < input.count { input[position] = UInt8(numbers.next(256)) }
      case 5: if position < input.count { input[position] ^= 1 << UInt8(numbers.next(8)) }
      case 6:
        let other = seeds[numbers.next(seeds.count)]
        let from = numbers.next(other.count + 1)
        input.replaceSubrange(position..<end, with: other[from..<min(other.count, from + numbers.next(400))])
      default: if numbers.next(8) == 0 { input.removeSubrange(position...) }
      }
    }
    return input
  }
}
