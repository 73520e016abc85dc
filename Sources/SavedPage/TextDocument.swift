/// A document that a person wrote about themselves, as lines of clean text.
public struct TextDocument: Sendable {
  public struct Line: Sendable, Equatable {
    public enum Kind: Sendable { case plain, heading, item }
    /// Compatibility characters folded, white space collapsed; a tab or a wide gap is " | ".
    public var text: String
    /// From 1: of the file where it is text, of the document's lines or blocks where it is not.
    public var number: Int
    public var kind: Kind
    public init(text: String, number: Int, kind: Kind = .plain) {
      self.text = text
      self.number = number
      self.kind = kind
    }
  }

  /// Lines with text, in their order.
  public var lines: [Line] = []
  /// Why the document was not read to its end; nil when it was.
  public var incomplete: PageWarning?

  public init() {}

  /// A text, a Markdown file or an HTML page.
  ///
  /// - Parameter name: the file's name, whose ending tells Markdown from text.
  public init(_ bytes: [UInt8], named name: String) {
    let decoded = CharacterDecoder.decode(bytes)
    incomplete = decoded.refusal
    guard incomplete == nil else { return }
    let format = PageFormat.of(decoded.text, named: name)
    if format == .html {
      read(PageReader().read(bytes, named: name))
      return
    }
    var number = 0
    for line in Self.split(decoded.text) {
      number += 1
      append(line, number: number, isMarkdown: format == .markdown)
    }
  }

  /// Blocks that are shown, whatever their zone: a résumé has its skills in a side bar.
  private mutating func read(_ page: Page) {
    incomplete = page.incomplete
    for block in page.blocks where !block.style.contains(.hidden) {
      let text = String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
      let kind: Line.Kind =
        switch block.kind {
        case .heading: .heading
        case .listItem: .item
        default: .plain
        }
      if !text.isEmpty { lines.append(Line(text: text, number: lines.count + 1, kind: kind)) }
    }
  }

  /// Line feeds, carriage returns and form feeds end a line; CR LF ends one.
  static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      lines.append(text[start..<end])
      start = end + (end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1)
    }
    return lines
  }

  mutating func append(_ line: ArraySlice<UInt8>, number: Int, isMarkdown: Bool, kind: Line.Kind = .plain) {
    var kind = kind
    var rest = line.drop { $0 <= 0x20 }
    let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if isMarkdown, (1...6).contains(marks), rest.dropFirst(marks).first == 0x20 {
      kind = .heading
      rest = rest.dropFirst(marks + 1)
    }
    let bullet = rest.withUnsafeBufferPointer { Bullets.length($0) }
    if bullet > 0 {
      rest = rest.dropFirst(bullet)
      if kind == .plain { kind = .item }
    }
    let marked = Markdown.line(rest, isMarkdown: isMarkdown)
    if kind == .plain && isMarkdown && marked.isBold { kind = .heading }
    let text = PageReader.fold(String(decoding: Self.gapsMarked(marked.text), as: UTF8.self))
    // A rule of dashes holds no text.
    guard text.utf8.contains(where: { $0 >= 0x80 || Self.isWord($0) }) else { return }
    lines.append(Line(text: text, number: number, kind: kind))
  }

  /// A tab, and three spaces or more, part columns.
  private static func gapsMarked(_ line: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < line.count {
      let start = index
      var hasTab = false
      while index < line.count, line[index] == 0x20 || line[index] == 0x09 {
        hasTab = hasTab || line[index] == 0x09
        index += 1
      }
      if index > start {
        out += hasTab || index - start > 2 ? Array(" | ".utf8) : [0x20]
      } else {
        out.append(line[index])
        index += 1
      }
    }
    return out
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
