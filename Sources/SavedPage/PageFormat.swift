/// What the text of a file is written in, told by the text first and by the name where the text is silent.
enum PageFormat {
  case html, text, markdown

  /// - Parameter name: the file's name or its end; "" where there is none.
  static func of(_ text: [UInt8], named name: String) -> PageFormat {
    let ending = ending(of: name)
    let isText = ending == "txt" || ending == "text"
    let isMarkdown = ending == "md" || ending == "markdown"
    if isText || isMarkdown {
      if beginsWithTag(text) { return .html }
      return isMarkdown ? .markdown : .text
    }
    let isNamedAsPage = ending.hasSuffix("html") || ending.hasPrefix("htm")
    return isNamedAsPage && FragmentMarkup.hasAnyTag(text) || FragmentMarkup.hasTags(text) ? .html : .text
  }

  /// The last part of a name in small letters; that before ".gz" where it was packed.
  static func ending(of name: String) -> String {
    var parts = name.lowercased().split(separator: ".")
    if parts.count > 1, parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? String(parts[parts.count - 1]) : ""
  }

  /// Whether the first characters are markup.
  private static func beginsWithTag(_ text: [UInt8]) -> Bool {
    guard let start = text.firstIndex(where: { $0 > 0x20 }), start + 1 < text.count,
      text[start] == UInt8(ascii: "<")
    else { return false }
    let next = text[start + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    return FragmentMarkup.hasTags(Array(text[start...].prefix(64)))
  }
}
