import Testing

@testable import Reports

struct SHA256Tests {
  /// The examples of FIPS 180-4's publisher, and a message that ends on a block's edge.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
    (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
  ])
  func isThatOfTheStandard(_ message: String, _ digest: String) {
    #expect(SHA256.base64(Array(message.utf8)) == digest)
  }
}

struct ReportShellTests {
  @Test func thePolicyNamesTheScriptAndTheStyleOfThePageAndNothingElse() throws {
    var page = HTMLWriter()
    ReportShell.open(title: "</title><script>", into: &page)
    ReportShell.close(&page)
    let html = page.html
    func content(_ tag: String) throws -> String {
      let start = try #require(html.firstRange(of: "<\(tag)>")).upperBound
      let end = try #require(html[start...].firstRange(of: "</\(tag)>")).lowerBound
      return String(html[start..<end])
    }
    let script = SHA256.base64(Array(try content("script").utf8))
    let style = SHA256.base64(Array(try content("style").utf8))
    let unscripted = SHA256.base64(
      Array(try content("noscript").dropFirst("<style>".count).dropLast("</style>".count).utf8))
    #expect(
      ReportShell.policy
        == "default-src 'none'; style-src 'sha256-\(style)' 'sha256-\(unscripted)'; script-src 'sha256-\(script)'; base-uri 'none'; form-action 'none'"
    )
    #expect(try content("title") == "&lt;/title&gt;&lt;script&gt;")
    #expect(html.ranges(of: "<script").count == 1)
  }

  @Test func theStyleAndTheScriptHoldNothingThatIsLoadedOrEndsThem() {
    var page = HTMLWriter()
    ReportShell.open(title: "", into: &page)
    ReportShell.close(&page)
    for word in ["http:", "https:", "url(", "@import", "fetch(", "XMLHttpRequest", "eval("] {
      #expect(!page.html.contains(word), "\(word)")
    }
    #expect(page.html.ranges(of: "</script").count == 1)
    #expect(page.html.ranges(of: "</style").count == 2)
  }
}

struct QuotedOutcomesTests {
  private let line =
    "Design, develop and train models; run experiments and build services for our many customers"

  @Test func quotesThatOverlapAreOne() {
    let first = String(line.prefix(60))
    let second = String(line.dropFirst(20))
    #expect(QuotedOutcomes.joined(first, second) == line)
    #expect(QuotedOutcomes.joined(line, String(line.dropFirst(10).prefix(40))) == line)
  }

  @Test(arguments: [
    ("Strong Python", "Strong Python and SQL"), ("", "Docker"),
    ("Experience with Kubernetes in production systems", "Knowledge of Terraform in production systems"),
  ])
  func otherQuotesStayApart(_ first: String, _ second: String) {
    #expect(QuotedOutcomes.joined(first, second) == nil)
  }

  @Test func aJoinIsBounded() {
    let long = String(repeating: "a", count: 590)
    #expect(QuotedOutcomes.joined(long, String(repeating: "a", count: 40) + "b" + long) == nil)
  }
}

struct ScoreBarTests {
  @Test(arguments: [(0.5, 0.4, 0.7), (0, 0, 1), (.nan, .infinity, -3)])
  func staysWithinItsPicture(_ score: Double, _ low: Double, _ high: Double) throws {
    var page = HTMLWriter()
    ScoreBar.write(score, low: low, high: high, bar: 0.5, &page)
    for match in page.html.split(separator: "\"").compactMap({ Int($0) }) {
      #expect((0...1000).contains(match))
    }
  }
}
