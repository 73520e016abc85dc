import ArgumentParser
import FitGap
import Postings
import Reports
import Skills

/// `fitgap evaluate`: how well postings are read, against labels that people wrote.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures how well a folder's postings are read, against labels that a person wrote.",
    discussion: """
      Examples:
        fitgap parse postings --as-labels -o labels     (a draft; correct it by hand)
        fitgap evaluate postings --labels labels
        fitgap evaluate postings --labels labels --errors

      A label is a JSON file for a page, found by the page's path. F1 is the harmonic mean of precision (what
      was read is there) and recall (what is there was read); the other figures are shares that are right.
      """)

  enum Format: String, OutputFormat { case table, json }

  @Argument(
    help: ArgumentHelp("The folder of saved postings that the labels are about.", valueName: "folder"))
  var input: String

  @Option(name: .long, help: ArgumentHelp("The folder of the labels.", valueName: "folder"))
  var labels: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Names that mean one skill, a group a line, joined by \" = \".", valueName: "file"))
  var same: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The least that figures must reach: a figure's name, a tab and a number a line; else the exit code is 1.",
      valueName: "file"))
  var floors: String?

  @Flag(name: .long, help: "List everything in which reading and labels disagree.")
  var errors = false

  @Option(name: .long, help: "The form of the result (the output's name decides if it is left out).")
  var format: Format?

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func run() async throws {
    let lexicon = try options.loadLexicon()
    let wanted = try readLabels()
    let same = try self.same.map { SameNames(try text(of: $0)) } ?? SameNames()
    let floors = try readFloors()
    let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
    let output = try self.output.open()
    var inventory = Inventory()
    let pages = try await read(lexicon, &inventory)
    var evaluation = Evaluation(lexicon: lexicon, same: same)
    for label in wanted { evaluation.add(label, pages.page(of: label)) }
    let report = EvaluationReport(evaluation, withErrors: errors)
    switch format {
    case .table:
      let terminal = options.terminal(output: self.output.output)
      try output.write(report.table(width: terminal.columns), colours: terminal.colours)
    case .json: try output.write(report.json())
    }
    try output.finish()
    let failures = floors?.failures(of: evaluation) ?? []
    for failure in failures { Message.write(failure) }
    if evaluation.absent > 0 {
      Message.write("\(evaluation.absent) labels name pages that are not in \(input)")
    }
    if !failures.isEmpty || evaluation.absent > 0 { throw ExitStatus.incomplete }
    try RunEnd.check(inventory)
  }

  private func readLabels() throws -> [PostingLabel] {
    do {
      let labels = try LabelFolder.read(labels)
      guard !labels.isEmpty else {
        throw CommandFailure(
          .noInput, "\(self.labels): no label (*.json); fitgap parse --as-labels writes a draft")
      }
      return labels
    } catch let problem as LabelProblem {
      throw CommandFailure(.badData, problem.description)
    }
  }

  private func readFloors() throws -> QualityFloors? {
    guard let floors else { return nil }
    do {
      return try QualityFloors(text: text(of: floors), file: floors)
    } catch let problem as LabelProblem {
      throw CommandFailure(.badData, problem.description)
    }
  }

  /// The postings of the folder; a page that is none is an empty posting.
  private func read(_ lexicon: Lexicon, _ inventory: inout Inventory) async throws -> LabelledPages<Posting> {
    let input = try Input(input, limits: options.limits)
    var progress = Progress(total: input.count, quiet: options.quiet)
    defer { progress.finish() }
    var pages = LabelledPages<Posting>()
    var counted = inventory
    try await input.read(
      with: options.batch(lexicon: lexicon),
      making: { record in record.posting?.text = PostingText() },
      deliver: { record, _ in
        counted.add(record)
        pages.add(record.file, record.posting ?? Posting())
        progress.advance()
      })
    inventory = counted
    return pages
  }

  private func text(of path: String) throws -> String {
    do {
      return String(
        decoding: try PageFile.read(path, limit: 1_000_000, followingLinks: true), as: UTF8.self)
    } catch {
      throw CommandFailure(.noInput, "\(path): \(error.reason)")
    }
  }
}
