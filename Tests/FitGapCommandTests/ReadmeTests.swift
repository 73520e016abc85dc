import Foundation
import Testing

/// The README shows what the command prints: each block under a comment `<!-- prints: fitgap … -->` is
/// the real output of that command, run in the repository's folder.
///
/// To bring the README up to date: `FITGAP_UPDATE=1 swift test --filter ReadmeTests`.
@Suite struct ReadmeTests {
  struct Example {
    var arguments: [String]
    /// Lines of the block, and where they stand in the README.
    var lines: Range<Int>
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let readme = repository.appending(path: "README.md")

  @Test func examplesAreWhatTheCommandPrints() throws {
    var lines = try String(contentsOf: Self.readme, encoding: .utf8).components(separatedBy: "\n")
    let examples = Self.examples(in: lines)
    #expect(examples.count >= 3, "the README shows a ranking, gaps and an explanation")
    for example in examples.reversed() {
      let printed = try CommandRun(example.arguments, workingDirectory: Self.repository).output
      let shown = lines[example.lines].joined(separator: "\n") + "\n"
      if ProcessInfo.processInfo.environment["FITGAP_UPDATE"] == "1" {
        lines.replaceSubrange(example.lines, with: printed.components(separatedBy: "\n").dropLast())
      } else {
        #expect(
          printed == shown,
          "run FITGAP_UPDATE=1 swift test --filter ReadmeTests; command: fitgap \(example.arguments.joined(separator: " "))"
        )
      }
    }
    if ProcessInfo.processInfo.environment["FITGAP_UPDATE"] == "1" {
      try lines.joined(separator: "\n").write(to: Self.readme, atomically: true, encoding: .utf8)
    }
  }

  private static func examples(in lines: [String]) -> [Example] {
    var examples: [Example] = []
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("<!-- prints: fitgap "), line.hasSuffix(" -->") else { continue }
      let command = line.dropFirst("<!-- prints: fitgap ".count).dropLast(" -->".count)
      guard let open = lines[index...].firstIndex(where: { $0.hasPrefix("```") }),
        let close = lines[(open + 1)...].firstIndex(of: "```")
      else { continue }
      examples.append(
        Example(arguments: command.split(separator: " ").map(String.init), lines: open + 1..<close))
    }
    return examples
  }
}
