import Fit
import FitGap
import Postings
import Skills

/// The postings, best first, with the fields to find some of them.
struct RankingSection {
  /// Copies stand with their first posting; postings without a score stand last.
  let postings: [RankedPosting]
  let scorer: FitScorer
  let details: PostingDetails
  /// A browser lays out what is shown, and thousands take it seconds: the rest waits until it is asked for.
  private static let shown = 200

  init(folder: RankedFolder, scorer: FitScorer, showsGaps: Bool) {
    postings = folder.postings.filter { $0.record.duplicateOf == nil }
    self.scorer = scorer
    details = PostingDetails(scorer: scorer, showsGaps: showsGaps)
  }

  func open(_ page: inout HTMLWriter) {
    page.markup("<section aria-labelledby=\"ranking\">\n<h2 id=\"ranking\">Ranking</h2>\n")
    page.markup(
      "<p class=\"dim\">The score is the share of what a posting asks that you meet, from 0 to 100. ")
    page.markup(
      "In brackets, and pale in the bar: the scores if nothing, and if all, of what is unknown were met. ")
    page.markup("The dark mark is where a posting comes within reach. ")
    page.markup("Points of the score stand to the right of each requirement. ")
    page.markup("<b>=</b> cannot be told from the one above.</p>\n")
    if postings.isEmpty {
      page.markup("<p>No posting could be read.</p>\n")
    } else {
      filters(&page)
    }
    page.open("ol", [("class", "postings"), ("id", "postings"), ("data-step", "\(Self.shown)")])
    page.markup("\n")
  }

  func close(_ page: inout HTMLWriter) { page.markup("</ol>\n</section>\n") }

  /// One posting: what a person decides by, and everything else behind "details".
  func write(_ index: Int, _ page: inout HTMLWriter) {
    let ranked = postings[index]
    let posting = ranked.record.posting ?? Posting()
    page.open("li", attributes(ranked, posting, index))
    page.markup("<details><summary>\n<span class=\"rank\">")
    page.text(ranked.rank.map { "\($0)\(ranked.tie ? " =" : "")" } ?? "–")
    page.markup("</span>\n<span class=\"fit\">")
    fit(ranked, &page)
    page.markup("</span>\n<span class=\"head\">")
    page.element("h3", posting.title?.value ?? ranked.record.file)
    let facts = Self.facts(posting)
    if !facts.isEmpty { page.element("span", facts.joined(separator: " · ")) }
    page.markup("</span>\n")
    let missing = ranked.missingRequired.map(\.label)
    if !missing.isEmpty { page.element("span", style: "lacks", "Lacks " + FactText.list(missing, first: 6)) }
    for blocker in ranked.result.blockers { page.element("span", style: "blocker", "! " + blocker.text) }
    page.markup("</summary>\n<noscript><div class=\"body\">\n")
    details.write(ranked, posting, &page)
    page.markup("</div></noscript></details></li>\n")
  }

  private func fit(_ ranked: RankedPosting, _ page: inout HTMLWriter) {
    let result = ranked.result
    guard let score = result.score else { return page.element("span", style: "dim", "no score") }
    page.markup("<b>")
    page.text(NumberText.percent(score))
    page.markup("</b> ")
    page.element(
      "span", style: "dim", "(\(NumberText.percent(result.low))–\(NumberText.percent(result.high)))")
    ScoreBar.write(score, low: result.low, high: result.high, bar: scorer.weights.bar, &page)
  }

  static func facts(_ posting: Posting) -> [String] {
    [
      posting.organization?.value ?? "", FactText.place(posting), FactText.pay(posting.salary?.value),
      posting.seniority?.value.rawValue ?? "",
    ].filter { !$0.isEmpty }
  }

