import Testing

@testable import SavedPage

@Suite struct EmbeddedDataTests {
  static let long = String(repeating: "word ", count: 60)

  @Test func `JSON-LD is found however its type is written`() {
    for type in ["application/ld+json", "application/ld&#x2B;json", "APPLICATION/LD+JSON; charset=utf-8"] {
      let page = PageReader().read(bytes(#"<script type="\#(type)">{"a":"</p><b>c"}</script><p>x</p>"#))
      #expect(page.documents.map(\.source) == [.linkedData])
      #expect(page.documents.first?.json.root?["a"]?.string == "</p><b>c")
      #expect(texts(page) == ["x"])
    }
  }

  @Test func `A broken block is a warning and costs the others nothing`() {
    let page = PageReader().read(
      bytes(
        #"<script type="application/ld+json">{"a",1}</script><script type="application/ld+json">{"a":1}</script>"#
      ))
    #expect(page.documents.count == 1)
    #expect(page.warnings == [.brokenJSON(source: "application/ld+json", atByte: 4)])
  }

  @Test(arguments: [
    (
      "<script id=__NEXT_DATA__ type=application/json>{\"description\":\"\(long)\"}</script>", "__NEXT_DATA__"
    ),
    ("<script>window.__appData = {\"description\":\"\(long)\"};\nvar b = 2;</script>", "window.__appData"),
    ("<script>var a = 1; var state={description:'\(long)'}</script>", "state"),
    ("<script>window.s = JSON.parse(\"{\\\"description\\\":\\\"\(long)\\\"}\")</script>", "window.s"),
    ("<code style='display: none' id=x><!--{\"description\":\"\(long)\"}--></code>", "x"),
  ])
  func `State of scripts is found`(_ sample: (html: String, name: String)) {
    let page = PageReader().read(bytes(sample.html))
    #expect(page.documents.map(\.source) == [.pageState(name: sample.name)])
    #expect(page.documents.first?.json.root?["description"]?.string == Self.long)
  }

  @Test func `Code without data is no document`() {
    let code =
      "<script>if (a == b) { description = {" + String(repeating: "f();", count: 100) + "} }</script>"
    #expect(PageReader().read(bytes(code)).documents.isEmpty)
    #expect(PageReader().read(bytes("<script>var a = {\"b\":1}</script>")).documents.isEmpty)
  }

  @Test func `Microdata is read with the names of nested items`() {
    let html = """
      <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Dev <b>Ops</b></h1>
      <meta itemprop="datePosted" content="2026-01-02"><a itemprop=url href="/x">more</a>
      <div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><p itemprop=address itemscope>
      <span itemprop="addressLocality">Brno</span></p></div>
      <div itemprop=description><p>one</p><p>two</p></div></div><p itemprop=title>outside</p>
      """
    let items = PageReader().read(bytes(html)).microdata
    #expect(items.map(\.type) == ["JobPosting"])
    let properties = items.first.map { $0.properties.map { "\($0.name)=\($0.value)" } }
    #expect(
      properties == [
        "title=Dev Ops", "datePosted=2026-01-02", "url=/x", "jobLocation.address.addressLocality=Brno",
        "description=one\ntwo",
      ])
  }

  @Test func `Character references are decoded outside of HTML too`() {
    #expect(
      CharacterReferences.decode("R&amp;D &#8211; &eacute; &apos; &#x41; &#146; &unknown; & &#;")
        == "R&D – é ' A ’ &unknown; & &#;")
  }

  @Test func `State that is written as a flat array is put together`() throws {
    let state =
      #"[["ShallowReactive",1],{"job":2,"tags":6,"self":1},{"title":3,"description":4,"remote":5},"Dev","\#(Self.long)",true,[3,3,-1]]"#
    let page = PageReader().read(bytes("<script type=application/json id=__NUXT_DATA__>\(state)</script>"))
    let root = try #require(page.documents.first?.json.root)
    #expect(root["job"]?["title"]?.string == "Dev")
    #expect(root["job"]?["description"]?.string == Self.long)
    #expect(root["tags"]?.elements.map(\.kind) == [.string, .string, .null])
  }
}
