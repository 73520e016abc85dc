import Testing

@testable import Postings

private let reader = EmploymentReader()

private func employment(_ text: PostingText, title name: String = "Engineer", structured: [String] = [])
  -> [Employment]
{
  var posting = StructuredPosting()
  posting.employment = structured
  return reader.read(text, title: title(name), structured: posting).map(\.value)
}

@Suite struct EmploymentReaderTests {
  @Test(arguments: [
    ("FULL_TIME", Employment.fullTime), ("Full time", .fullTime), ("PART_TIME", .partTime),
    ("CONTRACTOR", .contract),
    ("TEMPORARY", .temporary), ("INTERN", .internship), ("VOLUNTEER", .volunteer),
    ("Fulltime-Regular", .fullTime),
  ])
  func structuredValuesCount(value: String, expected: Employment) {
    #expect(employment(PostingText(), structured: [value]).contains(expected))
  }

  @Test func otherSaysNothing() {
    #expect(employment(PostingText(), structured: ["OTHER"]).isEmpty)
  }

  @Test(arguments: [
    ("This is a remote, full-time position.", [Employment.fullTime]),
    ("Employment type: Part-time", [.partTime]),
    ("This permanent position is based in Pune", [.permanent]),
    ("an initial contract of 6 months", [.contract]),
    ("We offer a fixed-term contract", [.temporary]), ("Duration: six (6) months", [.temporary]),
    ("Both positions are for two years", [.temporary]), ("Smlouva na dobu neurčitou", [.permanent]),
  ])
  func sentencesAndLabelsAreRead(line: String, expected: [Employment]) {
    #expect(employment(text(line, in: .summary)) == expected, "\(line)")
  }

  @Test(arguments: [
    "full-time employees are eligible for dental", "smart contract development", "internal customers",
    "experience with contract law",
    "internship experience is welcome", "2 volunteer days a year", "permanent residents",
    "early stage startup", "data contracts",
    "part-time roles will be prorated", "contract testing",
  ])
  func otherMeaningsAreNone(line: String) {
    #expect(employment(text(line, in: .requirements)).isEmpty, "\(line)")
    #expect(employment(text(line, in: .summary)).isEmpty, "\(line)")
  }

  @Test func theTitleMaySayIt() {
    #expect(
      employment(PostingText(), title: "Senior AI Developer - 12 Months Contract", structured: ["FULL_TIME"])
        == [.fullTime, .contract])
    #expect(employment(PostingText(), title: "Software Engineering Intern").contains(.internship))
    #expect(employment(PostingText(), title: "Internal Auditor").isEmpty)
    #expect(employment(PostingText(), title: "Contract Management Specialist").isEmpty)
  }

  @Test func anInfoBoxIsRead() {
    let box = text([
      (.requirements, "Employment form"), (.requirements, "Full-time work"),
      (.requirements, "Contract duration"), (.requirements, "Permanent"),
    ])
    #expect(employment(box) == [.fullTime, .permanent])
  }
}
