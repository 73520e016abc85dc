/// Writes HTML in which nothing from a page is markup: text goes through `text`, attributes are quoted.
public struct HTMLWriter {
  /// UTF-8.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var html: String { String(decoding: bytes, as: UTF8.self) }

  /// What was written so far is taken away; the memory stays for what comes.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Markup of our own; never text from a page.
  public mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A file of our own, such as the style sheet; never text from a page.
  mutating func embedded(_ file: [UInt8]) { bytes += file }

  public mutating func text(_ text: String) { Self.escape(text, into: &bytes) }

  public mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// An element that holds text only; `style` is the name of a class of our own.
  public mutating func element(_ name: StaticString, style: StaticString? = nil, _ text: String) {
    open(name, style: style)
    self.text(text)
    close(name)
  }

  public mutating func open(_ name: StaticString, style: StaticString? = nil) {
    markup("<")
    markup(name)
    if let style {
      markup(" class=\"")
      markup(style)
      markup("\"")
    }
    markup(">")
  }

  /// An element with attributes, whose values may come from a page; those that are nil are left out.
  public mutating func open(_ name: StaticString, _ attributes: [(name: StaticString, value: String?)]) {
    markup("<")
    markup(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      markup(" ")
      markup(attribute.name)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  public mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">")
  }

  /// A link where the address is one that may be opened, plain text where it is not.
  public mutating func link(_ address: String?, _ text: String) {
    guard let address = address.flatMap(Self.safeAddress) else { return self.text(text) }
    open("a", [("href", address), ("rel", "noopener noreferrer nofollow")])
    self.text(text)
    close("a")
  }

  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Complexity: O(bytes); plain ASCII, which most text is, is copied as it is.
  private static func escape(_ text: String, into bytes: inout [UInt8]) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      for byte in text.utf8 { append(byte, to: &bytes) }
    } else {
      for byte in VisibleText.line(text).utf8 { append(byte, to: &bytes) }
    }
  }

  @inline(__always)
  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
    default: bytes.append(byte)
    }
  }

  /// The address if its scheme is http, https or mailto, without what browsers ignore in one (controls,
  /// surrounding spaces); nil otherwise. An address of more than 4,096 bytes is none.
  public static func safeAddress(_ address: String) -> String? {
    guard address.utf8.count <= 4096 else { return nil }
    var bytes = Array(address.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    bytes = Array(bytes.drop { $0 <= 0x20 })
    guard !bytes.contains(where: { $0 < 0x21 || $0 == 0x7F }) else { return nil }
    let lower = bytes.prefix(8).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for scheme in ["https://", "http://", "mailto:"] where lower.starts(with: scheme.utf8) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }
}
