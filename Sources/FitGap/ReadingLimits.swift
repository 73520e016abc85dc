import SavedPage

/// How much FitGap reads before it names an input as too large; each limit has an option of the command.
public struct ReadingLimits: Sendable {
  /// Limits of one page.
  public var page = PageLimits()
  /// Folders inside folders; `--max-depth`.
  public var folderDepth = 128
  /// Entries of one folder tree; `--max-files`.
  public var files = 1_000_000
  /// The most that `--max-page-size` may be: libxml2 counts bytes in 32 bits.
  public static let pageBytesCeiling = 512_000_000

  /// Bytes of memory that a worker may have; `--max-worker-memory`.
  public var workerMemory = 1_073_741_824
  /// Seconds after which a worker that has not answered is stopped: the page's own deadline has passed then.
  public var workerSeconds: Double { 2 * page.seconds }

  /// Bytes of one page, packed or not; `--max-page-size`.
  public var pageBytes: Int {
    get { page.bytes }
    set { page.bytes = newValue }
  }

  public init() {}
}
