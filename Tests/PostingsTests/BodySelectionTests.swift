import Phrases
import SavedPage
import Testing

@testable import Postings

private let sections = SectionReader()

private func body(_ html: String, title: String? = "Lens Grinder") -> BodySelection {
  let page = PageReader().read(Array(html.utf8))
  return BodySelection(
    page: page, structured: StructuredReader.read(page), title: title, sectionReader: sections)
}

/// The lines of the text: tags in brackets.
private func lines(_ body: BodySelection) -> [String] {
  body.text.lines.map { line in
    line.isSiteTag ? "[\(body.text.string(line.range))]" : body.text.string(line.range)
  }
}

private func linked(_ description: String, _ more: String = "") -> String {
  #"<script type="application/ld+json">{"@type":"JobPosting","title":"Lens Grinder","description":"\#(description)"\#(more)}</script>"#
}

private let prose =
  "You grind lenses for telescopes and microscopes in a workshop by the river, and you test each of them with light before it is packed for its long journey to the people that ordered it."

@Suite struct BodySelectionTests {
  @Test func `The visible page is read from its title on`() {
    let found = body("<p>Optik</p><p>Brno</p><h1>Lens Grinder</h1><p>\(prose)</p>")
    #expect(lines(found) == ["Lens Grinder", "[Optik]", "[Brno]", prose])
    #expect(found.body == 3..<4 && found.bodyByteCount == prose.utf8.count)
  }

  @Test func `The description is the body, the rest of the page its tags`() {
    let found = body(
      "<h1>Lens Grinder</h1><p>In-Office</p>"
        + linked("<p>\(prose)</p><h2>Requirements</h2><ul><li>Steady hands and eyes</li></ul>")
        + "<p>\(prose)</p><h2>Requirements</h2><ul><li>Steady hands and eyes</li></ul><p>Optik was seen lately</p>"
    )
    #expect(lines(found).contains("[In-Office]"))
    #expect(lines(found).filter { $0 == prose }.count == 1)
    #expect(lines(found).filter { $0.contains("Steady hands") }.count == 1)
    #expect(lines(found).last == "[Optik was seen lately]")
    #expect(found.sections.contains(.requirements))
  }

  @Test func `A description in one run gives way to the page's blocks`() {
    let run = "\(prose) Requirements Steady hands and good eyes for glass A calm voice on the telephone"
    let found = body(
      linked(run)
        + "<h1>Lens Grinder</h1><p>\(prose)</p><h2>Requirements</h2><ul><li>Steady hands and good eyes for glass</li>"
        + "<li>A calm voice on the telephone</li></ul>")
    #expect(lines(found).contains("Steady hands and good eyes for glass"))
    #expect(found.sections.contains(.requirements))
  }

  @Test func `A short description gives way to the page`() {
    let found = body(linked("Apply now") + "<h1>Lens Grinder</h1><p>\(prose)</p>")
    #expect(lines(found).contains(prose) && !lines(found).contains("Apply now"))
  }

  @Test func `A description alone is enough`() {
    let found = body(linked("<p>\(prose)</p><h2>Requirements</h2><p>Steady hands</p>"))
    #expect(lines(found) == ["Lens Grinder", prose, "Requirements", "Steady hands"])
  }

  @Test func `Texts of other properties stand under their headings`() {
    let found = body(
      linked(
        "<p>\(prose)</p>",
        #","qualifications":"A licence for heavy glass","jobBenefits":"A place in the choir""#))
    #expect(
      lines(found).suffix(4) == [
        "Requirements", "A licence for heavy glass", "Benefits", "A place in the choir",
      ])
    #expect(
      found.text.lines.suffix(4).map(\.section) == [.requirements, .requirements, .benefits, .benefits])
  }

  @Test func `Hidden blocks, buttons and navigation are not read`() {
    let found = body(
      "<nav><p>Shop</p></nav><h1>Lens Grinder</h1><p hidden>draft</p><button>Apply</button><p>\(prose)</p><footer>Imprint</footer>"
    )
    #expect(lines(found) == ["Lens Grinder", prose])
  }

  @Test func `No text, no body`() {
    #expect(lines(body("", title: nil)) == [])
    #expect(lines(body("<h1>Lens Grinder</h1>")) == ["Lens Grinder"])
    #expect(body("").bodyByteCount == 0)
  }
}

@Suite struct TextCoverTests {
  private func covers(_ text: String, _ block: String) -> Bool {
    let page = PageReader().readFragment("<p>\(block)</p>")
    let cover = TextCover(PageReader().readFragment("<p>\(text)</p>"))
    var scratch: [Token] = []
    return page.blocks.allSatisfy { cover.contains($0, of: page, &scratch) }
  }

  @Test func `A block that repeats the text is covered, whatever its punctuation`() {
    #expect(covers(prose, prose))
    #expect(covers(prose, "You grind lenses for telescopes, and microscopes: in a workshop"))
    #expect(covers(prose, "YOU GRIND LENSES for telescopes – and microscopes in a workshop by the river"))
  }

  @Test func `Other words, or too few, are not covered`() {
    #expect(!covers(prose, "A calm voice on the telephone"))
    #expect(!covers(prose, "You grind lenses"))
    #expect(!covers("", prose))
  }
}
