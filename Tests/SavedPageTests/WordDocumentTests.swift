import Testing

@testable import SavedPage

/// A ZIP archive of stored parts, as the simplest writer makes it.
private func archive(_ parts: [(name: String, content: String)], flags: UInt8 = 0, method: UInt8 = 0)
  -> [UInt8]
{
  func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16) }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in parts {
    let start = bytes.count
    let (title, body) = (Array(name.utf8), Array(content.utf8))
    let common =
      [20, 0, flags, 0, method, 0, 0, 0, 0, 0] + long(0) + long(body.count) + long(body.count)
      + short(title.count) + short(0)
    bytes += [0x50, 0x4B, 3, 4] + common + title + body
    directory +=
      [0x50, 0x4B, 1, 2, 20, 0] + common + short(0) + short(0) + short(0) + long(0) + long(start) + title
  }
  let start = bytes.count
  bytes += directory
  bytes +=
    [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + short(parts.count) + short(parts.count) + long(directory.count)
    + long(start) + short(0)
  return bytes
}

private func document(_ body: String, before: String = "") -> String {
  "<?xml version=\"1.0\"?>" + before
    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
    + body + "</w:body></w:document>"
}

private func paragraph(_ text: String, style: String? = nil) -> String {
  let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
  return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
}

private func lines(_ xml: String) throws -> [TextDocument.Line] {
  try WordDocument.read(archive([("word/document.xml", xml)])).lines
}

struct WordDocumentTests {
  @Test func paragraphsAreLines() throws {
    let read = try lines(
      document(
        paragraph("Skills", style: "Heading1") + paragraph("Python &amp; SQL", style: "ListParagraph")
          + "<w:p><w:r><w:t>Acme</w:t><w:tab/><w:t xml:space=\"preserve\">2020 </w:t></w:r><w:r><w:t>– 2021</w:t></w:r></w:p>"
          + "<w:p/>"))
    #expect(read.map(\.text) == ["Skills", "Python & SQL", "Acme | 2020 – 2021"])
    #expect(read.map(\.kind) == [.heading, .item, .plain])
    #expect(read.map(\.number) == [1, 2, 3])
  }

  @Test func deletedTextAndRepeatedTextAreNotRead() throws {
    let read = try lines(
      document(
        "<w:p><w:del><w:r><w:delText>Perl</w:delText></w:r></w:del><w:r><w:t>Go</w:t></w:r></w:p>"
          + "<AlternateContent><Choice>\(paragraph("Rust"))</Choice><Fallback>\(paragraph("Rust"))</Fallback></AlternateContent>"
      ))
    #expect(read.map(\.text) == ["Go", "Rust"])
  }

  @Test func entitiesAndDefinitionsAreNotFollowed() throws {
    let read = try WordDocument.read(
      archive([
        (
          "word/document.xml",
          document(
            paragraph("&file;&many;"),
            before: "<!DOCTYPE a [<!ENTITY file SYSTEM \"file:///etc/hostname\"><!ENTITY many \"xxxx\">]>")
        )
      ]))
    #expect(read.lines.isEmpty)
    #expect(read.incomplete != nil)
  }

  @Test func aDocumentThatIsCutOffSaysSo() throws {
    let whole = document(paragraph("Python") + paragraph("SQL"))
    let read = try WordDocument.read(archive([("word/document.xml", String(whole.dropLast(30)))]))
    #expect(read.lines.first?.text == "Python")
    #expect(read.incomplete != nil)
  }

  @Test func unpacksWhatIsPacked() throws {
    let bytes = try #require(decoded(Self.packed))
    let text = try WordDocument.read(bytes).lines.map(\.text)
    #expect(text.contains("Python (primary), k8s, Postgres 14"))
    #expect(text.contains("Data Engineer, Acme & Sons | Jan 2020 – Dec 2022"))
    // Any byte may be wrong, and any number of them missing.
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var broken = bytes
      broken[index] ^= 0x5A
      _ = try? WordDocument.read(broken)
      _ = try? WordDocument.read(Array(bytes[..<index]))
    }
  }

  @Test func refusesOtherArchives() {
    #expect(throws: WordDocument.Problem.notADocument) { try WordDocument.read(archive([("a.txt", "hi")])) }
    #expect(throws: WordDocument.Problem.encrypted) {
      try WordDocument.read(archive([("word/document.xml", "x")], flags: 1))
    }
    #expect(throws: WordDocument.Problem.damaged) {
      try WordDocument.read(archive([("word/document.xml", "x")], method: 99))
    }
    #expect(throws: WordDocument.Problem.tooLarge(limit: WordDocument.sizeLimit)) {
      try WordDocument.read(
        archive([("word/document.xml", String(repeating: " ", count: WordDocument.sizeLimit + 1))]))
    }
  }

  private func decoded(_ text: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bytes: [UInt8] = []
    var value = 0
    var bits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "=") && byte != 0x0A {
      guard let digit = alphabet.firstIndex(of: byte) else { return nil }
      value = (value << 6 | digit) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(value >> bits & 0xFF))
      }
    }
    return bytes
  }

  /// A document of a few lines, deflated, in Base64.
  private static let packed = """
    UEsDBBQAAAAIAPAqd10rhCYSBgAAAAQAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLOp0LcDAFBLAwQUAAAACADwKnddpJTDEIcB
    AAAGBAAAEQAAAHdvcmQvZG9jdW1lbnQueG1svVPNjhMxDH6VKAe0SGUzrRBCQzurbncRQhwqdV/Ak/HOWM2fErfTufEOvCFPQjpl
    QYuqVTnAxYkTf/7sz/L85mCN2GNM5N1CTq8LeVPN+7LxemfRscjfLpX9QnbMoVQq6Q4tpGsf0OW/Rx8tcHZjq3ofmxC9xpTItdao
    WVG8UxbIyZ9prL4kj4W43YU32tsATDUZ4mHMJY+V1b4ZjmcYzTqOx4YHg6Iv92AW8oHYoFTVXP0KGM3YTJkCaFzIEDFh3KOslg2I
    +wPYYPCI4BEXT+iXiT4hNLnT6eVcmy0Zk/6S5gslXkOENkLoLudaD9x5J65CpKzo8Hoitu/TRKx94jYHienbf97u/SFgJHT6BWVP
    +OoOOI/BteQQ40QstUXxKg/lg9h496RYNlCrE+AzODErZoX4/vWbuEN9dGb/R9nbHRkWgQKaXG4SPXEnlhQfje/PVGB1uTSM0QHj
    yjvOazU+rjpPGtV4/wjG1KC3f8hynn/la2/OEKlnidRZXvW0Qer3klc/AFBLAQIUAxQAAAAIAPAqd10rhCYSBgAAAAQAAAATAAAA
    AAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAgA8Cp3XaSUwxCHAQAABgQAABEAAAAAAAAAAAAAAIAB
    NwAAAHdvcmQvZG9jdW1lbnQueG1sUEsFBgAAAAACAAIAgAAAAO0BAAAAAA==
    """
}
