import SavedPage
import Testing

@testable import Postings

private struct Reading: Equatable {
  var title: String?
  var organization: String?
  var locations: [String]
  var workplace: Workplace?
  var seniority: Seniority?
  var years: Double?

  init(
    _ title: String?, _ organization: String?, _ locations: [String], _ workplace: Workplace? = nil,
    _ seniority: Seniority? = nil, years: Double? = nil
  ) {
    self.title = title
    self.organization = organization
    self.locations = locations
    self.workplace = workplace
    self.seniority = seniority
    self.years = years
  }
}

private let identity = IdentityReader()
private let sections = SectionReader()
private let facts = FactReader()

private func read(_ html: String) -> Reading {
  let page = PageReader().read(Array(("<html><body>" + html + "</body></html>").utf8))
  let structured = StructuredReader.read(page)
  var posting = Posting()
  (posting.title, posting.organization) = identity.read(page, structured)
  let body = BodySelection(
    page: page, structured: structured, title: posting.title?.value, sectionReader: sections)
  facts.read(text: body.text, structured: structured, into: &posting)
  return Reading(
    posting.title?.value, posting.organization?.value, posting.locations.map(\.value.text),
    posting.workplace?.value, posting.seniority?.value, years: posting.years?.value.minimum)
}

@Suite struct MiniPageTests {
  @Test func `Application systems`() {
    #expect(
      read(MiniPages.employerInSharedTitle)
        == Reading("Backend Engineer", "Tern Logistics", ["Gdynia, Poland"], years: 4))
    #expect(
      read(MiniPages.siteHeading)
        == Reading("Systems Analyst", "Harrow Instruments", ["Dayton, OH, United States"], years: 3))
    #expect(
      read(MiniPages.labelledEmployer)
        == Reading("Process Engineer", "Ostrander Chemicals", ["Houston, Texas, United States"], years: 5))
    #expect(
      read(MiniPages.factsInOneLine)
        == Reading("Support Specialist", "Plumleaf", ["Tulsa, Oklahoma"], .hybrid, .junior, years: 1))
    #expect(
      read(MiniPages.siteName) == Reading("Data Engineer", "Lumen Fjord", ["Göteborg"], .hybrid, years: 5))
  }

  @Test func `Pages in other languages`() {
    #expect(
      read(MiniPages.german)
        == Reading("Softwareentwickler", "Birkenau Systeme GmbH", ["Leipzig, Deutschland"], .hybrid, years: 3)
    )
    #expect(read(MiniPages.french) == Reading("Développeur Python", "Lavandine", ["Lyon"], .hybrid, years: 3))
    #expect(read(MiniPages.placeInTitle) == Reading("Elektroniker", "Nordhang AG", ["Kassel"], years: 2))
    #expect(
      read(MiniPages.ukrainian) == Reading("Python розробник", "Сонях Софт", ["Львів"], .remote, years: 3))
  }

  @Test func `Job boards`() {
    #expect(
      read(MiniPages.placeWithoutComma)
        == Reading("Payroll Officer", "Bellbird Dairy", ["Geelong, VIC"], years: 2))
    #expect(
      read(MiniPages.severalCities)
        == Reading("Java Developer", "Marigold Infosoft", ["Pune", "Nagpur"], years: 3))
    #expect(
      read(MiniPages.companyInList) == Reading("Quantity Surveyor", "Ashgrove Build", ["Leeds"], years: 3))
    #expect(
      read(MiniPages.foreignAddress)
        == Reading("Forklift driver", "Kanaal Transport BV", ["Antwerpen, BE"], years: 0.5))
    #expect(
      read(MiniPages.startUps)
        == Reading("Founding Engineer", "Quillpost", ["San Francisco"], .remote, years: 5))
    #expect(
      read(MiniPages.remoteBoard)
        == Reading("Customer Success Lead", "Opaline", ["Europe"], .remote, .lead, years: 3))
    #expect(
      read(MiniPages.withoutHead)
        == Reading("Software Engineer", "Kormorán banka", ["Brno, Czechia"], years: 2))
  }

  @Test func `Plain pages, public service, forums`() {
    #expect(
      read(MiniPages.publicService)
        == Reading("IT Specialist (Data Management)", nil, ["Portland, OR", "Boise, ID"], years: 1))
    #expect(
      read(MiniPages.companyPage)
        == Reading("Data Analyst", "Foxglove Analytics", ["US"], .remote, years: 2))
    #expect(
      read(MiniPages.forum)
        == Reading(
          "Senior Embedded Engineer", "Larkspur Robotics", ["Zürich, Switzerland"], .onsite, .senior, years: 5
        ))
  }

  @Test(arguments: [
    // A client, a partner and the reader are no employers by name.
    "<h1>Data Engineer</h1><p>Our client is looking for a Data Engineer.</p><p>The Company is an equal opportunity employer.</p>",
    "<h1>Data Engineer</h1><p>You will join Product and Design.</p><p>Degree from Northfield University preferred.</p>",
    "<h1>Data Engineer</h1><p>Company</p><p>About us</p><p>Python is a leading language.</p>",
  ])
  func `No employer is invented`(html: String) {
    #expect(read(html).organization == nil)
  }

  @Test(arguments: [
    ("Germany, Munich", ["Munich, Germany"]), ("US, CA, Santa Clara", ["Santa Clara, CA, United States"]),
    ("US-IL-Yorkville", ["Yorkville, IL, United States"]), ("India-Pune", ["Pune, India"]),
    ("Germany, France", ["Germany", "France"]), ("Cluj-Napoca, Romania", ["Cluj-Napoca, Romania"]),
    ("10115 Berlin, Germany", ["Berlin, Germany"]), ("4910 Tiller Road", []),
    ("Austin TX 78701", ["Austin, TX"]),
    ("Portland, OR", ["Portland, OR"]), ("Portland or Boise", ["Portland", "Boise"]),
  ])
  func `Addresses from the country down, codes and short forms`(line: String, places: [String]) {
    #expect(PlaceParser().parse(line).map(\.text) == places, "\(line)")
  }

  @Test func `Applicants' countries are places only in a short list`() {
    var posting = StructuredPosting()
    posting.applicantLocations = ["USA", "Canada"]
    let reader = PlaceReader()
    #expect(reader.read(PostingText(), structured: posting).map(\.value.text) == ["USA", "Canada"])
    let codes = PlaceTable().countryCodes
    posting.applicantLocations = Array(codes.prefix(70))
    #expect(reader.read(PostingText(), structured: posting).isEmpty)
    posting.applicantLocations = []
    posting.locations = codes.prefix(70).map { Place(text: $0, country: $0) }
    #expect(reader.read(PostingText(), structured: posting).isEmpty)
  }

  @Test func `Lists of levels, of cities and of applicants' places`() {
    #expect(
      SeniorityReader().read(text([(.other, "Experience level: Junior, Mid-Level")]), title: nil)?.value
        == .junior)
    #expect(
      SeniorityReader().read(
        text([(.summary, "We are hiring for several roles from Staff level to Lead.")]), title: nil)?.value
        == .staff)
    #expect(
      SeniorityReader().read(text([(.summary, "You present to senior level people.")]), title: nil) == nil)
    let cities = text("You can work in Bratislava, Poprad or Handlová.", in: .summary)
    #expect(
      PlaceReader().read(cities, structured: nil).map(\.value.text) == ["Bratislava", "Poprad", "Handlová"])
    let applicants = text("USA, Canada and Western Europe encouraged to apply.", in: .summary)
    #expect(
      PlaceReader().read(applicants, structured: nil).map(\.value.text) == [
        "USA", "Canada", "Western Europe",
      ])
  }

  @Test(arguments: [
    ("10+ experience with Java", 10.0), ("3+ роки в розробці, досвід API", 3), ("2 to 4yrs exp in Python", 2),
    (
      "Minimum requirement of 4 years of relevant work experience. Typically reflects 5 years or more of experience.",
      4
    ),
  ])
  func `Forms of years`(line: String, years: Double) {
    let line = text(line)
    let reader = YearsReader()
    #expect(reader.overall(reader.mentions(in: line), in: line)?.value.minimum == years)
  }
}
