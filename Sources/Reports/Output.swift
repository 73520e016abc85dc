#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a result goes: standard output, or a file that appears under its name only when it is whole.
///
/// Every write, flush, close and rename is checked: a full disk or a closed pipe is an error, never a
/// shorter result. Not for several tasks at once.
public final class Output {
  private var descriptor: Int32
  private let name: String
  /// The file that is written and, once it is whole, renamed; nil where bytes go straight to their place.
  private var temporary: String?
  private let target: String
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Standard output, or what stands in for it.
  public init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    name = "standard output"
    target = ""
  }

  /// A file. A device or pipe of that name is written to; anything else is replaced when the result is whole.
  public init(path: String) throws(OutputError) {
    name = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists && status.st_mode & S_IFMT != S_IFREG {
      target = path
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw .cannotCreate(path: path, reason: Self.reason()) }
      return
    }
    target = exists ? Self.resolved(path) : path
    let temporary = Self.temporaryPath(beside: target)
    // Before it exists: an interrupt between the two would leave it.
    UnfinishedFile.remember(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      let reason = Self.reason()
      UnfinishedFile.forget()
      throw .cannotCreate(path: path, reason: reason)
    }
    if exists { fchmod(descriptor, status.st_mode & 0o777) }
    self.temporary = temporary
  }

  deinit { discard() }

  public func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  public func write(_ text: String) throws(OutputError) {
    try write(text.utf8)
  }

  /// Hands what was written to the system.
  public func flush() throws(OutputError) {
    let failure: Int32 = buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += count
      }
      return 0
    }
    buffer.removeAll(keepingCapacity: true)
    if failure == EPIPE { throw .closedPipe }
    if failure != 0 { throw .cannotWrite(path: name, reason: Self.reason(failure)) }
  }

  /// The result is whole: writes the rest and gives the file its name.
  public func finish() throws(OutputError) {
    try flush()
    guard !target.isEmpty else { return }
    guard let temporary else {
      let code = close(descriptor)
      descriptor = -1
      if code != 0 { throw .cannotWrite(path: name, reason: Self.reason()) }
      return
    }
    if fsync(descriptor) != 0 { throw .cannotWrite(path: name, reason: Self.reason()) }
    let code = close(descriptor)
    descriptor = -1
    if code != 0 { throw .cannotWrite(path: name, reason: Self.reason()) }
    if rename(temporary, target) != 0 { throw .cannotWrite(path: name, reason: Self.reason()) }
    self.temporary = nil
    UnfinishedFile.forget()
  }

  /// Leaves nothing behind.
  public func discard() {
    if !target.isEmpty && descriptor >= 0 {
      close(descriptor)
      descriptor = -1
    }
    if let temporary {
      unlink(temporary)
      self.temporary = nil
      UnfinishedFile.forget()
    }
  }

  private static func temporaryPath(beside path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? ""
    // A number at random keeps runs apart, also from one that was killed: process numbers come again, in a
    // container after every start. The name is short whatever the target's.
    return "\(folder).fitgap-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).tmp"
  }

  /// The file that a link names, so that the link stays a link.
  private static func resolved(_ path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  private static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
