import Phrases
import Testing

@testable import Postings

@Suite struct PostingTextTests {
  @Test func `Lines follow each other with their words`() {
    let text = PostingText(["Cut glass", "", "Žluté sklo"], in: .requirements)
    #expect(text.lines.map { text.string($0.range) } == ["Cut glass", "", "Žluté sklo"])
    #expect(text.lines.map(\.tokens.count) == [2, 0, 2])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Cut glass\n\nŽluté sklo\n")
  }

  @Test func `A short line is quoted whole`() {
    let text = PostingText(["You cut glass"], in: .requirements)
    let evidence = text.evidence(4..<7, line: text.lines[0])
    #expect(
      evidence == Evidence(source: .text, quote: "You cut glass", section: .requirements, start: 4, end: 7))
  }

  @Test(arguments: [0, 200, 500, 990])
  func `A long line is quoted around the mention, at white space`(_ position: Int) throws {
    let words = (0..<200).map { "\($0 % 2 == 0 ? "sklo" : "žlutě")" }.joined(separator: " ")
    let text = PostingText([words], in: .requirements)
    let index = try #require(text.tokens.firstIndex { $0.start >= position })
    let token = text.tokens[index]
    let evidence = text.evidence(Int(token.start)..<Int(token.end), line: text.lines[0])
    #expect(evidence.quote.utf8.count <= 170 && evidence.quote.utf8.count >= 60)
    #expect(!evidence.quote.contains("\u{FFFD}"))
    #expect(evidence.quote.split(separator: " ").allSatisfy { $0 == "sklo" || $0 == "žlutě" })
  }

  @Test func `A word longer than any quote is quoted all the same`() {
    let text = PostingText([String(repeating: "ž", count: 400)], in: .other)
    let evidence = text.evidence(text.lines[0].range, line: text.lines[0])
    #expect(evidence.quote.count == 400)
  }
}
