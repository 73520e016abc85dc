import ArgumentParser

/// The command `fitgap`. Its subcommands read options and call the library; they decide nothing themselves.
struct FitGapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fitgap",
    abstract: "Ranks saved job postings by how well they fit you, and lists the skills you lack.",
    discussion: """
      Save postings from the web as HTML into a folder, write a profile, and rank:

        fitgap profile init > me.yaml
        fitgap rank postings --profile me.yaml

      Nothing leaves your machine. Exit codes: 0 all inputs read whole; 1 finished, but some files failed or
      are partial; 2 wrong usage; 65 bad profile or lexicon; 66 nothing to read; 73 and 74 the result could
      not be written.
      """,
    version: "fitgap 0.1.0",
    subcommands: [
      RankCommand.self, ReportCommand.self, GapsCommand.self, ExplainCommand.self, ParseCommand.self,
      ProfileCommand.self, LexiconCommand.self, EvaluateCommand.self, ManualCommand.self, WorkerCommand.self,
    ])
}
