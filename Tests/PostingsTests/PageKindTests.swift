import Testing

@testable import Postings

private let prose =
  "You look after the machines of the house, oil them in the morning and write down what they did by night. In the afternoon you show visitors around and answer what they ask. "

private let requirements = "<h2>Requirements</h2><ul><li>Steady hands</li><li>Good eyes</li></ul>"
private let duties = "<h2>Responsibilities</h2><p>\(prose)</p>"

private func page(_ body: String, title: String = "Machine Keeper - Optik") -> String {
  "<html><head><title>\(title)</title></head><body><main>\(body)</main></body></html>"
}

private func links(_ count: Int) -> String {
  "<ul>" + (0..<count).map { "<li><a href='/\($0)'>Machine keeper in town number \($0)</a></li>" }.joined()
    + "</ul>"
}

@Suite struct PageKindTests {
  @Test(arguments: [
    page("<h1>Machine Keeper</h1>" + duties + requirements),
    page("<h1>Machine Keeper</h1><p>\(prose)\(prose)\(prose)</p>" + requirements),
    page("<h1>Machine Keeper</h1><p>\(prose)\(prose)\(prose)</p><p>Apply for this job</p>"),
    page("<h1>Developer</h1><p>\(prose)\(prose)\(prose) Python, Docker and SQL are at home here.</p>"),
    // Its title speaks of a list or a check, its text is a posting.
    page("<h1>Machine Keeper</h1>" + duties + requirements, title: "Machine Keeper - jobs in Brno"),
    page("<h1>Machine Keeper</h1>" + duties + requirements + links(30)),
    page("<h1>Machine Keeper</h1><form><input type=password></form>" + duties + requirements),
    page("<h1>Machine Keeper</h1><p>We use a captcha in our shop.</p>" + duties + requirements),
  ])
  func `A posting is a posting`(_ html: String) {
    #expect(PostingFixture.kind(html) == "posting")
  }

  @Test(arguments: [
    page("<h1>Machine Keeper</h1><p>Apply now</p>"),
    page("<div id=root></div>", title: "Machine Keeper - job description"),
    #"<script type="application/ld+json">{"@type":"JobPosting","title":"Machine Keeper"}</script><div id=app></div>"#,
    // Nothing at all: a page that a program builds when it is opened.
    "", "<html><body><div id=root></div></body></html>",
  ])
  func `A shell made for a posting is empty`(_ html: String) {
    #expect(PostingFixture.kind(html).hasPrefix("empty: "), "\(PostingFixture.kind(html))")
  }

  @Test(arguments: [
    ("robots", page("<p>Verify you are human to go on</p>", title: "Just a moment...")),
    ("robots", page("<p>One more step</p>", title: "Attention Required!")),
    ("list", page("<h1>All our towns</h1>" + links(40), title: "Machine keeper jobs in Brno")),
    ("list", page("<p>Twelve places near you</p>", title: "120 job listings")),
    ("sign in", page("<form><input type=password></form><p>Welcome back</p>", title: "Sign in")),
    ("redirect", "<html><head><meta http-equiv=refresh content='0;url=/x'></head><body></body></html>"),
    ("no text", page("<p>Bread is baked at four in the morning.</p>", title: "A bakery")),
  ])
  func `Pages of other kinds are named with their reason`(_ reason: String, _ html: String) {
    let kind = PostingFixture.kind(html)
    #expect(kind.hasPrefix("not a posting: ") && kind.contains(reason), "\(kind)")
  }

  @Test func `An empty page keeps what structured data says`() throws {
    let html =
      #"<script type="application/ld+json">{"@type":"JobPosting","title":"Machine Keeper","skills":"Python"}</script>"#
    guard case .empty(let posting, _) = PostingFixture.verdict(html) else {
      Issue.record("not empty: \(PostingFixture.kind(html))")
      return
    }
    #expect(posting.title?.value == "Machine Keeper")
    #expect(posting.skills.isEmpty)
  }
}
