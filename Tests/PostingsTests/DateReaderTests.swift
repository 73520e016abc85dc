import Testing

@testable import Postings

private let reader = DateReader()

private func read(_ line: String = "Hello", validThrough: String? = nil, today: String? = nil) -> Posting {
  var structured = StructuredPosting()
  structured.datePosted = "2026-02-03T10:00:00Z"
  structured.validThrough = validThrough
  var posting = Posting()
  reader.read(text(line, in: .other), structured: structured, today: today, into: &posting)
  return posting
}

@Suite struct DateReaderTests {
  @Test func datesAreCutToTheDay() {
    #expect(read().datePosted == "2026-02-03")
    #expect(read(validThrough: "2026-13-40").validThrough == nil)
    #expect(read(validThrough: "soon").validThrough == nil)
  }

  @Test(arguments: [
    "No longer accepting applications", "This position has been filled.", "This job has expired",
    "Die Stelle ist nicht mehr verfügbar",
    "Inzerát již není aktivní",
  ])
  func aClosedPostingIsTold(line: String) {
    #expect(read(line).expired?.value == true, "\(line)")
  }

  @Test(arguments: ["Apply now", "Closing the gap between teams", "Be among the first 25 applicants"])
  func silenceIsNil(line: String) {
    #expect(read(line).expired == nil)
  }

  @Test func noClockIsRead() {
    #expect(read(validThrough: "2001-01-01").expired == nil)
    #expect(read(validThrough: "2001-01-01", today: "2026-01-01").expired?.value == true)
    #expect(read(validThrough: "2026-01-02", today: "2026-01-01").expired == nil)
  }
}
