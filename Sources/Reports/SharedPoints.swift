/// Points as they are shown: rounded so that what is shown adds up to what is shown as their sum.
public enum SharedPoints {
  /// Each value in tenths of a percent; the shown values add up to the shown sum (largest remainders).
  public static func tenths(of values: [Double]) -> [Int] {
    let scaled = values.map { ($0.isFinite ? $0 : 0) * 1000 }
    let total = clamped(scaled.reduce(0, +).rounded(.toNearestOrAwayFromZero))
    var shown = scaled.map { clamped($0.rounded(.down)) }
    var missing = total - shown.reduce(0, +)
    let order = scaled.indices.sorted { left, right in
      let (first, second) = (
        scaled[left] - scaled[left].rounded(.down), scaled[right] - scaled[right].rounded(.down)
      )
      return first != second ? first > second : left < right
    }
    for position in order where missing > 0 {
      shown[position] += 1
      missing -= 1
    }
    return shown
  }

  /// As `tenths`, written: "12.5", "-3.0".
  public static func texts(of values: [Double]) -> [String] { tenths(of: values).map(text) }

  /// 125 as "12.5".
  public static func text(_ tenths: Int) -> String {
    let size = tenths.magnitude
    return "\(tenths < 0 ? "-" : "")\(size / 10).\(size % 10)"
  }

  private static func clamped(_ value: Double) -> Int {
    Int(exactly: min(max(value, -1e9), 1e9)) ?? 0
  }
}
