/// How much of one page is read before the rest is named as not read: every limit in one place, with
/// its option of the command.
///
/// A limit that is hit is reported under its name below, which names the option.
public struct PageLimits: Sendable, Equatable {
  /// Bytes of a page, after unpacking.
  public var bytes = 20_000_000
  /// Bytes that one byte of gzip may become, once more than `inflateFloor` came out.
  public var inflateRatio = 100
  /// Parts of a web archive (MHTML) that are listed.
  public var archiveParts = 1_000
  /// Archives inside archives.
  public var archiveNesting = 10
  /// Attributes of one tag; the parser takes quadratic time over more.
  public var attributes = 256
  /// Elements of a page.
  public var elements = 2_000_000
  /// Seconds that one page may take.
  public var seconds = 5.0
  /// Brackets inside brackets in embedded JSON.
  public var jsonDepth = 128
  /// Bytes of one block of embedded JSON.
  public var jsonBytes = 5_000_000
  /// Combining marks on one letter.
  public var combiningMarks = 30

  /// Below this many bytes a good ratio is no bomb, only a page that repeats itself.
  static let inflateFloor = 1_048_576
  /// A header line of a web archive, and a boundary between its parts, in bytes (RFC 2046 allows 70).
  static let headerLine = 65_536
  static let boundary = 200

  /// What a limit is called where it is reported.
  enum Name {
    static let bytes = "bytes of a page (--max-page-size)"
    static let inflateRatio = "the ratio of unpacked to packed bytes (--max-inflate-ratio)"
    static let archiveParts = "parts of a web archive (--max-archive-parts)"
    static let archiveNesting = "archives inside archives (--max-archive-nesting)"
    static let attributes = "attributes of a tag (--max-attributes)"
    static let elements = "elements of a page (--max-elements)"
    static let jsonDepth = "brackets inside brackets of embedded data (--max-json-depth)"
    static let jsonBytes = "bytes of embedded data (--max-json-size)"
    static let documents = "blocks of embedded data"
    static let combiningMarks = "combining marks on a letter (--max-combining-marks)"
    static let headerLine = "bytes of a header line in a web archive"
    static let boundary = "bytes of the boundary in a web archive"
  }

  public init() {}
}
