import Fit
import FitGap
import Postings

/// The folder's years and pay beside those of the career document.
struct CareerSection {
  var postings: [RankedPosting]
  var profile: Profile
  private let document = CareerDocument.builtIn

  init(postings: [RankedPosting], profile: Profile) {
    self.postings = postings
    self.profile = profile
  }

  func write(_ page: inout HTMLWriter) {
    page.markup(
      "<section aria-labelledby=\"career\">\n<h2 id=\"career\">Pay and years against the career document</h2>\n"
    )
    ladder(&page)
    pay(&page)
    page.markup("</section>\n")
  }

  private func ladder(_ page: inout HTMLWriter) {
    let years = postings.compactMap { $0.record.posting?.years?.value.minimum }
    let own = profile.yearsOfExperience.flatMap(document.rung(forYears:))
    page.markup("<div class=\"scroll\" role=\"region\" aria-label=\"Years\" tabindex=\"0\"><table><caption>")
    page.text("\(years.count) of \(postings.count) postings state years of experience.")
    page.markup(
      "</caption>\n<thead><tr><th scope=\"col\">Level</th><th scope=\"col\">The document’s title</th>")
    page.markup(
      "<th scope=\"col\" class=\"n\">Years</th><th scope=\"col\" class=\"n\">Postings</th></tr></thead>\n<tbody>\n"
    )
    for rung in document.ladder {
      guard let from = rung.from else { continue }
      page.markup("<tr><th scope=\"row\">")
      page.text(rung.level.rawValue)
      if rung == own { page.element("span", style: "good", " (you)") }
      page.markup("</th><td>")
      page.text(rung.title)
      page.markup("</td><td class=\"n\">")
      page.text(FactText.years(YearRange(minimum: from, maximum: rung.to)))
      page.markup("</td><td class=\"n\">")
      page.number(years.count { document.rung(forYears: $0) == rung })
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table></div>\n")
  }

  private func pay(_ page: inout HTMLWriter) {
    let middles = postings.compactMap { posting -> Double? in
      guard let salary = posting.record.posting?.salary?.value, salary.currency == "USD",
        let low = AnnualPay.amount(salary.minimum ?? salary.maximum, per: salary.period),
        let high = AnnualPay.amount(salary.maximum ?? salary.minimum, per: salary.period)
      else { return nil }
      return (low + high) / 2
    }.sorted()
    guard !middles.isEmpty else {
      page.markup(
        "<p>No posting states its pay in US dollars, in which the document gives its figures.</p>\n")
      return
    }
    let half = middles.count / 2
    let median = middles.count % 2 == 1 ? middles[half] : (middles[half - 1] + middles[half]) / 2
    page.element(
      "p",
      "\(middles.count) \(middles.count == 1 ? "posting states" : "postings state") pay in US dollars; the middle of them is \(Self.dollars(median)) a year. The document’s figures are for junior roles."
    )
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Pay\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">The document’s figure</th><th scope=\"col\" class=\"n\">A year</th>"
    )
    page.markup(
      "<th scope=\"col\" class=\"n\">Postings at or above</th><th scope=\"col\" class=\"n\">Below</th></tr></thead>\n<tbody>\n"
    )
    for figure in document.pay where figure.unit == "USD a year" {
      page.markup("<tr><th scope=\"row\">")
      let notes = [figure.place, figure.year.map(String.init) ?? ""].filter { !$0.isEmpty }
      page.text(figure.what + (notes.isEmpty ? "" : ", " + notes.joined(separator: ", ")))
      page.element("span", style: "dim", " (\(figure.heading))")
      page.markup("</th><td class=\"n\">")
      page.text(
        figure.minimum == figure.maximum
          ? Self.dollars(figure.minimum) : "\(Self.dollars(figure.minimum))–\(Self.dollars(figure.maximum))")
      page.markup("</td><td class=\"n\">")
      page.number(middles.count { $0 >= figure.minimum })
      page.markup("</td><td class=\"n\">")
      page.number(middles.count { $0 < figure.minimum })
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table></div>\n")
  }

  private static func dollars(_ amount: Double) -> String {
    "$" + NumberText.grouped(Int(exactly: min(max(amount, 0), 1e15).rounded()) ?? 0)
  }
}
