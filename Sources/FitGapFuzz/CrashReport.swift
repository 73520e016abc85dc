#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Names the round in which the process died, so that it can be run again alone.
enum CrashReport {
  nonisolated(unsafe) static var round = 0

  static func install() {
    _ = round
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM] {
      signal(number) { number in
        CrashReport.put(number == SIGALRM ? "hangs in round " : "died in round ")
        CrashReport.put(CrashReport.round)
        CrashReport.put("\n")
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Kills the process if a round takes this long, which no deadline of the reader allows.
  static func watch(seconds: UInt32) { alarm(seconds) }

  private static func put(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// A handler may not allocate: digit by digit.
  private static func put(_ number: Int) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(48 + number / divisor % 10)
      _ = write(STDERR_FILENO, &digit, 1)
      divisor /= 10
    }
  }
}
