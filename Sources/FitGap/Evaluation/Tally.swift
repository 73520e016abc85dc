/// What was found against what is there.
public struct Tally: Sendable, Equatable {
  /// Found, and there.
  public var right = 0
  /// Found, but not there.
  public var wrong = 0
  /// There, but not found.
  public var missed = 0

  public init() {}

  /// The share of what was found that is there; 0 where nothing was found.
  public var precision: Double { Self.share(right, of: right + wrong) }
  /// The share of what is there that was found; 0 where nothing is there.
  public var recall: Double { Self.share(right, of: right + missed) }
  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  public static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.right += right.right
    sum.wrong += right.wrong
    sum.missed += right.missed
    return sum
  }

  static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
