import Testing

@testable import SavedPage

@Suite struct ZoneTests {
  static let posting =
    "<h1>Engineer</h1>" + prose("You will build and run the services that our customers use every day.")

  @Test(arguments: [
    ("<nav>X</nav>", Block.Zone.navigation), ("<footer><p>X</p></footer>", .footer),
    ("<aside>X</aside>", .aside),
    ("<div role=navigation>X</div>", .navigation), ("<div class='site-footer wide'>X</div>", .footer),
    ("<div id=onetrust-banner-sdk><p>X</p></div>", .notice), ("<div class='cookieBanner'>X</div>", .notice),
    ("<ul class=breadcrumbs><li>X</li></ul>", .navigation),
    ("<section class=similar-jobs><p>X</p></section>", .similar),
    ("<div class=jobs-also-viewed>X</div>", .similar), ("<div class='social-share'>X</div>", .share),
    ("<form><label>X</label></form>", .form),
    ("<section><h2>Similar jobs</h2><div><p>X</p></div></section>", .similar),
    ("<section><div><h2>People also viewed</h2></div><div><p>X</p></div></section>", .similar),
    ("<section><h3>Podobné nabídky práce</h3><p>X</p></section>", .similar),
    ("<section><p>Jobs similaires</p><ul><li>X</li></ul></section>", .similar),
    ("<section><h2>Meet the hiring team</h2><p>X</p></section>", .people),
    ("<header><p>X</p></header>", .header),
  ])
  func `What is no content is told by element, role, class or heading`(
    _ sample: (html: String, zone: Block.Zone)
  ) {
    #expect(zone(of: "X", in: "<div>\(Self.posting)</div>\(sample.html)") == sample.zone)
    #expect(zone(of: "Engineer", in: "<div>\(Self.posting)</div>\(sample.html)") == .content)
  }

  @Test(arguments: [
    "<form action=a.aspx>\(posting)<p>X</p></form>", "<div class='sidebar-layout'>\(posting)<p>X</p></div>",
    "<div class='job-details-modal'>\(posting)<p>X</p></div>",
    "<div class=share-wrapper>\(posting)<p>X</p></div>",
    "<div>\(posting)<p>X</p></div>", "<div class=content-header>\(posting)<p>X</p></div>",
    "<div class=sharepoint>\(posting)<p>X</p></div>", "<div class=nav-content>\(posting)<p>X</p></div>",
    "<div class=canvas-navigator-less>\(posting)<p>X</p></div>",
  ])
  func `The posting itself is never pruned`(_ html: String) {
    #expect(zone(of: "X", in: html) == .content)
  }

  @Test func `A zone begun by a heading ends with its container or the next heading of its rank`() {
    let html =
      "<div>\(Self.posting)<div><h2>Similar jobs</h2><p>A</p><h3>B</h3></div><p>C</p><h2>More jobs at X</h2><p>D</p><h2>Benefits</h2><p>E</p></div>"
    #expect(zone(of: "A", in: html) == .similar)
    #expect(zone(of: "B", in: html) == .similar)
    #expect(zone(of: "C", in: html) == .content)
    #expect(zone(of: "D", in: html) == .similar)
    #expect(zone(of: "E", in: html) == .content)
  }

  @Test func `Words of a sentence begin no zone`() {
    let html = "<div>\(Self.posting)<p>Similar jobs in banking are a plus</p><p>X</p></div>"
    #expect(zone(of: "X", in: html) == .content)
  }

  @Test func `A cookie paragraph is a notice alone`() {
    let cookie =
      "This website uses cookies to improve service and to provide tailored ads to all who visit it, again and again and again."
    let html = "<p>\(cookie)</p><p>X</p>\(Self.posting)"
    #expect(zone(of: cookie, in: html) == .notice)
    #expect(zone(of: "X", in: html) == .content)
  }
}
