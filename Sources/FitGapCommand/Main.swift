import ArgumentParser
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs the command and turns whatever went wrong into one line and an exit code.
@main
enum Main {
  static func main() async {
    StandardStreams.keepClosedOnesClosed()
    UnfinishedFile.removeOnInterrupt()
    exit(await status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func status(of arguments: [String]) async -> ExitStatus {
    var parsed: (any ParsableCommand)?
    do {
      var command = try FitGapCommand.parseAsRoot(arguments)
      parsed = command
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .whole
    } catch let status as ExitStatus {
      return status
    } catch let failure as CommandFailure {
      Message.write(failure.text)
      return failure.status
    } catch let error as OutputError {
      return report(error)
    } catch {
      return report(usage: error, of: parsed)
    }
  }

  private static func report(_ error: OutputError) -> ExitStatus {
    switch error {
    case .closedPipe: return .closedPipe
    case .cannotCreate(let path, let reason):
      Message.write("\(path): cannot be created: \(reason); choose another place for -o")
      return .cannotCreate
    case .cannotWrite(let path, let reason):
      Message.write("\(path): cannot be written: \(reason); the result is not whole")
      return .cannotWrite
    }
  }

  /// Help and version are results; everything else that the parser says is wrong usage.
  private static func report(usage error: any Error, of command: (any ParsableCommand)?) -> ExitStatus {
    let code = FitGapCommand.exitCode(for: error)
    let text = FitGapCommand.fullMessage(for: error)
    if code.rawValue == 0 {
      let output = Output()
      do {
        if !text.isEmpty { try output.write(text + "\n") }
        try output.finish()
      } catch {
        return report(error)
      }
      return .whole
    }
    if code == .validationFailure {
      Message.write(lines: text)
      return .usage
    }
    Message.write("\(error)")
    return .internalError
  }
}
