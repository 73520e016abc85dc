import Phrases
import SavedPage

/// Finds paragraphs in which the employer speaks of itself: their first words are its name, a verb follows, and
/// nothing speaks to the candidate. What they name ("Acme combines generative AI and workflow automation") is no
/// demand.
struct CompanyParagraphs: Sendable {
  private let verbs: Set<UInt64>
  private let address: Set<UInt64>
  private let articles: Set<UInt64>

  init() {
    func hashes(_ words: String) -> Set<UInt64> {
      Set(words.split(separator: " ").map { Tokenizer.hash(ofWord: String($0)) })
    }
    verbs = hashes(
      """
      is are was has have provides delivers offers builds develops designs creates helps enables empowers powers \
      combines brings makes serves operates works partners connects transforms supports believes exists began \
      started leads uses infuses drives turns gives manages runs owns ist hat bietet entwickelt est propose je
      """)
    address = hashes(
      """
      you your you'll you're seeking hiring looking candidate candidates role position join need needs recruiting \
      applicant applicants opening sucht hledá recherche
      """)
    articles = hashes("the at here")
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
