import Testing

@testable import Postings

private func level(_ title: String, _ line: String = "Steady hands") -> Seniority? {
  PostingFixture.posting(asking: [line, "Good eyes"], title: title).seniority?.value
}

/// Theme 10: level.
@Suite struct ComplaintsSeniority {
  @Test(arguments: [
    ("Internal Auditor", Seniority?.none), ("International Sales Person", nil), ("Data Intern", .intern),
    ("Intern - Office of the CTO", .intern), ("Internship, Optics", .intern),
    ("Senior Data Engineer", .senior),
    ("Sr. Data Engineer", .senior), ("Junior Engineer", .junior), ("Staff Engineer", .staff),
    ("Principal Engineer", .principal),
    ("Lead Generation Specialist", nil), ("Team Lead", .lead), ("Engineering Manager", .manager),
    ("Director of Optics", .director),
    ("Chief Technology Officer", .executive), ("Vice President of Engineering", .executive),
    ("Data Engineer", nil),
  ])
  func `77, 78, 81: the title's level`(_ title: String, _ expected: Seniority?) {
    #expect(level(title) == expected)
  }

  @Test(arguments: [
    "Principal responsibilities are the lenses", "You lead the team through the day",
    "Clients of the mid-market",
    "Principal component analysis", "Our staff eats at noon",
    "You report to the director and senior managers",
    "A head for figures", "Work with interns and executives",
  ])
  func `79, 80: words of level in the text are no level`(_ line: String) {
    #expect(level("Technician", line) == nil)
  }

  @Test func `80, 82: the title outweighs the site's own field`() {
    let posting = PostingFixture.posting(
      body: "<p>Seniority level</p><p>Entry level</p>" + PostingFixture.list(["Steady hands"]),
      title: "Senior Technician")
    #expect(posting.seniority?.value == .senior)
  }

  @Test func `80: where the title names none, the page's own statement counts`() {
    let posting = PostingFixture.posting(
      body: PostingFixture.list(["Steady hands"]) + "<p>Seniority level: Mid-Senior level</p>")
    #expect(
      posting.seniority == nil || posting.seniority?.value == .senior || posting.seniority?.value == .mid)
  }
}
