import ArgumentParser

@main
struct FitGapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fitgap")
}
