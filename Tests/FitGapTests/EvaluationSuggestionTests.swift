import Postings
import Skills
import Testing

@testable import FitGap

struct EvaluationSuggestionTests {
  private static let lexicon = Lexicon.builtIn()

  private func phrases(_ line: String, section: Section = .requirements) -> [String] {
    var posting = Posting()
    posting.text.append(line.utf8, section: section)
    return SuggestionReader(lexicon: Self.lexicon).phrases(of: posting).map(\.text)
  }

  @Test(arguments: [
    ("Experience with glockenspiel tuning and Quuxbase", ["glockenspiel tuning", "Quuxbase"]),
    (
      "Strong knowledge of the zither, the ocarina or similar instruments",
      ["zither", "ocarina", "instruments"]
    ),
    ("Erfahrung mit Drehorgelbau und Quuxbase", ["Drehorgelbau", "Quuxbase"]),
    ("Experience with Python and Kubernetes", []), ("Experience with large Python systems", []),
    ("You like glockenspiels", []),
  ])
  func whatFollowsACueAndIsInNoLexicon(line: String, found: [String]) {
    #expect(phrases(line) == found)
  }

  @Test func benefitsNameNoSkills() {
    #expect(phrases("Experience with glockenspiel tuning", section: .benefits).isEmpty)
  }

  @Test func phrasesAreRankedByPostingsAndGetFreeIDs() {
    var suggestions = LexiconSuggestions()
    let zither = SuggestionReader.Phrase(text: "Zither Tuning", example: "Experience with Zither Tuning")
    let python = SuggestionReader.Phrase(text: "Python!", example: "…")
    suggestions.add([zither, python])
    suggestions.add([SuggestionReader.Phrase(text: "zither tuning", example: "…")])
    let ranked = suggestions.ranked(lexicon: Self.lexicon, least: 1, limit: nil)
    #expect(ranked.map(\.id) == ["zither-tuning", "python-2"])
    #expect(ranked.map(\.postings) == [2, 1])
    #expect(ranked.map(\.name) == ["Zither Tuning", "Python!"])
    #expect(ranked.first?.kind == .tech)
    #expect(suggestions.ranked(lexicon: Self.lexicon, least: 2, limit: nil).count == 1)
  }
}
