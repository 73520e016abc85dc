import Testing

@testable import Postings

private let prose =
  "<p>You grind lenses for telescopes in a workshop by the river, and you test each of them with light before it is packed.</p>"

private func linked(_ members: String) -> String {
  #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting",\#(members)}</script>"#
}

/// Theme 7: getting the text out of the page.
@Suite struct ComplaintsPageText {
  @Test(arguments: [
    "<ul><li><span>Python</span></li><li><p>Docker</p></li></ul>", "<ol><li>Python</li><li>Docker</li></ol>",
    "<ul><li>Python<li>Docker</ul>", "<ul><ul><li>Python</li></ul><li>Docker</li></ul>",
    "<p>• Python<br>• Docker</p>",
    "<p>- Python</p><p>- Docker</p>", "<div>Python</div><div>Docker</div>",
    "<table><tr><td>Python</td><td>Docker</td></tr></table>",
    "<menu><li>Python</li><li>Docker</li></menu>", "<dl><dt>Python</dt><dd>Docker</dd></dl>",
    "<pre>Python\nDocker</pre>",
  ])
  func `54, 55, 56: lists of every kind are read`(_ list: String) {
    let posting = PostingFixture.posting(body: "<h2>Requirements</h2>" + list)
    #expect(posting.demands == ["docker required", "python required"])
  }

  @Test func `54: a list straight below the body is read`() {
    let posting = PostingFixture.posting(
      "<html><body><h1>Lens Grinder</h1><h2>Duties</h2><p>\(PostingFixture.duties)</p><h2>Requirements</h2><ul><li>Python</li></ul></body></html>"
    )
    #expect(posting.demands == ["python required"])
  }

  @Test func `57: line feeds inside strings of JSON-LD lose nothing`() {
    let posting = PostingFixture.posting(
      linked(
        "\"title\":\"Lens\nGrinder\",\"description\":\"\(prose)\n<h2>Requirements</h2>\n<ul><li>Python</li></ul>\""
      ))
    #expect(posting.title?.value == "Lens Grinder")
    #expect(posting.demands == ["python required"])
  }

  @Test(arguments: [
    "&lt;h2&gt;Requirements&lt;/h2&gt;&lt;p&gt;R&amp;amp;D in Python&lt;/p&gt;",
    "&amp;lt;h2&amp;gt;Requirements&amp;lt;/h2&amp;gt;&amp;#xa;&amp;lt;p&amp;gt;R&amp;amp;amp;D in Python&amp;lt;/p&amp;gt;",
  ])
  func `58: a description escaped twice is read`(_ description: String) {
    let escaped = prose.split(separator: "<").joined(separator: "&lt;").split(separator: ">").joined(
      separator: "&gt;")
    let posting = PostingFixture.posting(
      linked(#""title":"Lens Grinder","description":"\#(escaped)\#(description)""#))
    #expect(posting.demands == ["python required"])
    #expect(!String(decoding: posting.text.bytes, as: UTF8.self).contains { $0 == "<" || $0 == ";" })
  }

  @Test func `59: one bad script does not stop the rest, and a graph is searched`() {
    let posting = PostingFixture.posting(
      #"<script type="application/ld+json">{"@type": nonsense</script><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},"#
        + #"{"@type":"JobPosting","title":"Lens Grinder","description":"\#(prose)<h2>Requirements</h2><p>Python</p>"}]}</script>"#
    )
    #expect(posting.title?.value == "Lens Grinder")
    #expect(posting.demands == ["python required"])
  }

  @Test func `60: panels around the posting add no skills, and the score's input stays the same`() {
    let body = PostingFixture.list(["Python"])
    let panels =
      "<section class='similar-jobs'><h2>Similar jobs</h2><ul><li><a href=/1>Java Developer</a></li><li><a href=/2>Kotlin Developer</a></li></ul></section>"
      + "<footer><p>Built with React and Django</p></footer>"
    let plain = PostingFixture.posting(PostingFixture.page(body))
    let captured = PostingFixture.posting(PostingFixture.page(body + panels))
    #expect(plain.demands == ["python required"])
    #expect(captured.demands == plain.demands)
  }

  @Test(arguments: [
    "<h2>About us</h2><p>We sell Kubernetes courses and Java books to 300 firms.</p>",
    "<h2>Diversity</h2><p>We are an equal opportunity employer and read letters in Python and Java.</p>",
    "<p>All qualified applicants are read regardless of race; our Java forms are easy.</p>",
  ])
  func `61: what the firm says of itself is no demand`(_ company: String) {
    let posting = PostingFixture.posting(body: PostingFixture.list(["Python"]) + company)
    #expect(posting.demands == ["python required"])
  }

  @Test func `62: pay notices and application forms are no demand`() {
    let posting = PostingFixture.posting(
      body: PostingFixture.list(["Python"])
        + "<h2>Compensation</h2><p>The base pay is set by payroll and compensation analysis in Excel and Workday.</p>"
        + "<h2>How to apply</h2><p>Write to us through Greenhouse, Lever or Workday.</p>")
    #expect(posting.demands == ["python required"])
  }

  @Test func `63a: other people beside the posting are not in its text`() {
    let posting = PostingFixture.posting(
      body: PostingFixture.list(["Python"])
        + "<section class='people-also-viewed'><h2>People you may know</h2><ul><li>Quillon Vexley</li><li>Java expert</li></ul></section>"
    )
    #expect(!String(decoding: posting.text.bytes, as: UTF8.self).contains("Vexley"))
    #expect(posting.demands == ["python required"])
  }
}
