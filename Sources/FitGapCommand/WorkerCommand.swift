import ArgumentParser
import FitGap
import Postings

/// `fitgap worker`: what `--isolate` starts. It reads pages for the command that started it and is of no use
/// by itself.
struct WorkerCommand: AsyncParsableCommand {
  static let name = "worker"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Reads pages for --isolate.", shouldDisplay: false)

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let reader = PostingReader(lexicon: try options.loadLexicon())
    Worker.run(PostingFile(reader: reader, limits: options.limits))
  }
}
