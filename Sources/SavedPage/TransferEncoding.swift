/// How the parts of a web archive write bytes as text (RFC 2045, section 6).
enum TransferEncoding {
  struct Result {
    var bytes: [UInt8]
    /// Where what was written first breaks the rules, from the start of the part; nil where it doesn't.
    var damage: PageWarning?
  }

  /// The bytes of a part; under an unknown name they stay as they are.
  ///
  /// - Complexity: O(number of bytes).
  static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> Result {
    switch encoding {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Result(bytes: Array(bytes))
    }
  }

  /// "=3D" is a byte and "=" at a line's end joins two lines; a "=" that means neither stands for itself.
  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> Result {
    var result = Result(bytes: [])
    result.bytes.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.bytes.append(byte)
        index += 1
        continue
      }
      if index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) {
        result.bytes.append(high << 4 | low)
        index += 3
        continue
      }
      var end = index + 1
      while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
      if end >= bytes.endIndex || bytes[end] == 0x0A {
        index = min(end + 1, bytes.endIndex)
      } else {
        if result.damage == nil {
          result.damage = .damaged(format: "quoted-printable", atByte: index - bytes.startIndex)
        }
        result.bytes.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Four letters are three bytes; what is no letter of the alphabet is passed over.
  private static func base64(_ bytes: ArraySlice<UInt8>) -> Result {
    var result = Result(bytes: [])
    result.bytes.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    func finish() {
      // Two or three letters before the padding hold one or two bytes.
      if count == 2 { result.bytes.append(UInt8(truncatingIfNeeded: bits >> 4)) }
      if count == 3 {
        result.bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
        result.bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
      }
      bits = 0
      count = 0
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") {
        finish()
      } else if let value = sextet(byte) {
        bits = bits << 6 | value
        count += 1
        if count == 4 {
          result.bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
          result.bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
          result.bytes.append(UInt8(truncatingIfNeeded: bits))
          bits = 0
          count = 0
        }
      } else if byte > 0x20, result.damage == nil {
        result.damage = .damaged(format: "base64", atByte: index - bytes.startIndex)
      }
    }
    if count == 1, result.damage == nil { result.damage = .damaged(format: "base64", atByte: bytes.count) }
    finish()
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
