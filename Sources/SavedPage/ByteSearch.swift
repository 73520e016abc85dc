/// Plain searches in bytes.
enum ByteSearch {
  static func firstIndex(of needle: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { firstIndex(of: needle, in: $0, from: start) }
  }

  /// Index of the first occurrence at or after `start`.
  ///
  /// - Complexity: O(bytes × needle) at worst; close to O(bytes) for needles whose first byte is rare.
  static func firstIndex(
    of needle: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let length = needle.utf8CodeUnitCount
    let pattern = needle.utf8Start
    guard length > 0 && start >= 0 && bytes.count - start >= length else { return nil }
    let first = pattern[0]
    var index = start
    let last = bytes.count - length
    while index <= last {
      if bytes[index] == first {
        var offset = 1
        while offset < length && bytes[index + offset] == pattern[offset] { offset += 1 }
        if offset == length { return index }
      }
      index += 1
    }
    return nil
  }

  static func hasPrefix(_ needle: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    let length = needle.utf8CodeUnitCount
    guard start + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[start + offset] != needle.utf8Start[offset] { return false }
    return true
  }

  /// As `hasPrefix`, with ASCII capitals in `bytes` read as small letters; `needle` must be in small letters.
  static func hasPrefixIgnoringCase(
    _ needle: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    let length = needle.utf8CodeUnitCount
    guard start >= 0 && start + length <= bytes.count else { return false }
    for offset in 0..<length {
      let byte = bytes[start + offset]
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if small != needle.utf8Start[offset] { return false }
    }
    return true
  }
}
