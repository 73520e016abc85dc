import Phrases
import Testing

@testable import Postings

private let cues = Cue.table()

private func found(_ line: String) -> [String] {
  let text = PostingText([line], in: .requirements)
  return cues.matches(in: text.tokens, range: text.lines[0].tokens).map {
    "\($0.label.rawValue) \($0.tokens)"
  }
}

@Suite struct PhraseTableTests {
  @Test(arguments: [
    ("glass", []), ("Docker is a plus", ["preferred-after 1..<4"]),
    ("one of the following", ["one-of 0..<4"]),
    ("ideally, or similar", ["preferred-before 0..<1", "similar 1..<3"]),
  ])
  func `The longest phrase at each place is found, none within another`(_ line: String, _ expected: [String])
  {
    #expect(found(line) == expected)
  }

  @Test func `Phrases do not run over the end of a sentence`() {
    #expect(found("one of. the following") == ["one-of 0..<2"])
  }

  @Test func `A search ends before its limit`() {
    let text = PostingText(["is a plus"], in: .requirements)
    #expect(cues.match(in: text.tokens, at: 0, limit: 2) == nil)
    #expect(cues.match(in: text.tokens, at: 0, limit: 3)?.label == .preferredAfter)
    #expect(cues.firstMatch(in: text.tokens, range: 0..<0) == nil)
  }

  @Test func `Every cue has a phrase`() {
    let labels = Set(cues.labels)
    for cue in [Cue.preferredAfter, .preferredBefore, .required, .example, .oneOf, .similar, .negation] {
      #expect(labels.contains(cue), "\(cue.rawValue)")
    }
  }
}
