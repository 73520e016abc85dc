import Postings
import Skills

/// Places as labels are compared: without marks, with countries under one name.
struct PlaceForms {
  /// Other names of countries → the name; codes of countries → the name.
  private var names: [String: String] = [:]
  private var codes: [String: String] = [:]

  init() {
    guard let table = EmbeddedTables.table(named: "reading/label-countries.tsv") else { return }
    for row in table {
      for code in row.list("codes") { codes[code] = row["name"] }
      for name in row.list("other names") { names[name] = row["name"] }
    }
  }

  /// A code stands for its country only alone or behind city and region: "Sacramento, CA" is no place in
  /// Canada.
  func form(of place: String) -> String {
    let parts = LabelText.withoutMarks(place).split(separator: ",").map { LabelText.plain(String($0)) }
      .filter { !$0.isEmpty }
    return parts.enumerated().map { position, part in
      let length = part.unicodeScalars.count
      if length == 3 || length == 2 && (parts.count == 1 || position >= 2), let name = codes[part] {
        return name
      }
      return names[part] ?? part
    }.joined(separator: " ")
  }

  /// A label's place is found by its first part.
  func form(ofLabel place: String) -> String {
    form(of: String(place.prefix { $0 != "," }))
  }

  /// Whether one holds the other in whole words.
  static func areSame(_ left: String, _ right: String) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    return " \(right) ".contains(" \(left) ") || " \(left) ".contains(" \(right) ")
  }
}
