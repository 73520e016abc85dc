import Fit
import FitGap
import Postings
import Skills

/// What to learn, in order, and the postings that each step brings within reach.
struct PlanSection {
  var plan: LearningPlan
  /// The plan's numbers are places in this list.
  var postings: [RankedPosting]
  var lexicon: Lexicon
  private static let shown = 12

  func write(_ page: inout HTMLWriter) {
    page.markup("<section aria-labelledby=\"plan\">\n<h2 id=\"plan\">What to learn</h2>\n")
    if plan.steps.isEmpty {
      page.markup("<p>No skill would bring a posting nearer.</p>\n</section>\n")
      return
    }
    page.element(
      "p",
      "From \(plan.reachedBefore) postings within reach (\(NumberText.percent(plan.bar)) or more) to \(plan.reachedAfter)."
    )
    page.markup("<ol class=\"plan\">\n")
    for step in plan.steps {
      page.markup("<li>")
      page.element("b", lexicon[step.skill].name)
      var notes = ["asked for by \(step.asked) \(step.asked == 1 ? "posting" : "postings") below the mark"]
      if let near = step.neighbourOf { notes.append("near to your \(near)") }
      notes.append(
        step.unlocked.isEmpty
          ? "brings postings nearer, none within reach yet" : "brings \(step.unlocked.count) within reach")
      page.text(": " + notes.joined(separator: ", "))
      unlocked(step, &page)
      page.markup("</li>\n")
    }
    page.markup("</ol>\n</section>\n")
  }

  private func unlocked(_ step: LearningPlan.Step, _ page: inout HTMLWriter) {
    let indices = step.unlocked.filter(postings.indices.contains)
    guard !indices.isEmpty else { return }
    page.markup("\n<ul>\n")
    for index in indices.prefix(Self.shown) {
      let record = postings[index].record
      page.markup("<li>")
      page.open("a", [("href", "#" + RankingSection.anchor(index))])
      page.text(record.posting?.title?.value ?? record.file)
      page.close("a")
      if let organization = record.posting?.organization?.value { page.text(", " + organization) }
      page.markup("</li>\n")
    }
    if indices.count > Self.shown { page.element("li", "\(indices.count - Self.shown) more") }
    page.markup("</ul>\n")
  }
}
