#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one unfinished file of this process, so that an interrupt can take it away.
///
/// A signal's handler may call next to nothing: the path lies ready as C characters, in memory that is
/// never freed while the handler may look at it.
public enum UnfinishedFile {
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  static func remember(_ name: String) {
    path = strdup(name)
  }

  static func forget() {
    let old = path
    path = nil
    free(old)
  }

  /// From now on, Ctrl-C and TERM remove the unfinished file and end the process as they would have.
  public static func removeOnInterrupt() {
    _ = path
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        if let path = UnfinishedFile.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    // A closed pipe is told by the write that fails, so that the unfinished file is removed there, too.
    signal(SIGPIPE, SIG_IGN)
  }
}
