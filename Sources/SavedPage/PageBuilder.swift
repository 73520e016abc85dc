import Phrases

/// Receives the events of the HTML parser and builds the page: a stack of open elements, the blocks of
/// text, the candidates for zones, the scripts and the microdata.
///
/// A value behind one pointer, which libxml2 hands to its callbacks: the properties of a class would be checked for
/// exclusive access at each event, a tenth of the builder's time. No event makes a String unless its element asks
/// for one (`<title>`, `<meta>`, microdata).
struct PageBuilder {
  /// An element that is open.
  struct Open {
    var element: Element
    var context: BlockWriter.Context
    var listDepth: UInt8 = 0
    /// Index in the stack of the element that set the kind of block, and of the innermost block element.
    var kindOwner: Int32 = 0
    var blockOwner: Int32 = 0
    /// Blocks before the element.
    var firstBlock: Int32 = 0
    /// The zone candidate that this element opened, or that a heading in it began.
    var ownZone = ZoneTree.none
    var headingZone = ZoneTree.none
    var headingLevel: UInt8 = 0
    var zoneBeforeHeading = ZoneTree.none
    var opensItem = false
    var isInGraphic = false
    /// Has attributes of its own, such as a class.
    var isMarked = false
  }

  private let elements = Element.Table()
  let zoneWords = ZoneWords.shared
  let zoneHeadings = ZoneHeadings.shared
  var stack: [Open] = []
  var writer: BlockWriter
  var zones = ZoneTree()
  private var microdata = MicrodataBuilder()
  private var titleText = FoldedText()
  private var isInTitle = false
  var tokens: [Token] = []
  /// The script or the hidden `<code>` whose text is being kept.
  var script: ScriptSource?
  private let scriptTexts: ScriptTexts
  private let marks: TextMarks
  /// Marks that have come, of texts and of scripts.
  private var foundMarks = (texts: 0, scripts: 0)
  /// Whether every mark has come as what it stands for: where one has not, the parser was elsewhere than the guard.
  var foundAllMarks: Bool {
    foundMarks.texts == marks.ranges.count && foundMarks.scripts == scriptTexts.ranges.count
  }
  /// An inline element with attributes was closed, and no text has come since.
  private var closedInline = false
  /// A link was closed, and no text has come since: a link right after it is another word.
  private var closedLink = false
  /// Another was opened right after it: `<span class=a>Remote</span><span class=b>Full time</span>`,
  /// which style sheets part although no space stands between.
  private var captions = Captions()
  private var partsWords = false
  private(set) var scripts: [ScriptSource] = []
  /// What had been read when the last script or style sheet ended: elements that were left, and bytes of text.
  private var atScriptEnd = (elementsLeft: -1, textLength: 0)
  /// No element and no text has followed the last script or style sheet, but for the line feed of the block around it.
  var endsWithScript: Bool {
    atScriptEnd.elementsLeft == elementsLeft && writer.textLength - atScriptEnd.textLength <= 1
  }
  var page = Page()

  /// Elements that may still come; at 0 nothing more is read.
  private var elementsLeft: Int
  private let limits: PageLimits
  /// The page is not read on, and why.
  var isFull: Bool { elementsLeft <= 0 || writer.isFull }
  var fullness: PageWarning {
    writer.isFull
      ? .tooManyBlocks(limit: BlockWriter.blockLimit)
      : .limitReached(name: PageLimits.Name.elements, limit: limits.elements)
  }
  /// The documents that the page shows in frames.
  var frames: [Frame] = []

  init(
    byteCount: Int, isPreformatted: Bool = false, scriptTexts: ScriptTexts = ScriptTexts(),
    marks: TextMarks = TextMarks(), limits: PageLimits = PageLimits()
  ) {
    self.scriptTexts = scriptTexts
    self.marks = marks
    self.limits = limits
    elementsLeft = limits.elements
    writer = BlockWriter(capacity: byteCount / 8 + 256, markLimit: limits.combiningMarks)
    stack.reserveCapacity(64)
    var root = Open(element: .html, context: BlockWriter.Context())
    if isPreformatted { root.context.flags.insert(.preformatted) }
    stack.append(root)
  }

  // MARK: Events

