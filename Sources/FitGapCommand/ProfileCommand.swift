import ArgumentParser
import Fit
import Reports
import Skills

/// `fitgap profile`: writing a profile and seeing how it is understood.
struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Writes a profile to start from, or shows how yours is understood.",
    discussion: """
      Example:
        fitgap profile init > me.yaml
        fitgap profile check me.yaml
      """,
    subcommands: [Init.self, Read.self, Check.self])

  struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a commented profile to start from.",
      discussion: """
        Example:
          fitgap profile init > me.yaml
        """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
      let output = try self.output.open()
      try output.write(ProfileTemplate.yaml)
      try output.finish()
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows how a profile is understood: its skills, years and what no lexicon knows.",
      discussion: """
        Example:
          fitgap profile check me.yaml
        """)

    @Argument(help: ArgumentHelp("A profile: YAML or JSON Resume.", valueName: "profile"))
    var profile: String

    @OptionGroup var options: CommonOptions

    func run() async throws {
      let lexicon = try options.loadLexicon()
      let profile = try ProfileFile.read(profile, today: ProfileFile.today())
      let output = Output()
      let terminal = options.terminal(output: nil)
      let text = ProfileText(terminal: terminal, lexicon: lexicon)
      try output.write(text.lines(profile), colours: terminal.colours)
      try output.finish()
    }
  }
}
