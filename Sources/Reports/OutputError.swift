/// The result could not be written.
public enum OutputError: Error, Equatable {
  /// The reader of a pipe went away: a quiet end.
  case closedPipe
  case cannotCreate(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
}
