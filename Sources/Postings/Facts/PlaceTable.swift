import Phrases
import Skills

/// Names of countries, states and cities, from `Lexicon/reading/places.tsv`.
struct PlaceTable: Sendable {
  enum Kind: String, Sendable { case country, region, city, area, drop }
  struct Entry: Sendable {
    var kind: Kind
    /// ISO 3166-1 alpha-2 of the country, or the short form of the region.
    var code: String
    /// ISO 3166-1 alpha-2; empty for cities.
    var country: String
    var name: String
  }

  let table: CueTable<Entry>
  private let countryNames: [String: String]
  /// Short forms of regions in capitals, with the countries that have one of that form.
  private let regionCodes: [String: [Entry]]

  init() {
    var names: [String: String] = [:]
    var codes: [String: [Entry]] = [:]
    table = CueTable("places") { row in
      guard let kind = Kind(rawValue: row["kind"]) else { return nil }
      let entry = Entry(kind: kind, code: row["code"], country: row["country"], name: row["name"])
      if kind == .country { names[entry.code] = entry.name }
      if kind == .region { codes[entry.code, default: []].append(entry) }
      return entry
    }
    countryNames = names
    regionCodes = codes
  }

  /// All country codes (ISO 3166-1 alpha-2), sorted.
  var countryCodes: [String] { countryNames.keys.sorted() }

  /// The English name of a country code.
  func name(ofCountry code: String) -> String? { countryNames[code] }

  /// The country that a name or a code (two or three letters) is; nil for anything else.
  func country(named name: String) -> String? {
    if countryNames[name] != nil { return name }
    let upper = name.uppercased()
    if name.utf8.count == 2, countryNames[upper] != nil { return upper }
    guard let entry = whole(name), entry.kind == .country else { return nil }
    return entry.code
  }

  /// The region that a name or short form is, in this country if one is known.
  func region(named name: String, country: String?) -> Entry? {
    if let entry = whole(name), entry.kind == .region { return entry }
    guard let entries = regionCodes[name] else { return nil }
    if let country { return entries.first { $0.country == country } }
    // A short form that is a country's code too, or that two countries share, tells no country.
    guard let first = entries.first else { return nil }
    if entries.count == 1 && countryNames[name] == nil { return first }
    return Entry(kind: .region, code: first.code, country: "", name: name)
  }

  /// The city of this name under its usual English name.
  func city(named name: String) -> String? {
    guard let entry = whole(name), entry.kind == .city else { return nil }
    return entry.name
  }

  /// The part of the world of this name ("EMEA", "Worldwide") under its usual English name.
  func area(named name: String) -> String? {
    guard let entry = whole(name), entry.kind == .area else { return nil }
    return entry.name
  }

  /// The entry whose phrase is the whole of a text.
  private func whole(_ name: String) -> Entry? {
    var text = PostingText()
    text.append(name.utf8)
    guard let mark = table.match(in: text, at: 0, limit: text.tokens.count),
      mark.tokens.count == text.tokens.count
    else { return nil }
    return mark.cue
  }
}
