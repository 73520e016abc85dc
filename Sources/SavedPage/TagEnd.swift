/// Finds the end of a tag that is not plainly written, as libxml2's HTML parser does: text behind it may be taken out
/// only where both agree on where it begins.
enum TagEnd {
  /// Index after the ">" of the tag at `start`; nil where libxml2 may read on beyond it, or where it has more
  /// attributes than `attributeLimit`.
  ///
  /// - Complexity: O(length of the tag), at most `window` bytes.
  static func find(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, attributeLimit: Int, window: Int = 65_536
  ) -> Int? {
    let limit = min(bytes.count, start + window)
    var index = start + 1
    while index < limit, isNameByte(bytes[index]) { index += 1 }
    guard index < limit, index - start < 90,
      isBlank(bytes[index]) || bytes[index] == 0x2F || bytes[index] == 0x3E
    else { return nil }
    var count = 0
    while true {
      while index < limit, isBlank(bytes[index]) { index += 1 }
      guard index + 1 < limit, count <= attributeLimit else { return nil }
      if bytes[index] == 0x3E { return index + 1 }
      if bytes[index] == 0x2F, bytes[index + 1] == 0x3E { return index + 2 }
      count += 1
      let nameStart = index
      if startsName(bytes[index]) {
        while index < limit, isNameByte(bytes[index]) { index += 1 }
        // libxml2 cuts longer names in two.
        guard index - nameStart < 90 else { return nil }
        while index < limit, isBlank(bytes[index]) { index += 1 }
        guard index < limit else { return nil }
        if bytes[index] == 0x3D {
          guard let end = endOfValue(bytes, index + 1, limit) else { return nil }
          index = end
        }
      } else {
        // A name that is none ("@click", a lone quotation mark) is passed over up to a blank.
        while index < limit, !isBlank(bytes[index]), bytes[index] != 0x3E {
          if bytes[index] == 0x3C { return nil }
          if bytes[index] == 0x2F, index + 1 < limit, bytes[index + 1] == 0x3E { break }
          index += 1
        }
      }
    }
  }

  private static func endOfValue(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var index = start
    while index < limit, isBlank(bytes[index]) { index += 1 }
    guard index < limit else { return nil }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      index += 1
      while index < limit, bytes[index] != quote { index += 1 }
      return index < limit ? index + 1 : nil
    }
    while index < limit, !isBlank(bytes[index]), bytes[index] != 0x3E {
      if bytes[index] == 0x3C { return nil }
      index += 1
    }
    return index < limit ? index : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F || byte == 0x3A || byte == 0x2E
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    startsName(byte) || byte >= 0x30 && byte <= 0x39 || byte == 0x2D
  }
}
