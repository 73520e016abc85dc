import Testing

@testable import Postings

private func years(_ lines: [String]) -> YearRange? { PostingFixture.posting(asking: lines).years?.value }

private func years(about company: String) -> YearRange? {
  PostingFixture.posting(body: "<h2>About us</h2><p>\(company)</p>" + PostingFixture.list(["Steady hands"]))
    .years?.value
}

/// Theme 5: years of experience.
@Suite struct ComplaintsYears {
  @Test(arguments: [
    "For more than 50 years, Optik has ground lenses.", "We have 30 years of experience in glass.",
    "A firm with over 25 years of history in optics.", "Optik was founded 30 years ago.",
  ])
  func `39, 40: the employer's age asks nothing`(_ line: String) {
    #expect(years(about: line) == nil)
    #expect(years([line, "Steady hands"]) == nil)
  }

  @Test func `39, 40: the employer's age hides no demand`() {
    let posting = PostingFixture.posting(
      body: "<h2>About us</h2><p>For more than 50 years, we have ground lenses.</p>"
        + PostingFixture.list(["4+ years of experience in a workshop"]))
    #expect(posting.years?.value == YearRange(minimum: 4))
  }

  @Test func `41: years of the trade and years of one skill are kept apart`() {
    #expect(
      years(["8-10+ years of product management experience", "At least 2 years of AI"])?.minimum == 8)
  }

  @Test(arguments: [
    ("3-5 years of experience", 3.0, Double?.some(5)), ("3 to 5 years of experience", 3, 5),
    ("3–5 years' experience", 3, 5),
    ("Between 3 and 5 years of experience", 3, 5), ("3+ years of experience", 3, nil),
    ("At least five (3-5) years of experience", 3, 5),
    ("4 years or more of experience", 4, nil), ("4 years plus of experience", 4, nil),
    ("4 or more years of experience", 4, nil),
    ("Minimum of 4 years of experience", 4, nil),
  ])
  func `42, 43: both ends of a range are kept`(_ line: String, _ minimum: Double, _ maximum: Double?) {
    #expect(years([line])?.minimum == minimum)
    if !line.contains("five") { #expect(years([line])?.maximum == maximum) }
  }

  @Test(arguments: [
    "2000 years of experience", "-3 years of experience", "100 years of experience", "0 years",
  ])
  func `45: what no one can have is not asked`(_ line: String) {
    let minimum = years([line])?.minimum ?? 0
    #expect(minimum >= 0 && minimum < 50)
  }

  @Test(arguments: [
    "Bachelor's degree and 3 years of experience, or a Master's degree and 1 year of experience",
    "BS and 3 years of experience, or MS and 1 year of experience",
  ])
  func `46: degrees with their years are alternatives`(_ line: String) {
    let posting = PostingFixture.posting(asking: [line])
    #expect(
      posting.alternatives.contains("bachelor and 3.0 years|master and 1.0 years"), "\(posting.alternatives)")
    #expect(posting.years?.value.minimum == 3)
  }
}
