#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Mends, before the parser sees them, the few pieces of markup over which libxml2 loses text in
/// silence or takes quadratic time, names markup that is never closed, and takes out what libxml2 need not read.
///
/// - A tag with a flood of attributes (32,000 take 7 seconds): those beyond the limit are cut.
/// - `<script></x`: the parser takes the end tag for another element's and the rest of the page for the
///   script's text; a space before it helps.
/// - What means nothing here: most attributes (`TagTrimmer`), style sheets, white space between tags.
/// - What needs no parser: scripts (`ScriptTexts`) and runs of text (`TextMarks`), a mark in the place of each.
/// - End tags that close nothing, by the thousand: those beyond a number are cut.
/// - `<!-->`: an empty comment by the HTML standard, the start of a long one for libxml2; cut.
///
/// What libxml2 need not read is taken out only up to the first tag that the two may read differently.
struct MarkupGuard {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Attributes of one tag that are kept.
  private let attributeLimit: Int
  /// A tag shorter than this cannot hold more attributes than the limit.
  private let shortestFlood: Int

  /// - Parameters:
  ///   - isPreformatted: line feeds between tags mean something.
  ///   - mendsOnly: leaves in what libxml2 need not read.
  init(limits: PageLimits = PageLimits(), isPreformatted: Bool = false, mendsOnly: Bool = false) {
    attributeLimit = limits.attributes
    trimmer = TagTrimmer(attributeLimit: limits.attributes)
    shortestFlood = 2 * limits.attributes
    keepsSpace = isPreformatted
    isSure = !mendsOnly
  }

  private var trimmer: TagTrimmer
  private var output = Output()
  /// The parser is where this scan is.
  private var isSure: Bool
  /// White space between tags is left as it is: from the first element on in which line feeds mean something.
  private var keepsSpace: Bool
  private(set) var cutsAttributes = false
  /// The texts of the scripts and style sheets that were cut.
  private(set) var scripts: [Range<Int>] = []
  /// The runs of text that were cut.
  private(set) var texts: [Range<Int>] = []
  /// The comment, script or tag that no end closes, and where it begins: what follows is no text.
  private(set) var unclosed: PageWarning?

  /// The page as it can be parsed; the same bytes without a copy where nothing was to mend.
  ///
  /// - Complexity: O(number of bytes).
  mutating func mend(_ page: [UInt8]) -> [UInt8] {
    // A space is added for a script and its end tag at most, and marks are shorter than what they stand for.
    let mended = [UInt8](unsafeUninitializedCapacity: page.count + page.count / 8 + 64) { buffer, count in
      page.withUnsafeBufferPointer { bytes in
        output = Output(source: bytes, target: buffer)
        scan(bytes)
        if output.isChanged { output.cut(bytes.count..<bytes.count) }
        count = output.count
      }
    }
    return output.isChanged ? mended : page
  }

