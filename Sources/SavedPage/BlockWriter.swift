/// Cuts the text of a page into blocks as it comes.
struct BlockWriter {
  /// What the text of the current place in the page is.
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let bold = Flags(rawValue: 1)
    static let link = Flags(rawValue: 2)
    static let control = Flags(rawValue: 4)
    static let hidden = Flags(rawValue: 8)
    static let preformatted = Flags(rawValue: 16)
  }

  /// What a block that ends now would be.
  struct Context {
    var kind = Block.Kind.paragraph
    var level: UInt8 = 0
    /// Index of the first block that began within the element which set `kind`.
    var firstBlock: Int32 = 0
    /// No block element stands between the text and the element which set `kind`.
    var isDirect = false
    var owner = ZoneTree.none
    var flags: Flags = []
  }

  /// Most blocks of a page. Beyond it text is lost, which makes the page incomplete.
  static let blockLimit = 1_000_000

  var text: FoldedText
  private(set) var blocks: [Block] = []
  /// The innermost zone candidate of each block.
  private(set) var owners: [Int32] = []
  private(set) var isFull = false
  /// What all of the block's text has in common so far.
  private var common: Flags = [.bold, .link, .control, .hidden]
  /// The block has more than punctuation.
  private var hasWords = false

  init(capacity: Int, markLimit: Int = PageLimits().combiningMarks) {
    text = FoldedText(capacity: capacity, markLimit: markLimit)
  }

  var textLength: Int { text.bytes.count }

  /// Appends text of the current block; in preformatted text a line feed ends it.
  @inline(__always)
  mutating func append(
    _ piece: UnsafeBufferPointer<UInt8>, _ context: @autoclosure () -> Context, flags: Flags
  ) {
    guard !isFull else { return }
    if flags.contains(.preformatted) {
      appendLines(piece, context())
    } else {
      appendRun(piece, flags)
    }
  }

  @inline(__always)
  private mutating func appendRun(_ piece: UnsafeBufferPointer<UInt8>, _ flags: Flags) {
    let before = text.bytes.count
    text.append(piece)
    let added = text.bytes.count - before
    guard added > 0 else { return }
    // A colon or an asterisk outside of the bold words doesn't make the block less bold.
    if added <= 2 && text.bytes[before...].allSatisfy(Self.isPunctuation) { return }
    common.formIntersection(flags)
    hasWords = true
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(byte >= 0x30 && byte <= 0x39) && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private mutating func appendLines(_ piece: UnsafeBufferPointer<UInt8>, _ context: Context) {
    var start = 0
    for index in 0..<piece.count where piece[index] == 0x0A {
      appendRun(UnsafeBufferPointer(rebasing: piece[start..<index]), context.flags)
      end(context, isLineBreak: true)
      start = index + 1
    }
    appendRun(UnsafeBufferPointer(rebasing: piece[start...]), context.flags)
  }

  /// Ends the current block; returns its index, nil where it has no text. A list that was typed into one
  /// line ("• a • b") makes a block an item, and the first one's index is returned.
  @discardableResult
  mutating func end(_ context: Context, isLineBreak: Bool) -> Int? {
    text.hasPendingSpace = false
    guard !text.isBlockEmpty else { return nil }
    guard blocks.count < Self.blockLimit else {
      isFull = true
      return nil
    }
    let whole = text.blockStart..<text.bytes.count
    let starts = text.bytes.withUnsafeBufferPointer { Bullets.inlineItems($0, whole) }
    guard !starts.isEmpty, context.kind != .heading else {
      return append(whole, context, isLineBreak: isLineBreak)
    }
    let index = blocks.count
    var start = whole.lowerBound
    for next in starts + [whole.upperBound] {
      // The space before a bullet becomes the line feed that ends the block before it.
      let isLast = next == whole.upperBound
      if !isLast { text.bytes[next - 1] = 0x0A }
      let shared = (common, hasWords)
      append(start..<(isLast ? next : next - 1), context, isLineBreak: isLast ? isLineBreak : true)
      (common, hasWords) = shared
      start = next
    }
    startBlock()
    return index
  }

  private mutating func startBlock() {
    common = [.bold, .link, .control, .hidden]
    hasWords = false
  }

  /// Adds a block; the last one of the text is ended by a line feed.
  @discardableResult
  private mutating func append(_ range: Range<Int>, _ context: Context, isLineBreak: Bool) -> Int {
    var start = range.lowerBound
    let end = range.upperBound
    var style: Block.Style = isLineBreak ? .lineBreak : []
    var kind = context.kind
    var level = context.level
    let bullet = text.bytes.withUnsafeBufferPointer {
      Bullets.length(UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
    if bullet > 0 && bullet < end - start && kind != .heading {
      start += bullet
      style.insert(.bullet)
      if kind == .paragraph {
        kind = .listItem
        level = 1
      }
    }
    if !hasWords { common = context.flags }
    if common.contains(.bold) || kind == .heading { style.insert(.bold) }
    if common.contains(.link) { style.insert(.link) }
    if common.contains(.control) { style.insert(.control) }
    if context.flags.contains(.hidden) { style.insert(.hidden) }
    refine(&kind, &level, context, length: end - start)
    blocks.append(
      Block(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), kind: kind,
        level: level, style: style))
    owners.append(context.owner)
    if end == text.bytes.count {
      text.bytes.append(0x0A)
      text.blockStart = text.bytes.count
    }
    startBlock()
    return blocks.count - 1
  }

  /// Layout tables and lists that wrap whole sections hold paragraphs, no cells or items.
  private mutating func refine(
    _ kind: inout Block.Kind, _ level: inout UInt8, _ context: Context, length: Int
  ) {
    let isFirst = blocks.count == Int(context.firstBlock)
    switch kind {
    case .cell:
      if !isFirst {
        kind = .paragraph
        let first = Int(context.firstBlock)
        if first < blocks.count, blocks[first].kind == .cell { blocks[first].kind = .paragraph }
      } else if length > 400 {
        kind = .paragraph
      }
    case .listItem where context.kind == .listItem && !isFirst && !context.isDirect:
      kind = .paragraph
      level = 0
    case .heading where length > 300:
      // A heading that was never closed.
      kind = .paragraph
      level = 0
    default:
      break
    }
  }

  mutating func setOwner(_ owner: Int32, of block: Int) { owners[block] = owner }

  /// Hands over the blocks with the zones of `zones`.
  mutating func finish(_ zones: ZoneTree) -> (text: [UInt8], blocks: [Block]) {
    zones.resolve(&blocks, owners: owners, textLength: text.bytes.count)
    return (text.bytes, blocks)
  }

  /// Blocks from this one on are text of the page, not of a control.
  mutating func showControls(from first: Int) {
    guard first < blocks.count else { return }
    for index in first..<blocks.count { blocks[index].style.remove(.control) }
  }
}
