/// Collects microdata while a page is read (HTML Standard, section 5).
struct MicrodataBuilder {
  /// A property whose element is open, and the names around it.
  private struct OpenScope {
    var depth: Int
    /// Item that this element's descendants belong to; -1 outside of all.
    var item: Int
    /// Length of `path` before this element.
    var pathLength: Int
    /// Where the property's text begins; nil where its value was an attribute or it is an item itself.
    var textStart: Int?
    var name: String
  }

  /// Most properties that are kept on a page.
  static let propertyLimit = 2_000

  private var items: [MicrodataItem] = []
  private var open: [OpenScope] = []
  /// Names of the nested items around, each with a dot after it.
  private var path = ""
  private var item = -1
  private var propertyCount = 0

  /// Reads the start tag of an element with microdata attributes; returns whether `close` is wanted.
  mutating func open(_ element: Element, _ attributes: Attributes, depth: Int, textLength: Int) -> Bool {
    guard open.count < 1_000, propertyCount < Self.propertyLimit else { return false }
    let name = Attributes.string(attributes.itemProperty) ?? ""
    var scope = OpenScope(
      depth: depth, item: item, pathLength: path.utf8.count, textStart: nil, name: path + name)
    if attributes.hasItemScope {
      if name.isEmpty || item < 0 {
        let type = Attributes.string(attributes.itemType) ?? ""
        items.append(MicrodataItem(type: Self.lastComponent(type), properties: []))
        item = items.count - 1
        path = ""
        scope.pathLength = 0
      } else {
        path += name + "."
      }
    } else if name.isEmpty || item < 0 {
      return false
    } else if let value = Self.attributeValue(element, attributes) {
      add(item, scope.name, FoldedText.fold(value))
      return false
    } else {
      scope.textStart = textLength
    }
    open.append(scope)
    return true
  }

  /// Reads the end of an element for which `open` answered true.
  mutating func close(depth: Int, text: [UInt8]) {
    guard let scope = open.last, scope.depth == depth else { return }
    open.removeLast()
    if let start = scope.textStart, start <= text.count {
      var slice = text[start...]
      while let last = slice.last, last <= 0x20 { slice.removeLast() }
      while let first = slice.first, first <= 0x20 { slice.removeFirst() }
      if !slice.isEmpty { add(item, scope.name, String(decoding: slice, as: UTF8.self)) }
    }
    item = scope.item
    while path.utf8.count > scope.pathLength { path.removeLast() }
  }

  func finish() -> [MicrodataItem] { items }

  private mutating func add(_ item: Int, _ name: String, _ value: String) {
    guard item >= 0, item < items.count, !value.isEmpty else { return }
    propertyCount += 1
    for single in name.split(separator: " ") { items[item].properties.append((String(single), value)) }
  }

  private static func attributeValue(_ element: Element, _ attributes: Attributes) -> String? {
    if let content = attributes.content { return String(cString: content) }
    if let dateTime = attributes.dateTime { return String(cString: dateTime) }
    switch element {
    case .linkTag, .link: return Attributes.string(attributes.href)
    case .image: return Attributes.string(attributes.source)
    default: return nil
    }
  }

  private static func lastComponent(_ type: String) -> String {
    String(type.split { $0 == "/" || $0 == "#" }.last ?? "")
  }
}
