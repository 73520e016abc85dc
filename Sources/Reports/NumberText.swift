/// Numbers as text: the same on every machine and in every locale.
public enum NumberText {
  /// "3", "2.5"; nil for what is no number.
  public static func plain(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    // Above 2^53 a Double is no longer a count.
    if value == value.rounded(), abs(value) < 9_007_199_254_740_992 { return "\(Int(exactly: value) ?? 0)" }
    return "\(value)"
  }

  /// Rounded to `digits` decimals, halves away from zero; written with no more of them than needed.
  public static func rounded(_ value: Double, digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    return scaled.isFinite ? scaled / scale : value
  }

  /// "1,234,567".
  public static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = value < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0 && (digits.count - position) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A share of 0…1 as "72"; percent without the sign.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(Int(exactly: (min(max(share, -10), 10) * 100).rounded(.toNearestOrAwayFromZero)) ?? 0)"
  }
}
