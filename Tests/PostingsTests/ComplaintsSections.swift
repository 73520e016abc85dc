import Testing

@testable import Postings

/// Theme 4: what must be, what is nice to have, and where headings part them.
@Suite struct ComplaintsSections {
  @Test(arguments: [
    (["PMP preferred"], "pmp preferred"), (["PMP certification required"], "pmp required"),
    (["Python; Docker is a plus"], "docker preferred, python required"),
    (["Experience with SQL (Tableau a plus)"], "sql required, tableau preferred"),
    (["Python, ideally with Django"], "django preferred, python required"),
    (["Linux is a must"], "linux required"),
  ])
  func `32: the clause beats the section`(_ lines: [String], _ demands: String) {
    #expect(PostingFixture.posting(asking: lines).demands.joined(separator: ", ") == demands)
  }

  @Test(arguments: [
    ("PhD preferred", false), ("PhD in optics required", true), ("A master's degree is a plus", false),
  ])
  func `32: a preferred degree is not required`(_ line: String, _ isRequired: Bool) throws {
    let degree = try #require(PostingFixture.posting(asking: [line]).degree)
    #expect(degree.value.required == isRequired)
  }

  @Test func `33: must and nice are told apart by their headings`() {
    let posting = PostingFixture.posting(
      body: PostingFixture.list(["Python"], under: "Must have")
        + PostingFixture.list(["Docker"], under: "Nice to have"))
    #expect(posting.demands == ["docker preferred", "python required"])
  }

  @Test(arguments: [
    "What we're looking for", "What we’re looking for", "You may be a good fit if", "YOU HAVE:", "About you",
  ])
  func `35: real headings are known`(_ heading: String) {
    #expect(PostingFixture.posting(asking: ["Python"], under: heading).demands == ["python required"])
  }

  @Test(arguments: [
    "<h2>YOU HAVE:</h2>", "<p><strong>YOU HAVE:</strong></p>", "<p>YOU HAVE:</p>", "<div>You have</div>",
  ])
  func `35: in any tag`(_ heading: String) {
    #expect(
      PostingFixture.posting(body: heading + "<ul><li>Python</li><li>Linux</li></ul>").demands == [
        "linux required", "python required",
      ])
  }

  @Test func `35: benefits and duties close the block`() {
    let posting = PostingFixture.posting(
      body: PostingFixture.list(["Python"], under: "YOU HAVE:")
        + PostingFixture.list(["Docker at work"], under: "YOU WILL:")
        + PostingFixture.list(["401k, equity and Carrot", "Courses in Kubernetes"], under: "Benefits"))
    #expect(posting.demands == ["docker context", "python required"])
  }

  @Test(arguments: [
    ("fr", "Profil recherché", "Vos missions"), ("de", "Dein Profil", "Deine Aufgaben"),
    ("cs", "Požadujeme", "Náplň práce"),
    ("es", "Requisitos", "Funciones"), ("it", "Requisiti", "Attività"), ("pl", "Wymagania", "Obowiązki"),
    ("nl", "Functie-eisen", "Taken"), ("pt", "Requisitos", "Responsabilidades"),
  ])
  func `36: headings of other languages`(_ language: String, _ requirements: String, _ duties: String) {
    let posting = PostingFixture.posting(
      body: PostingFixture.list(["Docker"], under: duties)
        + PostingFixture.list(["Python"], under: requirements))
    #expect(posting.demands == ["docker context", "python required"], "\(language)")
  }

  @Test func `37: carriage returns change nothing`() {
    let body =
      "<h2>Requirements</h2>\n<ul>\n<li>Python</li>\n<li>Linux\nand Docker</li>\n</ul>\n<p>Nice to have:</p>\n<p>Helm charts</p>"
    let page = PostingFixture.page(body)
    let returns = page.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(PostingFixture.posting(returns).demands == PostingFixture.posting(page).demands)
    #expect(PostingFixture.posting(page).demands.count == 4)
  }

  @Test func `38: plain words are no skills`() {
    let posting = PostingFixture.posting(asking: [
      "A strong and modern way of doing things", "You collate modern prints",
    ])
    #expect(posting.skills.isEmpty && posting.unrecognized.isEmpty)
  }
}