  mutating func startElement(
    _ name: UnsafePointer<UInt8>?, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    elementsLeft -= 1
    let element = elements[name]
    let parent = stack[stack.count - 1]
    var entry = parent
    entry.element = element
    entry.ownZone = ZoneTree.none
    entry.headingZone = ZoneTree.none
    entry.opensItem = false
    let attributes = Attributes(list)
    let position = Int32(truncatingIfNeeded: stack.count)

    captions.start(element)
    apply(element, attributes, parent, &entry, position)
    let hides = entry.context.flags.contains(.hidden) != parent.context.flags.contains(.hidden)
    if element.isBlock || hides || element == .control {
      endBlock(isLineBreak: false)
      entry.blockOwner = position
      entry.context.isDirect = entry.kindOwner == position
    } else if element == .lineBreak {
      endBlock(isLineBreak: true)
    }
    if element == .link && closedLink { writer.text.hasPendingSpace = true }
    partsWords = element == .inline && closedInline && attributes.isMarked
    closedInline = false
    closedLink = false
    entry.isMarked = attributes.isMarked
    entry.firstBlock = Int32(truncatingIfNeeded: writer.blocks.count)
    if entry.kindOwner == position { entry.context.firstBlock = entry.firstBlock }
    if element.isBlock { openZone(element, attributes, &entry) }
    if attributes.itemProperty != nil || attributes.hasItemScope || attributes.itemType != nil {
      entry.opensItem = microdata.open(
        element, attributes, depth: stack.count, textLength: writer.textLength)
    }
    stack.append(entry)
  }

  mutating func endElement(_ name: UnsafePointer<UInt8>?) {
    guard stack.count > 1 else { return }
    let entry = stack[stack.count - 1]
    let element = entry.element
    if element == .title { isInTitle = false }
    if element == .script || element == .style { atScriptEnd = (elementsLeft, writer.textLength) }
    if element == .script || element == .code, let script {
      if script.depth == stack.count {
        scripts.append(script)
        self.script = nil
      }
    }
    if entry.opensItem {
      let pending = writer.text.hasPendingSpace
      microdata.close(depth: stack.count - 1, text: writer.text.bytes)
      writer.text.hasPendingSpace = pending
    }
    if element == .label { captions.end(from: Int(entry.firstBlock)) }
    let parent = stack[stack.count - 2]
    let hides = entry.context.flags.contains(.hidden) != parent.context.flags.contains(.hidden)
    if element.isBlock || hides || element == .control {
      endBlock(isLineBreak: false)
      closedInline = false
    } else if element != .lineBreak {
      closedInline = entry.isMarked
      closedLink = element == .link && entry.context.flags.contains(.link)
    }
    // The block that just ended may have begun a zone here.
    let current = stack[stack.count - 1]
    closeZones(current)
    stack.removeLast()
  }

