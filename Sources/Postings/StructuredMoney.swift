import SavedPage

/// Pay in structured data.
enum StructuredMoney {
  /// Pay of a JobPosting: `baseSalary`, else `estimatedSalary`.
  static func salary(of posting: JSONValue) -> StructuredSalary? {
    let currency = StructuredText.text(posting["salaryCurrency", ignoringCase: true])
    for key in ["baseSalary", "estimatedSalary"] {
      guard let value = posting[key, ignoringCase: true] else { continue }
      for amount in value.list {
        if var salary = salary(amount) {
          if salary.currency == nil || salary.currency == "$" {
            salary.currency = currency ?? salary.currency
          }
          return salary
        }
      }
    }
    return nil
  }

  /// A MonetaryAmount, a QuantitativeValue, a number or a text; nil where no figure stands in it.
  static func salary(_ amount: JSONValue) -> StructuredSalary? {
    var salary = StructuredSalary(minimum: nil, maximum: nil, currency: nil, unit: nil)
    // The figures stand in the amount itself or in its value, two levels down at most.
    var current: JSONValue? = amount
    for _ in 0..<3 {
      guard let value = current else { break }
      if value.kind == .array {
        current = value.elements.first
        continue
      }
      guard value.kind == .object else {
        addFigures(value, &salary)
        break
      }
      func first<Result>(_ keys: [String], _ read: (JSONValue?) -> Result?) -> Result? {
        for key in keys { if let result = read(value[key, ignoringCase: true]) { return result } }
        return nil
      }
      salary.currency = salary.currency ?? first(["currency", "currencyCode"], StructuredText.text)
      salary.unit =
        salary.unit ?? first(["unitText", "unit", "interval", "period", "measure"], StructuredText.text)
      salary.minimum = salary.minimum ?? first(["minValue", "min", "minimum", "percentile10"], figure)
      salary.maximum = salary.maximum ?? first(["maxValue", "max", "maximum", "percentile90"], figure)
      current = value["value", ignoringCase: true]
    }
    return salary.minimum == nil && salary.maximum == nil ? nil : salary
  }

  /// Figures of a number or a text; of two figures the first is the minimum.
  static func addFigures(_ value: JSONValue, _ salary: inout StructuredSalary) {
    if salary.minimum != nil || salary.maximum != nil { return }
    if let number = value.number {
      salary.minimum = positive(number)
      salary.maximum = positive(number)
    } else if let text = value.string {
      addFigures(text, &salary)
    }
  }

  static func addFigures(_ text: String, _ salary: inout StructuredSalary) {
    let figures = figures(text)
    guard let first = figures.first else { return }
    salary.minimum = positive(first)
    salary.maximum = positive(figures.count > 1 ? figures[1] : first)
    if salary.currency == nil { salary.currency = currency(text) }
  }

  private static func figure(_ value: JSONValue?) -> Double? {
    guard let value else { return nil }
    if let number = value.number { return positive(number) }
    return value.string.flatMap { figures($0).first }.flatMap(positive)
  }

  static func positive(_ number: Double) -> Double? {
    number > 0 && number < 1e12 ? number : nil
  }

  /// The figures of a text: "120,000.50", "50.000 €", "120k". A separator before exactly three digits
  /// parts thousands; any other is a decimal point.
  static func figures(_ text: String) -> [Double] {
    let bytes = Array(text.utf8)
    var figures: [Double] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var value = 0.0
      var fraction = 0.0
      while index < bytes.count {
        if isDigit(bytes[index]) {
          let digit = Double(bytes[index] - 0x30)
          if fraction > 0 {
            value += digit * fraction
            fraction /= 10
          } else {
            value = value * 10 + digit
          }
          index += 1
        } else if index + 1 < bytes.count, isSeparator(bytes[index]), isDigit(bytes[index + 1]), fraction == 0
        {
          var digits = 0
          while index + 1 + digits < bytes.count, isDigit(bytes[index + 1 + digits]) { digits += 1 }
          if digits != 3 && bytes[index] == 0x20 { break }
          if digits != 3 { fraction = 0.1 }
          index += 1
        } else {
          break
        }
      }
      if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "k") { value *= 1_000 }
      figures.append(value)
    }
    return figures
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x20 || byte == 0x27
  }

  /// The currency of an unambiguous sign; "$" for a dollar sign, whose dollar the place settles.
  private static func currency(_ text: String) -> String? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20AC: return "EUR"
      case 0xA3: return "GBP"
      case 0x20B9: return "INR"
      case 0x24: return "$"
      default: continue
      }
    }
    return nil
  }
}
