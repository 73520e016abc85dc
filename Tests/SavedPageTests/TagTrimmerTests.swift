import Testing

@testable import SavedPage

/// What is cut before the parser sees it, and what must stay.
struct TagTrimmerTests {
  private func trimmed(_ tag: String) -> String? {
    let bytes = Array(tag.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var trimmer = TagTrimmer(attributeLimit: 256)
      guard let end = trimmer.end(of: 0, in: bytes) else { return nil }
      var kept: [UInt8] = []
      var position = 0
      for cut in trimmer.cuts {
        kept += bytes[position..<cut.lowerBound]
        position = cut.upperBound
      }
      kept += bytes[position..<end]
      return String(decoding: kept, as: UTF8.self)
    }
  }

  @Test(arguments: [
    (#"<p data-a="1" title='x > y'>"#, "<p data-a>"),
    (#"<div class="flex gap-2" role="list">"#, #"<div role="list">"#),
    (#"<div class="site-footer">"#, #"<div class="site-footer">"#),
    (#"<span class="site-footer">"#, "<span class>"),
    (#"<a href="https://example.org/a?b=c">"#, #"<a href="">"#),
    (#"<p style="color: red">"#, "<p>"),
    (#"<p style="display:none">"#, #"<p style="display:none">"#),
    (#"<div itemprop="title" data-a="1">"#, #"<div itemprop="title" data-a="1">"#),
    (#"<meta name="a" content="b" data-c="d">"#, #"<meta name="a" content="b" data-c="d">"#),
  ])
  func keepsWhatIsReadOfATag(tag: String, expected: String) {
    #expect(trimmed(tag) == expected)
  }

  @Test(arguments: [
    "<p a=\"b", "<p a=\"b\"c>", "<p @click=\"b c\">", "<p a=b\"c>", "<p a = \"b\">", "<p", "<p a=\"b\"",
  ])
  func leavesATagThatIsNotPlainlyWritten(tag: String) {
    #expect(trimmed(tag) == nil)
  }

  @Test func readsAScriptThatDidNotPassTheParser() {
    let json = #"{"@type":"JobPosting","title":"Engineer","note":"a </b> and script text 0"}"#
    let page = PageReader().read(
      Array("<p>One</p><script type=application/ld+json>\(json)</script><p>Two</p>".utf8))
    #expect(page.documents.count == 1)
    #expect(page.documents.first?.json.root?.sourceRange.count == json.utf8.count)
    #expect(String(decoding: page.text, as: UTF8.self) == "One\nTwo\n")
  }
}
