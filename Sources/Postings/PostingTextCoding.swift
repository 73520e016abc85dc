import Phrases
import SavedPage

/// A posting's text as it goes from one process to another: its lines. Words are cut again, so that no
/// offset is taken on trust.
extension PostingText: Codable {
  private struct CodedLine: Codable {
    var text: String
    var kind: UInt8
    var level: UInt8
    var style: UInt8
    var section: Section
    var isHeading: Bool
    var isSiteTag: Bool
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for line in lines {
      try container.encode(
        CodedLine(
          text: string(line.range), kind: line.kind.rawValue, level: line.level, style: line.style.rawValue,
          section: line.section, isHeading: line.isHeading, isSiteTag: line.isSiteTag))
    }
  }

  public init(from decoder: any Decoder) throws {
    self.init()
    var container = try decoder.unkeyedContainer()
    while !container.isAtEnd {
      let line = try container.decode(CodedLine.self)
      guard let kind = Block.Kind(rawValue: line.kind), !line.text.utf8.contains(0x0A) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a line")
      }
      append(
        line.text.utf8, kind: kind, level: line.level, style: Block.Style(rawValue: line.style),
        section: line.section, isHeading: line.isHeading, isSiteTag: line.isSiteTag)
    }
  }
}
