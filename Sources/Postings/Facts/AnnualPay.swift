/// What an hour, a day, a week and a month are of a year, the same everywhere in the program.
public enum AnnualPay {
  /// 40 hours in each of 52 weeks.
  public static let hoursPerYear = 2080.0
  /// 5 days in each of 52 weeks.
  public static let daysPerYear = 260.0
  public static let weeksPerYear = 52.0
  public static let monthsPerYear = 12.0

  /// How often a period's pay is paid in a year.
  public static func factor(_ period: PayPeriod) -> Double {
    switch period {
    case .year: 1
    case .month: monthsPerYear
    case .week: weeksPerYear
    case .day: daysPerYear
    case .hour: hoursPerYear
    }
  }
}

extension Salary {
  /// The lower bound as pay for a year of full-time work.
  public var annualMinimum: Double? { minimum.map { $0 * AnnualPay.factor(period) } }
  /// The upper bound as pay for a year of full-time work.
  public var annualMaximum: Double? { maximum.map { $0 * AnnualPay.factor(period) } }
}
