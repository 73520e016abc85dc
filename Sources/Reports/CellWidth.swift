/// How many cells of a terminal a text takes.
///
/// Widths follow Unicode Standard Annex 11 (wide and full-width: two cells) and leave marks and joiners at
/// none; where terminals differ (emoji sequences), the larger width is taken.
public enum CellWidth {
  /// Marks that stand on the letter before them, and joiners.
  public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: scalar.value == 0x200B || scalar.value == 0x200C || scalar.value == 0x200D
    }
  }

  static func cells(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isMark(scalar) { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x2E80...0x303E,
      0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F2FF, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F7E0...0x1F7F0, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
  }

  /// The text cut to at most `cells` cells, with "…" where something was cut off.
  public static func cut(_ text: String, to cells: Int) -> String {
    guard cells > 0 else { return "" }
    var used = 0
    var kept = String.UnicodeScalarView()
    var last: (scalars: String.UnicodeScalarView, cells: Int) = (kept, 0)
    for scalar in text.unicodeScalars {
      let width = self.cells(of: scalar)
      if used + width > cells {
        // Room for the ellipsis: back to what fits in one cell less.
        return String(last.scalars) + "…"
      }
      used += width
      kept.append(scalar)
      if used <= cells - 1 { last = (kept, used) }
    }
    return text
  }
}
