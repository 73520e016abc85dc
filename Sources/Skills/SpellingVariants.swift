import Phrases

/// Spellings that stand for another: plurals, and the two ways of English.
///
/// Rules of `Lexicon/README.md`, "How spellings match". All work on UTF-8 bytes and change ASCII letters only.
/// Every spelling of the lexicon passes here at each start, so the buffers are kept and nothing is made by the word.
struct SpellingVariants {
  private var variant: [UInt8] = []
  private var british: [UInt8] = []

  /// Calls `body` with each variant of the spelling at these bytes, not with the spelling itself.
  ///
  /// A plural changes the last word alone, so that the words before it need not be read again: `body` gets only
  /// the bytes from `lastWord` on where its second argument is true.
  ///
  /// - Parameters:
  ///   - hashesPlurals: `hash` gets a plural's last word by its hash, where that word is of ASCII letters alone.
  mutating func forEach(
    of text: [UInt8], in range: Range<Int>, lastWord: Int, wordCount: Int, kind: SkillKind,
    hashesPlurals: Bool = false, hash: (UInt64) -> Void = { _ in }, _ body: ([UInt8], Bool) -> Void
  ) {
    let pluralizes =
      wordCount > 1 || kind != .tech || Self.isCapitals(text, range)
      || Self.isCapitals(text, range.dropLast()) && text[range.upperBound - 1] == Letter.s
    if pluralizes {
      if hashesPlurals, text[lastWord..<range.upperBound].allSatisfy(Self.isLetter) {
        if let change = Self.pluralChange(text, range) {
          hash(
            Tokenizer.hash(
              of: text, in: lastWord..<range.upperBound - change.dropped, ending: change.ending.letters))
        }
      } else {
        togglePlural(text, range, from: lastWord) { body($0, true) }
      }
    }
    guard writeBritish(text, range) else { return }
    body(british, false)
    if pluralizes { togglePlural(british, british.indices, from: 0) { body($0, false) } }
  }

  // MARK: Plurals

  private mutating func togglePlural(
    _ text: [UInt8], _ range: Range<Int>, from start: Int, _ body: ([UInt8]) -> Void
  ) {
    guard let change = Self.pluralChange(text, range) else { return }
    variant.removeAll(keepingCapacity: true)
    variant.append(contentsOf: text[start..<range.upperBound - change.dropped])
    change.ending.letters.withUTF8Buffer { variant.append(contentsOf: $0) }
    body(variant)
  }

  private enum Ending {
    case none, s, es, y, ies

    var letters: StaticString {
      switch self {
      case .none: ""
      case .s: "s"
      case .es: "es"
      case .y: "y"
      case .ies: "ies"
      }
    }
  }

