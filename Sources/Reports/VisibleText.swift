/// Text from a page or a file name as it may be shown: nothing in it acts on the terminal, changes the
/// direction of the line or is there without being seen.
public enum VisibleText {
  /// Controls, bidirectional marks, tags, line separators and other characters that act rather than show.
  public static func isInvisibleOrActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x180E, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// One line for a terminal: white space becomes a space, other controls are spelled out ("\x1b"), marks of
  /// direction and tags are left out, and no letter carries more than eight marks.
  public static func line(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029:
        if let last = clean.last, last == " " { continue }
        clean.append(" ")
      case 0..<0x20, 0x7F..<0xA0:
        let digits = String(scalar.value, radix: 16)
        clean.append(contentsOf: (#"\x"# + (digits.utf8.count == 1 ? "0" : "") + digits).unicodeScalars)
      default:
        if isInvisibleOrActive(scalar) { continue }
        if CellWidth.isMark(scalar) {
          marks += 1
          if marks > 8 { continue }
        } else {
          marks = 0
        }
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// Several lines for a terminal: line feeds stay.
  public static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(
      separator: "\n")
  }
}
