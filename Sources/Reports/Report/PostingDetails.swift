import Fit
import FitGap
import Postings
import Skills

/// A posting's page within the report: facts, gaps, and every requirement with its quote and points.
struct PostingDetails {
  let scorer: FitScorer
  /// Whether the skills to learn are named with what they would bring.
  let showsGaps: Bool

  func write(_ ranked: RankedPosting, _ posting: Posting, _ page: inout HTMLWriter) {
    if let reason = ranked.unscoredReason { page.element("p", reason) }
    facts(ranked, posting, &page)
    if showsGaps { gaps(posting, &page) }
    requirements(ranked.result.outcomes, &page)
    career(posting, &page)
  }

  private func facts(_ ranked: RankedPosting, _ posting: Posting, _ page: inout HTMLWriter) {
    page.markup("<dl>\n")
    func row(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      page.markup("<dt>")
      page.text(name)
      page.markup("<dd>")
      page.text(value)
      page.markup("\n")
    }
    row("Places", FactText.list(posting.locations.map(\.value.text), first: 8))
    row("Employment", posting.employment.map(\.value.rawValue).joined(separator: ", "))
    row("Years", FactText.years(posting.years?.value))
    row("Degree", FactText.degree(posting.degree?.value))
    row("Posted", posting.datePosted)
    row("Open until", posting.validThrough)
    if let address = posting.url.flatMap(HTMLWriter.safeAddress) {
      page.element("dt", "Page")
      page.markup("<dd>")
      page.link(address, address)
      page.markup("</dd>\n")
    }
    row("File", ranked.record.file)
    row("Copies", ranked.copies.joined(separator: ", "))
    row("Not read whole", ranked.record.status == .partial ? ranked.record.reason : nil)
    for contradiction in posting.contradictions {
      row("Contradiction", "\(contradiction.what): \(contradiction.first); \(contradiction.second)")
    }
    page.markup("</dl>\n")
  }

  private func gaps(_ posting: Posting, _ page: inout HTMLWriter) {
    let gaps = scorer.gaps(in: posting)
    guard !gaps.isEmpty else { return }
    page.markup("<h4>Missing skills, with the points that they would bring</h4>\n")
    for importance in [Importance.required, .preferred, .context] {
      let texts = gaps.filter { $0.importance == importance }.map { gap in
        let names = [gap.skill] + gap.alternatives.prefix(3)
        let gain = SharedPoints.tenths(of: [gap.gain])[0]
        return names.map { scorer.lexicon[$0].name }.joined(separator: " or ")
          + (gain > 0 ? " +\(SharedPoints.text(gain))" : "")
      }
      guard !texts.isEmpty else { continue }
      page.markup("<p>")
      page.element("b", importance.rawValue)
      page.text(": " + texts.joined(separator: ", "))
      page.markup("</p>\n")
    }
  }

  /// By state, and within a state by the words that ask for them: a line that names five skills is quoted once.
  private func requirements(_ outcomes: [RequirementOutcome], _ page: inout HTMLWriter) {
    let points = SharedPoints.texts(of: outcomes.map(\.points))
    for state in [RequirementOutcome.State.unmet, .partly, .unknown, .met] {
      let rows = outcomes.indices.filter { outcomes[$0].state == state }
      guard !rows.isEmpty else { continue }
      page.element("h4", "\(Self.heading(state)) (\(rows.count))")
      page.markup("\n")
      page.open("ul", [("class", "asked \(state.rawValue)")])
      page.markup("\n")
      // The end of an item may be left out (HTML, 13.1.2.4), and thousands of postings have many items.
      for group in QuotedOutcomes.groups(rows, of: outcomes) {
        page.markup("<li>")
        for (position, row) in group.rows.enumerated() {
          if position > 0 { page.markup("<br>") }
          requirement(outcomes[row], points[row], &page)
        }
        if !group.quote.isEmpty { page.element("q", group.quote) }
        page.markup("\n")
      }
      page.markup("</ul>\n")
    }
  }

  private static func heading(_ state: RequirementOutcome.State) -> String {
    switch state {
    case .met: "Met"
    case .partly: "Partly met"
    case .unmet: "Unmet"
    case .unknown: "Unknown"
    }
  }

  private func requirement(_ outcome: RequirementOutcome, _ points: String, _ page: inout HTMLWriter) {
    if points != "0.0" { page.element("i", points) }
    page.element("b", outcome.label)
    page.text(" " + outcome.importance.rawValue)
    if let answer = outcome.answer, answer.text != outcome.label || outcome.state != .met {
      page.text("; " + Self.text(answer))
    }
  }

  private static func text(_ answer: ProfileAnswer) -> String {
    switch answer.relation {
    case .held, .stated: "your profile: \(answer.text)"
    case .implied: "implied by your \(answer.text)"
    case .neighbour: "near to your \(answer.text)"
    }
  }

  private func career(_ posting: Posting, _ page: inout HTMLWriter) {
    let sentences = CareerDocument.builtIn.comparison(with: posting)
    guard !sentences.isEmpty else { return }
    page.markup("<h4>Against the career document</h4>\n<ul>\n")
    for sentence in sentences {
      page.element("li", sentence)
      page.markup("\n")
    }
    page.markup("</ul>\n")
  }
}
