/// A page's source as browsers show it, saved as a page of its own: its text is the page that was meant.
enum ViewSource {
  /// The markers stand near the start.
  private static let window = 16_384

  /// The source that such a page shows; nil for any other page. Clean UTF-8 in and out.
  ///
  /// - Complexity: O(number of bytes).
  static func source(of page: [UInt8]) -> [UInt8]? {
    page.withUnsafeBufferPointer { bytes in
      let start = UnsafeBufferPointer(rebasing: bytes.prefix(window))
      // Chrome: a table of numbered lines. Firefox: one <pre> in a body of this name.
      if ByteSearch.firstIndex(of: "class=\"line-number\"", in: start, from: 0) != nil,
        ByteSearch.firstIndex(of: "class=\"line-content\"", in: start, from: 0) != nil
      {
        return text(bytes, from: "class=\"line-content\"", to: "</td", isLine: true)
      }
      if let body = ByteSearch.firstIndex(of: "id=\"viewsource\"", in: start, from: 0),
        ByteSearch.firstIndex(of: "<pre", in: bytes, from: body) != nil
      {
        return text(bytes, from: "<pre", to: "</pre", isLine: false)
      }
      return nil
    }
  }

  /// The text between each `open` and the next `close`, without tags and with character references decoded.
  private static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, from open: StaticString, to close: StaticString, isLine: Bool
  ) -> [UInt8] {
    var shown: [UInt8] = []
    var position = 0
    while let start = ByteSearch.firstIndex(of: open, in: bytes, from: position) {
      var index = start + open.utf8CodeUnitCount
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
      while index < bytes.count {
        if bytes[index] != UInt8(ascii: "<") {
          shown.append(bytes[index])
          index += 1
        } else if ByteSearch.hasPrefixIgnoringCase(close, in: bytes, at: index) {
          break
        } else {
          index = endOfTag(bytes, index)
        }
      }
      if isLine { shown.append(0x0A) }
      position = index
    }
    return CharacterReferences.decode(shown)
  }

  /// Index after a tag; a ">" within quotes doesn't end it.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if (byte == 0x22 || byte == 0x27) && bytes[index - 1] == UInt8(ascii: "=") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      index += 1
    }
    return index
  }
}
