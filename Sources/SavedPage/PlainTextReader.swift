/// Reads a posting that was pasted as text or Markdown: a line is a block, the first one is the title.
struct PlainTextReader {
  private let isMarkdown: Bool
  private var writer: BlockWriter
  private var page = Page()
  /// The paragraph or item that may go on in the next line.
  private var pending: [UInt8] = []
  private var pendingKind = Block.Kind.paragraph
  private var pendingLevel: UInt8 = 0
  private var lastLineLength = 0
  private var hasTitle = false

  /// A line of at least this many bytes may have been wrapped.
  private static let wrappedLine = 60
  /// A first line longer than this, in bytes, is prose and no title.
  private static let longestTitle = 150

  private init(byteCount: Int, isMarkdown: Bool, limits: PageLimits) {
    self.isMarkdown = isMarkdown
    writer = BlockWriter(capacity: byteCount + 256, markLimit: limits.combiningMarks)
  }

  /// - Complexity: O(number of bytes).
  static func read(_ text: [UInt8], isMarkdown: Bool, limits: PageLimits) -> Page {
    var reader = PlainTextReader(byteCount: text.count, isMarkdown: isMarkdown, limits: limits)
    var line = reader.readFrontMatter(text)
    while line < text.count {
      let end = text[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      reader.readLine(text[line..<end])
      line = end + (end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1)
    }
    reader.flush(isLineBreak: false)
    return reader.finish()
  }

  private mutating func readLine(_ line: ArraySlice<UInt8>) {
    var text = line.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    let indent = text.startIndex - line.startIndex
    guard let first = text.first else { return flush(isLineBreak: false) }
    if isRule(text) {
      // A line of "=" or "-" under one line of text makes it a heading.
      let isUnderline = pendingKind == .paragraph && !pending.isEmpty && pending.count <= Self.longestTitle
      if isUnderline && (first == 0x3D || first == 0x2D) {
        pendingKind = .heading
        pendingLevel = first == 0x3D ? 1 : 2
      }
      return flush(isLineBreak: false)
    }
    if text.starts(with: [0x60, 0x60, 0x60]) { return flush(isLineBreak: false) }
    while text.first == UInt8(ascii: ">") { text = text.dropFirst().drop { $0 <= 0x20 } }
    let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(marks), text.count > marks, text[text.startIndex + marks] == 0x20 {
      flush(isLineBreak: false)
      text = text.dropFirst(marks + 1)
      while let last = text.last, last == UInt8(ascii: "#") || last == 0x20 { text.removeLast() }
      emit(text, .heading, UInt8(marks), isLineBreak: false)
      return
    }
    if first == UInt8(ascii: "|"), text.count > 2 { return readRow(text) }
    if text.count > 2, [0x2D, 0x2A, 0x2B].contains(first), text[text.startIndex + 1] <= 0x20 {
      flush(isLineBreak: true)
      begin(text.dropFirst(2), .listItem, UInt8(clamping: 1 + min(indent / 2, 9)))
    } else if goesOn(text) {
      pending.append(0x20)
      pending += text
    } else {
      flush(isLineBreak: true)
      begin(text, .paragraph, 0)
    }
    lastLineLength = line.count
  }

  /// Mail programs and editors break long lines: what begins with a small letter goes on.
  private func goesOn(_ text: ArraySlice<UInt8>) -> Bool {
    guard !pending.isEmpty, lastLineLength >= Self.wrappedLine, let first = text.first else { return false }
    let isBullet = text.withUnsafeBufferPointer { Bullets.length($0) } > 0
    return (0x61...0x7A).contains(first) && !isBullet
  }

  private mutating func begin(_ text: ArraySlice<UInt8>, _ kind: Block.Kind, _ level: UInt8) {
    pending = Array(text)
    pendingKind = kind
    pendingLevel = level
  }

  private mutating func flush(isLineBreak: Bool) {
    guard !pending.isEmpty else { return }
    emit(pending[...], pendingKind, pendingLevel, isLineBreak: isLineBreak)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func readRow(_ row: ArraySlice<UInt8>) {
    flush(isLineBreak: true)
    let isSeparator = row.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
    guard !isSeparator else { return }
    for cell in row.split(separator: UInt8(ascii: "|")) where cell.contains(where: { $0 > 0x20 }) {
      emit(cell, .cell, 0, isLineBreak: false)
    }
  }

  /// "---", "===", "***" and longer.
  private func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3, let first = text.first, [0x2D, 0x3D, 0x2A, 0x5F].contains(first) else {
      return false
    }
    return text.allSatisfy { $0 == first }
  }

  private mutating func emit(
    _ text: ArraySlice<UInt8>, _ kind: Block.Kind, _ level: UInt8, isLineBreak: Bool
  ) {
    let line = Markdown.line(text, isMarkdown: isMarkdown)
    var kind = kind
    var level = level
    if !hasTitle {
      if line.text.starts(with: "http://".utf8) || line.text.starts(with: "https://".utf8) {
        if page.url == nil, !line.text.contains(0x20) {
          page.url = String(decoding: line.text, as: UTF8.self)
          return
        }
      } else {
        hasTitle = true
        let isTitle = kind == .heading || kind == .paragraph && line.text.count <= Self.longestTitle
        if isTitle && line.text.last != UInt8(ascii: ".") {
          kind = .heading
          level = 1
          page.title = page.title ?? FoldedText.fold(String(decoding: line.text, as: UTF8.self))
        }
      }
    }
    var context = BlockWriter.Context()
    context.kind = kind
    context.level = level
    context.isDirect = true
    context.firstBlock = Int32(truncatingIfNeeded: writer.blocks.count)
    if line.isBold { context.flags.insert(.bold) }
    line.text.withUnsafeBufferPointer { writer.append($0, context, flags: context.flags) }
    writer.end(context, isLineBreak: isLineBreak && kind != .heading)
  }

  /// The lines of "key: value" between two lines of "---" at the start, as clippers write them: title and
  /// address are taken. Returns where the text goes on.
  private mutating func readFrontMatter(_ text: [UInt8]) -> Int {
    guard isMarkdown, text.starts(with: "---".utf8) else { return 0 }
    var lines: [ArraySlice<UInt8>] = []
    var line = 0
    while line < text.count, lines.count < 100 {
      let end = text[line...].firstIndex(of: 0x0A) ?? text.count
      var content = text[line..<end]
      while let last = content.last, last <= 0x20 { content.removeLast() }
      line = end + 1
      if content.elementsEqual("---".utf8), !lines.isEmpty {
        for field in lines.dropFirst() { keep(field) }
        return min(line, text.count)
      }
      lines.append(content)
    }
    return 0
  }

  private mutating func keep(_ field: ArraySlice<UInt8>) {
    guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return }
    let key = String(decoding: field[..<colon], as: UTF8.self).lowercased()
    let value = field[(colon + 1)...].filter { $0 != 0x22 }.drop { $0 <= 0x20 }
    let string = FoldedText.fold(String(decoding: value, as: UTF8.self))
    guard !string.isEmpty else { return }
    switch key {
    case "title": page.title = page.title ?? string
    case "url", "source", "link": if string.hasPrefix("http") { page.url = page.url ?? string }
    default: page.meta[key] = page.meta[key] ?? string
    }
  }

  private mutating func finish() -> Page {
    let result = writer.finish(ZoneTree())
    page.text = result.text
    page.blocks = result.blocks
    if writer.isFull { page.incomplete = .tooManyBlocks(limit: BlockWriter.blockLimit) }
    if writer.text.hasDroppedMarks {
      page.warnings.append(
        .limitReached(name: PageLimits.Name.combiningMarks, limit: writer.text.markLimit))
    }
    return page
  }
}
