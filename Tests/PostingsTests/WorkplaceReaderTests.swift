import Testing

@testable import Postings

private let reader = WorkplaceReader()

private func workplace(_ line: String, in section: Section = .summary, structured: String? = nil)
  -> Workplace?
{
  var posting = StructuredPosting()
  posting.workplace = structured
  return reader.read(text(line, in: section), title: nil, structured: posting).workplace?.value
}

@Suite struct WorkplaceReaderTests {
  @Test(arguments: [
    ("This is a hybrid position.", Workplace.hybrid), ("three days a week in our Berlin office", .hybrid),
    ("Hybrid working two days a week in the Amsterdam office.", .hybrid),
    ("2 days working from the office each week", .hybrid),
    ("We use a hybrid work model of 3 days in the office per week", .hybrid),
    ("on-site in our office a few days per week", .hybrid),
    ("Location: Remote or any company location", .hybrid),
    ("We ask you to work 2 days a week from the office", .hybrid),
    ("This is a fully remote position", .remote), ("Location: Remote", .remote), ("100% remote", .remote),
    ("This role will be based remotely in India", .remote),
    ("Open to hire for remote work; this role is remote", .remote),
    ("We are a remote-first company", .remote), ("The team will be onsite in Noida", .onsite),
    ("Our offices are onsite, 5 days per week", .onsite), ("expected to work from the office", .onsite),
    ("Bangalore, India (in-office)", .onsite),
  ])
  func theEmployersWordsAreRead(line: String, expected: Workplace) {
    #expect(workplace(line) == expected, "\(line)")
  }

  @Test(arguments: [
    "work from anywhere for up to a month", "four weeks a year remote", "remote-friendly culture",
    "hybrid cloud and hybrid search",
    "remote sensing", "manage remote teams and remote stakeholders", "onsite gym and onsite parking",
    "on-site customer visits",
    "a virtual onsite of 3 interview rounds", "hybrid models", "home office stipend", "on-site interviews",
    "distributed systems",
    "hybrid retrieval for RAG", "work from home allowance", "Site Reliability Engineer", "a hybrid builder",
  ])
  func perksAndOtherMeaningsStateNothing(line: String) {
    for section in [Section.summary, .responsibilities, .requirements, .benefits] {
      #expect(workplace(line, in: section) == nil, "\(line)")
    }
  }

  @Test(arguments: [
    ("In-Office", Workplace.onsite), ("Remote", .remote), ("Hybrid", .hybrid),
    ("In-Office or Remote", .hybrid),
    ("Remote or Hybrid", .hybrid), ("On-site", .onsite),
  ])
  func theSitesTagIsRead(tag: String, expected: Workplace) {
    let line = text([(.other, tag)], isSiteTag: true)
    #expect(reader.read(line, title: nil, structured: nil).workplace?.value == expected)
  }

  @Test func theEmployersWordsBeatTheTag() {
    var text = text([(.other, "In-Office")], isSiteTag: true)
    text.append("This is a hybrid role.".utf8, section: .summary)
    let result = reader.read(text, title: nil, structured: nil)
    #expect(result.workplace?.value == .hybrid)
    #expect(
      result.contradictions == [
        Contradiction(what: "workplace", first: "This is a hybrid role.", second: "In-Office")
      ])
  }

  @Test func structuredDataThatContradictsIsListed() {
    var structured = StructuredPosting()
    structured.workplace = "TELECOMMUTE"
    let result = reader.read(
      text("You work three days a week in our Berlin office", in: .summary), title: nil,
      structured: structured)
    #expect(result.workplace?.value == .hybrid)
    #expect(result.contradictions.map(\.second) == ["TELECOMMUTE"])
    #expect(workplace("Great team", structured: "TELECOMMUTE") == .remote)
    #expect(workplace("Great team", structured: "Hybrid") == .hybrid)
    #expect(workplace("Great team", structured: "OTHER") == nil)
  }

  @Test func theTitleMaySayIt() {
    #expect(
      reader.read(text("Good"), title: title("Support Engineer - Remote"), structured: nil).workplace?.value
        == .remote)
    #expect(
      reader.read(text("Good"), title: title("Remote Sensing Engineer"), structured: nil).workplace == nil)
  }

  @Test func silenceIsNil() {
    #expect(workplace("We build software in Brno.") == nil)
  }
}
