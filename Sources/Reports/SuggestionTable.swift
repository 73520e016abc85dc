import FitGap
import Skills

/// Suggestions as lines of a lexicon file: each below a remark that says how often it was seen and where.
public enum SuggestionTable {
  private static let columns = [
    "id", "name", "kind", "group", "aliases", "context", "implies", "related", "external",
  ]

  public static func tsv(_ suggestions: [LexiconSuggestions.Suggestion]) -> String {
    var text = "# Phrases in no lexicon, by postings. Keep what is a skill, correct kind and group.\n"
    text += columns.joined(separator: "\t") + "\n"
    for suggestion in suggestions {
      let count = "\(suggestion.postings) \(suggestion.postings == 1 ? "posting" : "postings")"
      text += "# \(count): \(field(CellWidth.cut(suggestion.example, to: 140)))\n"
      text += [suggestion.id, field(suggestion.name), suggestion.kind.rawValue, "to be sorted"]
        .joined(separator: "\t")
      text += "\n"
    }
    return text
  }

  /// Text without anything that would end a field or a line.
  private static func field(_ text: String) -> String { VisibleText.line(text) }
}
