import Reports

/// What no output may hold, whatever the pages said.
enum OutputInvariants {
  static func problems(_ bytes: [UInt8], of format: String) -> [String] {
    guard String(validating: bytes, as: UTF8.self) != nil else { return ["\(format): no UTF-8"] }
    for byte in bytes where (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) || byte == 0x7F {
      return ["\(format): the control character \(byte)"]
    }
    return []
  }

  /// A terminal obeys more than control characters: those that turn the direction of the line, too.
  static func problems(_ lines: [StyledLine], of format: String) -> [String] {
    for line in lines {
      let text = line.text(colours: false)
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069,
          0xE0000...0xE007F:
          return ["\(format): the character U+\(String(scalar.value, radix: 16)) in a line"]
        default: continue
        }
      }
    }
    return []
  }
}
