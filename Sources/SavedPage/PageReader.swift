/// Reads the bytes of a saved page, whatever form it was saved in: HTML, a web archive (MHTML), the
/// source as a browser shows it, pasted text or Markdown, and gzip of any of these.
public struct PageReader: Sendable {
  /// Largest page in bytes that any limit may allow: libxml2 counts in 32 bits.
  public static let sizeLimit = 512 * 1_048_576

  public var limits: PageLimits
  /// libxml2 reads all of a page, also what it need not read: slower, and the measure for what is taken out.
  package var readsAll = false

  public init(limits: PageLimits = PageLimits()) {
    self.limits = limits
  }

  /// What a saved page holds.
  ///
  /// Never fails: what could not be read is named in `Page.incomplete` and `Page.warnings`.
  /// - Parameter name: the file's name, whose ending tells Markdown from HTML where the content doesn't.
  /// - Complexity: O(number of bytes), bounded by a deadline for the few inputs that the parser takes longer for.
  public func read(_ bytes: [UInt8], named name: String = "") -> Page {
    read(unpack(bytes), named: name)
  }

  /// As above, from bytes that were unpacked before.
  public func read(_ file: UnpackedFile, named name: String = "") -> Page {
    guard file.bytes.count <= Self.sizeLimit else {
      var page = Page()
      page.stop(.limitReached(name: PageLimits.Name.bytes, limit: Self.sizeLimit))
      return page
    }
    var page =
      WebArchive.isLikely(file.bytes) ? read(archive: file.bytes) : read(document: file.bytes, named: name)
    if let incomplete = file.incomplete { page.stop(incomplete) }
    return page
  }

  /// The blocks of an HTML fragment (a description in JSON-LD), all in zone `content`. In text without
  /// block elements a line feed ends a block.
  public func readFragment(_ html: String) -> Page {
    readFragment(Array(html.utf8))
  }

  /// As above, from bytes in UTF-8.
  public func readFragment(_ html: [UInt8]) -> Page {
    let clean = UTF8Repair.repair(html)
    let text = FragmentMarkup.hasTags(clean.text) ? clean.text : FragmentMarkup.escaped(clean.text)
    var page = parse(text, isPreformatted: !FragmentMarkup.hasBlocks(text)).page
    page.replacementCount = clean.replacements
    for index in page.blocks.indices { page.blocks[index].zone = .content }
    return page
  }

  /// A short text as blocks hold it: compatibility characters folded, white space collapsed and trimmed.
  public static func fold(_ text: String) -> String {
    FoldedText.fold(text)
  }

  /// The page of a web archive, with those of its frames that hold text.
  private func read(archive bytes: [UInt8]) -> Page {
    let archive = WebArchive(bytes, limits: limits)
    guard let main = archive.main else {
      var page = Page()
      page.warnings = archive.warnings
      page.stop(archive.warnings.last ?? .damaged(format: "a web archive without a page", atByte: 0))
      return page
    }
    func decoded(_ index: Int) -> (bytes: [UInt8], damage: PageWarning?) {
      let part = archive.parts[index]
      let result = TransferEncoding.decode(bytes[part.body], part.encoding)
      return (result.bytes, result.damage)
    }
    let part = decoded(main)
    let name = archive.parts[main].type == "text/markdown" ? "part.md" : ""
    var page = read(document: part.bytes, charset: archive.parts[main].charset, named: name) { address in
      guard let frame = archive.part(at: address), frame != main else { return nil }
      return (decoded(frame).bytes, archive.parts[frame].charset)
    }
    if page.url == nil, let location = archive.address(of: main) { page.url = location }
    page.warnings = archive.warnings + page.warnings
    if let damage = part.damage { page.warnings.append(damage) }
    if archive.isIncomplete, let warning = archive.warnings.first {
      page.incomplete = page.incomplete ?? warning
    }
    return page
  }

