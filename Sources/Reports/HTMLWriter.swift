/// Writes HTML in which nothing from a page is markup: text goes through `text`, attributes are quoted.
public struct HTMLWriter {
  public private(set) var html = ""

  public init() {}

  /// Markup of our own; never text from a page.
  public mutating func markup(_ markup: StaticString) { html += "\(markup)" }

  public mutating func text(_ text: String) { html += Self.escaped(text) }

  /// An element that holds text only; `style` is the name of a class of our own.
  public mutating func element(_ name: StaticString, style: StaticString? = nil, _ text: String) {
    open(name, style: style)
    self.text(text)
    close(name)
  }

  public mutating func open(_ name: StaticString, style: StaticString? = nil) {
    html += style.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>"
  }

  public mutating func close(_ name: StaticString) { html += "</\(name)>" }

  /// A link where the address is one that may be opened, plain text where it is not.
  public mutating func link(_ address: String?, _ text: String) {
    guard let address = address.flatMap(Self.safeAddress) else { return self.text(text) }
    html += "<a href=\"\(Self.escaped(address))\" rel=\"noopener noreferrer nofollow\">"
    self.text(text)
    html += "</a>"
  }

  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
