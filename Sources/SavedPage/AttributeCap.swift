/// Cuts tags with a flood of attributes, which cost libxml2 quadratic time (32,000 of them, 7 seconds).
enum AttributeCap {
  static let limit = 256
  /// A tag shorter than this cannot hold more than `limit` attributes.
  private static let shortest = 2 * limit

  /// The page with the attributes beyond `limit` of each tag removed, and whether there were any.
  ///
  /// - Complexity: O(number of bytes); on ordinary pages one scan for "<" and no copy.
  static func apply(_ page: [UInt8]) -> (page: [UInt8], dropped: Bool) {
    var cuts: [Range<Int>] = []
    page.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        index += 1
        guard index < bytes.count, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A else { continue }
        if ByteSearch.hasPrefixIgnoringCase("script", in: bytes, at: index)
          || ByteSearch.hasPrefixIgnoringCase("style", in: bytes, at: index)
        {
          index = endOfRawText(bytes, index)
          continue
        }
        let window = min(bytes.count, index + shortest)
        var close = index
        while close < window, bytes[close] != UInt8(ascii: ">") { close += 1 }
        if close == window && window < bytes.count {
          close = scanTag(bytes, index, &cuts)
        }
        index = close
      }
    }
    guard !cuts.isEmpty else { return (page, false) }
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var kept = 0
    for cut in cuts {
      result.append(contentsOf: page[kept..<cut.lowerBound])
      kept = cut.upperBound
    }
    result.append(contentsOf: page[kept...])
    return (result, true)
  }

  /// Counts the attributes of a long tag; returns where it ends.
  private static func scanTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ cuts: inout [Range<Int>]
  ) -> Int {
    var index = start
    var attributes = 0
    var cutStart: Int?
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
      if byte == 0x22 || byte == 0x27 {
        // A quotation mark that is never closed takes the rest of the page, as in a browser.
        var close = index + 1
        while close < bytes.count, bytes[close] != byte { close += 1 }
        index = close + 1
        continue
      }
      if byte <= 0x20, index + 1 < bytes.count, bytes[index + 1] > 0x20, bytes[index + 1] != 0x3E {
        attributes += 1
        if attributes == limit + 1 { cutStart = index }
      }
      index += 1
    }
    index = min(index, bytes.count)
    if let cutStart, cutStart < index { cuts.append(cutStart..<index) }
    return index
  }

  private static func endOfRawText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "<") && bytes[index + 1] == UInt8(ascii: "/")
        && bytes[index + 2] | 0x20 == UInt8(ascii: "s")
      {
        return index
      }
      index += 1
    }
    return bytes.count
  }
}
