/// Mends, before the parser sees them, the few pieces of markup over which libxml2 loses text in
/// silence or takes quadratic time, and names markup that is never closed.
///
/// - A tag with a flood of attributes (32,000 take 7 seconds): those beyond the limit are cut.
/// - `<script></x`: the parser takes the end tag for another element's and the rest of the page for the
///   script's text; a space before it helps.
/// - What means nothing here, so that libxml2 need not read it: most attributes (`TagTrimmer`), style sheets and scripts.
/// - End tags that close nothing, by the thousand: those beyond a number are cut.
/// - `<!-->`: an empty comment by the HTML standard, the start of a long one for libxml2; cut.
struct MarkupGuard {
  /// Attributes of one tag that are kept.
  private let attributeLimit: Int
  /// A tag shorter than this cannot hold more attributes than the limit.
  private let shortestFlood: Int

  init(limits: PageLimits = PageLimits()) {
    attributeLimit = limits.attributes
    trimmer = TagTrimmer(attributeLimit: limits.attributes)
    shortestFlood = 2 * limits.attributes
  }

  /// What is replaced: a range of the page, by a space or by nothing.
  private struct Edit {
    var range: Range<Int>
    var isSpace = false
    /// The number of the script whose text is cut.
    var script: Int?
  }

  private var edits: [Edit] = []
  private var trimmer: TagTrimmer
  private(set) var cutsAttributes = false
  /// The texts of the scripts that were cut.
  private(set) var scripts: [Range<Int>] = []
  /// The comment, script or tag that no end closes, and where it begins: what follows is no text.
  private(set) var unclosed: PageWarning?

  /// The page as it can be parsed; the same bytes without a copy where nothing was to mend.
  ///
  /// - Complexity: O(number of bytes).
  mutating func mend(_ page: [UInt8]) -> [UInt8] {
    page.withUnsafeBufferPointer { scan($0) }
    guard !edits.isEmpty else { return page }
    var mended: [UInt8] = []
    mended.reserveCapacity(page.count + edits.count + 24 * scripts.count)
    var kept = 0
    for edit in edits {
      mended.append(contentsOf: page[kept..<edit.range.lowerBound])
      if edit.isSpace { mended.append(0x20) }
      if let script = edit.script { mended.append(contentsOf: ScriptTexts.mark(script)) }
      kept = edit.range.upperBound
    }
    mended.append(contentsOf: page[kept...])
    return mended
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var elements = OpenElements()
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index
      let next = bytes[index + 1]
      if next | 0x20 >= 0x61 && next | 0x20 <= 0x7A {
        let end: Int
        if let plain = trimmer.end(of: start, in: bytes) {
          end = plain
          for cut in trimmer.cuts where !cut.isEmpty { edits.append(Edit(range: cut)) }
        } else {
          guard let found = endOfTag(bytes, start) else { return }
          end = found
        }
        elements.open(Self.name(bytes, start + 1))
        index = end
        if next | 0x20 == UInt8(ascii: "s") {
          guard let rest = endOfRawText(bytes, start, end) else { return }
          index = rest
        }
      } else if next == UInt8(ascii: "!") {
        guard let end = endOfComment(bytes, start) else { return }
        index = end
      } else if next == UInt8(ascii: "/"), start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) {
        var end = start + 3
        while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
        if elements.close(Self.name(bytes, start + 2)), end < bytes.count, bytes[end] == UInt8(ascii: ">") {
          edits.append(Edit(range: start..<end + 1))
        }
        index = end
      } else {
        index += 1
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The name of a tag as a number, whatever its case.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var key: UInt64 = 0
    var index = start
    while index < bytes.count, index - start < 64 {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      key = key &* 0x100_0000_01B3 ^ UInt64(Attributes.lowercased(byte))
      index += 1
    }
    return key
  }

  /// Index after the ">" of a tag; nil where the page ends within it.
  private mutating func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let window = min(bytes.count, start + shortestFlood)
    var close = start + 1
    while close < window, bytes[close] != UInt8(ascii: ">") { close += 1 }
    if close < window { return close + 1 }
    return endOfLongTag(bytes, start)
  }

  private mutating func endOfLongTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start + 1
    var attributes = 0
    var cutStart: Int?
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
      if (byte == 0x22 || byte == 0x27) && bytes[index - 1] == UInt8(ascii: "=") {
        index += 1
        while index < bytes.count, bytes[index] != byte { index += 1 }
      } else if byte <= 0x20, index + 1 < bytes.count, bytes[index + 1] > 0x20, bytes[index + 1] != 0x3E {
        attributes += 1
        if attributes == attributeLimit + 1 { cutStart = index }
      }
      index += 1
    }
    if let cutStart {
      edits.append(Edit(range: cutStart..<min(index, bytes.count)))
      cutsAttributes = true
    }
    guard index < bytes.count else {
      unclosed = .unclosed(markup: "tag", atByte: start)
      return nil
    }
    return bytes[index] == UInt8(ascii: ">") ? index + 1 : index
  }

  /// Index of the end tag of a script or style sheet; `end` for other elements, nil where there is none.
  private mutating func endOfRawText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let isScript = ByteSearch.hasPrefixIgnoringCase("script", in: bytes, at: start + 1)
    guard isScript || ByteSearch.hasPrefixIgnoringCase("style", in: bytes, at: start + 1) else { return end }
    let nameEnd = start + (isScript ? 7 : 6)
    guard nameEnd < bytes.count, bytes[nameEnd] <= 0x20 || bytes[nameEnd] == 0x3E || bytes[nameEnd] == 0x2F
    else {
      return end
    }
    var index = end
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") else {
        index += 1
        continue
      }
      if ByteSearch.hasPrefixIgnoringCase(isScript ? "script" : "style", in: bytes, at: index + 2) {
        // No style sheet is read, and scripts are read here: libxml2 would take them letter by letter.
        if isScript && index - end > 32 {
          edits.append(Edit(range: end..<index, script: scripts.count))
          scripts.append(end..<index)
        } else if !isScript && index > end {
          edits.append(Edit(range: end..<index))
        }
        return index
      }
      if index == end { edits.append(Edit(range: end..<end, isSpace: true)) }
      index += 2
    }
    unclosed = .unclosed(markup: isScript ? "script" : "style", atByte: start)
    return nil
  }

  /// Index after a comment; of other declarations, after their first two bytes.
  private mutating func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard ByteSearch.hasPrefixIgnoringCase("<!--", in: bytes, at: start) else { return start + 2 }
    for empty in ["<!-->", "<!--->"] as [StaticString]
    where ByteSearch.hasPrefixIgnoringCase(empty, in: bytes, at: start) {
      let end = start + empty.utf8CodeUnitCount
      edits.append(Edit(range: start..<end))
      return end
    }
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D {
        if bytes[index + 2] == 0x3E { return index + 3 }
        if bytes[index + 2] == 0x21, index + 3 < bytes.count, bytes[index + 3] == 0x3E { return index + 4 }
      }
      index += 1
    }
    unclosed = .unclosed(markup: "comment", atByte: start)
    return nil
  }
}
