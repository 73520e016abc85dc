/// Text as JSON writes it.
enum JSONText {
  /// The text of a JSON string, with its escapes resolved.
  static func unescape(_ source: [UInt8], _ range: Range<Int>, isEscaped: Bool) -> String {
    guard isEscaped else { return String(decoding: source[range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var position = range.lowerBound
    let end = range.upperBound
    while position < end {
      let byte = source[position]
      guard byte == 0x5C, position + 1 < end else {
        text.append(byte)
        position += 1
        continue
      }
      let escape = source[position + 1]
      position += 2
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
      case UInt8(ascii: "x"):
        appendCodeUnit(source, &position, end, digits: 2, to: &text)
      case UInt8(ascii: "u"):
        appendCodeUnit(source, &position, end, digits: 4, to: &text)
      default: text.append(escape)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func appendCodeUnit(
    _ source: [UInt8], _ position: inout Int, _ end: Int, digits: Int, to text: inout [UInt8]
  ) {
    guard let unit = hexadecimal(source, position, end, digits) else { return }
    position += digits
    var value = unit
    if (0xD800..<0xDC00).contains(unit) {
      if position + 1 < end, source[position] == 0x5C, source[position + 1] == UInt8(ascii: "u"),
        let low = hexadecimal(source, position + 2, end, 4), (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        position += 6
      }
    }
    UTF8Text.append(value == 0 ? 0x20 : value, to: &text)
  }

  private static func hexadecimal(_ source: [UInt8], _ start: Int, _ end: Int, _ digits: Int) -> UInt32? {
    guard start + digits <= end else { return nil }
    var value: UInt32 = 0
    for byte in source[start..<start + digits] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }

  /// Some pages escape a whole block for HTML although a script's text is not decoded
  /// (`{&quot;@type&quot;: …`): such a block is decoded once.
  static func unwrap(_ bytes: [UInt8]) -> [UInt8] {
    var position = 0
    while position < bytes.count,
      bytes[position] <= 0x20 || bytes[position] == 0x7B || bytes[position] == 0x5B
    {
      position += 1
    }
    guard ByteSearch.hasPrefix("&quot;", in: bytes, at: position) else { return bytes }
    return CharacterReferences.decode(bytes)
  }
}
