import Testing

@testable import SavedPage

@Suite struct HostilePageTests {
  @Test(arguments: ["div", "b", "ul><li", "table><tr><td", "font", "x-y", "form"])
  func `Elements 20,000 deep lose no text`(_ tag: String) {
    let page = PageReader().read(
      bytes("<p>start</p>" + String(repeating: "<\(tag)>", count: 20_000) + "<p>end</p>"))
    #expect(texts(page) == ["start", "end"])
    #expect(page.incomplete == nil)
  }

  @Test func `Depth of 100,000 is read whole`() {
    let open = String(repeating: "<div>", count: 100_000)
    let page = PageReader().read(
      bytes(open + "middle" + String(repeating: "</div>", count: 100_000) + "<p>end"))
    #expect(texts(page) == ["middle", "end"])
    #expect(page.incomplete == nil)
  }

  @Test(arguments: [
    "<p>a</p><!-- never closed", "<p>a</p><script>never closed", "<p>a</p><style>never closed",
    "<p>a</p><p title='never",
  ])
  func `Markup that is never closed is named`(_ html: String) {
    let page = PageReader().read(bytes(html + String(repeating: " x", count: 400)))
    #expect(texts(page) == ["a"])
    guard case .unclosed = page.incomplete else {
      Issue.record("not named: \(String(describing: page.incomplete))")
      return
    }
  }

  @Test(arguments: [
    "<p>a</p><a href='x.html", "<p>a</p><a href=\"x>b</a><p>c</p>", "<p>a</p><img src", "<p>a</p>\n<di",
    "<p>a</p>\n<p class=\"b\"\n",
    "<p>a</p><script c='>'</script><p>c</p>", "<p>a</p><script c=\"></script\"><p>c</p>",
    "<p>a</p><script<p>c</p>",
  ])
  func `A page that ends within a tag or a script is named`(_ html: String) {
    let page = PageReader().read(bytes(html))
    #expect(texts(page) == ["a"])
    #expect(page.incomplete != nil)
    #expect(!page.warnings.isEmpty)
  }

  @Test func `A document type whose quotation mark swallows the page is named`() {
    let page = PageReader().read(bytes("<!DOCTYPE html PUBLIC \"><p>a</p>"))
    #expect(page.incomplete == .endsWithin(markup: "the document type"))
  }

  @Test(arguments: ["<p>a</p><", "<p>a</p></", "<p>a</p></bod", "<p>a</p></body></html", "<p>a</p>\n"])
  func `A page whose last end tag is cut off has lost nothing`(_ html: String) {
    let page = PageReader().read(bytes(html))
    #expect(texts(page).first == "a")
    #expect(page.incomplete == nil)
  }

  @Test(arguments: [
    "<p>a<p>b<li>c", "<b><i>a</b></i><p>b</p>c", "a</html>b<p>c", "<!--><p>a</p>b<p>c",
    "<p>a</p></p></div><p>b</p>c",
    "<script></s</script>a<p>b</p>c", "<p>a</p><script>x='</b>'</script>b<p>c",
  ])
  func `Broken markup loses no text`(_ html: String) {
    let words = texts(html).joined(separator: " ").split(separator: " ").joined()
    #expect(words == "abc")
    #expect(PageReader().read(bytes(html)).incomplete == nil)
  }

  @Test func `A flood of attributes is cut and named`() {
    let attributes = (0..<20_000).map { "a\($0)=1" }.joined(separator: " ")
    let page = PageReader().read(bytes("<p class=x \(attributes)>a</p><p>b</p>"))
    #expect(texts(page) == ["a", "b"])
    #expect(
      page.warnings == [.limitReached(name: PageLimits.Name.attributes, limit: PageLimits().attributes)])
    #expect(page.incomplete == nil)
  }

  @Test(arguments: [("b", "i"), ("div", "span"), ("x-y", "y-x")])
  func `A flood of end tags that close nothing loses no text and no time`(_ open: String, _ close: String) {
    let page = PageReader().read(
      bytes(
        "<p>start</p>" + String(repeating: "<\(open)>", count: 50_000)
          + String(repeating: "</\(close)>", count: 50_000) + "<p>end</p>"))
    #expect(texts(page) == ["start", "end"])
    #expect(page.incomplete == nil)
  }

  @Test func `More elements than the limit are named`() {
    var limits = PageLimits()
    limits.elements = 100
    let page = PageReader(limits: limits).read(bytes(String(repeating: "<p>a</p>", count: 200)))
    #expect(page.incomplete == .limitReached(name: PageLimits.Name.elements, limit: 100))
    #expect(texts(page).count > 90)
  }

  @Test func `Letters written with marks after them are composed`() {
    #expect(texts("<p>Cafe\u{301} C\u{30C}esky\u{301} Vie\u{302}\u{323}t</p>")[0].unicodeScalars.count == 16)
    #expect(texts("<p>re\u{301}sume\u{301}</p>")[0].utf8.elementsEqual("r\u{E9}sum\u{E9}".utf8))
  }

  @Test func `A flood of combining marks is cut`() {
    let page = PageReader().read(bytes("<p>a" + String(repeating: "\u{301}", count: 10_000) + "b</p>"))
    #expect(page.text.count == 2 * PageLimits().combiningMarks + 2)
    #expect(
      page.warnings == [
        .limitReached(name: PageLimits.Name.combiningMarks, limit: PageLimits().combiningMarks)
      ])
  }

  @Test(arguments: ["", " \n ", "\u{FEFF}", "<", "<>", "</", "&", "<!", "<?"])
  func `Next to nothing is read as next to nothing`(_ html: String) {
    let page = PageReader().read(bytes(html))
    #expect(page.text.count <= 4)
  }

  @Test func `Pages read at once on many threads are read alike`() async {
    let html = bytes("<h1>A</h1>" + String(repeating: "<p>word <b>bold</b></p>", count: 500))
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 { group.addTask { PageReader().read(html).blocks.count } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == [501])
  }
}