  /// - Parameters:
  ///   - charset: the label that stood around the page.
  ///   - part: the bytes and label of the frame at an address.
  private func read(
    document bytes: [UInt8], charset: String? = nil, named name: String,
    part: (String) -> (bytes: [UInt8], charset: String?)? = { _ in nil }
  ) -> Page {
    var (page, frames) = readOne(bytes, charset: charset, named: name)
    // Frames of frames are few, and none is read twice.
    var waiting = Array(frames.reversed())
    var count = 0
    while let frame = waiting.popLast(), count < Frame.limit {
      count += 1
      switch frame {
      case .document(let bytes): frames = append(bytes, nil, to: &page)
      case .address(let address):
        guard let found = part(address) else { continue }
        frames = append(found.bytes, found.charset, to: &page)
      }
      waiting += frames.reversed()
    }
    return page
  }

  private func append(_ bytes: [UInt8], _ charset: String?, to page: inout Page) -> [Frame] {
    let (frame, frames) = readOne(bytes, charset: charset, named: "")
    page.append(frame: frame)
    return frames
  }

  private func readOne(
    _ bytes: [UInt8], charset: String?, named name: String
  ) -> (page: Page, frames: [Frame]) {
    let decoded = CharacterDecoder.decode(bytes, transport: charset)
    if let refusal = decoded.refusal {
      var page = Page()
      page.encoding = decoded.encoding
      page.stop(refusal)
      return (page, [])
    }
    let text = ViewSource.source(of: decoded.text) ?? decoded.text
    var page: Page
    var frames: [Frame] = []
    let format = PageFormat.of(text, named: name)
    switch format {
    case .html: (page, frames) = parse(text, isPreformatted: false)
    case .text, .markdown:
      page = PlainTextReader.read(text, isMarkdown: format == .markdown, limits: limits)
      if let incomplete = page.incomplete { page.warnings.append(incomplete) }
    }
    page.encoding = decoded.encoding
    page.replacementCount = decoded.replacementCount
    if decoded.replacementCount > 0 {
      page.warnings.insert(.undecodable(count: decoded.replacementCount, encoding: decoded.encoding), at: 0)
    }
    return (page, frames)
  }

  private func parse(_ text: [UInt8], isPreformatted: Bool) -> (page: Page, frames: [Frame]) {
    var markup = MarkupGuard(limits: limits, isPreformatted: isPreformatted, mendsOnly: readsAll)
    let mended = markup.mend(text)
    var builder = PageBuilder(
      byteCount: text.count, isPreformatted: isPreformatted,
      scriptTexts: ScriptTexts(page: text, ranges: markup.scripts),
      marks: TextMarks(page: text, ranges: markup.texts), limits: limits)
    let stopped = HTMLParser.parse(mended, into: &builder, seconds: limits.seconds)
    // The parser and the guard disagree on where tags end, so that text may be lost with what was taken out.
    if !readsAll && !builder.isFull && stopped != .deadlinePassed(seconds: limits.seconds)
      && !builder.foundAllMarks
    {
      var reader = self
      reader.readsAll = true
      return reader.parse(text, isPreformatted: isPreformatted)
    }
    var page = builder.finish()
    page.incomplete = page.incomplete ?? stopped
    if page.incomplete == nil && builder.endsWithScript && !RawTextEnd.isClosed(mended) {
      page.incomplete = .endsWithin(markup: "a script or style sheet")
    }
    // Where the guard has seen the unclosed markup, too, it knows where it begins.
    if let unclosed = markup.unclosed {
      if case .endsWithin = page.incomplete { page.incomplete = unclosed }
      page.incomplete = page.incomplete ?? unclosed
    }
    if markup.cutsAttributes {
      page.warnings.append(.limitReached(name: PageLimits.Name.attributes, limit: limits.attributes))
    }
    page.documents = ScriptReader.documents(builder.scripts, limits: limits, &page.warnings)
    if let incomplete = page.incomplete { page.warnings.append(incomplete) }
    return (page, builder.frames)
  }
}

extension Page {
  /// Names why the page was not read to its end, unless that was named before.
  mutating func stop(_ reason: PageWarning) {
    incomplete = incomplete ?? reason
    if !warnings.contains(reason) { warnings.append(reason) }
  }
}
