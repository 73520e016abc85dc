import ArgumentParser
import FitGap
import Postings
import Reports
import Skills

/// `fitgap parse`: what each posting says.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract:
      "Prints what each posting says: facts, skills and requirements, with the words that state them.",
    discussion: """
      Examples:
        fitgap parse postings/acme.html
        fitgap parse postings --format jsonl > parsed.jsonl
        fitgap parse postings --as-labels -o labels

      The format jsonl prints one object a file, in the order of the paths, as soon as it is read. A field that
      a page does not state is null.
      """)

  enum Format: String, OutputFormat { case table, jsonl, json, csv }

  @Argument(
    help: ArgumentHelp("A folder of saved postings, one file, or - for standard input.", valueName: "folder"))
  var input: String

  @Option(name: .long, help: "The form of the result (the output's name decides if it is left out).")
  var format: Format?

  @Flag(
    name: .long, help: "Print each posting's own text, into which the evidence's offsets point (jsonl, json)."
  )
  var withText = false

  @Flag(
    name: .long,
    help:
      "Print a first draft of each posting's label, for fitgap evaluate; -o names the folder of the labels.")
  var asLabels = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if asLabels && (format != nil || withText) {
      throw ValidationError("--as-labels has a form of its own; leave --format and --with-text out.")
    }
  }

  func run() async throws {
    let input = try Input(input, limits: options.limits)
    let lexicon = try options.loadLexicon()
    if asLabels { return try await drafts(input, lexicon) }
    let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
    let output = try self.output.open()
    var inventory = Inventory()
    switch format {
    case .table: try await table(input, lexicon, &inventory, output)
    case .jsonl, .json: try await objects(input, lexicon, &inventory, output, isDocument: format == .json)
    case .csv:
      try output.write(ParsedRows.head())
      try await read(input, lexicon, &inventory) { record, _ in
        try output.write(ParsedRows.row(record, lexicon: lexicon))
      } making: { _ in
      }
    }
    try output.finish()
    if format != .table { RunEnd.message(inventory, quiet: options.quiet) }
    try RunEnd.check(inventory)
  }

  private func drafts(_ input: Input, _ lexicon: Lexicon) async throws {
    var drafts = try LabelDrafts(folder: output.output)
    let draft = LabelDraft(lexicon: lexicon)
    var inventory = Inventory()
    try await read(input, lexicon, &inventory) { record, bytes in
      if let bytes { try drafts.write(bytes, page: record.file) }
    } making: { record in
      draft.bytes(record)
    }
    try drafts.finish()
    if let summary = drafts.summary, !options.quiet { Message.write(summary) }
    RunEnd.message(inventory, quiet: options.quiet)
    try RunEnd.check(inventory)
  }

  private func objects(
    _ input: Input, _ lexicon: Lexicon, _ inventory: inout Inventory, _ output: Output, isDocument: Bool
  ) async throws {
    let writer = ParsedLineWriter(lexicon: lexicon, withText: withText)
    var isFirst = true
    if isDocument { try output.write("{\"schema\":\(ParsedLineWriter.schema),\"postings\":[") }
    try await read(input, lexicon, &inventory) { record, line in
      if isDocument && !isFirst { try output.write(",") }
      isFirst = false
      try output.write(line)
      try output.write(writer.closing(duplicateOf: record.duplicateOf))
      try output.write(isDocument ? "" : "\n")
    } making: { record in
      writer.opening(of: record)
    }
    if isDocument {
      var json = JSONWriter()
      InventoryJSON.write(inventory, &json)
      try output.write("],\"inventory\":")
      try output.write(json.bytes)
      try output.write("}\n")
    }
  }

  private func table(_ input: Input, _ lexicon: Lexicon, _ inventory: inout Inventory, _ output: Output)
    async throws
  {
    let terminal = options.terminal(output: self.output.output)
    let table = ParsedTable(terminal: terminal, lexicon: lexicon)
    var records: [FileRecord] = []
    try await read(input, lexicon, &inventory) { record, _ in
      records.append(record)
    } making: { _ in
    }
    if case .folder = input {
      try output.write(table.rows(records), colours: terminal.colours)
      try output.write(InventoryText.lines(inventory, width: terminal.columns), colours: terminal.colours)
    } else {
      for record in records { try output.write(table.card(record), colours: terminal.colours) }
    }
  }

  /// Reads it all with a progress bar. A posting's text is dropped once its product is made.
  private func read<Product: Sendable>(
    _ input: Input, _ lexicon: Lexicon, _ inventory: inout Inventory,
    deliver: (FileRecord, Product) throws -> Void,
    making product: @escaping @Sendable (FileRecord) -> Product
  ) async throws {
    var progress = Progress(
      total: input.count, quiet: options.quiet, streaming: format != .table && output.output == nil)
    defer { progress.finish() }
    var counted = inventory
    try await input.read(
      with: options.batch(lexicon: lexicon),
      making: { record in
        let made = product(record)
        record.posting?.text = PostingText()
        return made
      },
      deliver: { record, made in
        counted.add(record)
        try deliver(record, made)
        progress.advance()
      })
    inventory = counted
  }
}
