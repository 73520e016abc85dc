import Phrases
import SavedPage
import Skills

/// Chooses the posting's own text from what a page holds: the description of its structured data,
/// completed by the visible page, or the visible page alone.
///
/// The description is free of the site's chrome, so it is trusted first. Visible blocks that do not
/// repeat it become site tags (level, workplace, pay, skills box). Where the description is one long
/// run and the visible page shows the same words in blocks, the visible blocks are taken; where it has
/// no requirements and the visible page has, the visible page is taken whole.
struct BodySelection: Sendable {
  /// The chosen text; its first line is the title where there is one.
  private(set) var text = PostingText()
  /// Lines of the employer's own text.
  private(set) var body: Range<Int> = 0..<0
  /// The sections that headings of the body open.
  private(set) var sections: Set<Section> = []

  /// Bytes of the employer's own text.
  var bodyByteCount: Int { body.reduce(0) { $0 + text.lines[$1].range.count } }

  /// Bytes of the employer's own text without its headings.
  var proseByteCount: Int {
    body.reduce(0) { $0 + (text.lines[$1].isHeading ? 0 : text.lines[$1].range.count) }
  }

  /// A description shorter than this says nothing that the page's blocks do not say better.
  private static let shortestDescription = 150

  init(page: Page, structured: StructuredPosting?, title: String?, sectionReader: SectionReader) {
    if let description = structured?.description, description.utf8.count >= Self.shortestDescription {
      let fragment = PageReader().readFragment(description)
      takeDescription(fragment, page, structured, title, sectionReader)
      if !sections.isDisjoint(with: [.requirements, .responsibilities, .preferred]) { return }
      var visible = BodySelection()
      visible.takeVisible(page, structured, title, sectionReader)
      if !visible.sections.isDisjoint(with: [.requirements, .preferred])
        && visible.bodyByteCount >= bodyByteCount
      {
        self = visible
      }
    } else {
      takeVisible(page, structured, title, sectionReader)
    }
  }

  private init() {}

  /// The description as body; what else the page shows as site tags around it.
  private mutating func takeDescription(
    _ fragment: Page, _ page: Page, _ structured: StructuredPosting?, _ title: String?,
    _ sectionReader: SectionReader
  ) {
    let cover = TextCover(fragment)
    var scratch: [Token] = []
    let shown = Self.shown(page)
    var described: [Int] = []
    let titleWords = title.map { Tokenizer.tokens(of: $0).map(\.hash) } ?? []
    for index in shown where cover.contains(page.blocks[index], of: page, &scratch) {
      // The page's own title may repeat in the description; the description does not begin there.
      let isTitle =
        described.isEmpty
        && (page.blocks[index].level == 1 || Self.words(page.blocks[index], of: page) == titleWords)
      if !isTitle { described.append(index) }
    }
    let first = described.first ?? Int.max
    let last = described.last ?? -1
    let isRun = fragment.blocks.count <= 3 && described.count > fragment.blocks.count * 2

    if let title { text.append(title.utf8, kind: .heading, level: 1, section: .title, isHeading: true) }
    let tags = text.lines.count
    for index in shown where index < first && first != Int.max { appendTag(page, index) }
    sectionReader.classify(&text, range: tags..<text.lines.count, startingIn: .other)
    let start = text.lines.count
    if isRun {
      for index in shown where index >= first && index <= last { append(page, page.blocks[index]) }
    } else {
      for block in fragment.blocks { append(fragment, block) }
    }
    appendDetails(structured, cover)
    body = start..<text.lines.count
    sectionReader.classify(&text, range: body, startingIn: .summary)
    noteSections()
    let trailing = text.lines.count
    for index in shown where index > last && !(first == Int.max && cover.isShort(page.blocks[index])) {
      appendTag(page, index)
    }
    sectionReader.classify(&text, range: trailing..<text.lines.count, startingIn: .other)
  }

  /// The visible page from its title on.
  private mutating func takeVisible(
    _ page: Page, _ structured: StructuredPosting?, _ title: String?, _ sectionReader: SectionReader
  ) {
    let shown = Self.shown(page)
    let titleWords = title.map { Tokenizer.tokens(of: $0).map(\.hash) } ?? []
    var start = 0
    if !titleWords.isEmpty {
      let isTitle = { (index: Int) in Self.words(page.blocks[index], of: page) == titleWords }
      start =
        shown.firstIndex { page.blocks[$0].kind == .heading && isTitle($0) } ?? shown.firstIndex(
          where: isTitle) ?? 0
    }
    if let title { text.append(title.utf8, kind: .heading, level: 1, section: .title, isHeading: true) }
    let tags = text.lines.count
    for position in max(0, start - 8)..<max(0, start) { appendTag(page, shown[position]) }
    sectionReader.classify(&text, range: tags..<text.lines.count, startingIn: .other)
    let begin = text.lines.count
    for position in start..<max(start, shown.count) {
      let block = page.blocks[shown[position]]
      if position == start && !titleWords.isEmpty && Self.words(block, of: page) == titleWords { continue }
      append(page, block)
    }
    appendDetails(structured, nil)
    body = begin..<text.lines.count
    sectionReader.classify(&text, range: body, startingIn: .summary)
    noteSections()
  }

