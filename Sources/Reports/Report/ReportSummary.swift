import Fit
import FitGap

/// The figures at the head of the report.
struct ReportSummary {
  var folder: RankedFolder
  var scorer: FitScorer
  var plan: LearningPlan?

  func write(_ page: inout HTMLWriter) {
    let postings = folder.distinct
    let bar = scorer.weights.bar
    page.markup("<ul class=\"tiles\">\n")
    tile(postings.count, postings.count == 1 ? "posting with a score" : "postings with a score", &page)
    tile(
      postings.count { ($0.result.score ?? 0) >= bar }, "within reach (\(NumberText.percent(bar)) or more)",
      &page)
    tile(postings.count { !$0.result.blockers.isEmpty }, "with something that may rule you out", &page)
    if let plan, plan.reachedAfter > plan.reachedBefore {
      tile(plan.reachedAfter, "within reach after the learning plan", &page)
    }
    page.markup("</ul>\n")
    page.element("p", style: "dim", folder.inventory.sum)
    for sentence in folder.filtered?.sentences ?? [] { page.element("p", style: "dim", sentence) }
    if folder.hidden > 0 { page.element("p", style: "dim", "\(folder.hidden) more are not shown.") }
  }

  private func tile(_ count: Int, _ text: String, _ page: inout HTMLWriter) {
    page.markup("<li><b>")
    page.number(count)
    page.markup("</b> ")
    page.text(text)
    page.markup("</li>\n")
  }
}
