/// Finds the character encoding that a page declares, without parsing it.
///
/// After the WHATWG HTML standard's "prescan a byte stream", but over 4,096 bytes instead of 1,024
/// (saved pages begin with long comments) and skipping scripts, where the text of a `<meta>` is no meta.
enum CharsetPrescan {
  static let window = 4_096

  /// The label of the first `<meta charset>`, `<meta http-equiv=content-type>` or XML declaration.
  static func label(in page: [UInt8]) -> String? {
    page.withUnsafeBufferPointer { bytes in
      scan(UnsafeBufferPointer(rebasing: bytes.prefix(window)))
    }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var position = 0
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    if ByteSearch.hasPrefixIgnoringCase("<?xml", in: bytes, at: position) {
      let close = ByteSearch.firstIndex(of: "?>", in: bytes, from: position) ?? bytes.count
      if let label = value(of: "encoding", in: bytes, position..<close) { return label }
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if ByteSearch.hasPrefixIgnoringCase("<!--", in: bytes, at: position) {
        position =
          ByteSearch.firstIndex(of: "-->", in: bytes, from: position + 2).map { $0 + 3 } ?? bytes.count
      } else if ByteSearch.hasPrefixIgnoringCase("<script", in: bytes, at: position) {
        position = ByteSearch.firstIndex(of: "</script", in: bytes, from: position) ?? bytes.count
        position += 1
      } else if ByteSearch.hasPrefixIgnoringCase("<meta", in: bytes, at: position) {
        var close = position
        while close < bytes.count, bytes[close] != UInt8(ascii: ">") { close += 1 }
        // In http-equiv the label stands within `content`, after the same word.
        if let label = value(of: "charset", in: bytes, position + 5..<close) { return label }
        position = close
      } else {
        position += 1
      }
    }
    return nil
  }

  /// The value after `name =`, with or without quotes.
  private static func value(
    of name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String? {
    var position = range.lowerBound
    while position < range.upperBound {
      guard ByteSearch.hasPrefixIgnoringCase(name, in: bytes, at: position) else {
        position += 1
        continue
      }
      position += name.utf8CodeUnitCount
      while position < range.upperBound, bytes[position] <= 0x20 { position += 1 }
      guard position < range.upperBound, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      while position < range.upperBound,
        bytes[position] <= 0x20 || bytes[position] == 0x22 || bytes[position] == 0x27
      {
        position += 1
      }
      let start = position
      while position < range.upperBound, !endsLabel(bytes[position]) { position += 1 }
      // `charset=" UTF-8 "`: spaces within the quotes were skipped above.
      if position > start { return String(decoding: bytes[start..<position], as: UTF8.self) }
    }
    return nil
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3B || byte == 0x3E || byte == 0x2F
  }
}
