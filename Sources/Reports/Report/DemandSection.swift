import Fit
import Skills

/// What the folder asks for, as a chart whose rows say in words what the bars show.
struct DemandSection {
  var gaps: FolderGaps
  var lexicon: Lexicon
  /// A folder of thousands names thousands of skills; the page shows those that matter.
  static let limit = 50

  func write(_ page: inout HTMLWriter) {
    let demand = gaps.demand.sorted { left, right in
      if left.postings != right.postings { return left.postings > right.postings }
      return lexicon[left.skill].id.utf8.lexicographicallyPrecedes(lexicon[right.skill].id.utf8)
    }
    let shown = demand.prefix(Self.limit)
    page.markup("<section aria-labelledby=\"demand\">\n<h2 id=\"demand\">Skills in demand</h2>\n")
    guard let most = shown.first?.postings, most > 0 else {
      page.markup("<p>No posting names a skill.</p>\n</section>\n")
      return
    }
    page.markup("<label hidden>Family <select id=\"demand-family\"><option value=\"\">all</option>")
    for family in Set(shown.map { lexicon[$0.skill].family }).sorted() {
      page.open("option", [("value", family)])
      page.text(family)
      page.close("option")
    }
    page.markup(
      "</select></label>\n<div class=\"scroll\" role=\"region\" aria-label=\"Skills in demand\" tabindex=\"0\">\n"
    )
    page.markup("<table id=\"demand-table\" data-sortable><caption>")
    page.text(
      "Of \(gaps.postingCount) postings, copies counted once. The bar: postings that name the skill; its stronger part: those that require it."
    )
    page.markup("</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">Skill</th>")
    page.markup("<th scope=\"col\"><span class=\"sr\">Chart</span></th>")
    page.markup("<th scope=\"col\" class=\"n\" data-sort=\"number\">Named in</th>")
    page.markup("<th scope=\"col\" class=\"n\" data-sort=\"number\">Required in</th>")
    page.markup("<th scope=\"col\" class=\"n\" data-sort=\"number\">You lack it in</th>")
    page.markup("<th scope=\"col\" class=\"n spare\" data-sort=\"number\">Median pay</th>")
    page.markup("<th scope=\"col\" data-sort=\"text\">You</th></tr></thead>\n<tbody>\n")
    for entry in shown { row(entry, most: most, &page) }
    page.markup("</tbody></table></div>\n")
    if demand.count > shown.count {
      page.element(
        "p", style: "dim",
        "\(demand.count - shown.count) rarer skills are left out; fitgap gaps --top 0 lists them.")
    }
    page.markup("</section>\n")
  }

  private func row(_ entry: FolderGaps.Demand, most: Int, _ page: inout HTMLWriter) {
    let skill = lexicon[entry.skill]
    page.open("tr", [("data-family", skill.family)])
    page.markup("<th scope=\"row\">")
    page.text(skill.name)
    page.markup("</th><td class=\"chart\">")
    let whole = Double(most)
    ScoreBar.write(Double(entry.postings) / whole, part: Double(entry.required) / whole, &page)
    page.markup("</td><td class=\"n\">")
    page.number(entry.postings)
    page.markup("</td><td class=\"n\">")
    page.number(entry.required)
    page.markup("</td><td class=\"n\">")
    page.number(entry.missing)
    page.markup("</td>")
    page.open(
      "td", [("class", "n spare"), ("data-value", entry.pay.flatMap { NumberText.plain($0.amount) } ?? "")])
    if let pay = entry.pay {
      let amount = NumberText.grouped(Int(exactly: min(max(pay.amount, 0), 1e15).rounded()) ?? 0)
      page.text("\(amount) \(pay.currency)")
    }
    page.markup("</td>")
    if entry.isHeld {
      page.element("td", style: "good", "have it")
    } else if let near = entry.neighbourOf {
      page.element("td", style: "fair", "near to \(near)")
    } else {
      page.element("td", entry.missing > 0 ? "missing" : "not stated")
    }
    page.markup("</tr>\n")
  }
}
