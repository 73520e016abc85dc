import Phrases
import SavedPage
import Skills

/// Finds paragraphs in which the employer speaks of itself: their first words are its name, a verb follows, and
/// nothing speaks to the candidate (table `reading/company-paragraphs.tsv`). What they name ("Acme combines generative AI and workflow automation") is no
/// demand.
struct CompanyParagraphs: Sendable {
  private let verbs: Set<UInt64>
  private let address: Set<UInt64>
  private let articles: Set<UInt64>

  init() {
    var words: [String: Set<UInt64>] = [:]
    for row in EmbeddedTables.table(named: "reading/company-paragraphs.tsv").map(Array.init) ?? [] {
      words[row["reads"], default: []].formUnion(row.list("words").map { Tokenizer.hash(ofWord: $0) })
    }
    verbs = words["verb"] ?? []
    address = words["address"] ?? []
    articles = words["article"] ?? []
  }

  /// Gives such paragraphs outside of lists and of demands the section of the company.
  func mark(_ text: inout PostingText, organization: String?) {
    guard let organization else { return }
    let words = Tokenizer.tokens(of: organization).map(\.hash)
    guard let first = words.first else { return }
    for index in text.lines.indices {
      let line = text.lines[index]
      guard line.section == .summary || line.section == .other, line.kind == .paragraph, !line.isHeading,
        line.tokens.count >= 12
      else { continue }
      var start = line.tokens.lowerBound
      if articles.contains(text.tokens[start].hash) { start += 1 }
      guard text.tokens[start].hash == first else { continue }
      // The whole name, or its first word: "Acme" of "Acme Robotics Inc.".
      var end = start + 1
      while end < line.tokens.upperBound, end - start < words.count,
        text.tokens[end].hash == words[end - start]
      {
        end += 1
      }
      let opening = end..<min(end + 3, line.tokens.upperBound)
      guard opening.contains(where: { verbs.contains(text.tokens[$0].hash) }),
        !line.tokens.contains(where: { address.contains(text.tokens[$0].hash) })
      else { continue }
      text.lines[index].section = .company
    }
  }
}
