import CZlib

/// One part of a ZIP archive (APPNOTE 6.3), such as a word processor's document is.
///
/// Every length and offset comes from a stranger and is checked before it is used; what comes out is bounded.
enum ZipArchive {
  enum Problem: Error, Equatable {
    case damaged(atByte: Int)
    case noPart
    case encrypted
    case unknownMethod(Int)
    case tooLarge(limit: Int)
  }

  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The bytes of the part of this name, unpacked.
  ///
  /// - Complexity: O(parts + bytes that come out).
  static func part(named name: String, of bytes: [UInt8], limit: Int) throws(Problem) -> [UInt8] {
    let archive = Reader(bytes)
    guard let end = archive.endOfDirectory() else { throw .damaged(atByte: bytes.count) }
    guard let count = archive.short(end + 10), let start = archive.long(end + 16) else {
      throw .damaged(atByte: end)
    }
    var position = start
    for _ in 0..<count {
      guard archive.long(position) == 0x0201_4B50, let flags = archive.short(position + 8),
        let method = archive.short(position + 10), let packed = archive.long(position + 20),
        let nameLength = archive.short(position + 28), let extraLength = archive.short(position + 30),
        let commentLength = archive.short(position + 32), let local = archive.long(position + 42),
        let found = archive.slice(position + 46, nameLength)
      else { throw .damaged(atByte: position) }
      if found.elementsEqual(name.utf8) {
        if flags & 1 != 0 { throw .encrypted }
        return try archive.unpack(local: local, packed: packed, method: method, limit: limit)
      }
      position += 46 + nameLength + extraLength + commentLength
    }
    throw .noPart
  }

  private struct Reader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func short(_ position: Int) -> Int? {
      guard position >= 0, position <= bytes.count - 2 else { return nil }
      return Int(bytes[position]) | Int(bytes[position + 1]) << 8
    }

    func long(_ position: Int) -> Int? {
      guard let low = short(position), let high = short(position + 2) else { return nil }
      return low | high << 16
    }

    func slice(_ start: Int, _ count: Int) -> ArraySlice<UInt8>? {
      guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
      return bytes[start..<start + count]
    }

    /// The record at the end, behind which at most a comment of 64 KB stands.
    func endOfDirectory() -> Int? {
      var position = bytes.count - 22
      let lowest = max(0, position - 65_535)
      while position >= lowest {
        if long(position) == 0x0605_4B50 { return position }
        position -= 1
      }
      return nil
    }

    func unpack(local: Int, packed: Int, method: Int, limit: Int) throws(Problem) -> [UInt8] {
      guard long(local) == 0x0403_4B50, let nameLength = short(local + 26),
        let extraLength = short(local + 28),
        let content = slice(local + 30 + nameLength + extraLength, packed)
      else { throw .damaged(atByte: local) }
      switch method {
      case 0:
        guard content.count <= limit else { throw .tooLarge(limit: limit) }
        return Array(content)
      case 8: return try inflated(content, limit: limit)
      default: throw .unknownMethod(method)
      }
    }

    private func inflated(_ content: ArraySlice<UInt8>, limit: Int) throws(Problem) -> [UInt8] {
      var out: [UInt8] = []
      var stream = z_stream()
      guard fitgap_inflate_raw_init(&stream) == Z_OK else { throw .damaged(atByte: content.startIndex) }
      defer { inflateEnd(&stream) }
      let pieceSize = 65_536
      var status = Z_OK
      content.withUnsafeBufferPointer { input in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceSize) { piece in
          guard let base = input.baseAddress else {
            status = Z_DATA_ERROR
            return
          }
          // zlib takes its input by a pointer that it never writes to.
          stream.next_in = UnsafeMutablePointer(mutating: base)
          stream.avail_in = UInt32(clamping: input.count)
          while status == Z_OK, out.count <= limit {
            stream.next_out = piece.baseAddress
            stream.avail_out = UInt32(pieceSize)
            status = inflate(&stream, Z_NO_FLUSH)
            out.append(
              contentsOf: UnsafeBufferPointer(
                start: piece.baseAddress, count: pieceSize - Int(stream.avail_out)))
          }
        }
      }
      if out.count > limit { throw .tooLarge(limit: limit) }
      guard status == Z_STREAM_END else { throw .damaged(atByte: content.startIndex) }
      return out
    }
  }
}
