/// A day, month or year of the calendar, as profiles and postings write it. No clock and no time zone:
/// what "today" is, the caller says.
public struct CalendarDate: Sendable, Equatable, Comparable {
  public var year: Int
  /// 1…12; 1 where only the year is stated.
  public var month: Int
  /// 1…31; 1 where only the month is stated.
  public var day: Int

  public init(year: Int, month: Int = 1, day: Int = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// "2021", "2021-03" or "2021-03-15" (ISO 8601; a time behind the date is ignored); nil for anything else.
  public init?(_ text: String) {
    var parts: [Int] = []
    var digits = 0
    var value = 0
    scan: for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        guard digits < 4 else { return nil }
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      case 0x2D where parts.count < 2 && digits > 0:
        parts.append(value)
        value = 0
        digits = 0
      case 0x54, 0x20:
        break scan
      default:
        return nil
      }
    }
    guard digits > 0 else { return nil }
    parts.append(value)
    guard (1900...2200).contains(parts[0]) else { return nil }
    let month = parts.count > 1 ? parts[1] : 1
    let day = parts.count > 2 ? parts[2] : 1
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year: parts[0], month: month, day: day)
  }

  /// The day so many days before this one, in the Gregorian calendar.
  public func before(days: Int) -> CalendarDate {
    // Days since 1 March of the year 0, whose leap day stands at the end of its year.
    let early = month <= 2
    let year = early ? self.year - 1 : self.year
    let yearDay = (153 * (month + (early ? 9 : -3)) + 2) / 5 + day - 1
    let number = max(
      365 * year + year / 4 - year / 100 + year / 400 + yearDay - min(max(days, 0), 1_000_000), 0)
    let era = number / 146_097
    let eraDay = number % 146_097
    let eraYear = (eraDay - eraDay / 1_460 + eraDay / 36_524 - eraDay / 146_096) / 365
    let rest = eraDay - (365 * eraYear + eraYear / 4 - eraYear / 100)
    let part = (5 * rest + 2) / 153
    let late = part >= 10
    return CalendarDate(
      year: era * 400 + eraYear + (late ? 1 : 0), month: late ? part - 9 : part + 3,
      day: rest - (153 * part + 2) / 5 + 1)
  }

  /// Months since the year 0; the 31st is as far as the first of the next month, so that jobs that follow each
  /// other leave no gap.
  var months: Double { Double(year * 12 + month - 1) + min(1, Double(day - 1) / 30) }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Years that a set of spans covers, overlaps counted once. O(n log n).
  static func years(covering spans: [(from: CalendarDate, to: CalendarDate)]) -> Double {
    var total = 0.0
    var end = -Double.infinity
    for span in spans.map({ ($0.from.months, $0.to.months) }).sorted(by: { $0 < $1 }) {
      let begin = max(span.0, end)
      if span.1 > begin { total += span.1 - begin }
      end = max(end, span.1)
    }
    return total / 12
  }
}
