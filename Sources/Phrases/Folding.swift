/// Folding of letters, so that case never decides whether two words are the same.
///
/// ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic capitals fold to small letters; nothing
/// else changes. Full-width, mathematical and other compatibility letters are folded before a text
/// reaches this module.
public enum Folding {
  /// The small letter of a Unicode scalar value; the value itself where it has none.
  public static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x100...0x137: scalar | 1
    case 0x139...0x148: scalar % 2 == 1 ? scalar + 1 : scalar
    case 0x14A...0x177: scalar | 1
    case 0x178: 0xFF
    case 0x179...0x17E: scalar % 2 == 1 ? scalar + 1 : scalar
    case 0x391...0x3A1, 0x3A3...0x3A9: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF: scalar | 1
    default: scalar
    }
  }

  /// What a scalar value is to the tokenizer.
  enum Class: UInt8 {
    case gap
    /// A letter or digit of a script that is written with spaces between words.
    case word
    /// A letter of a script whose words take particles without a space (Korean) or stand without
    /// spaces (Thai): a run of them is a word, which a Latin name beside it does not belong to.
    case syllable
    /// A word of one character: Chinese characters, kana.
    case ideograph
  }

  /// The class of a scalar value above ASCII.
  static func classify(_ scalar: UInt32) -> Class {
    switch scalar {
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA: .word
    case 0..<0xC0, 0xD7, 0xF7: .gap
    case 0xC0..<0x590: .word
    case 0x590..<0x1E00: .syllable
    case 0x1E00..<0x2000: .word
    case 0x2000..<0x2070: .gap
    case 0x2070..<0x20A0: .word
    case 0x20A0..<0x2100: .gap
    case 0x2117, 0x2120, 0x2122: .gap
    case 0x2100..<0x2190: .word
    case 0x2190..<0x2C00: .gap
    case 0x2C00..<0x2E00: .word
    case 0x2E00..<0x2E80: .gap
    case 0x2E80..<0x3000: .ideograph
    case 0x3000..<0x3005, 0x3007..<0x3041: .gap
    case 0x30FB: .gap
    case 0x3005, 0x3041..<0xA000: .ideograph
    case 0xA800..<0xAB30, 0xAB70..<0xD7B0: .syllable
    case 0xD800..<0xF900: .gap
    case 0xF900..<0xFB00: .ideograph
    case 0xFB00..<0xFB1D: .word
    case 0xFE00..<0xFE70, 0xFF00..<0xFF10, 0xFF1A..<0xFF21, 0xFF3B..<0xFF41, 0xFF5B..<0xFF66: .gap
    case 0xFEFF, 0xFFF0..<0x10000: .gap
    case 0xFB1D..<0xFF00: .syllable
    case 0x1F000..<0x20000: .gap
    case 0x20000..<0x40000: .ideograph
    case 0xE0000...: .gap
    default: .word
    }
  }
}
