import SavedPage
import Testing

@testable import Postings

private func read(_ html: String) -> StructuredPosting? {
  StructuredReader.read(PageReader().read(Array(html.utf8)))
}

private func linked(_ json: String) -> String {
  "<script type=\"application/ld+json\">\(json)</script>"
}

private func job(_ members: String) -> StructuredPosting? {
  read(linked(#"{"@context":"https://schema.org","@type":"JobPosting",\#(members)}"#))
}

@Suite struct StructuredReaderTests {
  @Test func `A whole JobPosting is read`() throws {
    let posting = try #require(
      job(
        #"""
        "title":"R&amp;amp;D Engineer ","description":"<p>One</p>","datePosted":"2026-02-03T10:00:00Z",
        "validThrough":"2026-3-4","employmentType":["FULL_TIME","CONTRACTOR"],"jobLocationType":"TELECOMMUTE",
        "hiringOrganization":{"@type":"Organization","name":"Acme"},"url":"https://example.org/1","industry":"Retail",
        "jobLocation":[{"@type":"Place","address":{"addressLocality":"Brno","addressRegion":"JM","addressCountry":{"name":"CZ"}}}],
        "applicantLocationRequirements":[{"@type":"Country","name":"USA"},{"name":"Canada"}],
        "educationRequirements":{"credentialCategory":"Bachelor Degree"},
        "experienceRequirements":{"monthsOfExperience":"36"},"skills":"Swift, C","responsibilities":"Build and run the services of the house."
        """#))
    #expect(posting.title == "R&D Engineer")
    #expect(posting.organization == "Acme")
    #expect(posting.description == "<p>One</p>")
    #expect(posting.datePosted == "2026-02-03")
    #expect(posting.validThrough == "2026-03-04")
    #expect(posting.employment == ["FULL_TIME", "CONTRACTOR"])
    #expect(posting.workplace == "TELECOMMUTE")
    #expect(posting.url == "https://example.org/1")
    #expect(posting.locations == [Place(text: "Brno, JM, CZ", city: "Brno", region: "JM", country: "CZ")])
    #expect(posting.applicantLocations == ["USA", "Canada"])
    #expect(posting.education == ["Bachelor Degree"])
    #expect(posting.experienceMonths == 36)
    #expect(posting.skills == ["Swift", "C"])
    #expect(posting.industry == ["Retail"])
    #expect(posting.details.map(\.property) == ["responsibilities"])
    #expect(posting.source == .linkedData)
  }

  @Test(arguments: [
    #"{"@graph":[{"@type":"WebSite"},{"@type":"JobPosting","title":"A"}]}"#,
    #"[{"@type":["JobPosting","Thing"],"title":"A"}]"#,
    #"{"@Type":"jobposting","Title":"A"}"#, #"{"@type":"https://schema.org/JobPosting","title":"A"}"#,
    #"{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"A"}}"#,
    "{\"@type\":\"JobPosting\",\n\"title\":\"\nA\",}",
  ])
  func `A JobPosting is found in every shape`(_ json: String) {
    #expect(read(linked(json))?.title == "A")
  }

  @Test func `No JobPosting, no posting`() {
    #expect(read(linked(#"{"@type":"Organization","name":"Acme"}"#)) == nil)
    #expect(read("<p>A job</p>") == nil)
  }

  @Test func `A broken block costs the others nothing`() {
    #expect(
      read(linked(#"{"@type":"JobPosting","title":"#) + linked(#"{"@type":"JobPosting","title":"A"}"#))?.title
        == "A")
  }

  @Test func `Of several postings the one that the page shows is read, else the first`() throws {
    let both = linked(#"[{"@type":"JobPosting","title":"A"},{"@type":"JobPosting","title":"B"}]"#)
    let shown = try #require(read(both + "<h1>B</h1>"))
    #expect(shown.title == "B")
    #expect(shown.postingCount == 2)
    #expect(shown.matchesPage)
    let first = try #require(read(both + "<h1>Jobs</h1>"))
    #expect(first.title == "A")
    #expect(!first.matchesPage)
    #expect(read(both + "<title>B - Acme</title>")?.title == "B")
  }

  @Test(arguments: [
    ("<p>a &lt; b</p>", "<p>a &lt; b</p>"), ("&lt;p&gt;a&lt;/p&gt;", "<p>a</p>"),
    ("&amp;lt;p&amp;gt;a &amp;amp;amp; b&amp;lt;/p&amp;gt;", "<p>a &amp; b</p>"),
    ("a\nb &lt; 5", "a\nb &lt; 5"),
  ])
  func `A description is unescaped as often as it was escaped`(_ sample: (written: String, markup: String)) {
    let json = sample.written.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\\n")
    #expect(job("\"description\":\"\(json)\"")?.description == sample.markup)
  }

  @Test(arguments: [
    (#""hiringOrganization":"Acme""#, "Acme"), (#""hiringOrganization":{"name":{"@value":"Acme"}}"#, "Acme"),
    (#""hiringOrganization":[{"legalName":"Acme"}]"#, "Acme"), (#""hiringOrganization":{"name":"n/a"}"#, nil),
    (#""hiringOrganization":{}"#, nil),
  ])
  func `An organization is read from a text or an object`(_ sample: (json: String, name: String?)) {
    #expect(job(sample.json)?.organization == sample.name)
  }

  @Test(arguments: [
    (#""jobLocation":"Brno""#, [Place(text: "Brno")]),
    (#""jobLocation":{"address":"Brno, CZ"}"#, [Place(text: "Brno, CZ")]),
    (
      #""jobLocation":{"address":{"addressLocality":"Pune","addressRegion":"","addressCountry":"IND"}}"#,
      [Place(text: "Pune, IND", city: "Pune", country: "IN")]
    ),
    (#""jobLocation":[{"name":"Head office"},{"name":"Head office"}]"#, [Place(text: "Head office")]),
    (#""jobLocation":{"address":{"streetAddress":"Main St 1"}}"#, [Place(text: "Main St 1")]),
    (#""jobLocation":{"address":{"addressLocality":"null","addressCountry":"N/A"}}"#, []),
  ])
  func `Places are read from texts, addresses and arrays`(_ sample: (json: String, places: [Place])) {
    #expect(job(sample.json)?.locations == sample.places)
  }

  static let salaries: [(json: String, salary: StructuredSalary?)] = [
    (
      #""baseSalary":{"currency":"USD","value":{"minValue":100000,"maxValue":"150,000.00","unitText":"YEAR"}}"#,
      StructuredSalary(minimum: 100_000, maximum: 150_000, currency: "USD", unit: "YEAR")
    ),
    (
      #""baseSalary":{"currency":"EUR","value":{"value":"45.50","unitText":"HOUR"}}"#,
      StructuredSalary(minimum: 45.5, maximum: 45.5, currency: "EUR", unit: "HOUR")
    ),
    (
      #""salaryCurrency":"CZK","baseSalary":{"value":50000}"#,
      StructuredSalary(minimum: 50_000, maximum: 50_000, currency: "CZK", unit: nil)
    ),
    (
      #""baseSalary":"£40k - £50k""#,
      StructuredSalary(minimum: 40_000, maximum: 50_000, currency: "GBP", unit: nil)
    ),
    (
      #""baseSalary":"$90,000""#, StructuredSalary(minimum: 90_000, maximum: 90_000, currency: "$", unit: nil)
    ),
    (
      #""salaryCurrency":"CAD","baseSalary":"$90,000""#,
      StructuredSalary(minimum: 90_000, maximum: 90_000, currency: "CAD", unit: nil)
    ),
    (
      #""estimatedSalary":[{"currency":"USD","minValue":10,"unitText":"HOUR"}]"#,
      StructuredSalary(minimum: 10, maximum: nil, currency: "USD", unit: "HOUR")
    ),
    (#""baseSalary":{"value":{"minValue":0,"maxValue":0}}"#, nil), (#""baseSalary":"negotiable""#, nil),
    (#""baseSalary":{"value":1e400}"#, nil), (#""baseSalary":null"#, nil),
  ]

  @Test(arguments: salaries)
  func `Pay is read in every shape, and zero is no pay`(_ sample: (json: String, salary: StructuredSalary?)) {
    #expect(job(sample.json)?.salary == sample.salary)
  }

  @Test(arguments: [
    ("2026-02-03", "2026-02-03"), ("2026-02-03 12:47:53 UTC", "2026-02-03"), ("2026/2/3", "2026-02-03"),
    ("20260203", "2026-02-03"), ("1770076800", "2026-02-03"), ("1770076800000", "2026-02-03"), ("Feb 3", nil),
    ("2026-13-03", nil), ("1970-01-01", nil), ("02/03/2026", nil), ("", nil),
  ])
  func `Dates are read where their order is certain`(_ sample: (text: String, date: String?)) {
    #expect(StructuredText.date(sample.text) == sample.date)
  }

  @Test func `Microdata is read`() throws {
    let posting = try #require(
      read(
        """
        <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop=title>Nurse</h1>
        <span itemprop=hiringOrganization itemscope><b itemprop=name>Ward 3</b></span>
        <meta itemprop=datePosted content="2026-01-02"><span itemprop=employmentType>Full time, Permanent</span>
        <span itemprop=jobLocation itemscope><span itemprop=address itemscope><i itemprop=addressLocality>Brno</i></span></span>
        <span itemprop=baseSalary>30 000 CZK</span><div itemprop=description><p>One</p><p>Two</p></div></div>
        """))
    #expect(posting.source == .microdata)
    #expect(posting.title == "Nurse")
    #expect(posting.organization == "Ward 3")
    #expect(posting.datePosted == "2026-01-02")
    #expect(posting.employment == ["Full time", "Permanent"])
    #expect(posting.locations == [Place(text: "Brno", city: "Brno")])
    #expect(posting.salary?.minimum == 30_000)
    #expect(posting.description == "One\nTwo")
  }

  static let long = String(repeating: "You will build services. ", count: 20)

  @Test func `State that a script carries is read where the page has no other data`() throws {
    let state =
      #"{"company":{"name":"Acme","description":"\#(Self.long)"},"job":{"title":"Dev","descriptionHtml":"<p>\#(Self.long)</p>","workplaceType":"Hybrid","employmentType":"FullTime","location":"Brno"}}"#
    let posting = try #require(read("<title>Dev @ Acme</title><script>window.__appData = \(state);</script>"))
    #expect(posting.source == .pageState)
    #expect(posting.title == "Dev")
    #expect(posting.workplace == "Hybrid")
    #expect(posting.employment == ["FullTime"])
    #expect(posting.locations == [Place(text: "Brno")])
    #expect(posting.description?.hasPrefix("<p>You will") == true)
  }

  @Test func `State that is no posting is none`() {
    let state = #"{"name":"Acme","description":"\#(Self.long)"}"#
    #expect(read("<script>window.company = \(state);</script>") == nil)
  }

  @Test func `JSON-LD without a description is filled from state of the same title only`() {
    func page(_ title: String) -> String {
      linked(#"{"@type":"JobPosting","title":"Dev","jobLocation":"Oslo"}"#)
        + #"<script>var s = {"title":"\#(title)","description":"\#(Self.long)","location":"Brno"}</script><h1>Dev</h1>"#
    }
    #expect(read(page("Dev"))?.description?.isEmpty == false)
    #expect(read(page("Dev"))?.locations == [Place(text: "Oslo")])
    #expect(read(page("Chef"))?.description == nil)
  }
}