  private mutating func scan(_ bytes: Bytes) {
    var elements = OpenElements()
    var index = 0
    // Whether the parser takes what stands here for text.
    var isText = true
    while index + 1 < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        let start = index
        index = Self.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: index, to: bytes.count)
        if isText && isSure { takeText(bytes, start, index) }
        continue
      }
      let start = index
      let next = bytes[index + 1]
      if Self.isLetter(next) {
        let end: Int
        if isSure, let plain = trimmer.end(of: start, in: bytes) {
          end = plain
          for cut in trimmer.cuts where !cut.isEmpty { output.cut(cut) }
        } else if isSure, let found = TagEnd.find(in: bytes, from: start, attributeLimit: attributeLimit) {
          end = found
        } else {
          isSure = false
          guard let found = endOfTag(bytes, start) else { return }
          end = found
        }
        isText = true
        elements.open(Self.name(bytes, start + 1))
        index = end
        switch next | 0x20 {
        case UInt8(ascii: "s"):
          guard let rest = endOfRawText(bytes, start, end) else { return }
          index = rest
        case UInt8(ascii: "p"), UInt8(ascii: "l"), UInt8(ascii: "x"):
          keepsSpace = keepsSpace || Self.isPreformatted(bytes, start)
        default: break
        }
      } else if next == UInt8(ascii: "!") {
        guard let end = endOfComment(bytes, start) else { return }
        isText = end > start + 2
        isSure = isSure && (isText || Self.isPlainDeclaration(bytes, start))
        index = end
      } else if next == UInt8(ascii: "/"), start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) {
        var end = start + 3
        while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
        isText = end < bytes.count && bytes[end] == UInt8(ascii: ">")
        isSure = isSure && isText
        if elements.close(Self.name(bytes, start + 2)), isText { output.cut(start..<end + 1) }
        index = isText ? end + 1 : end
      } else {
        isText = false
        // Names that begin so are names for libxml2.
        isSure = isSure && next != UInt8(ascii: "_") && next != UInt8(ascii: ":")
        if next == UInt8(ascii: "?") { isSure = isSure && Self.isPlainDeclaration(bytes, start) }
        index += 1
      }
    }
  }

  /// Whether a declaration ends at the first ">": one without quotation marks, or with the two of `<!DOCTYPE`'s names.
  private static func isPlainDeclaration(_ bytes: Bytes, _ start: Int) -> Bool {
    var single = 0
    var double = 0
    for index in start + 1..<min(bytes.count, start + 512) {
      switch bytes[index] {
      case UInt8(ascii: ">"): return single % 2 == 0 && double % 2 == 0
      case UInt8(ascii: "<"), UInt8(ascii: "["): return false
      case 0x22: double += 1
      case 0x27: single += 1
      default: break
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The name of a tag as a number, whatever its case.
  private static func name(_ bytes: Bytes, _ start: Int) -> UInt64 {
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

  /// Whether line feeds mean something in the element whose tag begins here.
  private static func isPreformatted(_ bytes: Bytes, _ start: Int) -> Bool {
    for name in ["pre", "plaintext", "listing", "xmp"] as [StaticString]
    where ByteSearch.hasPrefixIgnoringCase(name, in: bytes, at: start + 1) {
      return true
    }
    return false
  }

  /// Index of the first such byte in a range; `end` where there is none.
  @inline(__always)
  private static func firstIndex(of byte: UInt8, in bytes: Bytes, from start: Int, to end: Int) -> Int {
    var index = start
    // Most runs between tags are shorter than the call takes.
    let near = min(end, start + 24)
    while index < near {
      if bytes[index] == byte { return index }
      index += 1
    }
    guard index < end, let base = bytes.baseAddress,
      let found = memchr(base + index, Int32(byte), end - index)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  // MARK: Text

  /// Takes out the text between two tags but for its character references: runs, with a mark for each, and white
  /// space, but for one byte.
  private mutating func takeText(_ bytes: Bytes, _ start: Int, _ end: Int) {
    guard end + 1 < bytes.count else { return }
    let next = bytes[end + 1]
    guard Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return }
    var start = start
    while start < end {
      let stop = Self.firstIndex(of: UInt8(ascii: "&"), in: bytes, from: start, to: end)
      takeRun(bytes, start, stop)
      guard stop < end else { return }
      start = stop + 1
      while start < end, start - stop < 32, Self.isReferenceByte(bytes[start]) { start += 1 }
      // What stands behind a lone "&" is left to the parser.
      guard start < end, bytes[start] == UInt8(ascii: ";") else { return }
      start += 1
    }
  }

  private mutating func takeRun(_ bytes: Bytes, _ start: Int, _ end: Int) {
    var first = start
    while first < end, bytes[first] <= 0x20 { first += 1 }
    if first == end {
      if !keepsSpace && end - start > 1 { output.cut(start + 1..<end) }
    } else if end - start >= TextMarks.shortestRun {
      output.cut(start..<end)
      output.insert(TextMarks.lead)
      output.insert(number: texts.count)
      texts.append(start..<end)
    }
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "#")
  }

  // MARK: Tags

  /// Index after the ">" of a tag; nil where the page ends within it.
  private mutating func endOfTag(_ bytes: Bytes, _ start: Int) -> Int? {
    let window = min(bytes.count, start + shortestFlood)
    var close = start + 1
    while close < window, bytes[close] != UInt8(ascii: ">") { close += 1 }
    if close < window { return close + 1 }
    return endOfLongTag(bytes, start)
  }

  private mutating func endOfLongTag(_ bytes: Bytes, _ start: Int) -> Int? {
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
      output.cut(cutStart..<min(index, bytes.count))
      cutsAttributes = true
    }
    guard index < bytes.count else {
      unclosed = .unclosed(markup: "tag", atByte: start)
      return nil
    }
    return bytes[index] == UInt8(ascii: ">") ? index + 1 : index
  }

  // MARK: Scripts and comments

  /// Index of the end tag of a script or style sheet; `end` for other elements, nil where there is none.
  private mutating func endOfRawText(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? {
    let isScript = ByteSearch.hasPrefixIgnoringCase("script", in: bytes, at: start + 1)
    guard isScript || ByteSearch.hasPrefixIgnoringCase("style", in: bytes, at: start + 1) else { return end }
    let nameEnd = start + (isScript ? 7 : 6)
    guard nameEnd < bytes.count, bytes[nameEnd] <= 0x20 || bytes[nameEnd] == 0x3E || bytes[nameEnd] == 0x2F
    else {
      return end
    }
    var isFirst = true
    var index = end
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") else {
        index = Self.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: index + 1, to: bytes.count)
        continue
      }
      if ByteSearch.hasPrefixIgnoringCase(isScript ? "script" : "style", in: bytes, at: index + 2) {
        // No style sheet is read, and scripts are read here: libxml2 would take them letter by letter.
        if isSure && index - end > 32 {
          output.cut(end..<index)
          output.insert(ScriptTexts.mark)
          output.insert(number: scripts.count)
          scripts.append(end..<index)
        }
        return index
      }
      // No script and no template begins with an end tag: its own is missing, and it takes in what follows.
      if isFirst, unclosed == nil, Self.isEndTag(bytes, index), bytes[end..<index].allSatisfy({ $0 <= 0x20 })
      {
        unclosed = .unclosed(markup: isScript ? "script" : "style", atByte: start)
      }
      isFirst = false
      if index == end {
        output.cut(end..<end)
        output.insert(0x20)
      }
      index += 2
    }
    unclosed = .unclosed(markup: isScript ? "script" : "style", atByte: start)
    return nil
  }

  /// Whether a whole end tag stands here.
  private static func isEndTag(_ bytes: Bytes, _ start: Int) -> Bool {
    guard start + 2 < bytes.count, isLetter(bytes[start + 2]) else { return false }
    for index in start + 3..<max(start + 3, min(bytes.count, start + 64)) {
      if bytes[index] == UInt8(ascii: ">") { return true }
      if bytes[index] == UInt8(ascii: "<") { return false }
    }
    return false
  }

  /// Index after a comment; of other declarations, after their first two bytes.
  private mutating func endOfComment(_ bytes: Bytes, _ start: Int) -> Int? {
    guard ByteSearch.hasPrefixIgnoringCase("<!--", in: bytes, at: start) else { return start + 2 }
    for empty in ["<!-->", "<!--->"] as [StaticString]
    where ByteSearch.hasPrefixIgnoringCase(empty, in: bytes, at: start) {
      let end = start + empty.utf8CodeUnitCount
      output.cut(start..<end)
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

extension MarkupGuard {
  /// The mended page as it is written: what stands between two cuts is copied when the second is made.
  private struct Output {
    private var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var target = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    /// End of the last cut.
    private var kept = 0
    private(set) var count = 0
    private(set) var isChanged = false

    init() {}

    init(source: UnsafeBufferPointer<UInt8>, target: UnsafeMutableBufferPointer<UInt8>) {
      self.source = source
      self.target = target
    }

    /// Leaves out a range, which begins at the end of the last one or after it.
    @inline(__always)
    mutating func cut(_ range: Range<Int>) {
      isChanged = true
      let length = range.lowerBound - kept
      precondition(length >= 0 && count + length <= target.count)
      if length > 0, let source = source.baseAddress, let target = target.baseAddress {
        (target + count).update(from: source + kept, count: length)
      }
      count += length
      kept = range.upperBound
    }

    /// Writes a byte where the last cut was made.
    @inline(__always)
    mutating func insert(_ byte: UInt8) {
      precondition(count < target.count)
      target[count] = byte
      count += 1
    }

    mutating func insert(_ text: StaticString) {
      for offset in 0..<text.utf8CodeUnitCount { insert(text.utf8Start[offset]) }
    }

    /// Writes a number of a mark.
    @inline(__always)
    mutating func insert(number: Int) {
      var scale = 1
      while number / scale >= 10 { scale *= 10 }
      while scale > 0 {
        insert(0x30 + UInt8(truncatingIfNeeded: number / scale % 10))
        scale /= 10
      }
    }
  }
}
