/// Folds characters that look like plain ones to the plain ones, as Unicode's compatibility
/// decomposition (NFKC) does, for the ranges that job postings are written in: full-width and
/// mathematical letters ("𝗥𝗲𝗾𝘂𝗶𝗿𝗲𝗺𝗲𝗻𝘁𝘀"), ligatures, superscripts, spaces of all widths.
///
/// Unlike NFKC it leaves fractions, trade marks, ellipses and enclosed figures alone, where the
/// decomposition would make other words of them ("2½" is not "21/2").
enum CompatibilityFolding {
  /// What becomes of a character.
  enum Result {
    case same
    case space
    /// Soft hyphens, zero-width characters, direction marks.
    case nothing
    case scalar(UInt32)
    case letters(StaticString)
  }

  static func fold(_ scalar: UInt32) -> Result {
    switch scalar {
    case 0x80...0x9F: return c1(scalar)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x2800, 0x3164: return .space
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F,
      0xE0000...0xE0FFF, 0xFFFC:
      return .nothing
    case 0xC0...0x2010: return .same
    case 0xAA: return .scalar(0x61)
    case 0xBA: return .scalar(0x6F)
    case 0xB2, 0xB3: return .scalar(scalar - 0xB2 + 0x32)
    case 0xB9: return .scalar(0x31)
    case 0x2011, 0x2010: return .scalar(0x2D)
    case 0x2070: return .scalar(0x30)
    case 0x2074...0x2079: return .scalar(scalar - 0x2070 + 0x30)
    case 0x2080...0x2089: return .scalar(scalar - 0x2080 + 0x30)
    case 0x2102...0x2139: return letterlike(scalar)
    case 0xFB00: return .letters("ff")
    case 0xFB01: return .letters("fi")
    case 0xFB02: return .letters("fl")
    case 0xFB03: return .letters("ffi")
    case 0xFB04: return .letters("ffl")
    case 0xFB05, 0xFB06: return .letters("st")
    case 0xFF01...0xFF5E: return .scalar(scalar - 0xFF01 + 0x21)
    case 0xFFE0: return .scalar(0xA2)
    case 0xFFE1: return .scalar(0xA3)
    case 0xFFE5: return .scalar(0xA5)
    case 0xFFE6: return .scalar(0x20A9)
    case 0x1D400...0x1D7FF: return mathematical(scalar)
    default: return .same
    }
  }

  /// C1 controls are windows-1252 read as Latin-1 (`&#146;`); five of them are nothing at all.
  private static func c1(_ scalar: UInt32) -> Result {
    let meant = Windows1252.c1(scalar)
    return meant == scalar ? .space : .scalar(meant)
  }

  /// Script, black-letter and double-struck letters that stand outside the mathematical block.
  private static func letterlike(_ scalar: UInt32) -> Result {
    switch scalar {
    case 0x2102, 0x212D: .letters("C")
    case 0x210A: .letters("g")
    case 0x210B, 0x210C, 0x210D: .letters("H")
    case 0x210E, 0x210F: .letters("h")
    case 0x2110, 0x2111: .letters("I")
    case 0x2112: .letters("L")
    case 0x2113: .letters("l")
    case 0x2115: .letters("N")
    case 0x2119: .letters("P")
    case 0x211A: .letters("Q")
    case 0x211B, 0x211C, 0x211D: .letters("R")
    case 0x2124, 0x2128: .letters("Z")
    case 0x212A: .letters("K")
    case 0x212B: .scalar(0xC5)
    case 0x212C: .letters("B")
    case 0x212F: .letters("e")
    case 0x2130: .letters("E")
    case 0x2131: .letters("F")
    case 0x2133: .letters("M")
    case 0x2134: .letters("o")
    case 0x2139: .letters("i")
    default: .same
    }
  }

  /// The block is a grid: 13 alphabets of 52 letters, then Greek in fives of 58, then digits in fives of 10.
  private static func mathematical(_ scalar: UInt32) -> Result {
    switch scalar {
    case 0x1D400...0x1D6A3:
      let letter = (scalar - 0x1D400) % 52
      return .scalar(letter < 26 ? 0x41 + letter : 0x61 + letter - 26)
    case 0x1D6A4: return .letters("i")
    case 0x1D6A5: return .letters("j")
    case 0x1D6A8...0x1D7C9:
      let letter = (scalar - 0x1D6A8) % 58
      switch letter {
      case 0...24: return .scalar(0x391 + letter)
      case 26...50: return .scalar(0x3B1 + letter - 26)
      default: return .same
      }
    case 0x1D7CE...0x1D7FF: return .scalar(0x30 + (scalar - 0x1D7CE) % 10)
    default: return .same
    }
  }

  /// Marks that join the letter before them; a flood of them is cut (Unicode's stream-safe text format).
  static func isCombiningMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default: false
    }
  }
}
