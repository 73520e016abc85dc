import Testing

@testable import SavedPage

/// What libxml2 need not read is taken out before it: nothing that it would have read may be lost by that.
@Suite struct TakenOutTests {
  private static let long = "a line of text that is long enough for a mark"

  private func text(_ html: String) -> String {
    String(decoding: PageReader().read(Array(html.utf8), named: "a.html").text, as: UTF8.self)
  }

  @Test(arguments: [
    // Quotation marks that the parser pairs otherwise than the guard.
    "<div class=\"a\"<p title=\"><i class=\"b\"></i><span class=\"c\">KEPT</span>\(long)<p class=\"d\">x</p>",
    "<div class=\"a</div><div class=\"b\">KEPT</div><p>\(long)</p>",
    "<p>a</p <b title=\"x>y\">KEPT \(long)</b>",
    "<?php echo <a title=\"x>y\">KEPT \(long)</a>",
    "<![CDATA[ <a title=\"x\">KEPT \(long)</a> ]]><p>\(long)</p>",
    "<script src=\"a<div title=\"b\">x</div><script>var a = \"\(long)\"</script><p>KEPT</p><p>\(long)</p>",
    "<_x title=\"<p>\(long)</p>\"><p>KEPT</p>",
  ])
  func `Text between damaged tags is read as if nothing had been taken out`(html: String) {
    var whole = PageReader()
    whole.readsAll = true
    let read = whole.read(Array(html.utf8), named: "a.html")
    #expect(text(html) == String(decoding: read.text, as: UTF8.self))
    #expect(text(html).contains("KEPT"))
  }

  @Test(arguments: ["script text 1", "\u{7F}1", "\u{7F}0 and more of the text than is short"])
  func `What looks like a mark is text`(look: String) {
    let script = "<script>var long = 'long enough to be cut'</script>"
    let read = text("<p>before</p>\(script)<p>\(look)</p><p>after</p>")
    #expect(read.contains(look.drop { $0 == "\u{7F}" }) && read.contains("after"))
  }

  @Test(arguments: ["<script src=a></b>", "<style></div>", "<script>\n</p>"])
  func `A script that begins with an end tag has lost its own, and what it takes in is named`(start: String) {
    let page = PageReader().read(Array("<p>a</p>\(start)<p>lost</p><script>b</script><p>c</p>".utf8))
    #expect(page.incomplete != nil)
  }

  @Test(arguments: [
    "<script src=a></script>", "<script type=text/template><div>x</div></script>", "<style>a{}</style>",
  ])
  func `A script that ends is none`(script: String) {
    #expect(PageReader().read(Array("<p>a</p>\(script)<p>c</p>".utf8)).incomplete == nil)
  }

  /// Damages a page by pieces of markup, the same ways in every run.
  @Test func `No damage makes a word be lost for what was taken out`() {
    let seed = (0..<12).map { number in
      """
      <div class="card n\(number)" id="i\(number)"><h2 title='t'>Heading \(number)</h2>
        <p style="color:red">Some text of part \(number), and a <a href="/x?a=b" class="l">link w\(number)</a>.</p>
        <script type="text/javascript">window.value\(number) = "<p>no text, whatever it looks like</p>";</script>
        <ul data-x="y"><li>point \(number)</li><li class="z">another and longer point \(number)</li></ul></div>

      """
    }.joined()
    let pieces = [
      "<", ">", "</", "\"", "'", "=\"", "<p title=\"", "<!--", "-->", "<a href='", "<?x ", "<!x ", "<_x>",
      "/>", "&#", "<b><i></b>",
    ]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var whole = PageReader()
    whole.readsAll = true
    for round in 0..<400 {
      var bytes = Array(seed.utf8)
      for _ in 0...next(4) {
        let position = next(bytes.count)
        if next(3) == 0 {
          bytes.removeSubrange(position..<min(bytes.count, position + next(60)))
        } else {
          bytes.insert(contentsOf: Array(pieces[next(pieces.count)].utf8), at: position)
        }
      }
      let expected = whole.read(bytes, named: "a.html")
      let page = PageReader().read(bytes, named: "a.html")
      let words = Set(String(decoding: page.text, as: UTF8.self).split(separator: " "))
      let lost = Set(String(decoding: expected.text, as: UTF8.self).split(separator: " ")).subtracting(words)
      #expect(lost.isEmpty || page.incomplete != nil, "round \(round)")
    }
  }
}
