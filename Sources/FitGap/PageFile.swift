#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the bytes of one file, with everything that may go wrong named.
public enum PageFile {
  /// Why a file was not read.
  public struct Refusal: Error, Equatable {
    public var status: FileRecord.Status
    public var reason: String
    /// It can be read, but is larger than the limit.
    public var isTooLarge = false
  }

  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// Opened without waiting for a pipe's other end, and looked at only after it is open, so that nothing can
  /// be put in its place between the two. A link is followed only where a person named it. A file that is
  /// written meanwhile is read again, so that no half of a page is taken for the whole.
  ///
  /// - Parameter option: what sets the limit, for the one who meets it.
  public static func read(
    _ path: String, limit: Int, option: String = "--max-page-size", followingLinks: Bool = false
  ) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | (followingLinks ? 0 : O_NOFOLLOW) | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(opening: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(opening: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(status: .skipped, reason: "not a regular file")
    }
    let size = Int(clamping: status.st_size)
    if size > limit { throw tooLarge(size, limit, option) }
    if size == 0 { throw Refusal(status: .skipped, reason: "an empty file (0 bytes)") }
    for _ in 0..<attempts {
      let bytes = try read(descriptor, expecting: size, limit: limit, option: option)
      let before = status
      guard fstat(descriptor, &status) == 0 else { throw refusal(opening: errno) }
      if isUnchanged(before, status) { return bytes }
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw refusal(opening: errno) }
    }
    throw Refusal(status: .failed, reason: "it changed while it was read; run again when it is whole")
  }

  /// How often a file is read that is being written meanwhile, before that is told.
  private static let attempts = 3

  private static func isUnchanged(_ before: stat, _ after: stat) -> Bool {
    #if canImport(Glibc)
      let (old, new) = (before.st_mtim, after.st_mtim)
    #else
      let (old, new) = (before.st_mtimespec, after.st_mtimespec)
    #endif
    return before.st_size == after.st_size && old.tv_sec == new.tv_sec && old.tv_nsec == new.tv_nsec
  }

  /// The bytes of an open descriptor (standard input), at most `limit`.
  public static func read(descriptor: Int32, limit: Int) throws(Refusal) -> [UInt8] {
    try read(descriptor, expecting: 0, limit: limit, option: "--max-page-size")
  }

  private static func read(
    _ descriptor: Int32, expecting size: Int, limit: Int, option: String
  ) throws(Refusal) -> [UInt8] {
    // Straight into the array; the byte more tells a file that grew under our hands.
    var failure: Int32 = 0
    var isWhole = false
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      while count < buffer.count, !isWhole, failure == 0 {
        let step = read(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
        if step < 0 {
          if errno != EINTR { failure = errno }
        } else {
          count += step
          isWhole = step == 0
        }
      }
    }
    if failure != 0 { throw unreadable(failure) }
    if !isWhole { try readRest(descriptor, into: &bytes, limit: limit, option: option) }
    if bytes.count > limit { throw tooLarge(bytes.count, limit, option) }
    return bytes
  }

  private static func readRest(
    _ descriptor: Int32, into bytes: inout [UInt8], limit: Int, option: String
  ) throws(Refusal) {
    let chunkSize = 1 << 16
    let failure: Int32 = withUnsafeTemporaryAllocation(byteCount: chunkSize, alignment: 16) { chunk in
      // Reading stops above the limit even where the file grows under our hands.
      while bytes.count <= limit {
        let count = read(descriptor, chunk)
        if count == 0 { return 0 }
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[0..<count]))
      }
      return 0
    }
    if failure != 0 { throw unreadable(failure) }
    if bytes.count > limit { throw tooLarge(bytes.count, limit, option) }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func unreadable(_ code: Int32) -> Refusal {
    Refusal(status: .failed, reason: "cannot be read: \(String(cString: strerror(code)))")
  }

  private static func refusal(opening code: Int32) -> Refusal {
    code == ELOOP
      ? Refusal(status: .skipped, reason: "a symbolic link; links are not followed")
      : Refusal(status: .failed, reason: "cannot be opened: \(String(cString: strerror(code)))")
  }

  private static func tooLarge(_ size: Int, _ limit: Int, _ option: String) -> Refusal {
    Refusal(
      status: .failed,
      reason: "larger than the limit of \(limit) bytes (\(size) bytes; \(option))", isTooLarge: true)
  }
}
