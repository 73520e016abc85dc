import ArgumentParser
import Reports
import Skills

/// `fitgap lexicon`: the skills that FitGap knows.
struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Lists, shows and checks the skills that FitGap knows.",
    discussion: """
      Example:
        fitgap lexicon show kubernetes
      """,
    subcommands: [List.self, Show.self, Check.self, LexiconSuggestCommand.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists all skills.",
      discussion: """
        Example:
          fitgap lexicon list --format jsonl > lexicon.jsonl
        """)

    enum Format: String, OutputFormat { case table, jsonl, json, csv }

    @Option(name: .long, help: "The form of the result (the output's name decides if it is left out).")
    var format: Format?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: CommonOptions

    func run() async throws {
      let lexicon = try options.loadLexicon()
      let format = format ?? output.output.flatMap { Format(ending: $0) } ?? .table
      let output = try self.output.open()
      let list = LexiconList(lexicon: lexicon)
      switch format {
      case .table:
        let terminal = options.terminal(output: self.output.output)
        try output.write(list.table(width: terminal.columns), colours: terminal.colours)
      case .jsonl: try output.write(list.lines())
      case .json: try output.write(list.document())
      case .csv: try output.write(list.csv())
      }
      try output.finish()
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows one skill: its names, what it implies, what is near it.",
      discussion: """
        Example:
          fitgap lexicon show k8s
        """)

    enum Format: String, OutputFormat { case table, json }

    @Argument(help: ArgumentHelp("A skill's id, name or any of its aliases.", valueName: "name"))
    var name: [String]

    @Option(name: .long, help: "The form of the result.")
    var format = Format.table

    @OptionGroup var options: CommonOptions

    func run() async throws {
      let lexicon = try options.loadLexicon()
      let name = name.joined(separator: " ")
      guard let index = lexicon.skill(named: name) else {
        throw CommandFailure(
          .noInput, "\"\(name)\" is in no lexicon; add it with --lexicon, or search fitgap lexicon list")
      }
      let output = Output()
      let list = LexiconList(lexicon: lexicon)
      switch format {
      case .table:
        let terminal = options.terminal(output: nil)
        try output.write(list.card(of: index, width: terminal.columns), colours: terminal.colours)
      case .json: try output.write(list.line(of: lexicon[index]))
      }
      try output.finish()
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Names every bad line of the lexicon: duplicates, dangling relations, circles, unknown families.",
      discussion: """
        Example:
          fitgap lexicon check --lexicon my-skills.tsv
        """)

    @OptionGroup var options: CommonOptions

    func run() async throws {
      let lexicon = try options.loadLexicon()
      let output = Output()
      let problems = lexicon.check()
      for problem in problems {
        try output.write(VisibleText.line("\(problem.isError ? "error" : "warning"): \(problem)") + "\n")
      }
      let errors = problems.count(where: \.isError)
      let names = lexicon.skills.reduce(0) { $0 + 1 + $1.aliases.count }
      try output.write(
        "\(lexicon.skills.count) skills, \(names) names, \(errors) \(errors == 1 ? "error" : "errors"), "
          + "\(problems.count - errors) \(problems.count - errors == 1 ? "warning" : "warnings")\n")
      try output.finish()
      if errors > 0 { throw ExitStatus.badData }
    }
  }
}
