/// Whether the last script or style sheet of a page has ended, as the parser saw it.
///
/// A parser takes all that follows an open `<script>` for its text and says nothing at the end of the page. The guard
/// before it sees most of these, but not where a bracket stands within an attribute's quotation marks.
enum RawTextEnd {
  /// Whether only end tags, comments and white space follow the last end tag of a script or style sheet: it closed
  /// what it stands for. Asked only where no element and no text followed the last script.
  static func isClosed(_ bytes: [UInt8]) -> Bool {
    guard var index = lastEndTag(bytes) else { return false }
    while true {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      guard index < bytes.count else { return true }
      if ByteSearch.hasPrefix("<!--", in: bytes, at: index) {
        guard let end = ByteSearch.firstIndex(of: "-->", in: bytes, from: index) else { return true }
        index = end
      } else if !ByteSearch.hasPrefix("</", in: bytes, at: index)
        && !ByteSearch.hasPrefix("<!", in: bytes, at: index)
      {
        return false
      }
    }
  }

  private static func lastEndTag(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = bytes.count - 7
      while index >= 0 {
        if bytes[index] == UInt8(ascii: "<") && bytes[index + 1] == UInt8(ascii: "/")
          && (ByteSearch.hasPrefixIgnoringCase("script", in: bytes, at: index + 2)
            || ByteSearch.hasPrefixIgnoringCase("style", in: bytes, at: index + 2))
        {
          return index
        }
        index -= 1
      }
      return nil
    }
  }
}
