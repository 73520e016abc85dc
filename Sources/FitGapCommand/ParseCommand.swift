import ArgumentParser
import FitGap
import Postings
import Reports

/// `fitgap parse`: what each posting says.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Prints what each posting says: facts, skills and requirements, with the words that state them.",
    discussion: """
      Example:
        fitgap parse postings --format jsonl > parsed.jsonl

      Formats: jsonl prints one object a file, in the order of the paths. A field that a page does not state
      is null.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Argument(help: ArgumentHelp("A folder of saved postings, one file, or - for standard input.", valueName: "folder"))
  var input: String

  @Option(name: .long, help: "The form of the result.")
  var format = Format.jsonl

  @Flag(name: .long, help: "Print each posting's own text, into which the evidence's offsets point.")
  var withText = false

  @Option(name: .short, help: ArgumentHelp("Write the result to this file.", valueName: "file"))
  var output: String?

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let lexicon = try options.loadLexicon()
    let input = try Input(input, limits: options.limits)
    let output = try self.output.map { path throws(OutputError) in try Output(path: path) } ?? Output()
    let writer = ParsedLineWriter(lexicon: lexicon, withText: withText)
    var inventory = Inventory()
    try await input.read(
      with: options.batch(lexicon: lexicon),
      making: { record in
        let line = writer.opening(of: record)
        record.posting?.text = .init()
        return line
      },
      deliver: { record, line in
        inventory.add(record)
        try output.write(line)
        try output.write(writer.closing(duplicateOf: record.duplicateOf))
        try output.write("\n")
      })
    try output.finish()
    if !inventory.isWhole { throw ExitStatus.incomplete }
  }
}
