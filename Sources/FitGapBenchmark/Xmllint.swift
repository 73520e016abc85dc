#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// xmllint, which parses a page into a tree: what readers of HTML usually cost.
enum Xmllint {
  /// Processor seconds that `xmllint --html --noout` takes over these files, at least of the rounds; nil where
  /// there is no xmllint, or more files than a command line holds.
  static func seconds(over files: [String], rounds: Int) -> Double? {
    guard !files.isEmpty, files.reduce(0, { $0 + $1.utf8.count + 9 }) < 1_000_000 else { return nil }
    var best: Double?
    for _ in 0..<max(1, rounds) {
      guard let seconds = run(["xmllint", "--html", "--noout"] + files) else { return nil }
      best = min(best ?? seconds, seconds)
    }
    return best
  }

  private static func run(_ arguments: [String]) -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    list.append(nil)
    defer { for item in list { free(item) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, arguments[0], &actions, nil, list, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
