/// The marks of Markdown within one line (CommonMark 0.31, section 6), as far as pasted postings use them.
enum Markdown {
  struct Line {
    var text: [UInt8] = []
    /// All words of it stand between bold marks.
    var isBold = false
  }

  /// A line without its marks. In plain text only `**bold**` is one; in Markdown also `*a*`, `_a_`,
  /// `` `a` ``, `[a](b)`, `![a](b)` and backslashes.
  ///
  /// - Complexity: O(number of bytes).
  static func line(_ bytes: ArraySlice<UInt8>, isMarkdown: Bool) -> Line {
    var line = Line()
    var plainWords = false
    var boldWords = false
    var isBold = false
    var index = bytes.startIndex
    let end = bytes.endIndex
    func byte(_ offset: Int) -> UInt8 { offset >= bytes.startIndex && offset < end ? bytes[offset] : 0x20 }
    while index < end {
      let current = bytes[index]
      switch current {
      case 0x5C where isMarkdown && isPunctuation(byte(index + 1)):
        line.text.append(byte(index + 1))
        index += 2
        continue
      case 0x2A where byte(index + 1) == 0x2A && flanks(byte(index - 1), byte(index + 2), isOpen: isBold),
        0x5F
      where isMarkdown && byte(index + 1) == 0x5F && flanks(byte(index - 1), byte(index + 2), isOpen: isBold):
        isBold.toggle()
        index += 2
        continue
      case 0x2A where isMarkdown && flanks(byte(index - 1), byte(index + 1)),
        0x5F where isMarkdown && flanks(byte(index - 1), byte(index + 1)):
        index += 1
        continue
      case 0x60 where isMarkdown:
        index += 1
        continue
      case 0x21 where isMarkdown && byte(index + 1) == 0x5B && link(bytes, index + 1) != nil:
        index += 1
        continue
      case 0x5B where isMarkdown:
        if let found = link(bytes, index) {
          if found.label.count > 0 { boldWords = boldWords || isBold }
          line.text.append(contentsOf: Self.line(label: bytes[found.label]))
          if !found.label.isEmpty && !isBold { plainWords = true }
          index = found.end
          continue
        }
      default: break
      }
      if current > 0x20 && !(isPunctuation(current)) {
        if isBold { boldWords = true } else { plainWords = true }
      }
      line.text.append(current)
      index += 1
    }
    line.isBold = boldWords && !plainWords
    return line
  }

  /// A link's label with its emphasis taken off; links hold no links.
  private static func line(label: ArraySlice<UInt8>) -> [UInt8] {
    label.filter { $0 != 0x2A && $0 != 0x60 && $0 != 0x5C }
  }

  /// A mark stands at the edge of a word: a letter on one side only.
  private static func flanks(_ before: UInt8, _ after: UInt8) -> Bool {
    isWord(before) != isWord(after)
  }

  /// Bold marks may also meet punctuation: "**Skills:**".
  private static func flanks(_ before: UInt8, _ after: UInt8, isOpen: Bool) -> Bool {
    isOpen ? before > 0x20 : after > 0x20
  }

  /// `[label](address)`; neither holds a line feed, and an address holds no space.
  private static func link(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (label: Range<Int>, end: Int)? {
    let window = min(bytes.endIndex, start + 4_096)
    guard let close = bytes[start..<window].firstIndex(of: 0x5D), close + 1 < window, bytes[close + 1] == 0x28
    else { return nil }
    guard let end = bytes[close..<window].firstIndex(of: 0x29) else { return nil }
    return (start + 1..<close, end + 1)
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte > 0x20 && !isPunctuation(byte) }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
