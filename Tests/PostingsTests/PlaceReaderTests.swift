import Testing

@testable import Postings

private let reader = PlaceReader()
private let parser = PlaceParser()

private func names(_ text: PostingText, structured: [Place] = [], organization: String? = nil) -> [String] {
  var posting = StructuredPosting()
  posting.locations = structured
  return reader.read(text, structured: posting, organization: organization).map(\.value.text)
}

@Suite struct PlaceReaderTests {
  @Test(arguments: [
    ("Seattle, WA, USA", ["Seattle"]), ("London or New York", ["London", "New York"]),
    ("Austin, TX; Remote", ["Austin"]),
    ("Berlin, Germany", ["Berlin"]), ("Delhi, Mumbai or Bangalore", ["Delhi", "Mumbai", "Bangalore"]),
    ("London (Hybrid)", ["London"]),
    ("Paris / Lyon", ["Paris", "Lyon"]), ("Pilsen, Plzeň, Czech Republic", ["Pilsen"]), ("2 Locations", []),
    ("Remote", []),
    ("Anywhere", []), ("Prague 4", ["Prague"]), ("Wien 3, Austria", ["Wien"]), ("Route 66", []),
  ])
  func listsOfPlacesAreCut(line: String, cities: [String]) {
    #expect(parser.parse(line).compactMap(\.city) == cities, "\(line)")
  }

  @Test func regionsAndCountriesAreTold() {
    #expect(
      parser.parse("Seattle, WA, USA") == [
        Place(text: "Seattle, WA, USA", city: "Seattle", region: "WA", country: "US")
      ])
    #expect(parser.parse("Pune, Maharashtra, India").first?.country == "IN")
    #expect(parser.parse("Germany") == [Place(text: "Germany", country: "DE")])
    // "Georgia" and "CA" alone may be either; a city says nothing of its country.
    #expect(parser.parse("Sacramento, CA").first?.country == nil)
    #expect(parser.parse("London").first?.country == nil)
  }

  @Test func structuredPlacesGetTheirCountry() {
    let place = Place(text: "Pune, IND", city: "Pune", region: "Maharashtra", country: "IND")
    #expect(
      parser.normalized(place)
        == Place(text: "Pune, Maharashtra, India", city: "Pune", region: "Maharashtra", country: "IN"))
    #expect(parser.normalized(Place(text: "", country: "USA")) == Place(text: "United States", country: "US"))
    #expect(
      parser.normalized(Place(text: "Anywhere", city: "Anywhere", region: "Anywhere", country: "Anywhere"))
        == nil)
    #expect(parser.normalized(Place(text: "", city: "15000", country: "CZ"))?.city == nil)
    #expect(parser.normalized(Place(text: "", city: "Remote, Austin", country: "US"))?.city != nil)
  }

  @Test func labelsAndHeadersAreRead() {
    #expect(names(text("Location: Ottawa, ON", in: .summary)) == ["Ottawa, ON"])
    #expect(names(text([(.other, "Location"), (.other, "Prague, Czechia")])) == ["Prague, Czechia"])
    #expect(
      names(text([(.title, "AI Engineer"), (.other, "Toronto, Ontario, Canada")])) == [
        "Toronto, Ontario, Canada"
      ])
    #expect(names(text([(.title, "AI"), (.other, "Vlněna 526/1, Brno – Trnitá")])) == ["Brno"])
    #expect(
      names(text([(.title, "AI"), (.other, "Acme Pilsen, Plzeň, Czech Republic")]), organization: "Acme")
        == ["Pilsen, Plzeň, Czech Republic"])
  }

  @Test func sentencesThatPlaceTheJobAreRead() {
    #expect(names(text("This position is located in Pune.", in: .summary)) == ["Pune"])
    #expect(
      names(text("This role can be based in Delhi, Mumbai or Bangalore", in: .summary)) == [
        "Delhi", "Mumbai", "Bangalore",
      ])
  }

  @Test(arguments: [
    "We have offices in London and Paris", "Our customers are located in Germany",
    "Acme is based in New York", "You can make a difference",
    "Senior Engineer, AI & Machine Learning",
  ])
  func otherSentencesPlaceNothing(line: String) {
    #expect(names(text([(.title, "AI Engineer"), (.summary, line)])) == [], "\(line)")
  }

  @Test func aPlaceIsListedOnce() {
    let bengaluru = Place(text: "", city: "Bengaluru", region: "Karnataka", country: "India")
    #expect(
      names(text("This position is located in Bangalore", in: .summary), structured: [bengaluru]) == [
        "Bengaluru, Karnataka, India"
      ])
    #expect(
      names(PostingText(), structured: [bengaluru, Place(text: "", country: "IN")]) == [
        "Bengaluru, Karnataka, India"
      ])
    #expect(
      names(text("Location: Charlotte, NC", in: .summary), structured: [Place(text: "", country: "US")]) == [
        "Charlotte, NC"
      ])
  }
}
