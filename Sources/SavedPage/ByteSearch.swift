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
    let last = bytes.count - length
    var index = start
    guard let base = bytes.baseAddress else { return nil }
    // Sixteen places at once, by the first and the last byte of the needle: scripts are searched whole.
    let firsts = SIMD16(repeating: pattern[0])
    let ends = SIMD16(repeating: pattern[length - 1])
    while index + 16 <= last + 1 {
      let first = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
      let end = UnsafeRawPointer(base + index + length - 1).loadUnaligned(as: SIMD16<UInt8>.self)
      if any((first .== firsts) .& (end .== ends)) {
        for place in index..<index + 16 where holds(base + place, pattern, length) { return place }
      }
      index += 16
    }
    while index <= last {
      if holds(base + index, pattern, length) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func holds(_ bytes: UnsafePointer<UInt8>, _ pattern: UnsafePointer<UInt8>, _ length: Int)
    -> Bool
  {
    var offset = 0
    while offset < length && bytes[offset] == pattern[offset] { offset += 1 }
    return offset == length
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
