import ArgumentParser
import Fit
import FitGap
import Reports
import Skills

/// `fitgap gaps`: what is missing over a folder, and what to learn next.
struct GapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Lists the skills you lack, over a folder and per posting, and what to learn next.",
    discussion: """
      Examples:
        fitgap gaps postings --profile me.yaml
        fitgap gaps postings --profile me.yaml --learn 5 --bar 0.7
        fitgap gaps postings --profile me.yaml --format csv -o gaps.csv
        fitgap gaps postings --profile me.yaml --what-if docker

      "lacking in" counts the postings in which a skill would close a gap of yours; copies of a posting count
      once. The learning plan names the skills that bring the most postings within reach, in order.
      """)

  enum Format: String, OutputFormat { case table, json, jsonl, csv }

  @Argument(help: ArgumentHelp("A folder of saved postings, or one file.", valueName: "folder"))
  var input: String

  @OptionGroup var scoring: ScoringOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup var whatIf: WhatIfOptions

  @Option(name: .long, help: ArgumentHelp("How many skills the learning plan has.", valueName: "k"))
  var learn = 3

  @Option(
    name: .long, help: ArgumentHelp("Show the n skills that are missing most; 0 shows all.", valueName: "n"))
  var top: Int?

  @Option(name: .long, help: "The form of the result (the output's name decides if it is left out).")
  var format: Format?

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard (0...50).contains(learn) else { throw ValidationError("--learn must be between 0 and 50.") }
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
  }

  func run() async throws {
    var scorer = try scoring.loadScorer(lexicon: options.loadLexicon)
    let imagined = try whatIf.skills(scorer)
    scorer = scorer.adding(imagined)
    let lexicon = scorer.lexicon
    let folder = try await FolderScoring(
      scorer: scorer, options: options, filter: filters.filter(scoring, profile: scorer.profile)
    ).rank(input)
    let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
    let output = try self.output.open()
    let gaps = folder.gaps(scorer: scorer)
    let document = GapsDocument(folder: folder, gaps: gaps, plan: gaps.plan(steps: learn), scorer: scorer)
    let limit = top == 0 ? nil : top ?? (format == .table ? 20 : nil)
    switch format {
    case .table:
      let terminal = options.terminal(output: self.output.output)
      let table = GapsTable(terminal: terminal, lexicon: lexicon)
      var lines = table.missing(gaps, first: limit)
      if lines.isEmpty { lines = [StyledLine("No skill is missing (postings read: \(gaps.postingCount)).")] }
      if lines.first?.width == 0 { lines.removeFirst() }
      if whatIf.isAsked {
        let names = imagined.map { lexicon[$0].name }.joined(separator: ", ")
        lines.insert(StyledLine("As if you had \(names)", .bold), at: 0)
      }
      if learn > 0 { lines += table.plan(document.plan, postings: folder.distinct) }
      lines += table.perPosting(folder.distinct, scorer: scorer, first: 10)
      lines += table.audit(gaps.audit)
      lines += table.notRecognized(folder)
      lines +=
        [StyledLine()]
        + InventoryText.lines(folder.inventory, filtered: folder.filtered, width: terminal.columns)
      try output.write(lines, colours: terminal.colours)
    case .json: try output.write(document.json(first: limit))
    case .jsonl: try output.write(document.lines(first: limit))
    case .csv: try output.write(document.csv(first: limit))
    }
    try output.finish()
    if format != .table { RunEnd.message(folder.inventory, filtered: folder.filtered, quiet: options.quiet) }
    try RunEnd.check(folder.inventory)
  }
}
