/// Tells HTML from plain text.
enum FragmentMarkup {
  /// Whether text holds tags of elements that begin a line, so that its line feeds mean nothing.
  static func hasBlocks(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        if bytes[index] == UInt8(ascii: "<") {
          let start = bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
          for name in blockNames where ByteSearch.hasPrefixIgnoringCase(name, in: bytes, at: start) {
            let after = start + name.utf8CodeUnitCount
            if after >= bytes.count || !(bytes[after] | 0x20 >= 0x61 && bytes[after] | 0x20 <= 0x7A) {
              return true
            }
          }
        }
        index += 1
      }
      return false
    }
  }

  private static let blockNames: [StaticString] = [
    "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "dl",
    "section",
  ]
}
