import SavedPage

/// Places of work in structured data.
enum StructuredPlaces {
  /// `jobLocation` and its like: a Place, an address, a text, or an array of them. Equal places once.
  static func places(_ value: JSONValue?) -> [Place] {
    guard let value else { return [] }
    var places: [Place] = []
    for element in value.list.prefix(100) {
      if let place = place(element), !places.contains(place) { places.append(place) }
    }
    return places
  }

  private static func place(_ value: JSONValue) -> Place? {
    if let text = value.string { return StructuredText.plain(text).map { Place(text: $0) } }
    guard value.kind == .object else { return nil }
    var address = value
    if let inner = value["address", ignoringCase: true] {
      if let text = inner.string.flatMap(StructuredText.plain) { return Place(text: text) }
      if let first = inner.list.first, first.kind == .object { address = first }
    }
    func part(_ key: String) -> String? { StructuredText.text(address[key, ignoringCase: true]) }
    let place = place(
      locality: part("addressLocality"), region: part("addressRegion"), country: part("addressCountry"),
      street: part("streetAddress"))
    return place ?? StructuredText.text(value).map { Place(text: $0) }
  }

  /// A place from the parts of an address; nil where all are empty.
  static func place(locality: String?, region: String?, country: String?, street: String?) -> Place? {
    var parts: [String] = []
    for part in [locality, region, country] {
      if let part, !parts.contains(part) { parts.append(part) }
    }
    if parts.isEmpty, let street { parts = [street] }
    guard !parts.isEmpty else { return nil }
    return Place(
      text: parts.joined(separator: ", "), city: locality, region: region,
      country: country.flatMap(StructuredCountries.code))
  }
}
