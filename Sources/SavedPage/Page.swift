/// What a saved page holds: its visible text in blocks, and the data embedded in it.
///
/// Text is valid UTF-8 in which compatibility characters are folded (full-width and mathematical
/// letters, ligatures, no-break spaces) and white space is collapsed. Zones that are no content
/// (navigation, cookie notes, similar jobs, …) keep their blocks, marked with their zone, so that
/// nothing is lost before a reader decides.
public struct Page: Sendable {
  /// The text of all blocks, each followed by one line feed. UTF-8.
  public var text: [UInt8] = []
  /// The blocks, in document order. Their ranges do not overlap.
  public var blocks: [Block] = []
  /// The `<title>`, white space collapsed.
  public var title: String?
  /// `<meta name|property|itemprop=… content=…>` by lower-case name; the first of a name wins.
  public var meta: [String: String] = [:]
  /// `<link rel="canonical">`, else the "saved from" comment that browsers write.
  public var url: String?
  /// The `lang` attribute of `<html>`, as written.
  public var language: String?
  /// JSON found in the page: JSON-LD first, then page state, in document order.
  public var documents: [EmbeddedDocument] = []
  /// Top-level microdata items.
  public var microdata: [MicrodataItem] = []
  /// The character encoding that was decoded, as an IANA name.
  public var encoding = "utf-8"
  /// How many bytes or sequences could not be decoded and became U+FFFD.
  public var replacementCount = 0
  /// What a person should know about the reading of this page, in the order found.
  public var warnings: [PageWarning] = []
  /// Why the page was not read to its end; nil when it was read whole.
  public var incomplete: PageWarning?
  /// Elements of type password, captcha scripts, meta refresh and the like, by which a page that is
  /// no posting is told.
  public var signals: Set<PageSignal> = []

  public init() {}
}

/// A run of text that a browser would show as one block.
public struct Block: Sendable, Equatable {
  /// Byte range in `Page.text`, without the line feed.
  public var start: Int32
  public var end: Int32
  public var kind: Kind
  /// Heading level 1…6, or list depth 1…; 0 for other kinds.
  public var level: UInt8
  public var zone: Zone
  public var style: Style

  public init(
    start: Int32, end: Int32, kind: Kind, level: UInt8 = 0, zone: Zone = .content, style: Style = []
  ) {
    self.start = start
    self.end = end
    self.kind = kind
    self.level = level
    self.zone = zone
    self.style = style
  }

  public enum Kind: UInt8, Sendable { case paragraph, heading, listItem, cell, term, definition }

  /// Where in the page a block stands. Everything but `content` and `header` is pruned from a posting.
  public enum Zone: UInt8, Sendable {
    case content, header, navigation, footer, aside, form, notice, similar, people, share
  }

  public struct Style: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// All of the text is bold, strong, underlined or a heading in other clothes.
    @inlinable public static var bold: Style { Style(rawValue: 1) }
    /// All of the text lies within links.
    @inlinable public static var link: Style { Style(rawValue: 2) }
    /// All of the text lies within buttons or labels.
    @inlinable public static var control: Style { Style(rawValue: 4) }
    /// The block's text begins with a bullet character that was taken off ("•", "-", "1.").
    @inlinable public static var bullet: Style { Style(rawValue: 8) }
    /// The block ended at a line break (`<br>`, or a line feed in preformatted text), not at the end of its element.
    @inlinable public static var lineBreak: Style { Style(rawValue: 16) }
    /// Hidden in the page (`hidden`, `display:none`, `<template>`, `<noscript>`).
    @inlinable public static var hidden: Style { Style(rawValue: 32) }
  }
}

/// JSON that stood in a page.
public struct EmbeddedDocument: Sendable {
  public enum Source: Sendable, Equatable {
    /// `<script type="application/ld+json">`
    case linkedData
    /// State that JavaScript reads: `__NEXT_DATA__`, `window.__appData = …`, `<script type="application/json">`.
    /// The name is the script's id or the variable's name.
    case pageState(name: String)
  }
  public var source: Source
  public var json: JSONDocument
  public init(source: Source, json: JSONDocument) {
    self.source = source
    self.json = json
  }
}

/// A microdata item: its type and its properties, in document order.
public struct MicrodataItem: Sendable {
  /// The last path component of `itemtype`, such as "JobPosting".
  public var type: String
  /// Property names and their text (`content`, `datetime`, `href` or the element's own text). A
  /// nested item's properties are named with a dot: "jobLocation.address.addressLocality".
  public var properties: [(name: String, value: String)]
  public init(type: String, properties: [(name: String, value: String)]) {
    self.type = type
    self.properties = properties
  }
}

/// A fact about the reading of a page.
public enum PageWarning: Sendable, Equatable {
  case undecodable(count: Int, encoding: String)
  case brokenJSON(source: String, atByte: Int)
  case notConsumed(bytes: Int, of: Int)
  case tooManyBlocks(limit: Int)
  case deadlinePassed(seconds: Double)
  case parserStopped(code: Int)
  case limitReached(name: String, limit: Int)
  /// A comment, script, style sheet or tag that never ends; all that follows it is no text.
  case unclosed(markup: String, atByte: Int)
  /// The page ends within a tag, a script or a comment: it is cut off, or a quotation mark or an end is missing.
  case endsWithin(markup: String)
  /// Packed or encoded bytes that are cut off or break the rules of their format.
  case damaged(format: String, atByte: Int)
}

/// Signs of a page that is no posting.
public enum PageSignal: Sendable, Hashable {
  case passwordField, captcha, metaRefresh, frameset, loginForm
}
