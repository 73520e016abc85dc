import Testing

@testable import SavedPage

@Suite struct JSONDocumentTests {
  private func document(_ json: String) throws -> JSONDocument { try JSONDocument(bytes(json)) }

  @Test func `Values are read by key, index and kind`() throws {
    let root = try #require(
      try document(#"{"a":{"b":[1,2.5e1,"x\n\u00e9\ud83d\ude00",true,null]},"A":"capital","n":"\u0041"}"#)
        .root)
    let list = try #require(root["a"]?["b"]?.elements)
    #expect(list.map(\.kind) == [.number, .number, .string, .bool, .null])
    #expect(list[0].number == 1)
    #expect(list[1].number == 25)
    #expect(list[2].string == "x\né😀")
    #expect(list[3].bool == true)
    #expect(root["A"]?.string == "capital")
    #expect(root["N"] == nil)
    #expect(root["N", ignoringCase: true]?.string == "A")
    #expect(root.members.map(\.key) == ["a", "A", "n"])
    #expect(root["missing"]?["b"] == nil)
  }

  @Test func `All objects are walked in document order`() throws {
    let document = try document(#"[{"i":1,"c":{"i":2}},[{"i":3}]]"#)
    #expect(document.objects.map { $0["i"]?.number } == [1, 2, 3])
  }

  @Test(arguments: [
    "{\"a\":\"x\ny\"}", "{\"a\":\"x\ny\",}", "<!-- {\"a\":\"x\ny\"} -->",
    "//<![CDATA[\n{\"a\":\"x\ny\"}\n//]]>",
    "/* c */ {a:'x\ny'}", "{\"a\":\"x\ny\"};more()", "\u{FEFF}{\"a\":\"x\ny\"}",
    "{&quot;a&quot;:&quot;x\ny&quot;}",
    "{,\"a\":\"x\ny\"}", "{\"a\":\"x\\ny\"\n\"b\":1}", "{\"z\":[1,,2,],\"a\":\"x\ny\"}",
    "{\"z\":undefined,\"a\":\"x\ny\"}",
  ])
  func `JSON is read as it was meant`(_ json: String) throws {
    #expect(try document(json).root?["a"]?.string == "x\ny")
  }

  @Test func `A quotation mark within a text does not end it`() throws {
    let root = try document(#"{"d":"<p class="x">a "b" c</p>","e":"f"}"#).root
    #expect(root?["d"]?.string == #"<p class="x">a "b" c</p>"#)
    #expect(root?["e"]?.string == "f")
  }

  @Test func `Lone surrogates and numbers beyond all bounds do no harm`() throws {
    let root = try document(#"["a\ud800b",1e400,-0,"\u12"]"#).root
    #expect(root?.elements[0].string == "a\u{FFFD}b")
    #expect(root?.elements[1].number == nil)
    #expect(root?.elements[3].string != nil)
  }

  @Test(arguments: [
    ("", JSONDocument.ReadError.Reason.empty), ("{\"a\":", .unexpectedEnd),
    ("{\"a\",1}", .unexpectedCharacter),
    ("{\"a\":\"b", .unexpectedEnd), ("[1 2}", .unexpectedCharacter), ("<p>", .unexpectedCharacter),
  ])
  func `What cannot be read is an error with its place`(
    _ sample: (json: String, reason: JSONDocument.ReadError.Reason)
  ) {
    do throws(JSONDocument.ReadError) {
      _ = try JSONDocument(bytes(sample.json))
      Issue.record("was read")
    } catch {
      #expect(error.reason == sample.reason)
      #expect(error.offset <= sample.json.utf8.count)
    }
  }

  @Test func `Depth and size are capped`() {
    #expect(throws: JSONDocument.ReadError(reason: .tooDeep(limit: 128), offset: 128)) {
      _ = try JSONDocument([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
    #expect(throws: JSONDocument.ReadError(reason: .tooLarge(limit: 5_000_000), offset: 0)) {
      _ = try JSONDocument([UInt8](repeating: 0x20, count: 5_000_001))
    }
  }
}
