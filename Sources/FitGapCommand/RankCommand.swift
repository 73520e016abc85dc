import ArgumentParser
import Fit
import FitGap
import Reports
import Skills

/// `fitgap rank`: the postings of a folder by fit.
struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Ranks the postings of a folder by how well they fit you.",
    discussion: """
      Examples:
        fitgap rank postings --profile me.yaml
        fitgap rank postings --profile me.yaml --min-fit 0.6 -o ranking.html
        fitgap rank postings --profile me.yaml --format jsonl > ranked.jsonl
        fitgap rank postings --profile me.yaml --what-if kubernetes terraform
        fitgap rank postings --profile me.yaml --workplace remote --min-pay 60kEUR --no-blockers
        fitgap rank postings --profile ada.yaml --profile noa.yaml --format csv -o matrix.csv

      The score is the share of what a posting asks that you meet, from 0 to 100; in brackets stand the scores
      if nothing and if all of what is unknown were met. Lines marked ! may rule you out whatever the score.
      """)

  enum Format: String, OutputFormat { case table, json, jsonl, csv, markdown, html }

  @Argument(help: ArgumentHelp("A folder of saved postings, or one file.", valueName: "folder"))
  var input: String

  @OptionGroup var scoring: ScoringOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Show the best n postings; 0 shows all (a table shows 20).", valueName: "n"))
  var top: Int?

  @Option(
    name: .long, help: ArgumentHelp("Leave out postings with a score below this, 0 to 1.", valueName: "score")
  )
  var minFit: Double?

  @OptionGroup var whatIf: WhatIfOptions

  @Flag(name: .long, help: "Show what became of each requirement.")
  var explain = false

  @Option(name: .long, help: "The form of the result (the output's name decides if it is left out).")
  var format: Format?

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
    if let minFit, !(0...1).contains(minFit) { throw ValidationError("--min-fit must be between 0 and 1.") }
  }

  func run() async throws {
    let scorers = try scoring.loadScorers(lexicon: options.loadLexicon)
    if scorers.count > 1 {
      guard !whatIf.isAsked else {
        throw CommandFailure(.usage, "--what-if is asked of one candidate; give one --profile")
      }
      return try await runMatrix(scorers)
    }
    let scorer = scorers[0]
    let lexicon = scorer.lexicon
    let imagined = try whatIf.skills(scorer)
    let folder = try await FolderScoring(
      scorer: scorer, options: options, filter: filters.filter(scoring, profile: scorer.profile)
    ).rank(input)
    let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
    if whatIf.isAsked {
      return try write(WhatIf(folder, scorer: scorer, skills: imagined), format, lexicon)
    }
    let output = try self.output.open()
    let selection = RankSelection(
      minimum: minFit, top: top == 0 ? nil : top ?? (format == .table ? 20 : nil),
      keepsUnscored: format == .table)
    let shown = selection.applied(to: folder)
    switch format {
    case .table:
      let terminal = options.terminal(output: self.output.output)
      let table = RankTable(terminal: terminal, bar: scorer.weights.bar, explains: explain)
      var lines = table.lines(shown, candidate: scorer.profile.name)
      let gaps = GapsTable(terminal: terminal, lexicon: lexicon)
      lines += gaps.missing(folder.gaps(scorer: scorer), first: 10)
      lines += gaps.notRecognized(folder)
      lines +=
        [StyledLine()]
        + InventoryText.lines(
          folder.inventory, filtered: folder.filtered, width: terminal.columns)
      try output.write(lines, colours: terminal.colours)
    case .jsonl:
      var json = JSONWriter()
      for ranked in shown.postings {
        json.removeAll()
        RankLineWriter(lexicon: lexicon).write(ranked, &json)
        json.endLine()
        try output.write(json.bytes)
      }
    case .json: try output.write(RankDocument.json(shown, lexicon: lexicon))
    case .csv: try output.write(RankRows.csv(shown.postings))
    case .markdown: try output.write(RankRows.markdown(shown, candidate: scorer.profile.name))
    case .html:
      let page = FolderReport(folder: shown, scorer: scorer)
      try page.write { (piece) throws(OutputError) in try output.write(piece) }
    }
    try output.finish()
    if format != .table { RunEnd.message(folder.inventory, filtered: folder.filtered, quiet: options.quiet) }
    try RunEnd.check(folder.inventory)
  }

  /// The ranking with the imagined skills beside the present one.
  private func write(_ whatIf: WhatIf, _ format: Format, _ lexicon: Lexicon) throws {
    let report = WhatIfReport(whatIf, lexicon: lexicon)
    let limit = top == 0 ? nil : top ?? (format == .table ? 20 : nil)
    guard format != .markdown && format != .html else {
      throw CommandFailure(
        .usage, "--what-if is printed as table, json, jsonl or csv; choose one by --format")
    }
    let output = try self.output.open()
    switch format {
    case .json: try output.write(report.json(first: limit))
    case .jsonl: try output.write(report.lines(first: limit))
    case .csv: try output.write(report.csv(first: limit))
    default:
      let terminal = options.terminal(output: self.output.output)
      try output.write(report.table(terminal, first: limit), colours: terminal.colours)
    }
    try output.finish()
    RunEnd.message(whatIf.inventory, quiet: options.quiet)
    try RunEnd.check(whatIf.inventory)
  }

  /// Postings by candidates, where several profiles are given.
  private func runMatrix(_ scorers: [FitScorer]) async throws {
    let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
    guard [.table, .csv, .json].contains(format) else {
      throw CommandFailure(.usage, "several profiles give a table, csv or json, not \(format.rawValue)")
    }
    // Pay without a currency is that of the first profile: one filter holds for all.
    let rankings = try await FolderScoring(
      scorers: scorers, options: options, filter: filters.filter(scoring, profile: scorers[0].profile)
    ).rankings(input)
    let candidates = zip(scorers, scoring.profile).map { scorer, file in
      FitMatrix.Candidate(name: scorer.profile.name ?? file, file: file, bar: scorer.weights.bar)
    }
    let matrix = FitMatrix(candidates: candidates, rankings: rankings)
      .selecting(minimum: minFit, top: top == 0 ? nil : top ?? (format == .table ? 20 : nil))
    let output = try self.output.open()
    let report = MatrixReport(matrix)
    switch format {
    case .csv: try output.write(report.csv())
    case .json: try output.write(report.json())
    default:
      let terminal = options.terminal(output: self.output.output)
      var lines = report.lines(terminal: terminal)
      lines += [StyledLine()]
      lines += InventoryText.lines(
        matrix.inventory, filtered: matrix.filtered, width: terminal.columns)
      try output.write(lines, colours: terminal.colours)
    }
    try output.finish()
    if format != .table {
      RunEnd.message(matrix.inventory, filtered: matrix.filtered, quiet: options.quiet)
    }
    try RunEnd.check(matrix.inventory)
  }
}
