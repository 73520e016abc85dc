import Phrases

/// What must hold around an ambiguous spelling, compiled from the column "context" of a lexicon line.
///
/// Plain numbers only, so that looking at a rule allocates and counts nothing; its words stand in one array for
/// all rules, `Lexicon.ruleWords`.
struct ContextRule: Sendable, Equatable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Letters are written exactly so.
    static let cased = Flags(rawValue: 1)
    /// No hyphen, ampersand, apostrophe, plus or dot joins it to another word.
    static let alone = Flags(rawValue: 2)
    /// Not the first word of a sentence that goes on with a small letter.
    static let notStart = Flags(rawValue: 4)
    /// Another technical name or word stands near.
    static let needsTech = Flags(rawValue: 8)
  }

  var flags: Flags = []
  var near = WordList()
  var notNear = WordList()
  var before = WordList()
  var notBefore = WordList()
  var after = WordList()
  var notAfter = WordList()
}

/// A few words, as hashes in an array that it shares with others.
struct WordList: Sendable, Equatable {
  private var start: Int32 = 0
  private var end: Int32 = 0
  /// One bit for each word, by its hash: tells most other words apart without looking at the list.
  private var mask: UInt64 = 0

  var isEmpty: Bool { start == end }

  /// Appends words to `all`; words of a list must be added one after the other.
  mutating func add(_ words: [Token], to all: inout [UInt64]) {
    if isEmpty {
      start = Int32(truncatingIfNeeded: all.count)
    } else if end != all.count {
      // The same rule was written twice with another between: move the first words behind.
      let moved = all[Int(start)..<Int(end)]
      start = Int32(truncatingIfNeeded: all.count)
      all += moved
    }
    for word in words {
      all.append(word.hash)
      mask |= 1 << (word.hash & 63)
    }
    end = Int32(truncatingIfNeeded: all.count)
  }

  @inline(__always)
  func contains(_ word: UInt64, of all: [UInt64]) -> Bool {
    guard mask & 1 << (word & 63) != 0 else { return false }
    for index in Int(start)..<Int(end) where all[index] == word { return true }
    return false
  }
}
