import Postings

/// Pay for a year, so that figures of different periods compare.
public enum AnnualPay {
  /// Working units a year: 52 weeks of 5 days and 40 hours.
  public static func unitsPerYear(_ period: PayPeriod) -> Double {
    switch period {
    case .year: 1
    case .month: 12
    case .week: 52
    case .day: 260
    case .hour: 2080
    }
  }

  public static func amount(_ value: Double?, per period: PayPeriod) -> Double? {
    value.map { NumberText.rounded($0 * unitsPerYear(period), digits: 2) }
  }
}
