/// One word of a text: where it stands and what it reads as.
///
/// Offsets are UTF-8 byte offsets into the text that was tokenized. Two tokens have equal
/// `hash` exactly when their folded spellings (lower case, see `Folding`) are equal, up to
/// 64-bit collisions.
public struct Token: Sendable, Equatable {
  /// First byte of the word.
  public var start: Int32
  /// One past the last byte of the word.
  public var end: Int32
  /// Hash of the folded spelling.
  public var hash: UInt64
  /// How the word is written.
  public var shape: Shape
  /// What stands between this word and the one before it.
  public var gap: Gap

  public init(start: Int32, end: Int32, hash: UInt64, shape: Shape, gap: Gap) {
    self.start = start
    self.end = end
    self.hash = hash
    self.shape = shape
    self.gap = gap
  }

  /// How a word is written, for rules that depend on capital letters or digits.
  public struct Shape: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    @inlinable public static var startsUpper: Shape { Shape(rawValue: 1) }
    /// At least one small letter.
    @inlinable public static var hasLower: Shape { Shape(rawValue: 2) }
    /// At least one capital after the first character.
    @inlinable public static var hasInnerUpper: Shape { Shape(rawValue: 4) }
    /// At least one digit.
    @inlinable public static var hasDigit: Shape { Shape(rawValue: 8) }
    /// Digits only.
    @inlinable public static var isNumber: Shape { Shape(rawValue: 16) }
  }

  /// What stands between two words. Phrases run over soft gaps and never over hard ones.
  public enum Gap: UInt8, Sendable {
    /// Spaces, hyphens, slashes, underscores, an ampersand, an apostrophe, a dot inside a name:
    /// "event-driven", "CI/CD", "Node.js".
    case soft
    /// A comma.
    case comma
    /// Brackets, colons, semicolons, bars, bullets, dashes with spaces: another clause.
    case clause
    /// The end of a sentence or a line, or the start of the text.
    case sentence
  }
}