  mutating func characters(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let bytes, count > 0, elementsLeft > 0 else { return }
    captions.text(UnsafeBufferPointer(start: bytes, count: Int(count)), in: &writer)
    var piece = UnsafeBufferPointer(start: bytes, count: Int(count))
    while let found = marks.first(in: piece) {
      foundMarks.texts += 1
      append(UnsafeBufferPointer(rebasing: piece[..<found.mark.lowerBound]))
      let page = marks.page
      page.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[found.run])) }
      piece = UnsafeBufferPointer(rebasing: piece[found.mark.upperBound...])
    }
    append(piece)
  }

  /// Appends a piece of text as it stands in the page.
  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !piece.isEmpty else { return }
    if isInTitle {
      titleText.append(piece)
      return
    }
    closedInline = false
    closedLink = false
    if partsWords {
      partsWords = false
      // Only where a new word plainly begins: pasted documents cut words into spans anywhere.
      if Self.endsWord(writer.text), piece[0] >= 0x41, piece[0] <= 0x5A { writer.text.hasPendingSpace = true }
    }
    let context = stack[stack.count - 1].context
    writer.append(piece, context, flags: context.flags)
  }

  /// Whether a text ends with a small letter, a figure or a closing bracket.
  private static func endsWord(_ text: FoldedText) -> Bool {
    guard !text.isBlockEmpty, let last = text.bytes.last else { return false }
    return (0x61...0x7A).contains(last) || (0x30...0x39).contains(last) || last == 0x29
  }

  /// The text of a script, or what stands for it: see `ScriptTexts`.
  mutating func scriptText(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let bytes, count > 0 else { return }
    let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
    if let range = scriptTexts.range(markedBy: piece) {
      foundMarks.scripts += 1
      script?.bytes.append(contentsOf: scriptTexts.page[range])
    } else {
      script?.bytes.append(contentsOf: piece)
    }
  }

  /// Comments are read for two things: the address that browsers write when they save a page, and the
  /// data that some sites keep in hidden `<code>` elements.
  mutating func comment(_ text: UnsafePointer<UInt8>?) {
    guard let text else { return }
    if page.url == nil, Attributes.contains(text, "saved from url=(") {
      page.url = savedAddress(String(cString: text))
    } else if stack[stack.count - 1].element == .code, var script {
      var cursor = text
      while cursor.pointee != 0 {
        script.bytes.append(cursor.pointee)
        cursor += 1
      }
      self.script = script
    }
  }

  // MARK: Blocks

  private mutating func endBlock(isLineBreak: Bool) {
    let top = stack.count - 1
    guard let index = writer.end(stack[top].context, isLineBreak: isLineBreak) else { return }
    let block = writer.blocks[index]
    let length = Int(block.end - block.start)
    if length >= 40 && block.kind == .paragraph && readNotice(index) { return }
    guard length <= ZoneHeadings.lengthLimit else { return }
    let isHeading = block.kind == .heading
    guard isHeading || !block.style.contains(.link) && block.kind == .paragraph else { return }
    beginZone(at: index, isHeading: isHeading, level: isHeading ? block.level : 7)
  }

  /// Sets what an element means for the text within it.
  private mutating func apply(
    _ element: Element, _ attributes: Attributes, _ parent: Open, _ entry: inout Open, _ position: Int32
  ) {
    func set(_ kind: Block.Kind, _ level: UInt8) {
      entry.context.kind = kind
      entry.context.level = level
      entry.kindOwner = position
    }
    switch element {
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      set(.heading, element.headingLevel)
    case .list:
      entry.listDepth = parent.listDepth < 255 ? parent.listDepth + 1 : 255
      set(.paragraph, 0)
    case .listItem: set(.listItem, max(1, parent.listDepth))
    case .cell: set(.cell, 0)
    case .headerCell:
      set(.cell, 0)
      entry.context.flags.insert(.bold)
    case .term: set(.term, 0)
    case .definition: set(.definition, 0)
    case .preformatted: entry.context.flags.insert(.preformatted)
    case .bold: entry.context.flags.insert(.bold)
    case .link: if attributes.href != nil { entry.context.flags.insert(.link) }
    case .control, .label: entry.context.flags.insert(.control)
    case .hiddenBlock: entry.context.flags.insert(.hidden)
    case .dialog: if !attributes.isOpen { entry.context.flags.insert(.hidden) }
    case .graphic: entry.isInGraphic = true
    case .graphicLabel: if parent.isInGraphic { entry.context.flags.insert(.hidden) }
    case .title:
      if parent.isInGraphic {
        entry.context.flags.insert(.hidden)
      } else if page.title == nil && titleText.bytes.isEmpty {
        isInTitle = true
      }
    case .script, .style: keepScript(element, attributes)
    case .code: keepCode(attributes)
    case .meta: readMeta(attributes)
    case .linkTag: readLink(attributes)
    case .html: if page.language == nil { page.language = Attributes.string(attributes.language) }
    case .input: readInput(attributes)
    case .frame: keepFrame(attributes, isHidden: parent.context.flags.contains(.hidden))
    case .frameset: page.signals.insert(.frameset)
    default: break
    }
    if attributes.isHidden || Attributes.hidesText(attributes.style) { entry.context.flags.insert(.hidden) }
    if Attributes.isBold(attributes.style) { entry.context.flags.insert(.bold) }
    if let role = attributes.role, element.headingLevel == 0 {
      if Attributes.equals(role, "heading") {
        set(.heading, Self.level(attributes.ariaLevel))
      } else if Attributes.equals(role, "listitem") {
        set(.listItem, max(1, parent.listDepth))
      }
    }
  }

  private static func level(_ text: UnsafePointer<UInt8>?) -> UInt8 {
    guard let text, text[0] >= 0x31, text[0] <= 0x36, text[1] == 0 else { return 2 }
    return text[0] - 0x30
  }

  // MARK: The page

  /// What was built, once the parser has ended.
  mutating func finish() -> Page {
    while stack.count > 1 { endElement(nil) }
    endBlock(isLineBreak: false)
    closeZones(stack[0])
    if let script { scripts.append(script) }
    let result = writer.finish(zones)
    page.text = result.text
    page.blocks = result.blocks
    page.microdata = microdata.finish()
    if !titleText.bytes.isEmpty { page.title = String(decoding: titleText.bytes, as: UTF8.self) }
    if isFull { page.incomplete = fullness }
    if writer.text.hasDroppedMarks {
      page.warnings.append(.limitReached(name: PageLimits.Name.combiningMarks, limit: limits.combiningMarks))
    }
    return page
  }
}
