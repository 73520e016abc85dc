import ArgumentParser
import Fit
import FitGap
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `fitgap report`: everything about a folder as one page for a browser.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes one page for your browser: ranking, gaps, what to learn, and every file.",
    discussion: """
      Example:
        fitgap report postings --profile me.yaml -o report.html

      The page holds everything in one file and asks nothing of any network. It works without scripts; with
      them, postings can be filtered and sorted.
      """)

  @Argument(help: ArgumentHelp("A folder of saved postings, or one file.", valueName: "folder"))
  var input: String

  @OptionGroup var scoring: ScoringOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(name: .long, help: ArgumentHelp("How many skills the learning plan has.", valueName: "k"))
  var learn = 5

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (0...50).contains(learn) else { throw ValidationError("--learn must be between 0 and 50.") }
    if output.output == nil && isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("Name the page to write: -o report.html")
    }
  }

  func run() async throws {
    let scorer = try scoring.loadScorer(lexicon: options.loadLexicon)
    let folder = try await FolderScoring(
      scorer: scorer, options: options, filter: filters.filter(scoring, profile: scorer.profile)
    ).rank(input)
    let gaps = folder.gaps(scorer: scorer)
    let output = try self.output.open()
    let report = FolderReport(
      folder: folder, scorer: scorer, gaps: gaps, plan: learn == 0 ? nil : gaps.plan(steps: learn))
    try report.write { (piece) throws(OutputError) in try output.write(piece) }
    try output.finish()
    RunEnd.message(folder.inventory, filtered: folder.filtered, quiet: options.quiet)
    try RunEnd.check(folder.inventory)
  }
}
