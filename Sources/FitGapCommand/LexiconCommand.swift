import ArgumentParser
import Reports
import Skills

/// `fitgap lexicon`: the skills that FitGap knows.
struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Lists, shows and checks the skills that FitGap knows.",
    subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists all skills.",
      discussion: """
        Example:
          fitgap lexicon list --format jsonl > lexicon.jsonl
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

    @Option(name: .long, help: "The form of the result.")
    var format = Format.jsonl

    @OptionGroup var options: CommonOptions

    func run() async throws {
      let lexicon = try options.loadLexicon()
      let output = Output()
      let writer = LexiconLineWriter(lexicon: lexicon)
      var json = JSONWriter()
      for skill in lexicon.skills {
        json.removeAll()
        writer.write(skill, &json)
        json.endLine()
        try output.write(json.bytes)
      }
      try output.finish()
    }
  }
}
