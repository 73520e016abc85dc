import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one way to standard error: every line is made harmless first, whatever file name it holds.
enum Message {
  /// "fitgap: …"
  static func write(_ text: String) {
    put("fitgap: " + VisibleText.line(text) + "\n")
  }

  /// Several lines as they are, without the tool's name.
  static func write(lines text: String) {
    put(VisibleText.lines(text) + (text.hasSuffix("\n") ? "" : "\n"))
  }

  /// Text of our own that moves the cursor: the progress bar.
  static func raw(_ text: String) { put(text) }

  /// Standard error may be gone, too; there is nowhere left to say so.
  private static func put(_ text: String) {
    let output = Output(descriptor: STDERR_FILENO)
    do {
      try output.write(text)
      try output.flush()
    } catch {}
  }
}
