/// A number of years of experience that a posting asks for, and what it is asked of.
public struct YearMention: Sendable, Equatable {
  /// What the years are of, from the narrowest.
  public enum Scope: Int, Sendable, Comparable {
    /// One skill, tool or duty: "3 years of Python".
    case skill
    /// A profession: "5 years in software engineering".
    case field
    /// No field at all: "5+ years", "5 years of professional experience".
    case general
    /// The overall figure by its name: "10 years in total".
    case total
    public static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }
  }
  public var range: YearRange
  /// Tokens of number and unit ("3-5 years"), indices into `PostingText.tokens`.
  public var tokens: Range<Int>
  /// Index into `PostingText.lines`.
  public var line: Int
  /// The tokens of the sentence.
  public var sentence: Range<Int>
  public var scope: Scope
  public var isPreferred: Bool
  /// The degree that the years are asked with; `none` for the way without a degree; nil where the sentence pairs none.
  public var degree: DegreeLevel?

  /// "0 years … with a PhD": stated, and nothing asked.
  var isNone: Bool { range.minimum == 0 && range.maximum == nil }
}

extension DegreeLevel {
  /// Height among the degrees; larger is higher.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
