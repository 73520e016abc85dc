/// Reads the bytes of a saved page.
public struct PageReader: Sendable {
  /// Largest page in bytes: libxml2 counts in 32 bits.
  public static let sizeLimit = 512 * 1_048_576

  public init() {}

  /// What a saved page holds.
  ///
  /// Never fails: what could not be read is named in `Page.incomplete` and `Page.warnings`.
  /// - Complexity: O(number of bytes), bounded by a deadline for the few inputs that the parser takes longer for.
  public func read(_ bytes: [UInt8]) -> Page {
    guard bytes.count <= Self.sizeLimit else {
      var page = Page()
      page.incomplete = .limitReached(name: "page bytes", limit: Self.sizeLimit)
      return page
    }
    let decoded = CharacterDecoder.decode(bytes)
    if let refusal = decoded.refusal {
      var page = Page()
      page.encoding = decoded.encoding
      page.incomplete = refusal
      page.warnings = [refusal]
      return page
    }
    var page = parse(decoded.text, isPreformatted: false)
    page.encoding = decoded.encoding
    page.replacementCount = decoded.replacementCount
    if decoded.replacementCount > 0 {
      page.warnings.insert(.undecodable(count: decoded.replacementCount, encoding: decoded.encoding), at: 0)
    }
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
    var page = parse(clean.text, isPreformatted: !FragmentMarkup.hasBlocks(clean.text))
    page.replacementCount = clean.replacements
    for index in page.blocks.indices { page.blocks[index].zone = .content }
    return page
  }

  /// A short text as blocks hold it: compatibility characters folded, white space collapsed and trimmed.
  public static func fold(_ text: String) -> String {
    FoldedText.fold(text)
  }

  private func parse(_ text: [UInt8], isPreformatted: Bool) -> Page {
    var markup = MarkupGuard()
    let mended = markup.mend(text)
    let scriptTexts = ScriptTexts(page: text, ranges: markup.scripts)
    var builder = PageBuilder(
      byteCount: mended.count, isPreformatted: isPreformatted, scriptTexts: scriptTexts)
    let stopped = HTMLParser.parse(mended, into: &builder)
    var page = builder.finish()
    page.incomplete = page.incomplete ?? stopped ?? markup.unclosed
    if markup.cutsAttributes {
      page.warnings.append(.limitReached(name: "attributes of a tag", limit: MarkupGuard.attributeLimit))
    }
    page.documents = ScriptReader.documents(builder.scripts, &page.warnings)
    if let incomplete = page.incomplete { page.warnings.append(incomplete) }
    return page
  }
}
