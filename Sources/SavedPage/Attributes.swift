/// The attributes of one start tag that mean something here. Pointers are libxml2's and live until the
/// event returns.
struct Attributes {
  typealias Text = UnsafePointer<UInt8>

  var classNames: Text?
  var identifier: Text?
  var role: Text?
  var style: Text?
  var type: Text?
  var name: Text?
  var property: Text?
  var content: Text?
  var httpEquivalent: Text?
  var href: Text?
  var source: Text?
  /// The page of an `<iframe>` that stands in it whole.
  var sourceDocument: Text?
  var relation: Text?
  var language: Text?
  var itemType: Text?
  var itemProperty: Text?
  var dateTime: Text?
  var ariaLevel: Text?
  var hasItemScope = false
  var isHidden = false
  var isOpen = false
  /// Has any attribute but `style`.
  var isMarked = false

  /// Reads libxml2's list of names and values, which ends with a nil name.
  init(_ list: UnsafeMutablePointer<Text?>?) {
    guard var cursor = list else { return }
    while let name = cursor.pointee {
      let value = cursor[1]
      // The first letters rule out nearly all others (`data-…`, `aria-…`, `on…`) before any comparison.
      switch name[0] {
      case UInt8(ascii: "c"):
        if Self.equals(name, "class") { classNames = value }
        if Self.equals(name, "content") { content = value ?? name + 7 }
      case UInt8(ascii: "i"):
        if Self.equals(name, "id") { identifier = value }
        if Self.equals(name, "itemprop") { itemProperty = value }
        if Self.equals(name, "itemtype") { itemType = value }
        if Self.equals(name, "itemscope") { hasItemScope = true }
      case UInt8(ascii: "r"):
        if Self.equals(name, "role") { role = value }
        if Self.equals(name, "rel") { relation = value }
      case UInt8(ascii: "s"):
        if Self.equals(name, "style") {
          style = value
          cursor += 2
          continue
        }
        if Self.equals(name, "src") { source = value }
        if Self.equals(name, "srcdoc") { sourceDocument = value }
      case UInt8(ascii: "t"):
        if Self.equals(name, "type") { type = value }
      case UInt8(ascii: "n"):
        if Self.equals(name, "name") { self.name = value }
      case UInt8(ascii: "p"):
        if Self.equals(name, "property") { property = value }
      case UInt8(ascii: "h"):
        if Self.equals(name, "href") { href = value }
        if Self.equals(name, "hidden") { isHidden = !Self.equals(value, "until-found") }
        if Self.equals(name, "http-equiv") { httpEquivalent = value }
      case UInt8(ascii: "l"):
        if Self.equals(name, "lang") { language = value }
      case UInt8(ascii: "d"):
        if name[4] == UInt8(ascii: "t"), Self.equals(name, "datetime") { dateTime = value }
      case UInt8(ascii: "a"):
        if Self.equals(name, "aria-level") { ariaLevel = value }
      case UInt8(ascii: "o"):
        if Self.equals(name, "open") { isOpen = true }
      default: break
      }
      isMarked = true
      cursor += 2
    }
  }

  /// Whether zero-terminated bytes are exactly this name.
  static func equals(_ text: Text?, _ other: StaticString) -> Bool {
    guard let text else { return false }
    let length = other.utf8CodeUnitCount
    let bytes = other.utf8Start
    for index in 0..<length where text[index] != bytes[index] { return false }
    return text[length] == 0
  }

  /// Whether zero-terminated bytes hold these small letters, in any case.
  static func contains(_ text: Text?, _ needle: StaticString) -> Bool {
    guard var cursor = text else { return false }
    let length = needle.utf8CodeUnitCount
    let bytes = needle.utf8Start
    while cursor.pointee != 0 {
      var index = 0
      while index < length, lowercased(cursor[index]) == bytes[index] { index += 1 }
      if index == length { return true }
      cursor += 1
    }
    return false
  }

  /// An attribute's value as a string.
  static func string(_ text: Text?) -> String? {
    text.map { String(cString: $0) }
  }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// `display:none` or `visibility:hidden` in a style attribute, with or without spaces.
  static func hidesText(_ style: Text?) -> Bool {
    style != nil && (declares(style, "display", "none") || declares(style, "visibility", "hidden"))
  }

  /// `font-weight` of 600 and more in a style attribute.
  static func isBold(_ style: Text?) -> Bool {
    guard style != nil else { return false }
    return declares(style, "font-weight", "bold") || declares(style, "font-weight", "600")
      || declares(style, "font-weight", "700") || declares(style, "font-weight", "800")
  }

  /// Whether a style attribute declares this value for this property (names in small letters).
  private static func declares(_ style: Text?, _ property: StaticString, _ value: StaticString) -> Bool {
    guard var cursor = style else { return false }
    let length = property.utf8CodeUnitCount
    while cursor.pointee != 0 {
      var index = 0
      while index < length, lowercased(cursor[index]) == property.utf8Start[index] { index += 1 }
      guard index == length else {
        cursor += 1
        continue
      }
      cursor += length
      while cursor.pointee == 0x20 { cursor += 1 }
      guard cursor.pointee == UInt8(ascii: ":") else { continue }
      cursor += 1
      while cursor.pointee == 0x20 { cursor += 1 }
      index = 0
      let wanted = value.utf8CodeUnitCount
      while index < wanted, lowercased(cursor[index]) == value.utf8Start[index] { index += 1 }
      if index == wanted { return true }
    }
    return false
  }
}
