/// Scalar values as UTF-8.
enum UTF8Text {
  /// Appends a scalar value; surrogates and values beyond U+10FFFF become U+FFFD.
  @inline(__always)
  static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      text.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0xD800, 0xE000..<0x10000:
      text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x10000..<0x110000:
      text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
  }

  /// The scalar value at `index` and its length in bytes, or nil and the length of the broken
  /// sequence (a maximal subpart, as the Unicode Standard, section 3.9, replaces it).
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32?, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    let following: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF:
      following = 1
      scalar = UInt32(first & 0x1F)
    case 0xE0...0xEF:
      following = 2
      scalar = UInt32(first & 0x0F)
      if first == 0xE0 { lower = 0xA0 }
      if first == 0xED { upper = 0x9F }
    case 0xF0...0xF4:
      following = 3
      scalar = UInt32(first & 0x07)
      if first == 0xF0 { lower = 0x90 }
      if first == 0xF4 { upper = 0x8F }
    default:
      return (nil, 1)
    }
    var length = 1
    for _ in 0..<following {
      guard index + length < bytes.count else { return (nil, length) }
      let byte = bytes[index + length]
      guard byte >= lower && byte <= upper else { return (nil, length) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      lower = 0x80
      upper = 0xBF
      length += 1
    }
    return (scalar, length)
  }
}
