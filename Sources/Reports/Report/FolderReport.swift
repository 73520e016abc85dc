import Fit
import FitGap
import Skills

/// A folder's ranking, what is missing in it and what became of its files, as one self-contained HTML page.
///
/// The page asks nothing of any network and runs nothing but its own script, which its content-security
/// policy names by hash; without scripts it shows everything, unsorted and unfiltered. It is the same for the
/// same input, byte for byte: no time, no name of a machine.
public struct FolderReport {
  public var folder: RankedFolder
  public var scorer: FitScorer
  /// Nil leaves out what the folder asks for, and what to learn.
  public var gaps: FolderGaps?
  public var plan: LearningPlan?

  public init(folder: RankedFolder, scorer: FitScorer, gaps: FolderGaps? = nil, plan: LearningPlan? = nil) {
    self.folder = folder
    self.scorer = scorer
    self.gaps = gaps
    self.plan = plan
  }

  /// Hands the page on piece by piece, a posting at a time.
  public func write(_ sink: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) {
    let ranking = RankingSection(folder: folder, scorer: scorer, showsGaps: gaps != nil)
    let postings = ranking.postings
    var page = HTMLWriter()
    func flush() throws(OutputError) {
      try sink(page.bytes)
      page.removeAll()
    }
    ReportShell.open(title: title, into: &page)
    page.markup("<header>\n")
    page.element("h1", title)
    ReportSummary(folder: folder, scorer: scorer, plan: plan).write(&page)
    contents(&page)
    page.markup("</header>\n<main id=\"main\">\n")
    ranking.open(&page)
    for posting in postings.indices {
      ranking.write(posting, &page)
      try flush()
    }
    ranking.close(&page)
    if let gaps {
      DemandSection(gaps: gaps, lexicon: scorer.lexicon).write(&page)
      HeatMapSection(postings: postings, gaps: gaps, lexicon: scorer.lexicon).write(&page)
      if let plan {
        PlanSection(plan: plan, postings: folder.distinct, lexicon: scorer.lexicon).write(&page)
      }
      CareerSection(postings: folder.distinct, profile: scorer.profile).write(&page)
      AuditSection(audit: gaps.audit, lexicon: scorer.lexicon).write(&page)
    }
    FilesSection(folder: folder).write(&page)
    page.markup("</main>\n")
    ReportShell.close(&page)
    try flush()
  }

  /// The whole page in memory.
  public func html() -> String {
    var bytes: [UInt8] = []
    try? write { (piece) throws(OutputError) in bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var title: String { "Postings by fit" + (scorer.profile.name.map { " for \($0)" } ?? "") }

  private func contents(_ page: inout HTMLWriter) {
    guard gaps != nil else { return }
    page.markup("<nav aria-label=\"Parts of this page\"><ul>\n")
    page.markup(
      "<li><a href=\"#ranking\">Ranking</a></li>\n<li><a href=\"#demand\">Skills in demand</a></li>\n")
    page.markup("<li><a href=\"#map\">Skills by posting</a></li>\n")
    if plan != nil { page.markup("<li><a href=\"#plan\">What to learn</a></li>\n") }
    page.markup(
      "<li><a href=\"#career\">Pay and years</a></li>\n<li><a href=\"#audit\">Your profile</a></li>\n")
    page.markup("<li><a href=\"#files\">Files</a></li>\n</ul></nav>\n")
  }
}
