internal import CLibXML2

/// libxml2's HTML parser, fed a whole page of clean UTF-8 and speaking to a `PageBuilder`.
///
/// Never its push parser, which loses text at chunk ends and after `</html>`; never its own reading of
/// files, which unpacks archives; never a tree, which costs half the time.
enum HTMLParser {
  /// Must have run before any two threads parse: without it, parallel first uses of libxml2 deadlock.
  static let ready: Void = xmlInitParser()

  /// What the parser reads from: the page's bytes, and the time at which it must end.
  private struct Source {
    var cursor: UnsafePointer<UInt8>
    var left: Int
    var deadline: ContinuousClock.Instant
    var isLate = false
    var builder: UnsafeMutablePointer<PageBuilder>
  }

  /// Parses `bytes`; returns why the parser did not reach the end of them, if it did not.
  ///
  /// Beyond `seconds` the parser gets no further bytes: some small pages take it quadratic time.
  static func parse(_ bytes: [UInt8], into builder: inout PageBuilder, seconds: Double) -> PageWarning? {
    _ = ready
    guard !bytes.isEmpty else { return nil }
    return withUnsafeMutablePointer(to: &builder) { builder in
      bytes.withUnsafeBufferPointer { parse($0, into: builder, seconds) }
    }
  }

  private static func parse(
    _ buffer: UnsafeBufferPointer<UInt8>, into builder: UnsafeMutablePointer<PageBuilder>, _ seconds: Double
  ) -> PageWarning? {
    guard let base = buffer.baseAddress, let context = htmlNewParserCtxt() else {
      return .parserStopped(code: -1)
    }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = UnsafeMutableRawPointer(builder)

    var source = Source(
      cursor: base, left: buffer.count, deadline: ContinuousClock.now.advanced(by: .seconds(seconds)),
      builder: builder)
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | Int32(FITGAP_PARSE_HUGE)
    withUnsafeMutablePointer(to: &source) { pointer in
      // Without tree handlers there is no document; freed all the same, should a version make one.
      if let document = htmlCtxtReadIO(context, read, nil, pointer, nil, "UTF-8", options) {
        xmlFreeDoc(document)
      }
    }

    if source.isLate { return .deadlinePassed(seconds: seconds) }
    if builder.pointee.isFull { return builder.pointee.fullness }
    let consumed = fitgap_bytes_consumed(context)
    if consumed >= 0 && consumed < buffer.count {
      return .notConsumed(bytes: consumed, of: buffer.count)
    }
    let error = fitgap_fatal_error(context)
    if error != 0 { return .parserStopped(code: Int(error)) }
    switch fitgap_unfinished(context) {
    case 1: return .endsWithin(markup: "a tag")
    case 2: return .endsWithin(markup: "a comment")
    case 3: return .endsWithin(markup: "the document type")
    default: return nil
    }
  }

  /// Hands libxml2 the next bytes; none after the deadline.
  private static let read: xmlInputReadCallback = { source, target, capacity in
    guard let source = source?.assumingMemoryBound(to: Source.self), let target, capacity > 0 else {
      return 0
    }
    guard source.pointee.left > 0, !source.pointee.isLate else { return 0 }
    if ContinuousClock.now > source.pointee.deadline {
      source.pointee.isLate = true
      return 0
    }
    if source.pointee.builder.pointee.isFull { return 0 }
    let count = min(Int(capacity), source.pointee.left)
    UnsafeMutableRawPointer(target).copyMemory(from: source.pointee.cursor, byteCount: count)
    source.pointee.cursor += count
    source.pointee.left -= count
    return Int32(truncatingIfNeeded: count)
  }

  @inline(__always)
  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageBuilder>? {
    pointer?.assumingMemoryBound(to: PageBuilder.self)
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLParser.builder(context)?.pointee.startElement(name, attributes)
    }
    handler.endElement = { context, name in
      HTMLParser.builder(context)?.pointee.endElement(name)
    }
    handler.characters = { context, bytes, count in
      HTMLParser.builder(context)?.pointee.characters(bytes, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, bytes, count in
      HTMLParser.builder(context)?.pointee.scriptText(bytes, count)
    }
    handler.comment = { context, text in
      HTMLParser.builder(context)?.pointee.comment(text)
    }
    return handler
  }
}
