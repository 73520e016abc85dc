import Fit
import FitGap
import Postings
import Skills

/// Which of the most wanted skills the best postings ask for, and what the profile answers, at a glance.
struct HeatMapSection {
  /// As in the ranking, so that a row leads to its posting.
  var postings: [RankedPosting]
  var gaps: FolderGaps
  var lexicon: Lexicon
  private static let rows = 40
  private static let columns = 24

  func write(_ page: inout HTMLWriter) {
    let shown = postings.enumerated().filter { $0.element.result.score != nil }.prefix(Self.rows)
    let states = shown.map { Self.states($0.element) }
    let skills = columns(states)
    page.markup("<section aria-labelledby=\"map\">\n<h2 id=\"map\">Skills by posting</h2>\n")
    guard !skills.isEmpty else {
      page.markup("<p>No posting with a score asks for a skill.</p>\n</section>\n")
      return
    }
    page.element(
      "p", style: "dim",
      "The \(shown.count) best postings and the \(skills.count) skills that most of them ask for. An empty cell: not asked."
    )
    page.markup("<p class=\"key\"><span class=\"met\">✓ met</span><span class=\"partly\">◐ partly</span>")
    page.markup("<span class=\"unmet\">✕ unmet</span><span class=\"unknown\">? unknown</span></p>\n")
    page.markup("<div class=\"scroll\" role=\"region\" aria-label=\"Skills by posting\" tabindex=\"0\">\n")
    page.markup("<table class=\"heat\"><thead><tr><th scope=\"col\">Posting</th>")
    for skill in skills {
      page.markup("<th scope=\"col\"><span class=\"up\">")
      page.text(lexicon[skill].name)
      page.markup("</span></th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for ((index, ranked), states) in zip(shown, states) {
      page.markup("<tr><th scope=\"row\">")
      page.open("a", [("href", "#" + RankingSection.anchor(index))])
      page.text(ranked.record.posting?.title?.value ?? ranked.record.file)
      page.markup("</a></th>")
      for skill in skills { cell(states[skill], &page) }
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table></div>\n</section>\n")
  }

  /// The skills that these postings ask for most, the most frequent first.
  private func columns(_ states: [[SkillIndex: RequirementOutcome.State]]) -> [SkillIndex] {
    var counts: [SkillIndex: Int] = [:]
    for skill in states.flatMap(\.keys) { counts[skill, default: 0] += 1 }
    let sorted = counts.keys.sorted { left, right in
      let (first, second) = (counts[left] ?? 0, counts[right] ?? 0)
      if first != second { return first > second }
      return lexicon[left].id.utf8.lexicographicallyPrecedes(lexicon[right].id.utf8)
    }
    return Array(sorted.prefix(Self.columns))
  }

  /// What became of each skill; of alternatives, all have the state of their group.
  private static func states(_ ranked: RankedPosting) -> [SkillIndex: RequirementOutcome.State] {
    var states: [SkillIndex: RequirementOutcome.State] = [:]
    for outcome in ranked.result.outcomes {
      guard case .skills(let skills) = outcome.subject else { continue }
      for skill in skills where states[skill] == nil { states[skill] = outcome.state }
    }
    return states
  }

  private func cell(_ state: RequirementOutcome.State?, _ page: inout HTMLWriter) {
    switch state {
    case .met:
      page.markup("<td class=\"met\"><span aria-hidden=\"true\">✓</span><span class=\"sr\">met</span></td>")
    case .partly:
      page.markup(
        "<td class=\"partly\"><span aria-hidden=\"true\">◐</span><span class=\"sr\">partly</span></td>")
    case .unmet:
      page.markup(
        "<td class=\"unmet\"><span aria-hidden=\"true\">✕</span><span class=\"sr\">unmet</span></td>")
    case .unknown:
      page.markup(
        "<td class=\"unknown\"><span aria-hidden=\"true\">?</span><span class=\"sr\">unknown</span></td>")
    case nil: page.markup("<td></td>")
    }
  }
}
