import ArgumentParser
import Reports

/// A form of a result. Where none is asked for, the ending of the output's name decides, else a table.
protocol OutputFormat: RawRepresentable<String>, CaseIterable, ExpressibleByArgument, Sendable {}

extension OutputFormat {
  /// The format for a file of this name: ".md" is Markdown, ".htm" HTML.
  init?(ending path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    self.init(rawValue: ["md": "markdown", "htm": "html", "ndjson": "jsonl"][ending] ?? ending)
  }
}

/// Where the result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write the result to this file; it appears only when it is whole.", valueName: "file"))
  var output: String?

  func open() throws(OutputError) -> Output {
    if let output, output != "-" { return try Output(path: output) }
    return Output()
  }
}

extension Output {
  /// Lines for a terminal.
  func write(_ lines: [StyledLine], colours: Bool) throws(OutputError) {
    for line in lines { try write(line.text(colours: colours) + "\n") }
  }
}
