import Testing

@testable import Postings

/// Theme 3: what was not found must look different from what is not there.
@Suite struct ComplaintsFoundNothing {
  @Test func `25: a posting in which no skill is known says how many lines it read`() {
    let posting = PostingFixture.posting(asking: [
      "Steady hands for the cutting of glass", "Good eyes for the faults of glass",
      "Daily work with Quibblex and Zorpal",
    ])
    #expect(posting.skills.isEmpty)
    #expect(posting.requirementLineCount == 3)
    #expect(posting.recognizedLineCount == 0)
    #expect(posting.unrecognized == ["Quibblex", "Zorpal"])
  }

  @Test func `25: a posting whose lines are known says so too`() {
    let posting = PostingFixture.posting(asking: ["Good knowledge of Python", "Good knowledge of Docker"])
    #expect(posting.requirementLineCount == 2 && posting.recognizedLineCount == 2)
    #expect(posting.unrecognized.isEmpty)
  }

  @Test func `28: a posting that asks nothing has no requirements at all`() {
    let posting = PostingFixture.posting(
      body: "<h2>Requirements</h2><p>We will tell you when we meet.</p><h2>Benefits</h2><p>A choir.</p>")
    #expect(posting.requirements.isEmpty)
    #expect(posting.years == nil && posting.degree == nil && posting.salary == nil)
  }

  @Test func `29: a word that no lexicon holds is no skill`() {
    let posting = PostingFixture.posting(asking: ["You run Quibblex on Linux"])
    #expect(posting.skillIDs == ["linux"])
    #expect(posting.unrecognized == ["Quibblex"])
  }

  @Test(arguments: [
    ("Five years of experience in a workshop", 5.0), ("At least three years of experience", 3),
    ("Minimum ten years' experience", 10), ("You have two (2) years of experience", 2),
  ])
  func `30: years in words are years`(_ line: String, _ minimum: Double) {
    #expect(PostingFixture.posting(asking: [line]).years?.value.minimum == minimum)
  }

  @Test(arguments: ["$21-$25 per hour", "$21.00 - $25.00 an hour", "$21 to $25/hr"])
  func `30: pay by the hour is pay`(_ pay: String) {
    let salary = PostingFixture.posting(body: PostingFixture.list(["Steady hands"]) + "<p>Pay: \(pay)</p>")
      .salary?.value
    #expect(salary == Salary(minimum: 21, maximum: 25, currency: "USD", period: .hour))
  }
}