  /// How the last word becomes a plural, or a singular again: letters to drop, letters to add. Nil where the
  /// word has neither ("C", "Python 3", "analysis", "analytics").
  private static func pluralChange(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (dropped: Int, ending: Ending)? {
    var start = range.upperBound
    while start > range.lowerBound && isLetter(text[start - 1]) { start -= 1 }
    let word = start..<range.upperBound
    guard word.count >= 2 else { return nil }
    // "GPUs" of "GPU", whose capitals say that the s is the plural's.
    if isCapitals(text, word) { return (0, .s) }
    if text[word.upperBound - 1] == Letter.s && isCapitals(text, word.dropLast()) { return (1, .none) }
    /// The letter this far from the end, small; 0 beyond the start.
    func letter(_ back: Int) -> UInt8 { back <= word.count ? text[word.upperBound - back] | 0x20 : 0 }
    let (before, last) = (letter(2), letter(1))
    switch last {
    case Letter.s:
      if before == Letter.s { return (0, .es) }
      if before == Letter.u || before == Letter.i { return nil }
      if before == Letter.c && letter(3) == Letter.i { return nil }
      guard before == Letter.e else { return word.count > 3 ? (1, .none) : nil }
      if letter(3) == Letter.i { return word.count > 4 ? (3, .y) : nil }
      let isHissing =
        letter(3) == Letter.x || letter(3) == Letter.s && letter(4) == Letter.s
        || letter(3) == Letter.h && (letter(4) == Letter.s || letter(4) == Letter.c)
      return isHissing ? (2, .none) : word.count > 3 ? (1, .none) : nil
    case Letter.x, Letter.z:
      return (0, .es)
    case Letter.h:
      return (0, before == Letter.c || before == Letter.s ? .es : .s)
    case Letter.y:
      let follows = before == Letter.a || before == Letter.e || before == Letter.o || before == Letter.u
      return follows ? (0, .s) : (1, .ies)
    default:
      return (0, .s)
    }
  }

  // MARK: British spellings

  /// American endings whose "z" is an "s" in Britain; a plural s may follow.
  private static let endingsWithZ = [
    "ization", "ize", "izing", "ized", "izer", "yze", "yzing", "yzed", "yzer",
  ].map { Array($0.utf8) }
  /// American beginnings that double a letter or take a "u", and the length after which it stands.
  private static let beginnings: [(word: [UInt8], length: Int, letter: UInt8)] = [
    (Array("modeling".utf8), 5, Letter.l), (Array("modeler".utf8), 5, Letter.l),
    (Array("modeled".utf8), 5, Letter.l), (Array("labeling".utf8), 5, Letter.l),
    (Array("labeler".utf8), 5, Letter.l), (Array("labeled".utf8), 5, Letter.l),
    (Array("behavior".utf8), 7, Letter.u), (Array("color".utf8), 4, Letter.u),
  ]

  /// Writes the British spelling into `british`; false if it is the same.
  private mutating func writeBritish(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    british.removeAll(keepingCapacity: true)
    var copied = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      var hasZ = false
      while position < range.upperBound && Self.isLetter(text[position]) {
        hasZ = hasZ || text[position] | 0x20 == Letter.z
        position += 1
      }
      if position - start >= 5 {
        if hasZ, let changed = Self.zPosition(text, start..<position) {
          british.append(contentsOf: text[copied..<changed])
          british.append(Letter.s)
          copied = changed + 1
        } else if let (length, letter) = Self.beginning(text, start..<position) {
          british.append(contentsOf: text[copied..<start + length])
          british.append(letter)
          copied = start + length
        }
      }
      if position == start { position += 1 }
    }
    if copied == range.lowerBound { return false }
    british.append(contentsOf: text[copied..<range.upperBound])
    return true
  }

  private static func zPosition(_ text: [UInt8], _ word: Range<Int>) -> Int? {
    let end = text[word.upperBound - 1] | 0x20 == Letter.s ? word.upperBound - 1 : word.upperBound
    for ending in endingsWithZ where end - word.lowerBound > ending.count {
      if equals(text, end - ending.count, ending) { return end - ending.count + 1 }
    }
    return nil
  }

  private static func beginning(_ text: [UInt8], _ word: Range<Int>) -> (Int, UInt8)? {
    // By the third letter most other words are told: "modeling", "labeling", "behavior", "color".
    switch (text[word.lowerBound] | 0x20, text[word.lowerBound + 2] | 0x20) {
    case (Letter.m, Letter.d), (Letter.l, Letter.b), (Letter.b, Letter.h), (Letter.c, Letter.l): break
    default: return nil
    }
    for (beginning, length, letter) in beginnings where word.count >= beginning.count {
      if equals(text, word.lowerBound, beginning) { return (length, letter) }
    }
    return nil
  }

  private static func equals(_ text: [UInt8], _ start: Int, _ small: [UInt8]) -> Bool {
    for offset in small.indices where text[start + offset] | 0x20 != small[offset] { return false }
    return true
  }

  /// At least two letters, all capitals.
  private static func isCapitals(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count >= 2 else { return false }
    for position in word where !(0x41...0x5A).contains(text[position]) { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private enum Letter {
    static let a: UInt8 = 0x61
    static let b: UInt8 = 0x62
    static let c: UInt8 = 0x63
    static let d: UInt8 = 0x64
    static let e: UInt8 = 0x65
    static let h: UInt8 = 0x68
    static let i: UInt8 = 0x69
    static let l: UInt8 = 0x6C
    static let m: UInt8 = 0x6D
    static let o: UInt8 = 0x6F
    static let s: UInt8 = 0x73
    static let u: UInt8 = 0x75
    static let x: UInt8 = 0x78
    static let y: UInt8 = 0x79
    static let z: UInt8 = 0x7A
  }
}
