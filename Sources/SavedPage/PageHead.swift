/// What the head of a page, its fields and its scripts say.
extension PageBuilder {
  mutating func readMeta(_ attributes: Attributes) {
    if Attributes.contains(attributes.httpEquivalent, "refresh") { page.signals.insert(.metaRefresh) }
    guard let content = attributes.content else { return }
    for name in [attributes.name, attributes.property, attributes.itemProperty] {
      guard let name = Attributes.string(name)?.lowercased(), page.meta.count < 500 else { continue }
      if page.meta[name] == nil { page.meta[name] = FoldedText.fold(String(cString: content)) }
    }
  }

  mutating func readLink(_ attributes: Attributes) {
    guard Attributes.equals(attributes.relation, "canonical"), let href = Attributes.string(attributes.href),
      !href.isEmpty
    else { return }
    page.url = href
  }

  mutating func readInput(_ attributes: Attributes) {
    if Attributes.contains(attributes.type, "password") {
      page.signals.insert(.passwordField)
      page.signals.insert(.loginForm)
    }
  }

  mutating func keepScript(_ element: Element, _ attributes: Attributes) {
    guard element == .script, script == nil else { return }
    if Attributes.contains(attributes.source, "captcha") { page.signals.insert(.captcha) }
    guard attributes.source == nil else { return }
    script = ScriptSource(
      kind: ScriptSource.kind(attributes.type), name: Attributes.string(attributes.identifier) ?? "",
      depth: stack.count + 1)
  }

  /// Beside advertisements, some sites show the posting itself in a frame.
  mutating func keepFrame(_ attributes: Attributes, isHidden: Bool) {
    guard !isHidden, frames.count < Frame.limit else { return }
    if let document = attributes.sourceDocument {
      frames.append(.document(Array(UnsafeBufferPointer(start: document, count: Self.length(document)))))
    } else if let address = Attributes.string(attributes.source), !address.isEmpty {
      frames.append(.address(address))
    }
  }

  private static func length(_ text: UnsafePointer<UInt8>) -> Int {
    var cursor = text
    while cursor.pointee != 0 { cursor += 1 }
    return cursor - text
  }

  mutating func keepCode(_ attributes: Attributes) {
    guard script == nil, Attributes.hidesText(attributes.style) || attributes.isHidden else { return }
    script = ScriptSource(
      kind: .json, name: Attributes.string(attributes.identifier) ?? "", depth: stack.count + 1)
  }

  /// The address in `saved from url=(0042)https://…`.
  mutating func savedAddress(_ comment: String) -> String? {
    guard let close = comment.utf8.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let rest = comment[comment.utf8.index(after: close)...]
    let address = rest.prefix { $0 != " " && $0 != "\n" }
    return address.hasPrefix("http") ? String(address) : nil
  }
}
