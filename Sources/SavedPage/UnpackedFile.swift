/// The bytes of a saved page without the compression that a file may have around them.
public struct UnpackedFile: Sendable {
  public var bytes: [UInt8]
  /// Why not all of the file was unpacked; nil when it was.
  public var incomplete: PageWarning?

  public init(_ bytes: [UInt8], incomplete: PageWarning? = nil) {
    self.bytes = bytes
    self.incomplete = incomplete
  }
}

extension PageReader {
  /// Whether a file begins as a web archive (MHTML) does, or as a page that was saved as a mail.
  public static func isWebArchive(_ bytes: [UInt8]) -> Bool { WebArchive.isLikely(bytes) }

  /// Takes off gzip, and gzip inside gzip; other bytes stay as they are.
  public func unpack(_ bytes: [UInt8]) -> UnpackedFile {
    var file = UnpackedFile(bytes)
    for _ in 0..<limits.archiveNesting {
      guard file.incomplete == nil, GzipReader.isGzip(file.bytes) else { return file }
      let result = GzipReader.unpack(file.bytes, limits: limits)
      file = UnpackedFile(result.bytes, incomplete: result.problem)
    }
    if GzipReader.isGzip(file.bytes) {
      file.incomplete = .limitReached(name: PageLimits.Name.archiveNesting, limit: limits.archiveNesting)
    }
    return file
  }
}
