/// Tells and makes clean UTF-8.
enum UTF8Repair {
  /// What the bytes of a page look like when read as UTF-8.
  struct Survey {
    /// Valid sequences of two bytes and more.
    var multibyte = 0
    /// Broken sequences.
    var broken = 0
    /// Broken bytes from 0xA0 with ASCII on both sides, as accented letters of Latin-1 stand.
    var isolatedHigh = 0
    /// Control characters, noncharacters and byte order marks, which must not reach the parser.
    var unwanted = 0
    var isClean: Bool { broken == 0 && unwanted == 0 }
  }

  /// - Complexity: O(number of bytes); runs of plain ASCII are passed eight bytes at a time.
  static func survey(_ page: [UInt8]) -> Survey {
    var survey = Survey()
    page.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        index = endOfPlainASCII(bytes, index)
        guard index < bytes.count else { return }
        let byte = bytes[index]
        if byte < 0x80 {
          if isUnwanted(UInt32(byte)) { survey.unwanted += 1 }
          index += 1
          continue
        }
        let (scalar, length) = UTF8Text.decode(bytes, index)
        if let scalar {
          survey.multibyte += 1
          if isUnwanted(scalar) { survey.unwanted += 1 }
        } else {
          survey.broken += 1
          let isAfterASCII = index == 0 || bytes[index - 1] < 0x80
          let isBeforeASCII = index + 1 >= bytes.count || bytes[index + 1] < 0x80
          if byte >= 0xA0 && isAfterASCII && isBeforeASCII { survey.isolatedHigh += 1 }
        }
        index += length
      }
    }
    return survey
  }

  /// The bytes with broken sequences and noncharacters as U+FFFD, control characters as spaces and
  /// byte order marks removed.
  static func repair(_ page: [UInt8]) -> (text: [UInt8], replacements: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(page.count + 64)
    var replacements = 0
    page.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let end = endOfPlainASCII(bytes, index)
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
        index = end
        guard index < bytes.count else { return }
        let (scalar, length) = UTF8Text.decode(bytes, index)
        switch scalar {
        case .none, 0xFFFE, 0xFFFF:
          UTF8Text.append(0xFFFD, to: &text)
          replacements += 1
        case .some(let scalar) where scalar < 0x80 && isUnwanted(scalar):
          text.append(0x20)
        case 0xFEFF:
          break
        case .some:
          text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
        }
        index += length
      }
    }
    return (text, replacements)
  }

  private static func isUnwanted(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Index of the first byte at or after `start` that is not printable ASCII, TAB, LF or CR.
  @inline(__always)
  private static func endOfPlainASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    guard let base = bytes.baseAddress else { return start }
    // Eight bytes in one comparison: this is the only pass over most bytes before the parser. A byte
    // of the sum is set at 0x80 where the byte is 0x7F and above, or below 0x20 (line feeds among them,
    // so that such words are looked at byte by byte).
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let above = word | (word &+ 0x0101_0101_0101_0101)
      let below = (word &- 0x2020_2020_2020_2020) & ~word
      if (above | below) & 0x8080_8080_8080_8080 != 0 {
        for offset in 0..<8 where !isPlain(base[index + offset]) { return index + offset }
      }
      index += 8
    }
    while index < bytes.count, isPlain(base[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x7F && (byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
  }
}
