import FitGap
import Foundation
import Postings
import Skills
import Testing

@testable import Reports

struct ParsedLineWriterTests {
  private static let lexicon = Lexicon.builtIn()

  private func object(_ record: FileRecord, withText: Bool = false) throws -> [String: Any] {
    let bytes = ParsedLineWriter(lexicon: Self.lexicon, withText: withText).object(of: record)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func evidence(_ quote: String, _ start: Int = 0) -> Evidence {
    Evidence(source: .text, quote: quote, section: .requirements, start: start, end: start + quote.utf8.count)
  }

  @Test func writesEveryKeyEvenWhereThePageSaysNothing() throws {
    let object = try object(FileRecord(file: "a.html", status: .failed, reason: "cannot be opened"))
    let keys = [
      "schema", "file", "status", "reason", "expired", "warnings", "title", "organization", "url", "language",
      "locations",
      "workplace", "employment", "seniority", "salary", "years", "degree", "sponsorship",
      "citizenship_required", "clearance",
      "date_posted", "valid_through", "skills", "requirements", "unrecognized", "contradictions",
      "duplicate_of",
    ]
    for key in keys { #expect(object[key] != nil, "\(key)") }
    #expect(object["title"] is NSNull)
    #expect(object["schema"] as? Int == 1)
    #expect(object["text"] == nil)
  }

  @Test func writesFactsWithTheirUnitsAndEvidence() throws {
    var posting = Posting()
    posting.title = Fact("Engineer <\"x\">", Evidence(source: .structured, quote: "Engineer"))
    posting.salary = Fact(
      Salary(minimum: 50, maximum: nil, currency: "USD", period: .hour), evidence("$50 an hour"))
    posting.years = Fact(YearRange(minimum: 3), evidence("3+ years"))
    posting.sponsorship = Fact(false, evidence("no sponsorship"))
    posting.text.append("3+ years".utf8)
    let object = try object(FileRecord(file: "a.html", status: .parsed, posting: posting), withText: true)
    #expect(object["title"] as? String == "Engineer <\"x\">")
    let salary = try #require(object["salary"] as? [String: Any])
    #expect(salary["min"] as? Double == 50)
    #expect(salary["max"] is NSNull)
    #expect(salary["annual_min"] as? Double == 104_000)
    #expect((object["years"] as? [String: Any])?["max"] is NSNull)
    #expect(object["sponsorship"] as? String == "no")
    #expect(object["text"] as? String == "3+ years\n")
    let evidence = try #require(object["evidence"] as? [String: [String: Any]])
    #expect(evidence["title"]?["start"] is NSNull)
    #expect(evidence["years"]?["end"] as? Int == 8)
  }

  @Test func writesSkillsAndTheLogicOfRequirements() throws {
    let python = try #require(Self.lexicon.skill(named: "Python"))
    var posting = Posting()
    posting.skills = [
      SkillRequirement(
        skill: python, importance: .required, years: YearRange(minimum: 2), anyOf: 1,
        evidence: [evidence("Python", 4)])
    ]
    posting.requirements = [
      Requirement(
        rule: .atLeast(2), importance: .preferred,
        members: [
          .skill(0), .skill(9), .degree(.master, years: YearRange(minimum: 4)), .equivalentExperience,
        ],
        evidence: evidence("two of"))
    ]
    let object = try object(FileRecord(file: "a.html", status: .parsed, posting: posting))
    let skill = try #require((object["skills"] as? [[String: Any]])?.first)
    #expect(skill["name"] as? String == "Python")
    #expect(skill["years"] as? Int == 2)
    #expect(skill["any_of"] as? Int == 1)
    let requirement = try #require((object["requirements"] as? [[String: Any]])?.first)
    #expect(requirement["rule"] as? String == "at-least")
    #expect(requirement["count"] as? Int == 2)
    let members = try #require(requirement["members"] as? [[String: Any]])
    #expect(members[0]["skill"] as? String == skill["id"] as? String)
    #expect(members[1]["skill"] is NSNull)
    #expect(members[2]["degree"] as? String == "master")
    #expect(members[3]["equivalent_experience"] as? Bool == true)
  }

  @Test func completesALineThatWasBegunBeforeItsCopyWasKnown() {
    let writer = ParsedLineWriter(lexicon: Self.lexicon)
    var record = FileRecord(file: "b.html", status: .parsed, posting: Posting())
    let opening = writer.opening(of: record)
    record.duplicateOf = "a.html"
    #expect(opening + writer.closing(duplicateOf: "a.html") == writer.object(of: record))
  }
}

struct OutputTests {
  private func temporary() -> String { NSTemporaryDirectory() + "fitgap-output-" + UUID().uuidString }

  @Test func givesTheFileItsNameOnlyWhenItIsWhole() throws {
    let path = temporary()
    let output = try Output(path: path)
    try output.write("half")
    try output.flush()
    #expect(!FileManager.default.fileExists(atPath: path))
    try output.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "half")
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func leavesAnOldFileAsItWasWhereTheNewOneFails() throws {
    let path = temporary()
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    do {
      let output = try Output(path: path)
      try output.write("new")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func namesAPlaceThatCannotBeWritten() {
    #expect(throws: OutputError.cannotCreate(path: "/no/such/place", reason: "No such file or directory")) {
      try Output(path: "/no/such/place")
    }
    #expect(throws: OutputError.cannotWrite(path: "/dev/full", reason: "No space left on device")) {
      let output = try Output(path: "/dev/full")
      try output.write("text")
      try output.finish()
    }
  }
}
