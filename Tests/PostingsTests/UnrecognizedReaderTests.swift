import Skills
import Testing

@testable import Postings

private let skills = SkillRequirementReader(lexicon: .builtIn())

private func read(_ lines: [String], in section: Section = .requirements, isSiteTag: Bool = false) -> Posting
{
  let text = PostingText(lines, in: section, isSiteTag: isSiteTag)
  var posting = Posting()
  UnrecognizedReader().read(
    text, occurrences: skills.occurrences(in: text, organization: nil), into: &posting)
  return posting
}

@Suite struct UnrecognizedReaderTests {
  @Test(arguments: [
    ("Daily work with Quibblex and Python", ["Quibblex"]),
    ("You know the Quibblex Studio suite", ["Quibblex Studio"]),
    ("You run quiBBleX on our machines", ["quiBBleX"]),
    ("Experience with Zorpal, Fendrix and Docker", ["Zorpal", "Fendrix"]),
  ])
  func `Names that no lexicon holds are listed`(_ line: String, _ names: [String]) {
    #expect(read([line]).unrecognized == names)
  }

  @Test(arguments: [
    "Daily work with Python and Docker", "Steady hands and good eyes", "Strong will. Good eyes are welcome",
    "You have 7 years in the trade",
  ])
  func `Known skills, plain words and beginnings of sentences are not`(_ line: String) {
    #expect(read([line]).unrecognized == [])
  }

  @Test func `Lines are counted, and those in which something was recognised`() {
    let posting = read(["Good knowledge of Python", "Steady hands at work", "Too short"])
    #expect(posting.requirementLineCount == 2)
    #expect(posting.recognizedLineCount == 1)
  }

  @Test func `A line of years counts as recognised`() {
    let text = PostingText(["Three years in the trade"], in: .requirements)
    var posting = Posting()
    posting.years = Fact(YearRange(minimum: 3), text.evidence(0..<5, line: text.lines[0]))
    UnrecognizedReader().read(text, occurrences: [], into: &posting)
    #expect(posting.recognizedLineCount == 1)
  }

  @Test(arguments: [Section.responsibilities, .benefits, .company, .legal, .summary])
  func `Only lines that ask are read`(_ section: Section) {
    let posting = read(["Daily work with Quibblex"], in: section)
    #expect(posting.unrecognized.isEmpty && posting.requirementLineCount == 0)
  }

  @Test func `A site's tags are no lines of the posting`() {
    #expect(read(["Daily work with Quibblex"], isSiteTag: true).requirementLineCount == 0)
  }

  @Test func `Each phrase is listed once, and forty at most`() {
    #expect(read(["We use Quibblex here", "We love Quibblex here"]).unrecognized == ["Quibblex"])
    #expect(read((0..<100).map { "We use Quib\($0)Blex here" }).unrecognized.count == 40)
  }
}