  /// What the script filters and sorts by; what a posting does not state is left out.
  private func attributes(
    _ ranked: RankedPosting, _ posting: Posting, _ index: Int
  ) -> [(name: StaticString, value: String?)] {
    let salary = posting.salary?.value
    let top = salary.flatMap { AnnualPay.amount($0.maximum ?? $0.minimum, per: $0.period) }
    let scored = ranked.result.score != nil
    return [
      ("id", Self.anchor(index)), ("hidden", index < Self.shown ? nil : ""),
      ("data-workplace", posting.workplace?.value.rawValue),
      ("data-level", posting.seniority?.value.rawValue), ("data-pay", top.flatMap(NumberText.plain)),
      ("data-currency", top == nil ? nil : salary?.currency ?? ""), ("data-posted", posting.datePosted),
      ("data-missing", scored ? "\(ranked.missingRequired.count)" : nil),
      ("data-reach", ranked.result.score.map { $0 >= scorer.weights.bar } == true ? "yes" : nil),
      ("data-blockers", ranked.result.blockers.isEmpty ? nil : "\(ranked.result.blockers.count)"),
      ("data-family", families(posting)),
    ]
  }

  static func anchor(_ index: Int) -> String { "posting-\(index + 1)" }

  private func families(_ posting: Posting) -> String? {
    let names = Set(posting.skills.map { scorer.lexicon[$0.skill].family })
    return names.isEmpty ? nil : names.sorted().joined(separator: " ")
  }

  // MARK: Filters

  /// Shown by the script, without which they would do nothing.
  private func filters(_ page: inout HTMLWriter) {
    let facts = postings.compactMap(\.record.posting)
    page.markup("<form id=\"filters\" hidden>\n<label class=\"wide\">Search title, employer, skill ")
    page.markup("<input type=\"search\" name=\"text\"></label>\n")
    choice(
      "Workplace", "workplace", Workplace.allCases.map(\.rawValue),
      counted(facts.compactMap { $0.workplace?.value.rawValue }), &page)
    choice(
      "Level", "level", Seniority.allCases.map(\.rawValue),
      counted(facts.compactMap { $0.seniority?.value.rawValue }), &page)
    let families = facts.flatMap { posting in Set(posting.skills.map { scorer.lexicon[$0.skill].family }) }
    choice("Asks for skills of", "family", Set(families).sorted(), counted(families), &page)
    pay(facts, &page)
    page.markup("<label>Sort by <select name=\"sort\"><option value=\"fit\">best fit</option>")
    page.markup("<option value=\"pay\">pay</option><option value=\"newest\">newest</option>")
    page.markup("<option value=\"missing\">fewest missing</option><option value=\"title\">title</option>")
    page.markup("</select></label>\n")
    check("reach", "within reach", &page)
    check("blockers", "nothing that rules me out", &page)
    page.markup("<label class=\"check\"><input type=\"checkbox\" name=\"unstated\" checked> ")
    page.markup("keep what a posting does not state</label>\n")
    page.markup(
      "<button type=\"reset\">Show all</button>\n<output id=\"shown\" role=\"status\"></output>\n</form>\n")
  }

  /// Only the values that the folder has.
  private func choice(
    _ label: String, _ name: String, _ values: [String], _ counts: [String: Int], _ page: inout HTMLWriter
  ) {
    page.markup("<label>")
    page.text(label)
    page.markup(" ")
    page.open("select", [("name", name)])
    page.markup("<option value=\"\">any</option>")
    for value in values {
      guard let count = counts[value] else { continue }
      page.open("option", [("value", value)])
      page.text("\(value) (\(count))")
      page.close("option")
    }
    page.markup("</select></label>\n")
  }

  private func pay(_ facts: [Posting], _ page: inout HTMLWriter) {
    let counts = counted(facts.compactMap { $0.salary == nil ? nil : $0.salary?.value.currency })
    let currencies = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    page.markup(
      "<label>Pay a year, at least <input type=\"number\" name=\"pay\" min=\"0\" step=\"5000\"></label>\n")
    page.markup("<label>in <select name=\"currency\">")
    for currency in currencies.isEmpty ? [""] : currencies {
      page.open("option", [("value", currency)])
      page.text(currency.isEmpty ? "–" : currency)
      page.close("option")
    }
    page.markup("</select></label>\n")
  }

  private func check(_ name: String, _ text: String, _ page: inout HTMLWriter) {
    page.markup("<label class=\"check\">")
    page.open("input", [("type", "checkbox"), ("name", name)])
    page.markup(" ")
    page.text(text)
    page.markup("</label>\n")
  }

  private func counted(_ values: [String]) -> [String: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
