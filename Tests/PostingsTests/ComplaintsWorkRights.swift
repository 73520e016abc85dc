import Testing

@testable import Postings

private func posting(_ line: String) -> Posting {
  PostingFixture.posting(body: PostingFixture.list(["Steady hands", line]))
}

/// Theme 8: visas, clearance and the right to work.
@Suite struct ComplaintsWorkRights {
  @Test(arguments: [
    ("Visa sponsorship is available for this role.", Bool?.some(true)),
    ("We sponsor visas for this position.", true),
    ("We do not provide visa sponsorship.", false),
    ("We do not provide VISA or other immigration sponsorship.", false),
    ("We are unable to sponsor work visas at this time.", false), ("Sponsorship is not available.", false),
    ("You must be authorized to work in the United States.", nil), ("You have worked with Visa cards.", nil),
    ("We sponsor a football team.", nil), ("Steady hands", nil),
  ])
  func `64, 65, 66, 68, 69: sponsorship is yes, no or not said`(_ line: String, _ sponsorship: Bool?) {
    #expect(posting(line).sponsorship?.value == sponsorship)
  }

  @Test(arguments: [
    ("You must be a U.S. citizen.", Bool?.some(true)), ("U.S. citizenship is required.", true),
    ("You must be authorized to work in the U.S.", nil), ("We hire citizens of the world.", nil),
  ])
  func `64: citizenship is asked or not said`(_ line: String, _ isRequired: Bool?) {
    #expect(posting(line).citizenshipRequired?.value == isRequired)
  }

  @Test(arguments: [
    "Active TS/SCI clearance", "Active Secret clearance required", "An active security clearance is required",
  ])
  func `67: a clearance is quoted`(_ line: String) {
    #expect(posting(line).clearance != nil)
    #expect(posting(line).skills.isEmpty)
  }

  @Test(arguments: [
    "No clearance required", "Customs clearance of lenses", "You keep trade secrets",
    "Our clearance sale starts in May",
  ])
  func `67: what is no clearance is not`(_ line: String) {
    #expect(posting(line).clearance == nil)
  }

  @Test func `68: a firm named Visa asks no visa`() {
    let posting = PostingFixture.posting(
      body: "<h2>About Visa</h2><p>Visa is a world leader in payments. Visa offers a canteen.</p>"
        + PostingFixture.list(["Python"]))
    #expect(posting.sponsorship == nil && posting.demands == ["python required"])
  }
}
