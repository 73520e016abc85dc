extension Double {
  /// "5", "2.5", "0.33": at most two decimals, no trailing zeros, a dot on every machine.
  var shortText: String {
    guard isFinite, let hundredths = Int(exactly: (self * 100).rounded()) else { return "\(self)" }
    let magnitude = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    if rest > 0 {
      text += rest % 10 == 0 ? ".\(rest / 10)" : (rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
    return text
  }

  /// "139,875": whole, with a comma at each three digits.
  var groupedText: String {
    guard isFinite, let whole = Int(exactly: rounded()) else { return "\(self)" }
    var groups: [String] = []
    var rest = whole.magnitude
    while rest >= 1000 {
      let group = String(rest % 1000)
      groups.append(String(repeating: "0", count: 3 - group.utf8.count) + group)
      rest /= 1000
    }
    groups.append(String(rest))
    return (whole < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
