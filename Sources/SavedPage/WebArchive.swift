/// A page with its frames and pictures in one file: MHTML (RFC 2557), as browsers save it.
///
/// Names in it (Content-Location, Content-ID) are compared with one another and never become paths.
struct WebArchive {
  /// A part that holds no further parts.
  struct Part {
    /// "text/html", in small letters.
    var type: String
    var charset: String?
    var encoding: String
    var identifier: String?
    var location: String?
    /// Range of its body in the file, still in its transfer encoding.
    var body: Range<Int>
  }

  private(set) var parts: [Part] = []
  /// Index of the part that is the page; nil where none can be.
  private(set) var main: Int?
  /// The part that no delimiter ends comes first, if there is one; limits follow.
  private(set) var warnings: [PageWarning] = []
  /// Where the page came from, as the browser that saved it says.
  private(set) var location: String?

  /// Whether a file begins with a header that announces parts or a transfer encoding.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return false }
    // A header's first line names its field at once; most pages are refused here.
    let name = bytes.prefix(64).prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D }
    guard name.count < bytes.count, bytes[name.count] == UInt8(ascii: ":") else { return false }
    let header = HeaderFields(bytes, 0..<bytes.count)
    return header["mime-version"] != nil && header["content-type"] != nil
      || header.word("content-type").hasPrefix("multipart/")
      || header["content-type"] != nil && header["content-transfer-encoding"] != nil
  }

  /// - Complexity: O(number of bytes × nesting), which is limited.
  init(_ bytes: [UInt8], limits: PageLimits) {
    var start: String?
    var waiting: [(range: Range<Int>, depth: Int)] = [(0..<bytes.count, 0)]
    var listed = 0
    var unclosedAt: Int?
    while let (range, depth) = waiting.popLast() {
      let header = HeaderFields(bytes, range)
      if header.hasLongLine {
        note(.limitReached(name: PageLimits.Name.headerLine, limit: PageLimits.headerLine))
      }
      let type = header.word("content-type")
      let body = header.bodyStart..<range.upperBound
      if depth == 0 {
        location = header["snapshot-content-location"] ?? header["content-location"]
        start = header.parameter("start")
      }
      guard type.hasPrefix("multipart/") || type == "message/rfc822" else {
        parts.append(
          Part(
            type: type, charset: header.parameter("charset"),
            encoding: header.word("content-transfer-encoding"),
            identifier: header["content-id"], location: header["content-location"], body: body))
        continue
      }
      guard depth < limits.archiveNesting else {
        note(.limitReached(name: PageLimits.Name.archiveNesting, limit: limits.archiveNesting))
        continue
      }
      if type == "message/rfc822" {
        waiting.append((body, depth + 1))
        continue
      }
      let boundary = Array((header.parameter("boundary") ?? "").utf8)
      guard boundary.count <= PageLimits.boundary else {
        note(.limitReached(name: PageLimits.Name.boundary, limit: PageLimits.boundary))
        continue
      }
      var split = Self.split(bytes, body, boundary, limit: limits.archiveParts - listed)
      if split.ranges.isEmpty, let guess = Self.firstDelimiter(bytes, body) {
        split = Self.split(bytes, body, guess, limit: limits.archiveParts - listed)
      }
      if split.isCut { note(.limitReached(name: PageLimits.Name.archiveParts, limit: limits.archiveParts)) }
      if !split.isClosed && !split.isCut { unclosedAt = split.ranges.last?.lowerBound ?? body.lowerBound }
      listed += split.ranges.count
      for part in split.ranges.reversed() { waiting.append((part, depth + 1)) }
    }
    main = Self.choose(parts, start: start, location: location)
    if let unclosedAt {
      warnings.insert(.unclosed(markup: "a part of the web archive", atByte: unclosedAt), at: 0)
    }
  }

  /// Whether the page itself may lack text for what the warnings name.
  var isIncomplete: Bool {
    guard let main else { return true }
    // A missing end after the page's own part cuts pictures only.
    return warnings.contains { warning in
      if case .unclosed(_, let start) = warning { return parts[main].body.upperBound > start }
      return false
    }
  }

  /// Index of the part of an address ("https://…") or an identifier ("cid:…").
  func part(at address: String) -> Int? {
    if address.hasPrefix("cid:") {
      let identifier = "<\(address.dropFirst(4))>"
      return parts.firstIndex { $0.identifier == identifier || $0.location == address }
    }
    return parts.firstIndex { $0.location == address && $0.type.hasPrefix("text/") }
  }

  /// Where a part came from, if that is an address of the web.
  func address(of index: Int) -> String? {
    for address in [parts[index].location, location] {
      if let address, address.hasPrefix("http://") || address.hasPrefix("https://") { return address }
    }
    return nil
  }

  private mutating func note(_ warning: PageWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// The page: what `start` names, else what came from the page's own address, else the first HTML, else
  /// the first text.
  private static func choose(_ parts: [Part], start: String?, location: String?) -> Int? {
    func isPage(_ part: Part) -> Bool { part.type == "text/html" || part.type == "application/xhtml+xml" }
    if let start, let found = parts.firstIndex(where: { $0.identifier == start && isPage($0) }) {
      return found
    }
    if let location, let found = parts.firstIndex(where: { $0.location == location && isPage($0) }) {
      return found
    }
    return parts.firstIndex(where: isPage)
      ?? parts.firstIndex { $0.type == "text/plain" || $0.type == "text/markdown" || $0.type.isEmpty }
  }

  /// The ranges between lines of "--" and the boundary.
  private static func split(
    _ bytes: [UInt8], _ body: Range<Int>, _ boundary: [UInt8], limit: Int
  ) -> (ranges: [Range<Int>], isClosed: Bool, isCut: Bool) {
    var ranges: [Range<Int>] = []
    guard !boundary.isEmpty else { return (ranges, false, false) }
    var start: Int?
    var line = body.lowerBound
    while line < body.upperBound {
      let end = bytes[line..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      if let isLast = delimits(bytes, line..<end, boundary) {
        if let start {
          guard ranges.count < limit else { return (ranges, true, true) }
          // The line feed before a delimiter belongs to it.
          var stop = line
          if stop > start, bytes[stop - 1] == 0x0A { stop -= 1 }
          if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
          ranges.append(start..<stop)
        }
        if isLast { return (ranges, true, false) }
        start = min(end + 1, body.upperBound)
      }
      line = end + 1
    }
    if let start, start < body.upperBound {
      guard ranges.count < limit else { return (ranges, true, true) }
      ranges.append(start..<body.upperBound)
    }
    return (ranges, false, false)
  }

  /// Nil where a line is no delimiter; true where it is the last one.
  private static func delimits(_ bytes: [UInt8], _ line: Range<Int>, _ boundary: [UInt8]) -> Bool? {
    guard line.count >= boundary.count + 2, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D
    else { return nil }
    var index = line.lowerBound + 2
    for byte in boundary {
      if bytes[index] != byte { return nil }
      index += 1
    }
    let isLast = index + 1 < line.upperBound && bytes[index] == 0x2D && bytes[index + 1] == 0x2D
    if isLast { index += 2 }
    while index < line.upperBound {
      if bytes[index] > 0x20 { return nil }
      index += 1
    }
    return isLast
  }

  /// The boundary of the first line that looks like a delimiter, for headers that name none or another.
  private static func firstDelimiter(_ bytes: [UInt8], _ body: Range<Int>) -> [UInt8]? {
    var line = body.lowerBound
    while line < body.upperBound {
      let end = bytes[line..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      if end - line > 2, end - line < PageLimits.boundary + 2, bytes[line] == 0x2D, bytes[line + 1] == 0x2D {
        let boundary = bytes[(line + 2)..<end].prefix { $0 > 0x20 }
        if !boundary.isEmpty { return Array(boundary) }
      }
      line = end + 1
    }
    return nil
  }
}
