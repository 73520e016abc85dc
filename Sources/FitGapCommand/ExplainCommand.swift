import ArgumentParser
import Fit
import FitGap
import Postings
import Reports

/// `fitgap explain`: why a posting fits as it does.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows each requirement of a posting, what in your profile answers it, and its points.",
    discussion: """
      Examples:
        fitgap explain postings/acme.html --profile me.yaml
        fitgap explain postings/acme.html --profile me.yaml --against postings/other.html
        fitgap explain postings/acme.html --profile me.yaml --what-if kubernetes

      The points add up to the score. With --against, the terms by which one posting ranks above the other; with --what-if,
      the terms that more skills would change.
      """)

  enum Format: String, OutputFormat { case table, json }

  @Argument(help: ArgumentHelp("A saved posting, or - for standard input.", valueName: "file"))
  var input: String

  @OptionGroup var scoring: ScoringOptions

  @Option(name: .long, help: ArgumentHelp("Another posting to compare with.", valueName: "file"))
  var against: String?

  @OptionGroup var whatIf: WhatIfOptions

  @Option(name: .long, help: "The form of the result (the output's name decides if it is left out).")
  var format: Format?

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func run() async throws {
    let scorer = try scoring.loadScorer(lexicon: options.loadLexicon)
    let record = try await posting(at: input, scorer: scorer)
    let result = score(record, scorer)
    var comparison: (file: String, Comparison)?
    if let against {
      let other = try await posting(at: against, scorer: scorer)
      comparison = (other.file, Comparison(result, score(other, scorer)))
    }
    let imagined = try whatIf.skills(scorer)
    let change =
      whatIf.isAsked
      ? WhatIfChange(
        skills: imagined, Comparison(score(record, scorer.adding(imagined)), result), lexicon: scorer.lexicon)
      : nil
    let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
    let output = try self.output.open()
    switch format {
    case .table:
      let terminal = options.terminal(output: self.output.output)
      var lines = ExplanationText(terminal: terminal, scorer: scorer).lines(record, result)
      if let (file, comparison) = comparison {
        lines += [StyledLine()] + comparison.lines(first: record.file, second: file, terminal: terminal)
      }
      if let change { lines += [StyledLine()] + change.lines(terminal: terminal) }
      try output.write(lines, colours: terminal.colours)
    case .json:
      try output.write(
        ExplanationJSON.bytes(record, result, scorer: scorer, against: comparison, whatIf: change))
    }
    try output.finish()
    if record.status == .partial { throw ExitStatus.incomplete }
  }

  /// The record of one file that holds a posting.
  private func posting(at path: String, scorer: FitScorer) async throws -> FileRecord {
    let input = try Input(path, limits: options.limits)
    if case .folder = input {
      throw CommandFailure(
        .usage, "\(path): a folder; name one of its files, or use fitgap rank for all of them")
    }
    var read: FileRecord?
    try await input.read(
      with: options.batch(lexicon: scorer.lexicon), making: { _ in }, deliver: { record, _ in read = record })
    guard let record = read, record.posting != nil, record.status != .empty else {
      let reason = read.map { "\($0.status.rawValue): \($0.reason ?? "not read")" } ?? "not read"
      throw CommandFailure(.noInput, "\(path): \(reason); there is nothing to explain")
    }
    return record
  }

  private func score(_ record: FileRecord, _ scorer: FitScorer) -> FitResult {
    scorer.score(record.posting ?? Posting())
  }
}
