import Testing

@testable import SavedPage

/// What the parser is given of a page.
private func mended(_ page: String, isPreformatted: Bool = false) -> String {
  var markup = MarkupGuard(isPreformatted: isPreformatted)
  return String(decoding: markup.mend(Array(page.utf8)), as: UTF8.self).replacing("\u{7F}", with: "§")
}

private func blocks(_ page: String) -> [String] {
  let page = PageReader().read(Array(page.utf8), named: "page.html")
  return page.blocks.map { String(decoding: page.text[Int($0.start)..<Int($0.end)], as: UTF8.self) }
}

@Suite struct MarkupGuardTests {
  @Test(arguments: [
    ("<p>You grind lenses for telescopes.</p><p>Short.</p>", "<p>§0</p><p>Short.</p>"),
    (
      "<p>You grind lenses &amp; mirrors of all sizes.</p><h2>A workshop by the river</h2>",
      "<p>§0&amp;§1</p><h2>§2</h2>"
    ),
    ("<div>\n      <p>Short.</p>\n\n  </div>", "<div>\n<p>Short.</p>\n</div>"),
  ])
  func `Runs of text are marks, and white space between tags is one byte`(page: String, expected: String) {
    #expect(mended(page) == expected)
  }

  @Test(arguments: [
    // libxml2 may read on beyond the first ">", so that what follows is perhaps no text.
    "<p title=\"a>You grind lenses for telescopes.</p>", "<_p a='>You grind lenses for telescopes.</_p>",
    "<!DOCTYPE html SYSTEM \"x><p>You grind lenses for telescopes.</p>",
    "<p>You grind lenses & mirrors of all sizes for telescopes.",
  ])
  func `Text stays where the parser may read it otherwise`(page: String) {
    #expect(mended(page) == page)
  }

  @Test func `Line feeds stay once they mean something`() {
    #expect(mended("<p>a</p>\n\n<pre>\n\n<b>x</b>\n\n</pre>") == "<p>a</p>\n<pre>\n\n<b>x</b>\n\n</pre>")
    #expect(mended("<b>x</b>\n\n<b>y</b>", isPreformatted: true) == "<b>x</b>\n\n<b>y</b>")
  }

  @Test func `Text is the same whether the parser reads it or not`() {
    let text = "You grind lenses for telescopes"
    #expect(blocks("<p>\(text)</p>") == [text])
    #expect(
      blocks("<p>\(text) &amp; mirrors of all sizes &foo; and microscopes</p>") == [
        "\(text) & mirrors of all sizes &foo; and microscopes"
      ])
    #expect(
      blocks("<pre>\(text)\nfrom nine to five, and\n\n\(text)</pre>") == [
        text, "from nine to five, and", text,
      ])
    #expect(blocks("<p>\(text) &#127;0 once</p>").allSatisfy { $0.hasPrefix(text) })
  }
}

@Suite struct TagEndTests {
  private func end(_ tag: String) -> Int? {
    Array(tag.utf8).withUnsafeBufferPointer { TagEnd.find(in: $0, from: 0, attributeLimit: 8) }
  }

  @Test(arguments: [
    "<a href=\"x\"class=\"y\">", "<p :a=\"b > c\">", "<p @a='b'>", "<br / >", "<p a = 'b>' c/>",
  ])
  func `A tag that is not plainly written ends where the parser ends it`(tag: String) {
    #expect(end(tag + " ") == tag.utf8.count)
  }

  @Test(arguments: ["<p a=\"b>", "<p <b>", "<p\"a\">", "<p", "<p a b c d e f g h i>"])
  func `No end where the parser may read on`(tag: String) {
    #expect(end(tag + " ") == nil)
  }

  @Test func `A name that is none ends at the first bracket, as the parser takes it`() {
    #expect(end("<p @a=\"b > c\">") == 10)
  }
}
