/// The bytes of windows-1252 that differ from Latin-1.
enum Windows1252 {
  /// U+0080…U+009F read as windows-1252. Source: WHATWG Encoding Standard, index-windows-1252.txt.
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The character meant by a C1 control, which no page means as such (`&#146;` is an apostrophe).
  static func c1(_ scalar: UInt32) -> UInt32 {
    (0x80..<0xA0).contains(scalar) ? UInt32(upper[Int(scalar) - 0x80]) : scalar
  }

  /// Decodes bytes; every byte has a meaning.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { UTF8Text.append(c1(UInt32(byte)), to: &text) }
    return text
  }
}
