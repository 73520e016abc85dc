import Phrases
import SavedPage

/// A posting's own text: its lines and their words, cut once and read by every reader.
public struct PostingText: Sendable {
  /// UTF-8; each line is followed by one line feed.
  public var bytes: [UInt8] = []
  public var lines: [Line] = []
  /// The words of all lines; offsets are into `bytes`.
  public var tokens: [Token] = []

  /// One block of the page, or one value of the page's structured data, as it stands in the posting.
  public struct Line: Sendable {
    /// Byte range in `bytes`, without the line feed.
    public var range: Range<Int>
    /// Token range in `tokens`.
    public var tokens: Range<Int>
    public var kind: Block.Kind
    /// Heading level or list depth.
    public var level: UInt8
    public var style: Block.Style
    /// The section that the line stands in; a heading stands in the section that it opens.
    public var section: Section
    /// The line is a heading (in whatever tag), so its words name a section rather than a skill.
    public var isHeading: Bool
    /// The line comes from outside the employer's own text: a site's tag ("In-Office"), a skills box, a fact table.
    public var isSiteTag: Bool
  }

  public init() {}

  /// Appends a line and cuts it into words. `string` must not contain a line feed.
  public mutating func append(
    _ utf8: some Sequence<UInt8>, kind: Block.Kind = .paragraph, level: UInt8 = 0, style: Block.Style = [],
    section: Section = .other, isHeading: Bool = false, isSiteTag: Bool = false
  ) {
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    let firstToken = tokens.count
    Tokenizer.tokenize(bytes, in: start..<bytes.count, into: &tokens)
    lines.append(
      Line(
        range: start..<bytes.count, tokens: firstToken..<tokens.count, kind: kind, level: level, style: style,
        section: section, isHeading: isHeading, isSiteTag: isSiteTag))
    bytes.append(0x0A)
  }

  /// The text of a byte range.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Evidence for bytes of this text: a quote of the words around them, at most `limit` bytes long, within the line.
  public func evidence(_ range: Range<Int>, line: Line, limit: Int = 160) -> Evidence {
    var lower = line.range.lowerBound
    var upper = line.range.upperBound
    if upper - lower > limit {
      let slack = max(0, limit - range.count) / 2
      lower = max(lower, range.lowerBound - slack)
      upper = min(upper, max(range.upperBound + slack, lower + limit))
      // Cut at white space, never inside a character.
      while lower > line.range.lowerBound && lower < range.lowerBound && bytes[lower - 1] != 0x20 {
        lower += 1
      }
      while upper < line.range.upperBound && upper > range.upperBound && bytes[upper] != 0x20 { upper -= 1 }
    }
    return Evidence(
      source: .text, quote: string(lower..<upper), section: line.section, start: range.lowerBound,
      end: range.upperBound)
  }
}
