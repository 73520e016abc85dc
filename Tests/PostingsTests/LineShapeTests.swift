import Phrases
import Testing

@testable import Postings

/// The shape of a line, one entry a word: clause, bracket and item as "word c0 b0 i0", then "/", ":" and "," for
/// what stands before the word.
private func shape(_ line: String) -> [String] {
  let text = PostingText([line], in: .requirements)
  var shape = LineShape()
  shape.read(text, text.lines[0].tokens, lineStart: text.lines[0].range.lowerBound)
  return text.lines[0].tokens.map { index in
    let place = shape[index]
    let word = text.string(Int(text.tokens[index].start)..<Int(text.tokens[index].end))
    let before = (place.afterSlash ? "/" : "") + (place.afterColon ? ":" : "") + (place.afterComma ? "," : "")
    return "\(before)\(word) \(place.clause)\(place.bracket)\(place.item)"
  }
}

@Suite struct LineShapeTests {
  @Test func `Words without punctuation stand in one place`() {
    #expect(shape("glass and metal") == ["glass 000", "and 000", "metal 000"])
  }

  @Test func `Commas and brackets count items, semicolons and sentences count clauses`() {
    #expect(shape("glass, metal; wood") == ["glass 000", ",metal 001", "wood 102"])
    #expect(shape("Cut glass. Bend metal.") == ["Cut 000", "glass 000", "Bend 101", "metal 101"])
    #expect(shape("glass (clear), metal") == ["glass 000", "clear 011", ",metal 003"])
  }

  @Test func `Brackets are numbered and may nest`() {
    #expect(
      shape("a (b [c] d) e (f)").map { $0.split(separator: " ")[1].dropFirst().prefix(1) } == [
        "0", "1", "2", "1", "0", "3",
      ])
  }

  @Test func `A full stop in brackets ends no clause`() {
    #expect(
      shape("glass (clear. Tinted) metal").map { $0.split(separator: " ")[1].prefix(1) } == [
        "0", "0", "0", "0",
      ])
  }

  @Test func `Slashes and colons stand before the next word`() {
    #expect(shape("Tools: saw/file") == ["Tools 000", ":saw 000", "/file 000"])
  }

  @Test(arguments: [
    "a ) b", "(((", ")))", "a (b",
    String(repeating: "(", count: 500) + "a" + String(repeating: ")", count: 900) + " b",
  ])
  func `Brackets without a partner trap nothing`(_ line: String) {
    #expect(shape(line).count <= 2)
  }

  @Test func `A shape is reused from line to line`() {
    let text = PostingText(["one; two", "three"], in: .requirements)
    var shape = LineShape()
    for line in text.lines { shape.read(text, line.tokens, lineStart: line.range.lowerBound) }
    #expect(shape.range == text.lines[1].tokens && shape.places.count == 1)
    #expect(shape[text.lines[1].tokens.lowerBound].clause == 0)
  }
}
