import Testing

@testable import SavedPage

/// A page's bytes, and what must be read from them.
struct EncodedPage: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  var text: String
  var encoding: String
  var testDescription: String { name }
}

private func page(_ phrase: [UInt8], charset: String? = nil) -> [UInt8] {
  let meta = charset.map { "<meta charset=\"\($0)\">" } ?? ""
  return Array("<html><head>\(meta)</head><body><p>".utf8) + phrase + Array("</p></body></html>".utf8)
}

private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    littleEndian
      ? [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      : [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
  }
}

@Suite struct CharacterDecoderTests {
  static let pages: [EncodedPage] = [
    EncodedPage(
      name: "UTF-8 by meta", bytes: page(Array("Zürich 東京".utf8), charset: "utf-8"), text: "Zürich 東京",
      encoding: "utf-8"),
    EncodedPage(
      name: "UTF-8 undeclared", bytes: page(Array("Zürich".utf8)), text: "Zürich", encoding: "utf-8"),
    EncodedPage(
      name: "UTF-8 under an old label", bytes: page(Array("Zürich".utf8), charset: "iso-8859-1"),
      text: "Zürich", encoding: "utf-8"),
    EncodedPage(
      name: "byte order mark beats the label",
      bytes: [0xEF, 0xBB, 0xBF] + page(Array("Zürich".utf8), charset: "windows-1251"), text: "Zürich",
      encoding: "utf-8"),
    EncodedPage(
      name: "Latin-1 label means windows-1252",
      bytes: page([0x80, 0x20, 0x93, 0x61, 0x94], charset: "iso-8859-1"), text: "€ “a”",
      encoding: "windows-1252"),
    EncodedPage(
      name: "undeclared single accents", bytes: page([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]), text: "Müller",
      encoding: "windows-1252"),
    EncodedPage(
      name: "accents wrongly declared as UTF-8",
      bytes: page([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], charset: "utf-8"), text: "Müller",
      encoding: "windows-1252"),
    EncodedPage(
      name: "gb2312 label means GB18030", bytes: page([0xB8, 0xDF, 0xE9, 0x46], charset: "gb2312"),
      text: "高镕", encoding: "gb18030"),
    EncodedPage(
      name: "shift_jis label means CP932", bytes: page([0x87, 0x40, 0xFB, 0xFC], charset: "shift_jis"),
      text: "①髙", encoding: "shift_jis"),
    EncodedPage(
      name: "euc-kr label means CP949", bytes: page([0xBC, 0xAD, 0xBF, 0xEF], charset: "ks_c_5601-1987"),
      text: "서울", encoding: "euc-kr"),
    EncodedPage(
      name: "KOI8-R", bytes: page([0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], charset: "koi8-r"), text: "Москва",
      encoding: "koi8-r"),
    EncodedPage(
      name: "UTF-16 with mark", bytes: [0xFF, 0xFE] + utf16("<p>Zürich 東京</p>", littleEndian: true),
      text: "Zürich 東京", encoding: "utf-16le"),
    EncodedPage(
      name: "UTF-16 without mark", bytes: utf16("<html><p>Zürich</p></html>", littleEndian: false),
      text: "Zürich", encoding: "utf-16be"),
    EncodedPage(
      name: "utf-16 in a meta means UTF-8", bytes: page(Array("Zürich".utf8), charset: "utf-16"),
      text: "Zürich", encoding: "utf-8"),
    EncodedPage(
      name: "unknown label", bytes: page(Array("Zürich".utf8), charset: "utf-7"), text: "Zürich",
      encoding: "utf-8"),
    EncodedPage(
      name: "label in a comment is none",
      bytes: Array("<!-- <meta charset=koi8-r> -->".utf8) + page(Array("Zürich".utf8), charset: "utf-8"),
      text: "Zürich", encoding: "utf-8"),
  ]

  @Test(arguments: pages)
  func `Text is decoded by mark, label, then the bytes themselves`(_ sample: EncodedPage) {
    let page = PageReader().read(sample.bytes)
    #expect(texts(page).contains { $0.contains(sample.text) }, "\(texts(page))")
    #expect(page.encoding == sample.encoding)
    #expect(page.replacementCount == 0)
  }

  @Test func `Bad bytes become U+FFFD, are counted, and cost nothing after them`() {
    let page = PageReader().read(
      page(Array("日本 ".utf8) + [0xFF, 0x80] + Array(" 東京".utf8), charset: "utf-8"))
    #expect(texts(page) == ["日本 \u{FFFD}\u{FFFD} 東京"])
    #expect(page.replacementCount == 2)
    #expect(page.warnings == [.undecodable(count: 2, encoding: "utf-8")])
  }

  @Test func `UTF-32 is refused by name`() {
    let page = PageReader().read([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0])
    #expect(page.blocks.isEmpty)
    #expect(page.incomplete == .undecodable(count: 8, encoding: "utf-32"))
  }

  @Test(arguments: ["a\0b", "a\u{1}b", "a\u{7F}b"])
  func `Control characters part words and lose nothing after them`(_ text: String) {
    #expect(texts("<p>\(text)</p>\0<p title='\0'>after</p>") == ["a b", "after"])
  }
}
