import Phrases
import Skills

/// Currencies as postings write them, and what a figure without a period can only be.
/// From the table `Lexicon/reading/currencies.tsv`.
struct Currencies: Sendable {
  struct Currency: Sendable {
    /// ISO 4217.
    var code: String
    /// Signs that touch the figure, as UTF-8, the longest first.
    var signs: [[UInt8]]
    /// Countries (ISO 3166 alpha-2) in which the sign, if others share it, means this currency.
    var countries: [String]
    var hourTo: Double?
    var monthFrom: Double?
    var monthTo: Double?
    var yearFrom: Double?
  }

  let all: [Currency]
  /// Every sign with the index of its currency; the longest first, then the order of the table.
  let signs: [(bytes: [UInt8], currency: Int)]
  private let words: [UInt64: Int]

  init() {
    var all: [Currency] = []
    var words: [UInt64: Int] = [:]
    var signs: [(bytes: [UInt8], currency: Int)] = []
    for row in EmbeddedTables.table(named: "reading/currencies.tsv").map(Array.init) ?? [] {
      let index = all.count
      let written = row.list("signs").map { Array($0.utf8) }
      all.append(
        Currency(
          code: row["code"], signs: written, countries: row.list("countries"), hourTo: Double(row["hour to"]),
          monthFrom: Double(row["month from"]), monthTo: Double(row["month to"]),
          yearFrom: Double(row["year from"])))
      for sign in written { signs.append((sign, index)) }
      for word in row.list("words") {
        let tokens = Tokenizer.tokens(of: word)
        if tokens.count == 1 { words[tokens[0].hash] = words[tokens[0].hash] ?? index }
      }
    }
    self.all = all
    self.words = words
    self.signs = signs.enumerated().sorted { left, right in
      left.element.bytes.count != right.element.bytes.count
        ? left.element.bytes.count > right.element.bytes.count : left.offset < right.offset
    }.map(\.element)
  }

  /// The currency with this code or name.
  func currency(ofWord hash: UInt64) -> Int? { words[hash] }

  func index(ofCode code: String) -> Int? { all.firstIndex { $0.code == code } }

  /// What a figure can only be in this currency; nil where it could be more than one period.
  func period(of value: Double, code: String?) -> PayPeriod? {
    guard let code, let currency = all.first(where: { $0.code == code }) else { return nil }
    if let yearFrom = currency.yearFrom, value >= yearFrom { return .year }
    if let hourTo = currency.hourTo, value <= hourTo { return .hour }
    if let from = currency.monthFrom, let to = currency.monthTo, (from...to).contains(value) { return .month }
    return nil
  }

  /// Whether a figure is too small to be the pay of its period: a year's pay in the range of an hour's.
  func isAbsurd(_ value: Double, _ period: PayPeriod, code: String?) -> Bool {
    if value <= 0 { return true }
    guard period == .year || period == .month else { return false }
    let hour = code.flatMap { code in all.first { $0.code == code } }?.hourTo ?? 100
    return value <= hour
  }
}
