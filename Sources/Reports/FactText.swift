import Postings

/// The facts of a posting as a person reads them.
public enum FactText {
  /// "Berlin, DE · hybrid"; the first place, and how many more there are.
  public static func place(_ posting: Posting) -> String {
    var parts: [String] = []
    if let first = posting.locations.first?.value {
      let more = posting.locations.count - 1
      parts.append(short(first) + (more > 0 ? " +\(more)" : ""))
    }
    if let workplace = posting.workplace?.value { parts.append(workplace.rawValue) }
    return parts.joined(separator: " · ")
  }

  /// All places, as written.
  public static func places(_ posting: Posting) -> String {
    posting.locations.map(\.value.text).joined(separator: "; ")
  }

  private static func short(_ place: Place) -> String {
    let parts = [place.city, place.region, place.city == nil || place.region == nil ? place.country : nil]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? place.text : known.joined(separator: ", ")
  }

  /// "120–150k USD", "45–60 USD an hour", "from 90k EUR".
  public static func pay(_ salary: Salary?) -> String {
    guard let salary else { return "" }
    let figures: String
    switch (salary.minimum, salary.maximum) {
    case (let low?, let high?) where low == high: figures = amount(low)
    case (let low?, let high?):
      let (first, second) = (amount(low), amount(high))
      // "120–150k": the unit once.
      figures =
        first.hasSuffix("k") && second.hasSuffix("k") ? "\(first.dropLast())–\(second)" : "\(first)–\(second)"
    case (let low?, nil): figures = "from \(amount(low))"
    case (nil, let high?): figures = "up to \(amount(high))"
    case (nil, nil): return ""
    }
    let period =
      switch salary.period {
      case .year: ""
      case .month: " a month"
      case .week: " a week"
      case .day: " a day"
      case .hour: " an hour"
      }
    return figures + (salary.currency.map { " \($0)" } ?? "") + period
  }

  private static func amount(_ value: Double) -> String {
    if value >= 10_000, let text = NumberText.plain(NumberText.rounded(value / 1000, digits: 1)) {
      return text + "k"
    }
    return NumberText.plain(NumberText.rounded(value, digits: 2)) ?? "?"
  }

  /// "5+ years", "3–5 years".
  public static func years(_ years: YearRange?) -> String {
    guard let years, let low = NumberText.plain(years.minimum) else { return "" }
    guard let high = years.maximum.flatMap(NumberText.plain) else {
      return "\(low)+ \(low == "1" ? "year" : "years")"
    }
    return high == low ? "\(low) \(low == "1" ? "year" : "years")" : "\(low)–\(high) years"
  }

  /// "bachelor in Computer Science, or equivalent".
  public static func degree(_ degree: DegreeRequirement?) -> String {
    guard let degree else { return "" }
    var text = degree.level == .none ? "no degree" : degree.level.rawValue
    if !degree.fields.isEmpty { text += " in " + degree.fields.joined(separator: ", ") }
    if degree.equivalentAccepted { text += ", or equivalent" }
    if !degree.required && degree.level != .none { text += " (preferred)" }
    return text
  }

  /// "84 (78–90)"; a dash where there is no score.
  public static func score(_ score: Double?, low: Double, high: Double) -> String {
    guard let score else { return "–" }
    return "\(NumberText.percent(score)) (\(NumberText.percent(low))–\(NumberText.percent(high)))"
  }

  /// The first few names, and how many more there are.
  public static func list(_ names: [String], first count: Int) -> String {
    let more = names.count - count
    return names.prefix(count).joined(separator: ", ") + (more > 0 ? ", +\(more)" : "")
  }

  /// As many names as fit into so many cells, and how many more there are.
  public static func list(_ names: [String], cells: Int) -> String {
    var count = names.count
    while count > 1 && CellWidth.of(VisibleText.line(list(names, first: count))) > cells { count -= 1 }
    return list(names, first: count)
  }
}
