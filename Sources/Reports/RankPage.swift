import Fit
import FitGap
import Postings

/// The ranking as one self-contained HTML page: no script, no picture, no request to anywhere.
public struct RankPage {
  public var candidate: String?
  public var bar: Double

  public init(candidate: String?, bar: Double) {
    self.candidate = candidate
    self.bar = bar
  }

  public func html(_ folder: RankedFolder) -> String {
    var page = HTMLWriter()
    page.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Postings by fit</title>
      <style>
      :root { color-scheme: light dark; --dim: #667; --line: #ccd; --good: #186a3b; --fair: #8a5a00; --poor: #a32020; }
      @media (prefers-color-scheme: dark) {
        :root { --dim: #99a; --line: #445; --good: #7fd6a0; --fair: #e6b85c; --poor: #f08a8a; }
      }
      body { font: 16px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; }
      h2 { font-size: 1.1rem; margin-top: 2.5rem; }
      article { border-top: 1px solid var(--line); padding: .8rem 0; break-inside: avoid; }
      h3 { font-size: 1rem; margin: 0; }
      p { margin: .2rem 0; }
      .fit { float: right; font-variant-numeric: tabular-nums; }
      .good { color: var(--good); } .fair { color: var(--fair); } .poor { color: var(--poor); } .dim { color: var(--dim); }
      details { margin-top: .3rem; }
      table { border-collapse: collapse; width: 100%; font-size: .9rem; }
      td, th { text-align: left; padding: .2rem .5rem .2rem 0; vertical-align: top; border-top: 1px solid var(--line); }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      </style>
      </head>
      <body>

      """)
    page.element("h1", "Postings by fit" + (candidate.map { " for \($0)" } ?? ""))
    let originals = folder.postings.filter { $0.record.duplicateOf == nil }
    for ranked in originals where ranked.result.score != nil { article(ranked, &page) }
    let unscored = originals.filter { $0.result.score == nil }
    if !unscored.isEmpty {
      page.element("h2", "Without a score")
      for ranked in unscored { article(ranked, &page) }
    }
    inventory(folder.inventory, &page)
    page.markup("</body>\n</html>\n")
    return page.html
  }

  private func article(_ ranked: RankedPosting, _ page: inout HTMLWriter) {
    let posting = ranked.record.posting ?? Posting()
    page.markup("<article>\n")
    if let score = ranked.result.score {
      page.markup("<p class=\"fit\">")
      let text = FactText.score(score, low: ranked.result.low, high: ranked.result.high)
      if score >= bar { page.element("strong", style: "good", text) } else { page.element("strong", text) }
      page.markup("</p>\n")
    }
    page.open("h3")
    page.text(ranked.rank.map { "\($0)\(ranked.tie ? " =" : ""). " } ?? "")
    page.link(posting.url, posting.title?.value ?? ranked.record.file)
    page.close("h3")
    let facts = [
      posting.organization?.value ?? "", FactText.place(posting), FactText.pay(posting.salary?.value),
      posting.seniority?.value.rawValue ?? "",
    ].filter { !$0.isEmpty }
    page.element("p", facts.joined(separator: " · "))
    if let reason = ranked.unscoredReason { page.element("p", style: "dim", reason) }
    let missing = ranked.missingRequired.map(\.label)
    if !missing.isEmpty { page.element("p", "Lacks " + FactText.list(missing, first: 8)) }
    for blocker in ranked.result.blockers { page.element("p", style: "poor", blocker.text) }
    page.element("p", style: "dim", ([ranked.record.file] + ranked.copies).joined(separator: ", also "))
    requirements(ranked.result.outcomes, &page)
    page.markup("</article>\n")
  }

  private func requirements(_ outcomes: [RequirementOutcome], _ page: inout HTMLWriter) {
    guard !outcomes.isEmpty else { return }
    page.markup("<details><summary>Requirements</summary>\n<table>\n<tr><th>State</th><th>Requirement</th>")
    page.markup("<th>Answer</th><th>The posting's words</th><th class=\"number\">Points</th></tr>\n")
    for (outcome, points) in zip(outcomes, SharedPoints.texts(of: outcomes.map(\.points))) {
      page.open("tr")
      page.element("td", style: Self.style(outcome.state), outcome.state.rawValue)
      page.element("td", "\(outcome.label) (\(outcome.importance.rawValue))")
      page.element("td", outcome.answer?.text ?? "")
      page.element("td", outcome.evidence.quote)
      page.element("td", style: "number", points)
      page.close("tr")
      page.markup("\n")
    }
    page.markup("</table></details>\n")
  }

  private static func style(_ state: RequirementOutcome.State) -> StaticString {
    switch state {
    case .met: "good"
    case .partly: "fair"
    case .unmet: "poor"
    case .unknown: "dim"
    }
  }

  private func inventory(_ inventory: Inventory, _ page: inout HTMLWriter) {
    page.element("h2", "Files")
    page.element("p", inventory.sum)
    for status in [FileRecord.Status.empty, .notAPosting, .skipped] {
      for entry in inventory.reasons(of: status) {
        page.element("p", style: "dim", "\(status.rawValue): \(entry.count) × \(entry.reason)")
      }
    }
    for entry in inventory.incomplete {
      page.element("p", style: "poor", "\(entry.file): \(entry.status.rawValue): \(entry.reason)")
    }
  }
}
