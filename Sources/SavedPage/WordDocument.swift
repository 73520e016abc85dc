internal import CLibXML2

/// The text of a word processor's document (Office Open XML, .docx), paragraph by paragraph.
///
/// libxml2's reader of XML with its defaults: no entity is replaced, no definition and nothing from a network
/// is loaded, and its own limits hold. A document type has no place in such a file and ends the reading.
public enum WordDocument {
  public enum Problem: Error, Sendable, Equatable {
    /// A ZIP archive, but not of a word processor's document.
    case notADocument
    case encrypted
    case damaged
    /// Bytes of the document's text.
    case tooLarge(limit: Int)
  }

  /// Bytes of the part that holds the text, unpacked.
  static let sizeLimit = 10_000_000
  private static let seconds = 5.0

  /// Whether the bytes begin as a .docx does: as a ZIP archive.
  public static func isLikely(_ bytes: [UInt8]) -> Bool { ZipArchive.isZip(bytes) }

  /// - Complexity: O(bytes of the document).
  public static func read(_ bytes: [UInt8]) throws(Problem) -> TextDocument {
    let xml: [UInt8]
    do {
      xml = try ZipArchive.part(named: "word/document.xml", of: bytes, limit: sizeLimit)
    } catch {
      switch error {
      case .noPart: throw .notADocument
      case .encrypted: throw .encrypted
      case .tooLarge(let limit): throw .tooLarge(limit: limit)
      case .damaged, .unknownMethod: throw .damaged
      }
    }
    return text(ofXML: xml)
  }

  /// What the parser reads from, and the time at which it must end: some small files take it quadratic time.
  private struct Source {
    var cursor: UnsafePointer<UInt8>
    var left: Int
    var deadline: ContinuousClock.Instant
    var isLate = false
  }

  static func text(ofXML xml: [UInt8]) -> TextDocument {
    _ = HTMLParser.ready
    var walk = Walk()
    xml.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var source = Source(
        cursor: base, left: buffer.count, deadline: ContinuousClock.now.advanced(by: .seconds(seconds)))
      let options =
        Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue)
        | Int32(XML_PARSE_NOWARNING.rawValue)
      withUnsafeMutablePointer(to: &source) { pointer in
        guard let reader = xmlReaderForIO(next, nil, pointer, nil, "UTF-8", options) else {
          walk.document.incomplete = .parserStopped(code: -1)
          return
        }
        defer { xmlFreeTextReader(reader) }
        var status = xmlTextReaderRead(reader)
        while status == 1, walk.take(reader) { status = xmlTextReaderRead(reader) }
        if pointer.pointee.isLate {
          walk.document.incomplete = .deadlinePassed(seconds: seconds)
        } else if status != 0 {
          walk.document.incomplete = .damaged(
            format: "document", atByte: max(0, Int(xmlTextReaderByteConsumed(reader))))
        }
      }
    }
    walk.endParagraph()
    return walk.document
  }

  private static let next: xmlInputReadCallback = { source, target, capacity in
    guard let source = source?.assumingMemoryBound(to: Source.self), let target, capacity > 0 else {
      return 0
    }
    if ContinuousClock.now > source.pointee.deadline { source.pointee.isLate = true }
    guard source.pointee.left > 0, !source.pointee.isLate else { return 0 }
    let count = min(Int(capacity), source.pointee.left)
    UnsafeMutableRawPointer(target).copyMemory(from: source.pointee.cursor, byteCount: count)
    source.pointee.cursor += count
    source.pointee.left -= count
    return Int32(truncatingIfNeeded: count)
  }

  /// Takes the reader's events one by one: paragraphs end lines, runs hold text.
  private struct Walk {
    var document = TextDocument()
    private var text: [UInt8] = []
    private var kind = TextDocument.Line.Kind.plain
    private var number = 0
    private var isInText = false
    /// The depth of an element that repeats what stands elsewhere (an older form of a text box); −1 outside.
    private var skippedDepth: Int32 = -1

    /// False where reading must end.
    mutating func take(_ reader: xmlTextReaderPtr) -> Bool {
      let depth = xmlTextReaderDepth(reader)
      switch xmlTextReaderNodeType(reader) {
      case 1:  // the start of an element
        if skippedDepth >= 0 { return true }
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        switch name(xmlTextReaderConstLocalName(reader)) {
        case "p": endParagraph()
        case "t": isInText = !isEmpty
        case "tab": text.append(0x09)
        case "br", "cr": endLine()
        case "noBreakHyphen": text.append(0x2D)
        case "numPr": if kind == .plain { kind = .item }
        case "pStyle": style(reader)
        case "Fallback": if !isEmpty { skippedDepth = depth }
        default: break
        }
      case 15:  // the end of one
        if skippedDepth >= 0 {
          if depth == skippedDepth { skippedDepth = -1 }
          return true
        }
        switch name(xmlTextReaderConstLocalName(reader)) {
        case "p": endParagraph()
        case "t": isInText = false
        default: break
        }
      case 3, 4, 13, 14:  // text, CDATA, white space
        guard isInText, skippedDepth < 0, let value = xmlTextReaderConstValue(reader) else { return true }
        text.append(
          contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
      case 10:  // a document type
        return false
      default: break
      }
      return true
    }

    private func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
      pointer.map { String(cString: $0) } ?? ""
    }

    /// "Heading1", "Title", "ListParagraph": names of styles are the same in every language of the program.
    private mutating func style(_ reader: xmlTextReaderPtr) {
      guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return }
      repeat {
        guard name(xmlTextReaderConstLocalName(reader)) == "val" else { continue }
        let value = name(xmlTextReaderConstValue(reader))
        if value.hasPrefix("Heading") || value.hasPrefix("berschrift") { kind = .heading }
        if value.hasPrefix("List") && kind == .plain { kind = .item }
      } while xmlTextReaderMoveToNextAttribute(reader) == 1
      xmlTextReaderMoveToElement(reader)
    }

    mutating func endParagraph() {
      endLine()
      kind = .plain
    }

    private mutating func endLine() {
      guard !text.isEmpty else { return }
      number += 1
      document.append(UTF8Repair.repair(text).text[...], number: number, isMarkdown: false, kind: kind)
      text.removeAll(keepingCapacity: true)
    }
  }
}
