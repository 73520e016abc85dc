import Postings
import SavedPage
import Skills
import Testing

@testable import FitGap

struct PostingFileTests {
  private static let file = PostingFile(reader: PostingReader(lexicon: Lexicon.builtIn()))

  private static let lines = [
    "We build data pipelines that many people depend on, in a team of eight.",
    "You write services in Python and query large tables with SQL every day.",
    "You keep what runs observable, and you answer for it when it breaks at night.",
  ]
  private static let text =
    "Data Engineer\n\nResponsibilities:\n\n\(lines.joined(separator: "\n"))\n\n"
    + "Requirements:\n\n- 3+ years of experience with Python\n- Good knowledge of SQL and Kubernetes\n"
  private static let html =
    "<html><head><title>Data Engineer</title></head><body><h1>Data Engineer</h1><h2>Responsibilities</h2>"
    + lines.map { "<p>\($0)</p>" }.joined()
    + "<h2>Requirements</h2><ul><li>3+ years of experience with Python</li>"
    + "<li>Good knowledge of SQL and Kubernetes</li></ul></body></html>"
  private static let archive =
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"
    + "Content-Type: text/html\r\nContent-Location: file:///../../etc/passwd\r\n\r\n\(html)\r\n--B--\r\n"

  @Test(arguments: [
    ("job.html", html), ("job.txt", text), ("job.md", "# " + text), ("job.mhtml", archive),
    ("job.html", archive),
    ("job.mht", html), ("job.txt", html), ("-", text), ("-", archive),
  ])
  func readsAPostingInEveryFormWhateverItsName(_ name: String, _ content: String) {
    let record = Self.file.record(ofPage: Array(content.utf8), named: name)
    #expect(record.status == .parsed)
    #expect(record.posting?.title?.value == "Data Engineer")
    let skills = record.posting?.skills.flatMap { $0.evidence.map { $0.quote.lowercased() } } ?? []
    for skill in ["python", "sql", "kubernetes"] { #expect(skills.contains { $0.contains(skill) }) }
  }

  @Test func saysWhichOfSeveralPostingsItRead() {
    func data(_ title: String) -> String {
      "{\"@type\":\"JobPosting\",\"title\":\"\(title)\",\"description\":\"\(Self.lines.joined(separator: "<br>"))\"}"
    }
    func warnings(_ page: String, _ titles: [String]) -> [String] {
      let script =
        "<script type=\"application/ld+json\">[\(titles.map(data).joined(separator: ","))]</script>"
      return Self.file.record(
        ofPage: Array("<title>\(page)</title><h1>\(page)</h1>\(script)".utf8), named: "job.html"
      ).warnings
    }
    #expect(warnings("Cook", ["Cook"]) == [])
    #expect(
      warnings("Cook", ["Baker", "Cook"])
        == ["the page's data holds 2 postings; the one that the page is named after was read"])
    #expect(
      warnings("Jobs", ["Baker", "Cook"])
        == ["the page's data holds 2 postings, and the page is named after none of them; the first was read"])
  }

  @Test func namesALimitByItsOption() {
    var file = Self.file
    file.limits.page.archiveNesting = 0
    let record = file.record(ofPage: Array(Self.archive.utf8), named: "job.mhtml")
    #expect(record.status == .partial)
    #expect(record.reason?.contains("--max-archive-nesting") == true)
  }

  @Test func refusesWhatWasPackedAndIsNoPage() {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
    #expect(Self.file.record(ofPage: picture, named: "job.html").reason == "not a page but a PNG picture")
  }
}
