#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one unfinished file of this process, so that an interrupt can take it away.
///
/// A signal's handler may call next to nothing, and may run on another thread than the one that writes: the
/// path lies ready as C characters, in memory that is never freed.
public enum UnfinishedFile {
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?
  /// Room for any path that can be opened.
  private static let capacity = Int(PATH_MAX) + 1
  nonisolated(unsafe) private static let room = {
    let room = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
    room.initialize(repeating: 0, count: capacity)
    return room
  }()

  static func remember(_ name: String) {
    path = nil
    guard name.utf8.count < capacity else { return }
    for (offset, byte) in name.utf8.enumerated() { room[offset] = CChar(bitPattern: byte) }
    room[name.utf8.count] = 0
    path = room
  }

  static func forget() { path = nil }

  /// From now on, Ctrl-C, TERM and HUP remove the unfinished file and end the process as they would have.
  /// A signal that the caller of the command wants ignored (`nohup`) stays ignored.
  public static func removeOnInterrupt() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      guard sigaction(number, nil, &before) == 0, !isIgnored(before) else { continue }
      signal(number) { number in
        if let path = UnfinishedFile.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    // A closed pipe is told by the write that fails, so that the unfinished file is removed there, too.
    signal(SIGPIPE, SIG_IGN)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    // A handler is a C function's address: compared as a number, for functions cannot be compared.
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
