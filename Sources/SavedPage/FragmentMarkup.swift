/// Tells HTML from plain text.
enum FragmentMarkup {
  /// Whether text holds tags of elements that begin a line, so that its line feeds mean nothing.
  static func hasBlocks(_ text: [UInt8]) -> Bool { holds(text, blockNames) }

  /// Whether text holds tags at all; "<your name>" is none.
  static func hasTags(_ text: [UInt8]) -> Bool { holds(text, blockNames) || holds(text, otherNames) }

  /// Whether anything begins as a tag does, whatever its name.
  static func hasAnyTag(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      guard text[index] == UInt8(ascii: "<"), index + 1 < text.count else { return false }
      let next = text[index + 1]
      return next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == 0x21 || next == 0x2F || next == 0x3F
    }
  }

  /// Text without tags as HTML: "<your name>" is shown as it stands.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "<")) else { return text }
    var html: [UInt8] = []
    html.reserveCapacity(text.count + 64)
    for byte in text {
      if byte == UInt8(ascii: "<") { html.append(contentsOf: "&lt;".utf8) } else { html.append(byte) }
    }
    return html
  }

  private static func holds(_ text: [UInt8], _ names: [StaticString]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        if bytes[index] == UInt8(ascii: "<") {
          let start = bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
          for name in names where ByteSearch.hasPrefixIgnoringCase(name, in: bytes, at: start) {
            let after = start + name.utf8CodeUnitCount
            if after >= bytes.count || endsName(bytes[after]) { return true }
          }
        }
        index += 1
      }
      return false
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static let blockNames: [StaticString] = [
    "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "dl",
    "section",
  ]
  private static let otherNames: [StaticString] = [
    "!doctype", "!--", "html", "head", "body", "meta", "title", "script", "style", "link", "span", "a", "b",
    "i",
    "u", "strong", "em", "font", "img", "center", "pre", "article", "main", "header", "footer", "nav", "form",
    "input", "button", "small", "sup", "sub", "hr", "iframe", "noscript", "svg", "label", "template",
    "plaintext",
    "textarea", "select", "frameset", "noframes", "dt", "dd", "th", "tbody", "thead", "tfoot", "blockquote",
    "code", "base", "details", "summary", "dialog", "figure", "figcaption", "fieldset", "legend", "aside",
    "address",
    "menu", "dir", "mark", "time", "s", "strike", "del", "ins", "q", "cite", "abbr", "big", "tt", "kbd",
    "var",
    "samp", "video", "audio", "object", "picture", "option", "math", "hgroup", "search", "nobr", "wbr",
    "acronym",
  ]
}
