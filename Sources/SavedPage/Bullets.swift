/// Characters that people type where they mean a list.
enum Bullets {
  /// How many bytes a bullet and the space after it take at the start of a text; 0 where there is none.
  ///
  /// "•", "▪", "✓" and their like; "-", "–" and "*" before a space or a letter; "1.", "2)", "a)" and
  /// Word's "o" before a space and a capital.
  static func length(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count >= 2 else { return 0 }
    let (scalar, size) = UTF8Text.decode(text, 0)
    guard let scalar else { return 0 }
    let next = size < text.count ? text[size] : 0
    switch scalar {
    case 0x2022, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x2043,
      0x2219,
      0x25B6, 0x25B8, 0x25BA, 0x27A2, 0x27A4, 0x2713, 0x2714, 0x2705, 0x2192, 0x2756, 0x29BF, 0x30FB, 0xFF65,
      0x25FE, 0x25FC, 0x2B1B, 0x2B25, 0x204C, 0x204D, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0x1F539,
      0x1F538:
      return size + spaces(text, size)
    case 0xB7, 0xBB, 0xA7:
      return next == 0x20 || scalar == 0xB7 ? size + spaces(text, size) : 0
    case 0x2D, 0x2A, 0x2013, 0x2014:
      let isBeforeLetter = isLetter(next) || next >= 0xC3
      return next == 0x20 || isBeforeLetter ? size + spaces(text, size) : 0
    case 0x6F:
      guard next == 0x20, text.count > 2, text[2] >= 0x41, text[2] <= 0x5A else { return 0 }
      return 2
    default:
      return numberLength(text)
    }
  }

  /// Where in a line further items of a list begin that was typed as one line: each a bullet between
  /// spaces. Empty for "Acme • Berlin", where dots only part words: the line begins with a bullet, or its
  /// first one follows a colon.
  ///
  /// - Complexity: O(number of bytes).
  static func inlineItems(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    guard range.count > 8 else { return [] }
    var starts: [Int] = []
    var index = range.lowerBound
    while index + 4 < range.upperBound {
      // All dots that count here are three bytes of UTF-8: U+2022, U+25AA, U+25CF, U+25E6, U+2023, U+2713.
      if text[index] == 0xE2, text[index + 3] == 0x20, isDot(text[index + 1], text[index + 2]) {
        if index == range.lowerBound || text[index - 1] == 0x20 { starts.append(index) }
        index += 3
      } else {
        index += 1
      }
    }
    guard starts.count >= 2, let first = starts.first else { return [] }
    if first == range.lowerBound { return Array(starts.dropFirst()) }
    return first >= range.lowerBound + 2 && text[first - 2] == UInt8(ascii: ":") ? starts : []
  }

  private static func isDot(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0xA6), (0x9C, 0x93): true
    default: false
    }
  }

  /// "1.", "12)", "(3)", "a)" and the space after it.
  private static func numberLength(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = text[0] == UInt8(ascii: "(") ? 1 : 0
    let start = index
    while index < text.count, index - start < 2, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
    let isNumber = index > start
    if !isNumber {
      guard index < text.count, text[index] >= 0x61, text[index] <= 0x7A else { return 0 }
      index += 1
    }
    guard index + 1 < text.count, text[index + 1] == 0x20 else { return 0 }
    let close = text[index]
    guard close == UInt8(ascii: ")") || close == UInt8(ascii: ".") && isNumber && start == 0 else { return 0 }
    return index + 2
  }

  private static func spaces(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index - start
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
