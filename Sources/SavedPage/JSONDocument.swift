/// JSON read leniently into a flat table; no recursion, whatever the depth.
///
/// The table holds one node a value and one a key, in document order; strings stay as they are
/// written in the source and are unescaped when asked for. Memory: the source and 16 bytes a node.
public struct JSONDocument: Sendable {
  /// What a value is.
  public enum Kind: UInt8, Sendable { case object, array, string, number, bool, null }

  /// Where reading stopped, and why.
  public struct ReadError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
      case empty, unexpectedCharacter, unexpectedEnd
      case tooDeep(limit: Int)
      case tooLarge(limit: Int)
    }
    public var reason: Reason
    /// Byte offset in the source that was given.
    public var offset: Int
  }

  struct Node: Sendable {
    var kind: Kind
    /// A string or key that holds a backslash.
    var isEscaped = false
    /// Byte range in the source; of a string, without its quotes.
    var start: Int32
    var end: Int32
    /// Index of the node after this one and all that it holds.
    var next: Int32
  }

  let source: [UInt8]
  let nodes: [Node]

  /// An empty document: its root is nil.
  public init() {
    source = []
    nodes = []
  }

  init(source: [UInt8], nodes: [Node]) {
    self.source = source
    self.nodes = nodes
  }

  /// Reads the first JSON value of `bytes`.
  ///
  /// Read as meant rather than refused: raw line feeds and control characters in strings, a quotation
  /// mark inside a string that no comma, colon or bracket follows, trailing and missing commas,
  /// comments, `<!-- -->` and CDATA wrappers, single-quoted strings, keys without quotes, and what
  /// stands after the first value.
  ///
  /// - Parameters:
  ///   - depthLimit: deepest nesting that is read.
  ///   - sizeLimit: largest source that is read, in bytes.
  /// - Complexity: O(number of bytes).
  public init(
    _ bytes: [UInt8], depthLimit: Int = PageLimits().jsonDepth, sizeLimit: Int = PageLimits().jsonBytes
  ) throws(ReadError) {
    var reader = JSONReader(bytes, depthLimit: depthLimit, sizeLimit: sizeLimit)
    try reader.read()
    self.init(source: reader.source, nodes: reader.nodes)
  }

  /// The outermost value; nil in an empty document.
  public var root: JSONValue? {
    nodes.isEmpty ? nil : JSONValue(document: self, index: 0)
  }

  /// All objects, in document order, nested ones too.
  public var objects: some Sequence<JSONValue> {
    nodes.indices.lazy.filter { nodes[$0].kind == .object }.map { JSONValue(document: self, index: $0) }
  }

  /// Number of bytes of the source.
  public var byteCount: Int { source.count }

  /// Whether the source holds these ASCII bytes, letter for letter.
  public func contains(_ needle: StaticString) -> Bool {
    ByteSearch.firstIndex(of: needle, in: source, from: 0) != nil
  }
}

/// One value of a JSON document.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  private var node: JSONDocument.Node { document.nodes[index] }

  public var kind: JSONDocument.Kind { node.kind }
  /// Where the value begins and ends in the source, in bytes; of a string, without its quotes.
  public var sourceRange: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Text of a string, unescaped; nil for other kinds. Surrogates without their half become U+FFFD.
  public var string: String? {
    guard node.kind == .string else { return nil }
    return JSONText.unescape(document.source, sourceRange, isEscaped: node.isEscaped)
  }

  /// Value of a number; nil for other kinds and for numbers that no Double can hold.
  public var number: Double? {
    guard node.kind == .number else { return nil }
    let value = Double(String(decoding: document.source[sourceRange], as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Value of `true` or `false`; nil for other kinds.
  public var bool: Bool? {
    guard node.kind == .bool else { return nil }
    return document.source[Int(node.start)] | 0x20 == UInt8(ascii: "t")
  }

  /// Source text of a number, for those who need its digits.
  public var numberText: String? {
    node.kind == .number ? String(decoding: document.source[sourceRange], as: UTF8.self) : nil
  }

  /// The member of an object with this key; nil for other kinds. The last of equal keys wins.
  ///
  /// - Complexity: O(number of members).
  public subscript(key: String, ignoringCase ignoringCase: Bool = false) -> JSONValue? {
    guard node.kind == .object else { return nil }
    var found: JSONValue?
    var child = index + 1
    while child < Int(node.next) {
      if matches(key, child, ignoringCase) { found = JSONValue(document: document, index: child + 1) }
      child = Int(document.nodes[child + 1].next)
    }
    return found
  }

  /// Members of an object, in order; empty for other kinds.
  public var members: [(key: String, value: JSONValue)] {
    keyedMembers.map { ($0.key.string ?? "", $0.value) }
  }

  /// Members with their keys as values, which keep the escapes of the source.
  var keyedMembers: [(key: JSONValue, value: JSONValue)] {
    guard node.kind == .object else { return [] }
    var members: [(key: JSONValue, value: JSONValue)] = []
    var child = index + 1
    while child < Int(node.next) {
      members.append(
        (JSONValue(document: document, index: child), JSONValue(document: document, index: child + 1)))
      child = Int(document.nodes[child + 1].next)
    }
    return members
  }

  /// The value as it stands in the source; of a string, without its quotes.
  var sourceBytes: ArraySlice<UInt8> { document.source[sourceRange] }

  /// Elements of an array, in order; empty for other kinds.
  public var elements: [JSONValue] {
    guard node.kind == .array else { return [] }
    var elements: [JSONValue] = []
    var child = index + 1
    while child < Int(node.next) {
      elements.append(JSONValue(document: document, index: child))
      child = Int(document.nodes[child].next)
    }
    return elements
  }

  /// The elements of an array; any other value as the only element; nothing for null.
  public var list: [JSONValue] {
    switch node.kind {
    case .array: elements
    case .null: []
    default: [self]
    }
  }

  /// All objects within this value, itself included, in document order.
  public var objects: some Sequence<JSONValue> {
    let document = document
    return (index..<Int(node.next)).lazy.filter { document.nodes[$0].kind == .object }
      .map { JSONValue(document: document, index: $0) }
  }

  private func matches(_ key: String, _ child: Int, _ ignoringCase: Bool) -> Bool {
    let node = document.nodes[child]
    if node.isEscaped { return JSONValue(document: document, index: child).string == key }
    guard Int(node.end - node.start) == key.utf8.count else { return false }
    var position = Int(node.start)
    for byte in key.utf8 {
      let other = document.source[position]
      if byte != other {
        let letter = byte | 0x20
        guard ignoringCase, letter == other | 0x20, letter >= 0x61, letter <= 0x7A else { return false }
      }
      position += 1
    }
    return true
  }
}
