/// How much FitGap reads before it names an input as too large; each limit has an option of the command.
public struct ReadingLimits: Sendable {
  /// Bytes of one page; `--max-page-size`.
  public var pageBytes = 20_000_000
  /// Folders inside folders; `--max-depth`.
  public var folderDepth = 128
  /// Entries of one folder tree; `--max-files`.
  public var files = 1_000_000
  /// The most that `--max-page-size` may be: libxml2 counts bytes in 32 bits.
  public static let pageBytesCeiling = 512_000_000

  public init() {}
}
