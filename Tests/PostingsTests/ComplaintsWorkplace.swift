import Testing

@testable import Postings

private func posting(_ line: String, tag: String = "", head: String = "") -> Posting {
  PostingFixture.posting(
    body: (tag.isEmpty ? "" : "<p>\(tag)</p>") + "<h2>About the role</h2><p>\(line)</p>"
      + PostingFixture.list(["Steady hands"]),
    head: head)
}

private func linked(_ members: String) -> String {
  #"<script type="application/ld+json">{"@type":"JobPosting","title":"Technician",\#(members)}</script>"#
}

/// Theme 6: where the work is done.
@Suite struct ComplaintsWorkplace {
  @Test(arguments: [
    (
      "This is a hybrid role in Brno. As a perk you may work from anywhere for up to a month a year.",
      Workplace?.some(.hybrid)
    ),
    ("This is a fully remote position.", .remote),
    ("You work three days a week in our office in Brno.", .hybrid),
    ("This is an on-site position in Brno.", .onsite),
  ])
  func `47: a perk does not move the workplace`(_ line: String, _ workplace: Workplace?) {
    #expect(posting(line).workplace?.value == workplace)
  }

  @Test func `48: some weeks of remote work a year leave a hybrid role hybrid`() {
    #expect(
      posting(
        "This is a hybrid role with three days a week in our office. You may work remotely four weeks a year."
      ).workplace?.value
        == .hybrid)
  }

  @Test func `49, 50: the text is heard where structured data says otherwise, and both are shown`() {
    let found = posting(
      "This is a hybrid role: you work three days a week in our office in Brno.",
      head: linked(#""jobLocationType":"TELECOMMUTE""#))
    #expect(found.workplace?.value == .hybrid)
    #expect(
      found.contradictions.contains { $0.what == "workplace" && !$0.first.isEmpty && !$0.second.isEmpty })
  }

  @Test func `50: agreement is no contradiction`() {
    let found = posting("This is a fully remote position.", head: linked(#""jobLocationType":"TELECOMMUTE""#))
    #expect(found.workplace?.value == .remote)
    #expect(found.contradictions.isEmpty)
  }

  @Test func `51: an offer of remote work beside the office is hybrid or remote, never only the office`() {
    let found = posting(
      "This is an on-site position in Brno, but we are open to hire for remote work as well."
    ).workplace?.value
    #expect(found == .remote || found == .hybrid)
  }

  @Test(arguments: [
    "We work with remote teams on remote sensing.", "You care for hybrid clouds.",
    "You look after the office plants.", "A quiet town.",
  ])
  func `52, 53: a page that does not say is not guessed`(_ line: String) {
    #expect(posting(line).workplace == nil)
  }
}
