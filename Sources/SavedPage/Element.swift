/// What an HTML element means to the reader of blocks.
enum Element: UInt8, Sendable {
  /// Unknown or inline: its text goes on in the block around it.
  case inline
  /// Starts and ends a block, and means nothing else.
  case block
  case body, html, head, paragraph, lineBreak, preformatted
  case heading1, heading2, heading3, heading4, heading5, heading6
  case list, listItem, cell, headerCell, term, definition
  case link, bold, control, label, input, image
  case navigation, header, footer, aside, form, dialog
  case hiddenBlock, graphic, graphicLabel, script, style, title, meta, linkTag, code, frameset, frame

  var isBlock: Bool {
    switch self {
    case .inline, .link, .bold, .input, .image, .lineBreak, .script, .style, .title, .meta, .linkTag, .code,
      .graphicLabel, .graphic, .head, .html:
      false
    default: true
    }
  }

  /// 1…6 for headings, else 0.
  var headingLevel: UInt8 {
    rawValue >= Element.heading1.rawValue && rawValue <= Element.heading6.rawValue
      ? rawValue - Element.heading1.rawValue + 1 : 0
  }

  /// One line a meaning: the meaning, then the element names.
  private static let names: [(Element, String)] = [
    (
      .block,
      """
      div section article main address blockquote center fieldset legend figure figcaption details summary \
      table thead tbody tfoot tr caption hr noframes search hgroup video audio object optgroup select
      """
    ),
    (.body, "body"), (.html, "html"), (.head, "head"), (.paragraph, "p"), (.lineBreak, "br"),
    (.preformatted, "pre listing xmp plaintext"),
    (.heading1, "h1"), (.heading2, "h2"), (.heading3, "h3"), (.heading4, "h4"), (.heading5, "h5"),
    (.heading6, "h6"),
    (.list, "ul ol menu dir dl"), (.listItem, "li"), (.cell, "td"), (.headerCell, "th"), (.term, "dt"),
    (.definition, "dd"), (.link, "a"), (.bold, "b strong u"), (.control, "button option textarea"),
    (.label, "label"),
    (.input, "input"), (.image, "img"), (.navigation, "nav"), (.header, "header"), (.footer, "footer"),
    (.aside, "aside"), (.form, "form"), (.dialog, "dialog"), (.hiddenBlock, "template noscript"),
    (.graphic, "svg math"), (.graphicLabel, "desc"), (.script, "script"), (.style, "style"),
    (.title, "title"),
    (.meta, "meta"), (.linkTag, "link base"), (.code, "code"), (.frameset, "frameset"),
    (.frame, "iframe frame"),
  ]

  /// Open-addressing table from the key of a name to its meaning.
  private static let slots = 256
  private static let table: (keys: [UInt64], values: [Element]) = {
    var keys = [UInt64](repeating: 0, count: slots)
    var values = [Element](repeating: .inline, count: slots)
    for (element, names) in names {
      for name in names.split(separator: " ") {
        let key = (Array(name.utf8) + [0]).withUnsafeBufferPointer { NameKey.key($0.baseAddress) }
        var slot = NameKey.slot(key) & (slots - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
        keys[slot] = key
        values[slot] = element
      }
    }
    return (keys, values)
  }()

  /// Finds elements by name; holds pointers into the shared table, so that an event costs no lock.
  struct Table {
    private let keys: [UInt64] = Element.table.keys
    private let values: [Element] = Element.table.values

    /// The element of a zero-terminated name in small letters, as libxml2 hands it over.
    @inline(__always)
    subscript(name: UnsafePointer<UInt8>?) -> Element {
      let key = NameKey.key(name)
      var slot = NameKey.slot(key) & (Element.slots - 1)
      while true {
        if keys[slot] == key { return values[slot] }
        if keys[slot] == 0 { return .inline }
        slot = (slot + 1) & (Element.slots - 1)
      }
    }
  }
}

/// Names of elements and attributes as numbers: the bytes themselves up to eight, mixed beyond.
enum NameKey {
  @inline(__always)
  static func key(_ name: UnsafePointer<UInt8>?) -> UInt64 {
    guard var cursor = name else { return 1 }
    var key: UInt64 = 0
    var shift: UInt64 = 0
    var length = 0
    while cursor.pointee != 0 && length < 64 {
      if shift == 64 {
        key = key &* 0x9E37_79B9_7F4A_7C15 ^ key >> 31
        shift = 0
      }
      key ^= UInt64(cursor.pointee) << shift
      shift += 8
      length += 1
      cursor += 1
    }
    return key == 0 ? 1 : key
  }

  static func key(of name: StaticString) -> UInt64 { key(name.utf8Start) }

  @inline(__always)
  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
