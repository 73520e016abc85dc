#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text of a PDF document, by poppler's `pdftotext`, which is looked for when it is needed.
///
/// It gets the document as its standard input and no file's name, a short environment, a time and a size:
/// whatever it does, it is ended and its answer is bounded.
public enum PDFText {
  public enum Problem: Error, Sendable, Equatable {
    /// There is no pdftotext on the PATH.
    case missing
    case failed(status: Int32)
    case tookTooLong(seconds: Double)
    case tooLarge(limit: Int)
    case system(String)
  }

  static let sizeLimit = 10_000_000
  public static let seconds = 20.0

  public static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// UTF-8 text in reading order; a page ends with a line feed.
  public static func read(
    _ bytes: [UInt8], program: String = "pdftotext", seconds: Double = seconds
  ) throws(Problem) -> [UInt8] {
    // pdftotext jumps about in its input, so that a pipe would not do. The file has no name any more.
    guard let input = tmpfile() else { throw .system(reason()) }
    defer { fclose(input) }
    guard bytes.isEmpty || fwrite(bytes, 1, bytes.count, input) == bytes.count, fflush(input) == 0 else {
      throw .system(reason())
    }
    lseek(fileno(input), 0, SEEK_SET)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(reason()) }
    defer { for end in ends where end >= 0 { close(end) } }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = try spawn(program, input: fileno(input), output: ends[1])
    close(ends[1])
    ends[1] = -1
    let answer: [UInt8]
    do {
      answer = try text(from: ends[0], seconds: seconds)
    } catch {
      kill(child, SIGKILL)
      _ = status(of: child)
      throw error
    }
    let status = status(of: child)
    if status == 127 { throw .missing }
    guard status == 0 else { throw .failed(status: status) }
    return answer
  }

  private static func spawn(_ program: String, input: Int32, output: Int32) throws(Problem) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // This command ignores closed pipes; a child would inherit that.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let path = getenv("PATH").map { "PATH=" + String(cString: $0) }
    let words: [String] = [program, "-enc", "UTF-8", "-nopgbrk", "-", "-"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    let variables: [String] = [path, "LC_ALL=C"].compactMap(\.self)
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    defer { for text in arguments + environment { free(text) } }
    arguments.append(nil)
    environment.append(nil)
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, arguments, environment)
    if code == ENOENT || code == EACCES { throw .missing }
    guard code == 0 else { throw .system(reason(code)) }
    return child
  }

  /// All that comes out of the pipe, within the time and the size.
  private static func text(from descriptor: Int32, seconds: Double) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
    while true {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { throw .tookTooLong(seconds: seconds) }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = min(left.components.seconds * 1000 + 100, 60_000)
      let ready = poll(&waiting, 1, Int32(clamping: milliseconds))
      if ready < 0 && errno != EINTR { throw .system(reason()) }
      guard ready > 0 else { continue }
      let count = Self.read(descriptor, &chunk)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(reason())
      }
      bytes += chunk[0..<count]
      if bytes.count > sizeLimit { throw .tooLarge(limit: sizeLimit) }
    }
  }

  private static func read(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, &chunk, chunk.count)
    #else
      Darwin.read(descriptor, &chunk, chunk.count)
    #endif
  }

  /// How the child ended: its exit code, or 128 and its signal.
  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
