/// Bytes of a page as clean UTF-8: valid, without byte order marks, and without control characters
/// (NUL stops libxml2's HTML parser without an error).
struct DecodedPage {
  var text: [UInt8]
  /// IANA name of the encoding that was decoded.
  var encoding: String
  /// Bytes or sequences that became U+FFFD.
  var replacementCount = 0
  /// Why the bytes were not decoded at all.
  var refusal: PageWarning?
}

/// Decides on a page's encoding and decodes it.
///
/// The order is that of the WHATWG HTML standard: byte order mark, declared label, then the bytes
/// themselves. Two deviations, both because saved pages are often saved again in UTF-8 under their old
/// label: a label of one byte a character, or none, yields to valid UTF-8 with non-ASCII characters;
/// and UTF-16 without a mark is told by its NUL bytes.
enum CharacterDecoder {
  /// - Parameter transport: the label that stood around the page (in a web archive); it goes before the page's own.
  static func decode(_ bytes: [UInt8], transport: String? = nil) -> DecodedPage {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return DecodedPage(
        text: [], encoding: "utf-32", refusal: .undecodable(count: bytes.count, encoding: "utf-32"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, littleEndian: false) }
    if let littleEndian = looksLikeUTF16(bytes) { return utf16(bytes, littleEndian: littleEndian) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes) }

    let declared =
      transport.flatMap { CharsetLabels.charset(for: $0) }
      ?? CharsetPrescan.label(in: bytes).flatMap { CharsetLabels.charset(for: $0) }
    if let declared, declared.isSevenBit { return decode(bytes, as: declared) }
    let survey = UTF8Repair.survey(bytes)
    if survey.broken == 0 {
      let isPlausible = declared.map { $0.isSingleByte || survey.multibyte >= 8 } ?? true
      if survey.multibyte == 0 || isPlausible || declared?.name == "utf-8" { return utf8(bytes, survey) }
    }
    switch declared {
    case .some(let charset) where charset.name == "utf-8":
      // Declared as UTF-8, but not one sequence is: single accented letters of Latin-1.
      return survey.multibyte == 0 && survey.isolatedHigh == survey.broken
        ? windows1252(bytes) : utf8(bytes, survey)
    case .some(let charset):
      return decode(bytes, as: charset)
    case nil:
      let isMostlyUTF8 = survey.multibyte >= 2 && survey.multibyte * 4 >= survey.broken
      return isMostlyUTF8 ? utf8(bytes, survey) : windows1252(bytes)
    }
  }

  private static func utf8(_ bytes: [UInt8], _ survey: UTF8Repair.Survey? = nil) -> DecodedPage {
    let survey = survey ?? UTF8Repair.survey(bytes)
    if survey.isClean { return DecodedPage(text: bytes, encoding: "utf-8") }
    let repaired = UTF8Repair.repair(bytes)
    return DecodedPage(text: repaired.text, encoding: "utf-8", replacementCount: repaired.replacements)
  }

  private static func windows1252(_ bytes: [UInt8]) -> DecodedPage {
    let text = UTF8Repair.repair(Windows1252.decode(bytes[...])).text
    return DecodedPage(text: text, encoding: "windows-1252")
  }

  private static func decode(_ bytes: [UInt8], as charset: CharsetLabels.Charset) -> DecodedPage {
    guard let name = charset.iconvName else { return windows1252(bytes) }
    guard let decoded = IconvDecoder.decode(bytes, from: name) else {
      // The machine lacks this converter: better some text than none, and the loss is named.
      let repaired = UTF8Repair.repair(bytes)
      return DecodedPage(
        text: repaired.text, encoding: charset.name, replacementCount: max(1, repaired.replacements))
    }
    let clean = UTF8Repair.repair(decoded.text)
    return DecodedPage(
      text: clean.text, encoding: charset.name,
      replacementCount: decoded.replacements + clean.replacements)
  }

  /// Byte order of UTF-16 without a mark: markup is ASCII, so every other byte of the start is NUL.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let window = min(bytes.count, 1_024)
    guard window >= 8 else { return nil }
    var even = 0
    var odd = 0
    for index in 0..<window where bytes[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd * 10 > window * 3 && even * 50 < window { return true }
    if even * 10 > window * 3 && odd * 50 < window { return false }
    return nil
  }

  private static func utf16(_ bytes: [UInt8], littleEndian: Bool) -> DecodedPage {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var replacements = 0
    func unit(_ index: Int) -> UInt32 {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    var index = 0
    while index + 1 < bytes.count {
      var value = unit(index)
      index += 2
      if (0xD800..<0xDC00).contains(value), index + 1 < bytes.count, (0xDC00..<0xE000).contains(unit(index)) {
        value = 0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00)
        index += 2
      } else if (0xD800..<0xE000).contains(value) {
        value = 0xFFFD
        replacements += 1
      }
      UTF8Text.append(value, to: &text)
    }
    if index < bytes.count { replacements += 1 }
    return DecodedPage(
      text: UTF8Repair.repair(text).text, encoding: littleEndian ? "utf-16le" : "utf-16be",
      replacementCount: replacements)
  }
}
