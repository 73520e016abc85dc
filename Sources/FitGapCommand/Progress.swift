import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A bar on standard error while long work lasts: only on a terminal, and only after half a second.
struct Progress {
  private let total: Int
  private let shows: Bool
  private let columns: Int
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant
  private var done = 0
  private var isDrawn = false

  /// - Parameter streaming: the result is printed as it is read, so that a bar beside it would break its lines.
  init(total: Int, quiet: Bool, streaming: Bool = false) {
    self.total = total
    shows = !quiet && total > 1 && isatty(STDERR_FILENO) == 1 && !(streaming && isatty(STDOUT_FILENO) == 1)
    columns = Terminal(descriptor: STDERR_FILENO, wantsColours: false).columns
    lastDrawn = start
  }

  /// One more file is done.
  mutating func advance() {
    done += 1
    guard shows else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500), now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    isDrawn = true
    draw(elapsed: now - start)
  }

  /// Takes the bar away, so that a message or a result does not stand beside it.
  mutating func finish() {
    guard isDrawn else { return }
    Message.raw("\r\u{1B}[K")
    isDrawn = false
  }

  private func draw(elapsed: Duration) {
    let (whole, fraction) = elapsed.components
    let seconds = Double(whole) + Double(fraction) / 1e18
    let rate = Double(done) / max(seconds, 0.001)
    let left = Double(total - done) / max(rate, 0.001)
    let share = Double(done) / Double(total)
    let tail = " \(done) of \(total) · \(Self.text(rate)) a second · \(Self.duration(left)) left"
    let cells = min(30, columns - tail.count - 4)
    var bar = ""
    if cells >= 8 {
      let full = Int(exactly: (share * Double(cells)).rounded(.down)) ?? 0
      bar = String(repeating: "━", count: full) + String(repeating: "─", count: max(0, cells - full))
    }
    Message.raw("\r\(bar)\(tail)\u{1B}[K")
  }

  private static func text(_ rate: Double) -> String {
    NumberText.plain(NumberText.rounded(rate, digits: rate < 10 ? 1 : 0)) ?? "?"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(exactly: min(seconds, 1e6).rounded(.up)) ?? 0
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
