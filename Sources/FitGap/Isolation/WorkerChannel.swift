#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One end of the line between the command and a worker: frames of bytes, each with its length before it.
struct WorkerChannel {
  enum Failure: Error, Equatable {
    /// The other end is gone, or what it says is no frame.
    case closed
    case late
  }

  var descriptor: Int32
  /// Bytes of one frame that are taken at most.
  static let frameLimit = 1 << 30

  /// Sends one frame; waits until `deadline`, or for ever where there is none.
  func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant? = nil) throws(Failure) {
    let length = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
    try send(whole: length, deadline)
    try send(whole: bytes, deadline)
  }

  /// The next frame.
  func receive(until deadline: ContinuousClock.Instant? = nil) throws(Failure) -> [UInt8] {
    let header = try receive(count: 8, deadline)
    var length: UInt64 = 0
    for byte in header.reversed() { length = length << 8 | UInt64(byte) }
    guard length <= UInt64(Self.frameLimit) else { throw .closed }
    return try receive(count: Int(length), deadline)
  }

  private func send(whole bytes: [UInt8], _ deadline: ContinuousClock.Instant?) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      try wait(for: POLLOUT, until: deadline)
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count > 0 {
        offset += count
      } else if count == 0 || !Self.mayGoOn(errno) {
        throw .closed
      }
    }
  }

  private func receive(count: Int, _ deadline: ContinuousClock.Instant?) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(count, 1 << 18))
    while bytes.count < count {
      try wait(for: POLLIN, until: deadline)
      let wanted = min(chunk.count, count - bytes.count)
      let received = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, wanted) }
      if received > 0 {
        bytes.append(contentsOf: chunk[..<received])
      } else if received == 0 || !Self.mayGoOn(errno) {
        throw .closed
      }
    }
    return bytes
  }

  private static func mayGoOn(_ code: Int32) -> Bool {
    code == EINTR || code == EAGAIN || code == EWOULDBLOCK
  }

  /// Waits until the line can be read or written.
  private func wait(for event: Int32, until deadline: ContinuousClock.Instant?) throws(Failure) {
    guard let deadline else { return }
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw .late }
      var waited = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      // Rounded up, so that the last millisecond is not spent turning round.
      let (seconds, fraction) = left.components
      let milliseconds = Int32(clamping: seconds * 1_000 + fraction / 1_000_000_000_000_000 + 1)
      let ready = poll(&waited, 1, milliseconds)
      if ready > 0 { return }
      if ready < 0 && errno != EINTR { throw .closed }
    }
  }
}
