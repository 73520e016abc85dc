/// How the command ends; the numbers are those of sysexits(3) where it has one.
enum ExitStatus: Int32, Error {
  case whole = 0
  /// Finished and all output written, but some inputs failed or are partial.
  case incomplete = 1
  case usage = 2
  case badData = 65
  case noInput = 66
  case internalError = 70
  case cannotCreate = 73
  case cannotWrite = 74
  case closedPipe = 141
}

/// What went wrong, for a person: where, what, and what to do.
struct CommandFailure: Error {
  var status: ExitStatus
  /// "path:line: what is wrong; what to do", without the tool's name.
  var text: String

  init(_ status: ExitStatus, _ text: String) {
    self.status = status
    self.text = text
  }
}
