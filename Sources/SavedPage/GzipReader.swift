import CZlib

/// Unpacks gzip (RFC 1952), one piece at a time, so that a bomb is left before it fills the memory.
enum GzipReader {
  struct Result: Equatable {
    var bytes: [UInt8] = []
    /// Why not all of it was unpacked; nil when it was.
    var problem: PageWarning?
  }

  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// All members one after the other; zeros or anything else after the last one is left aside, as gzip does.
  ///
  /// - Complexity: O(bytes that come out), which `limits` bounds.
  static func unpack(_ packed: [UInt8], limits: PageLimits) -> Result {
    var result = Result()
    var stream = z_stream()
    guard fitgap_inflate_gzip_init(&stream) == Z_OK else {
      result.problem = .damaged(format: "gzip", atByte: 0)
      return result
    }
    defer { inflateEnd(&stream) }
    let pieceSize = 65_536
    packed.withUnsafeBufferPointer { input in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceSize) { piece in
        guard let base = input.baseAddress, let target = piece.baseAddress else { return }
        // zlib takes its input by a pointer that it never writes to.
        stream.next_in = UnsafeMutablePointer(mutating: base)
        stream.avail_in = UInt32(clamping: input.count)
        while true {
          stream.next_out = target
          stream.avail_out = UInt32(pieceSize)
          let status = inflate(&stream, Z_NO_FLUSH)
          result.bytes.append(
            contentsOf: UnsafeBufferPointer(start: target, count: pieceSize - Int(stream.avail_out)))
          let consumed = input.count - Int(stream.avail_in)
          if result.bytes.count > limits.bytes {
            result.bytes.removeLast(result.bytes.count - limits.bytes)
            result.problem = .limitReached(name: PageLimits.Name.bytes, limit: limits.bytes)
            return
          }
          if result.bytes.count > PageLimits.inflateFloor, result.bytes.count / limits.inflateRatio > consumed
          {
            result.problem = .limitReached(name: PageLimits.Name.inflateRatio, limit: limits.inflateRatio)
            return
          }
          switch status {
          case Z_OK: continue
          case Z_STREAM_END:
            let goesOn = consumed + 2 < input.count && base[consumed] == 0x1F && base[consumed + 1] == 0x8B
            guard goesOn, inflateReset(&stream) == Z_OK else { return }
          default:
            // Cut off, or its checksum is false: what came out is kept and the loss is named.
            result.problem = .damaged(format: "gzip", atByte: consumed)
            return
          }
        }
      }
    }
    return result
  }
}
