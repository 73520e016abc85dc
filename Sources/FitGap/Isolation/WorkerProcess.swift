#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A process that reads pages for this one. It is killed where it takes too long and when it is no longer
/// needed: it holds nothing that could be lost.
final class WorkerProcess {
  /// Why no answer came.
  enum Failure: Error, Equatable {
    case late
    /// The number of the signal that ended it, or nil where it ended by itself.
    case died(signal: Int32?)
    case notStarted(reason: String)
  }

  private let process: pid_t
  private let channel: WorkerChannel
  private var isReaped = false

  /// Seconds until a new worker says that it is ready: it loads the lexicon first.
  private static let startSeconds = 60.0

  /// Starts `command`, its first part being the program, with one end of a line as its standard input.
  init(_ command: [String]) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted(reason: Self.reason(errno)) }
    let (own, others) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(own, F_SETFL, O_NONBLOCK)
    let started = Self.start(command, standardInput: others)
    close(others)
    guard let process = started.process else {
      close(own)
      throw .notStarted(reason: Self.reason(started.error))
    }
    self.process = process
    channel = WorkerChannel(descriptor: own)
    // The first frame says that it is ready.
    _ = try answer { channel throws(WorkerChannel.Failure) in
      try channel.receive(until: .now.advanced(by: .seconds(Self.startSeconds)))
    }
  }

  deinit {
    _ = end()
    close(channel.descriptor)
  }

  /// The answer to a request. After a failure the worker is gone.
  func answer(to request: [UInt8], seconds: Double) throws(Failure) -> [UInt8] {
    let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
    return try answer { channel throws(WorkerChannel.Failure) in
      try channel.send(request, until: deadline)
      return try channel.receive(until: deadline)
    }
  }

  private func answer(
    _ exchange: (WorkerChannel) throws(WorkerChannel.Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    do throws(WorkerChannel.Failure) {
      return try exchange(channel)
    } catch .late {
      _ = end()
      throw .late
    } catch {
      throw .died(signal: end())
    }
  }

  /// Ends the process and takes its status: the signal that it died of, if that was not this one.
  private func end() -> Int32? {
    guard !isReaped else { return nil }
    isReaped = true
    // It may have died by itself just now: its own signal is told rather than ours.
    var status: Int32 = 0
    for _ in 0..<50 {
      if waitpid(process, &status, WNOHANG) == process { return Self.signal(in: status) }
      usleep(1_000)
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return nil
  }

  /// The lower seven bits of a process' status are the signal that ended it (POSIX's WTERMSIG, a macro).
  private static func signal(in status: Int32) -> Int32? { status & 0x7F == 0 ? nil : status & 0x7F }

  private static func start(_ command: [String], standardInput: Int32) -> (process: pid_t?, error: Int32) {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    // Nothing that it says belongs to the result, and a crash's report may hold the page's text.
    for (descriptor, mode) in [(STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment().map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, command[0], &actions, nil, arguments, variables)
    return code == 0 ? (process, 0) : (nil, code)
  }

  /// This process' variables, without the reports that the Swift runtime would make of a crash.
  private static func environment() -> [String] {
    var variables = ["SWIFT_BACKTRACE=enable=no"]
    for name in ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", WorkerFault.variable] {
      if let value = getenv(name) { variables.append("\(name)=\(String(cString: value))") }
    }
    return variables
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
