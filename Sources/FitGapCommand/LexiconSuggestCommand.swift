import ArgumentParser
import FitGap
import Postings
import Reports
import Skills

/// `fitgap lexicon suggest`: what the postings ask for and no lexicon knows.
struct LexiconSuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Lists phrases that a folder's postings ask for and no lexicon knows, most postings first.",
    discussion: """
      Example:
        fitgap lexicon suggest postings > my-skills.tsv     (keep what is a skill, correct kind and group)
        fitgap rank postings --profile me.yaml --lexicon my-skills.tsv

      Each line is one of a lexicon file, below a remark with an example. Copies of a posting count once.
      """)

  @Argument(help: ArgumentHelp("A folder of saved postings, or one file.", valueName: "folder"))
  var input: String

  @Option(name: .long, help: ArgumentHelp("How many phrases are listed; 0 lists all.", valueName: "n"))
  var top = 100

  @Option(
    name: .long, help: ArgumentHelp("Leave out phrases of fewer postings than this.", valueName: "n"))
  var minPostings = 1

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top must not be negative.") }
    if minPostings < 1 { throw ValidationError("--min-postings must be at least 1.") }
  }

  func run() async throws {
    let lexicon = try options.loadLexicon()
    let input = try Input(input, limits: options.limits)
    let output = try self.output.open()
    let reader = SuggestionReader(lexicon: lexicon)
    var suggestions = LexiconSuggestions()
    var inventory = Inventory()
    var progress = Progress(total: input.count, quiet: options.quiet)
    defer { progress.finish() }
    try await input.read(
      with: options.batch(lexicon: lexicon),
      making: { record in
        let phrases = record.status == .empty ? [] : record.posting.map(reader.phrases) ?? []
        record.posting?.text = PostingText()
        return phrases
      },
      deliver: { record, phrases in
        inventory.add(record)
        if record.duplicateOf == nil { suggestions.add(phrases) }
        progress.advance()
      })
    let ranked = suggestions.ranked(lexicon: lexicon, least: minPostings, limit: top == 0 ? nil : top)
    try output.write(SuggestionTable.tsv(ranked))
    try output.finish()
    progress.finish()
    RunEnd.message(inventory, quiet: options.quiet)
    try RunEnd.check(inventory)
  }
}
