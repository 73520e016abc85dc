import SavedPage
import Testing

@testable import Postings

private let reader = IdentityReader()

private func identity(_ html: String) -> String {
  let page = PageReader().read(Array(html.utf8))
  let found = reader.read(page, StructuredReader.read(page))
  return "\(found.title?.value ?? "-") @ \(found.organization?.value ?? "-")"
}

private func linked(_ members: String) -> String {
  #"<script type="application/ld+json">{"@type":"JobPosting",\#(members)}</script>"#
}

@Suite struct IdentityReaderTests {
  @Test(arguments: [
    // Structured data first.
    (
      linked(#""title":"Lens Grinder","hiringOrganization":{"name":"Optik"}"#) + "<h1>Careers</h1>",
      "Lens Grinder @ Optik"
    ),
    (
      linked(#""title":"Careers","hiringOrganization":{"name":"LinkedIn"}"#) + "<h1>Lens Grinder</h1>",
      "Lens Grinder @ -"
    ),
    // Then the main heading.
    ("<title>Optik</title><h1>Lens Grinder</h1><p>x", "Lens Grinder @ -"),
    ("<h1>Jobs</h1><h1>Lens Grinder</h1>", "Lens Grinder @ -"),
    ("<h2>Lens Grinder</h2><title>Lens Grinder at Optik</title>", "Lens Grinder @ Optik"),
    // A labelled line.
    ("<p>Job Title: Lens Grinder</p>", "Lens Grinder @ -"),
    ("<p>Job title</p><p>Lens Grinder</p>", "Lens Grinder @ -"),
    // The page's title.
    ("<title>Optik hiring Lens Grinder in Brno, Czechia | LinkedIn</title>", "Lens Grinder @ Optik"),
    ("<title>Lens Grinder - Optik - Indeed</title>", "Lens Grinder @ Optik"),
    ("<title>Lens Grinder | Optik | Built In</title>", "Lens Grinder @ Optik"),
    (
      #"<meta property="og:title" content="Lens Grinder"><meta property="og:site_name" content="Optik">"#,
      "Lens Grinder @ Optik"
    ),
    (#"<h1>Lens Grinder</h1><meta property="og:site_name" content="LinkedIn">"#, "Lens Grinder @ -"),
    // A heading "About X".
    ("<h1>Lens Grinder</h1><h2>About Optik</h2>", "Lens Grinder @ Optik"),
    ("<h1>Lens Grinder</h1><h2>About the role</h2>", "Lens Grinder @ -"),
    // Nothing stated.
    ("<p>We grind lenses.</p>", "- @ -"), ("", "- @ -"), ("<title></title>", "- @ -"),
    ("<title>Jobs</title><h1>Careers</h1>", "- @ -"),
  ])
  func `Title and employer are read in the order of trust`(_ html: String, _ expected: String) {
    #expect(identity(html) == expected)
  }

  @Test func `Places and the employer are cut from the title`() {
    let html = linked(
      #""title":"Lens Grinder - Brno","hiringOrganization":{"name":"Optik"},"jobLocation":{"address":{"addressLocality":"Brno"}}"#
    )
    #expect(identity(html) == "Lens Grinder @ Optik")
  }

  @Test func `Navigation, hidden text and other postings name no title`() {
    #expect(
      identity("<nav><h1>Optik shop</h1></nav><main><h1>Lens Grinder</h1></main>") == "Lens Grinder @ -")
    #expect(identity("<h1 hidden>Draft</h1><main><h1>Lens Grinder</h1></main>") == "Lens Grinder @ -")
  }

  @Test(arguments: [
    ("A | B", ["A", "B"]), ("A - B – C — D", ["A", "B", "C", "D"]), ("Full-time A-B", ["Full-time A-B"]),
    ("A: B", ["A", "B"]),
    ("", []), (" | ", []), ("Žák · Učeň", ["Žák", "Učeň"]),
  ])
  func `A page's title is cut at bars and dashes with spaces`(_ title: String, _ parts: [String]) {
    #expect(IdentityReader.parts(of: title) == parts)
  }

  @Test func `Strings are searched by their bytes`() {
    #expect(firstRange(of: "b", in: "abcb").map { "abcb"[..<$0.lowerBound] } == "a")
    #expect(lastRange(of: "b", in: "abcb").map { "abcb"[..<$0.lowerBound] } == "abc")
    #expect(
      firstRange(of: "", in: "a") == nil && firstRange(of: "abc", in: "ab") == nil
        && lastRange(of: "x", in: "") == nil)
  }
}