  /// Blocks that can belong to a posting, in document order.
  private static func shown(_ page: Page) -> [Int] {
    page.blocks.indices.filter { index in
      let block = page.blocks[index]
      return (block.zone == .content || block.zone == .header) && !block.style.contains(.hidden)
        && !block.style.contains(.control) && block.end > block.start && !isTemplate(block, of: page)
    }
  }

  /// "{{ position.name }}": the template of a page that a program fills.
  private static func isTemplate(_ block: Block, of page: Page) -> Bool {
    let bytes = page.text[Int(block.start)..<Int(block.end)]
    guard let brace = bytes.firstIndex(of: 0x7B) else { return false }
    return brace + 1 < bytes.endIndex && bytes[brace + 1] == 0x7B
  }

  private mutating func append(_ page: Page, _ block: Block) {
    text.append(
      page.text[Int(block.start)..<Int(block.end)], kind: block.kind, level: block.level, style: block.style)
  }

  private mutating func appendTag(_ page: Page, _ index: Int) {
    let block = page.blocks[index]
    text.append(
      page.text[Int(block.start)..<Int(block.end)], kind: block.kind, level: block.level, style: block.style,
      isSiteTag: true)
  }

  /// Texts that structured data keeps beside the description, under headings that name their section.
  private mutating func appendDetails(_ structured: StructuredPosting?, _ cover: TextCover?) {
    var scratch: [Token] = []
    for detail in structured?.details ?? [] {
      guard let heading = Self.heading(ofProperty: detail.property) else { continue }
      let fragment = PageReader().readFragment(detail.text)
      let fresh = fragment.blocks.filter { !(cover?.contains($0, of: fragment, &scratch) ?? false) }
      guard !fresh.isEmpty else { continue }
      text.append(heading.utf8, kind: .heading, level: 2)
      for block in fresh { append(fragment, block) }
    }
  }

  private static func heading(ofProperty property: String) -> String? {
    switch property.lowercased() {
    case "qualifications", "experiencerequirements": "Requirements"
    case "responsibilities": "Responsibilities"
    case "skills": "Top skills"
    case "jobbenefits", "benefits", "incentivecompensation": "Benefits"
    default: nil
    }
  }

  private mutating func noteSections() {
    for index in body where text.lines[index].isHeading { sections.insert(text.lines[index].section) }
  }

  private static func words(_ block: Block, of page: Page) -> [UInt64] {
    guard block.end - block.start < 400 else { return [] }
    var tokens: [Token] = []
    Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &tokens)
    return tokens.map(\.hash)
  }
}

/// The runs of three words of a text, to tell which blocks of another text repeat it.
struct TextCover: Sendable {
  /// Open-addressing table of the runs' hashes, 0 for an empty slot.
  private var slots: [UInt64]

  init(_ page: Page) {
    var tokens: [Token] = []
    tokens.reserveCapacity(page.text.count / 5)
    Tokenizer.tokenize(page.text, in: 0..<page.text.count, into: &tokens)
    var capacity = 64
    while capacity < tokens.count * 2 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    for index in tokens.indices {
      let run = Self.run(tokens, index)
      slots[place(of: run)] = run
    }
  }

  private static func run(_ tokens: [Token], _ index: Int) -> UInt64 {
    var value = tokens[index].hash
    for offset in 1..<3 where index + offset < tokens.count {
      value = value &* 0x9E37_79B9_7F4A_7C15 ^ tokens[index + offset].hash
    }
    return value == 0 ? 1 : value
  }

  /// The slot that holds a run, or that it would be put into.
  private func place(of run: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: run &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while slots[slot] != 0 && slots[slot] != run { slot = (slot + 1) & mask }
    return slot
  }

  /// Whether at least four fifths of a block's runs of words stand in the text. Blocks of fewer than
  /// four words are too short to tell.
  func contains(_ block: Block, of page: Page, _ scratch: inout [Token]) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &scratch)
    guard scratch.count >= 4 else { return false }
    let count = scratch.count - 2
    var known = 0
    for index in 0..<count where slots[place(of: Self.run(scratch, index))] != 0 { known += 1 }
    return known * 5 >= count * 4
  }

  /// Whether a block is too short to be told from the text.
  func isShort(_ block: Block) -> Bool { block.end - block.start < 24 }
}
