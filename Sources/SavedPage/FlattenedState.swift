/// State that is written as one flat array in which every value is the index of another
/// (the "devalue" form of Nuxt 3 and SvelteKit: `[{"job":1},{"title":2},"Engineer"]`).
enum FlattenedState {
  /// Most bytes of the expanded text: shared values are written as often as they are named.
  private static let sizeLimit = 4_000_000
  private static let depthLimit = 64

  /// What is still to be written.
  private enum Item {
    case text(StaticString)
    case key(JSONValue)
    /// A value that names another by its index.
    case reference(JSONValue, depth: Int)
  }

  /// The document with all values in their places; nil where it is not of this form.
  static func expand(_ document: JSONDocument) -> JSONDocument? {
    guard let root = document.root, root.kind == .array else { return nil }
    let elements = root.elements
    guard elements.count > 2, isFlattened(elements[0]) else { return nil }
    var text: [UInt8] = []
    var stack: [Item] = []
    push(elements[0], depth: 0, &stack, &text)
    while let item = stack.popLast() {
      guard text.count <= sizeLimit else { return nil }
      switch item {
      case .text(let literal):
        text.append(
          contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
      case .key(let key):
        appendString(key, &text)
      case .reference(let value, let depth):
        guard let number = value.number, let index = Int(exactly: number), elements.indices.contains(index),
          depth < depthLimit
        else {
          text.append(contentsOf: "null".utf8)
          continue
        }
        push(elements[index], depth: depth + 1, &stack, &text)
      }
    }
    return try? JSONDocument(text)
  }

  /// All members of the first element are indices, or it wraps one (`["Reactive",1]`).
  private static func isFlattened(_ first: JSONValue) -> Bool {
    if wrapped(first) != nil { return true }
    let members = first.members
    return !members.isEmpty && members.allSatisfy { $0.value.kind == .number }
  }

  /// The reference within a wrapper such as `["ShallowReactive",1]`.
  private static func wrapped(_ value: JSONValue) -> JSONValue? {
    let elements = value.elements
    guard elements.count == 2, elements[0].kind == .string, elements[1].kind == .number else { return nil }
    return elements[1]
  }

  /// Writes a plain value, or puts the parts of a container on the stack, last part first.
  private static func push(_ value: JSONValue, depth: Int, _ stack: inout [Item], _ text: inout [UInt8]) {
    switch value.kind {
    case .object:
      text.append(UInt8(ascii: "{"))
      stack.append(.text("}"))
      for (key, member) in value.keyedMembers.reversed() {
        stack.append(.text(","))
        stack.append(.reference(member, depth: depth))
        stack.append(.text(":"))
        stack.append(.key(key))
      }
    case .array:
      if let inner = wrapped(value) {
        stack.append(.reference(inner, depth: depth))
        return
      }
      text.append(UInt8(ascii: "["))
      stack.append(.text("]"))
      for element in value.elements.reversed() {
        stack.append(.text(","))
        stack.append(.reference(element, depth: depth))
      }
    case .string:
      appendString(value, &text)
    case .number, .bool, .null:
      text.append(contentsOf: value.sourceBytes)
    }
  }

  private static func appendString(_ value: JSONValue, _ text: inout [UInt8]) {
    text.append(0x22)
    text.append(contentsOf: value.sourceBytes)
    text.append(0x22)
  }
}
