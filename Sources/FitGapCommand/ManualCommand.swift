import ArgumentParser
import Reports

/// `fitgap manual`: the manual page of all commands, made from their own help, so that it never tells of another
/// version.
struct ManualCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual page.",
    discussion: """
      Examples:
        fitgap manual > fitgap.1 && man ./fitgap.1
        fitgap manual -o ~/.local/share/man/man1/fitgap.1
      """)

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let output = try self.output.open()
    try output.write(Self.page())
    try output.finish()
  }

  /// The page in the language of `man`: a section for each command, its help as it stands.
  static func page() -> String {
    let top = FitGapCommand.configuration
    var lines = [
      #".TH FITGAP 1 "" "\#(top.version)" "User commands""#, ".SH NAME",
      "fitgap \\- \(escaped(top.abstract))",
      ".SH DESCRIPTION", ".nf",
    ]
    lines += help(of: FitGapCommand.self)
    lines.append(".fi")
    for command in top.subcommands where command.configuration.shouldDisplay {
      add(command, to: &lines)
      for nested in command.configuration.subcommands where nested.configuration.shouldDisplay {
        add(nested, to: &lines)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(_ command: any ParsableCommand.Type, to lines: inout [String]) {
    let text = help(of: command)
    // "USAGE: fitgap rank …" names the command as it is called.
    let usage = text.first { $0.hasPrefix("USAGE: ") }?.dropFirst("USAGE: ".count) ?? "fitgap"
    let name = usage.split(separator: " ").prefix {
      !$0.hasPrefix("<") && !$0.hasPrefix("[") && !$0.hasPrefix("\\-")
    }
    lines.append(".SH " + name.joined(separator: " ").uppercased())
    lines.append(".nf")
    lines += text
    lines.append(".fi")
  }

  private static func help(of command: any ParsableCommand.Type) -> [String] {
    FitGapCommand.helpMessage(for: command, columns: 78).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { escaped(String($0)) }
  }

  /// A line as `man` shows it: a backslash, a hyphen and a leading dot or quote mean something to it.
  private static func escaped(_ line: String) -> String {
    var text = ""
    for character in line {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      default: text.append(character)
      }
    }
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
