import Testing

@testable import Postings

/// A text of one line in one section.
func text(_ line: String, in section: Section = .requirements) -> PostingText {
  var text = PostingText()
  text.append(line.utf8, section: section)
  return text
}

/// A text of several lines.
func text(_ lines: [(section: Section, line: String)], isSiteTag: Bool = false) -> PostingText {
  var text = PostingText()
  for (section, line) in lines {
    text.append(line.utf8, section: section, isSiteTag: isSiteTag)
  }
  return text
}

func title(_ title: String) -> Fact<String> { Fact(title, Evidence(source: .structured, quote: title)) }

private let reader = FactReader()

@Suite struct FactReaderTests {
  @Test func aTextThatStatesNothingHasNoFacts() {
    var posting = Posting()
    posting.title = title("Software Engineer")
    let mentions = reader.read(text: text("We build good things."), structured: nil, into: &posting)
    #expect(mentions.isEmpty)
    #expect(
      posting.years == nil && posting.degree == nil && posting.salary == nil && posting.seniority == nil)
    #expect(posting.workplace == nil && posting.employment.isEmpty && posting.locations.isEmpty)
    #expect(posting.sponsorship == nil && posting.citizenshipRequired == nil && posting.clearance == nil)
    #expect(posting.expired == nil && posting.contradictions.isEmpty)
  }

  @Test func anEmptyTextHasNoFacts() {
    var posting = Posting()
    #expect(reader.read(text: PostingText(), structured: nil, into: &posting).isEmpty)
    #expect(posting.contradictions.isEmpty)
  }

  @Test func everyTableIsEmbedded() {
    for name in [
      "years", "numbers", "preference", "degrees", "pay", "currencies", "levels", "labels", "workplace",
      "employment",
      "work-rights", "places", "place-cues", "closed",
    ] {
      #expect(!CueTable<Int>(name) { _ in 1 }.isEmpty || name == "currencies", "\(name)")
    }
    #expect(!Currencies().all.isEmpty)
  }

  @Test func aDegreeThatOnlyStructuredDataStatesIsTheSitesDefault() {
    var posting = Posting()
    var structured = StructuredPosting()
    structured.education = ["bachelor degree"]
    structured.experienceMonths = 60
    reader.read(text: text("Strong Python."), structured: structured, into: &posting)
    #expect(posting.degree == nil)
    #expect(posting.years == nil)
  }

  @Test func monthsThatContradictTheTextAreListedWithBothQuotes() {
    var posting = Posting()
    var structured = StructuredPosting()
    structured.experienceMonths = 108
    reader.read(text: text("3+ years of experience"), structured: structured, into: &posting)
    #expect(posting.years?.value == YearRange(minimum: 3))
    #expect(posting.contradictions.map(\.what) == ["years"])
    #expect(posting.contradictions.first?.first == "3+ years of experience")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "3 years of BS or ", "or ", "$5 - ", "BS MS PhD ", "Location: Paris, ", "3 days a week in the office ",
      "no visa sponsorship ",
      "1 2 3 4 5 6 7 8 9 ", "hybrid remote onsite ", "preferred degree years ", "London, ",
      "must be a U.S. citizen ", "Bachelor's or ",
    ])
  func aTextWithoutFullStopsIsReadInLinearTime(piece: String) {
    var posting = Posting()
    let line = String(repeating: piece, count: 1_000)
    reader.read(text: text(line), structured: nil, into: &posting)
    reader.read(
      text: text([(.summary, line), (.other, line)], isSiteTag: true), structured: nil, into: &posting)
  }

  @Test func evidencePointsAtTheWords() {
    var posting = Posting()
    let text = text([
      (.summary, "We are hiring."), (.requirements, "At least 4 years of experience with Java"),
    ])
    reader.read(text: text, structured: nil, into: &posting)
    let evidence = posting.years?.evidence
    #expect(evidence.map { text.string($0.start..<$0.end) } == "4 years")
    #expect(evidence?.section == .requirements)
  }
}
