#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the place of output can show.
public struct Terminal: Sendable {
  /// Cells a line.
  public var columns: Int
  public var colours: Bool

  public init(columns: Int, colours: Bool) {
    self.columns = columns
    self.colours = colours
  }

  /// Lines of a result that no terminal receives, such as a file: wide enough for all columns.
  public static let defaultColumns = 100

  /// The terminal behind a descriptor. Colours are off where it is none, where NO_COLOR is set to anything
  /// (no-color.org), where TERM is "dumb", and where they are not wanted.
  public init(descriptor: Int32, wantsColours: Bool) {
    let isTerminal = isatty(descriptor) == 1
    var columns = Self.defaultColumns
    var size = winsize()
    if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      columns = Int(size.ws_col)
    } else if let given = Self.environment("COLUMNS").flatMap({ Int($0) }), given > 0 {
      columns = given
    }
    self.columns = min(max(columns, 40), 200)
    let refused = !(Self.environment("NO_COLOR") ?? "").isEmpty || Self.environment("TERM") == "dumb"
    colours = isTerminal && wantsColours && !refused
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
