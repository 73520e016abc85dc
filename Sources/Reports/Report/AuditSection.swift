import Fit
import Skills

/// What the folder says of the profile.
struct AuditSection {
  var audit: FolderGaps.Audit
  var lexicon: Lexicon

  func write(_ page: inout HTMLWriter) {
    page.markup("<section aria-labelledby=\"audit\">\n<h2 id=\"audit\">Your profile</h2>\n<dl>\n")
    row("No posting asks for", audit.neverAsked.map { lexicon[$0].name }, &page)
    row("Asked for, and stated without years", audit.withoutYears.map { lexicon[$0].name }, &page)
    row("Known to no lexicon, so never matched", audit.unrecognized.map(\.text), &page)
    page.markup("</dl>\n</section>\n")
  }

  private func row(_ name: String, _ values: [String], _ page: inout HTMLWriter) {
    page.element("dt", name)
    page.element("dd", values.isEmpty ? "nothing" : values.joined(separator: ", "))
    page.markup("\n")
  }
}
