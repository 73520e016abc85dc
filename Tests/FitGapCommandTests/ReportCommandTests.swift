import Foundation
import Testing

private let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Samples")
private let postings = samples.appending(path: "postings").path
private let junior = samples.appending(path: "profiles/junior-machine-learning-engineer.yaml").path
private let senior = samples.appending(path: "profiles/senior-data-engineer.json").path
private let day = ["--today", "2026-04-01"]

private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

struct ReportCommandTests {
  @Test func writesOnePageThatHoldsEverything() throws {
    let run = try CommandRun(["report", postings, "--profile", junior] + day)
    #expect(run.status == 0)
    let page = run.output
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    for part in ["ranking", "demand", "map", "plan", "career", "audit", "files"] {
      #expect(page.contains("id=\"\(part)\""), "\(part)")
    }
    #expect(count("<li id=\"posting-", in: page) == 18)
    // Files that are no posting are named, with the reason.
    #expect(page.contains("search-results.html") && page.contains("login-wall.html"))
    #expect(page.contains("21 files found = 18 parsed"))
    #expect(run.error.contains("21 files found = 18 parsed"))
  }

  @Test func isTheSameWhateverTheNumberOfJobs() throws {
    let arguments = ["report", postings, "--profile", junior, "--quiet"] + day
    #expect(
      try CommandRun(arguments + ["--jobs", "1"]).output == CommandRun(arguments + ["--jobs", "4"]).output)
  }

  @Test func nothingOfAPageIsMarkup() throws {
    let folder = try TemporaryFolder()
    let attacks = [
      "<script>alert(1)</script>", "\" onmouseover=alert(1) x=\"", "</script><script>alert(1)</script>",
      "</noscript><img src=x onerror=alert(1)>", "</style><svg onload=alert(1)>",
      "' autofocus onfocus=alert(1)",
    ]
    for (index, attack) in attacks.enumerated() {
      let text = attack.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(
        of: "<", with: "&lt;")
      let data = try JSONSerialization.data(withJSONObject: [
        "@type": "JobPosting", "title": "Engineer " + attack, "url": "javascript:alert(1)",
        "hiringOrganization": ["name": attack],
        "description": "<p>Requirements:</p><ul><li>Python \(text)</li><li>SQL</li></ul>",
      ])
      let json = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "</", with: "<\\/")
      try folder.write(
        "pages/\(index).html",
        "<html><head><title>x</title><script type=\"application/ld+json\">\(json)</script></head><body><h1>Engineer \(text)</h1><h2>Requirements</h2><ul><li>Python \(text)</li></ul></body></html>"
      )
    }
    try folder.write("me.yaml", "name: \"<script>alert(1)</script>\"\nskills: [Python]\n")
    let page = try CommandRun([
      "report", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--quiet",
    ]).output
    #expect(count("<script", in: page) == 1)
    #expect(count("<style", in: page) == 2)
    #expect(count("</noscript", in: page) == count("<noscript", in: page))
    #expect(!page.contains("<img") && !page.contains("onload=alert(1)>") && !page.contains("<svg onload"))
    #expect(!page.contains("javascript:alert(1)\"") && !page.contains("href=\"javascript"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func rankAsHTMLIsTheRankingAlone() throws {
    let page = try CommandRun(["rank", postings, "--profile", junior, "--format", "html", "--quiet"] + day)
      .output
    #expect(page.contains("id=\"ranking\"") && !page.contains("id=\"plan\""))
  }
}

struct FilterCommandTests {
  private func ranked(_ arguments: [String]) throws -> (files: [String], error: String) {
    let run = try CommandRun(["rank", postings, "--profile", junior, "--format", "jsonl"] + day + arguments)
    #expect(run.status == 0)
    let files = try run.output.split(separator: "\n").map { line in
      try #require(
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["file"] as? String)
    }
    return (files, run.error)
  }

  @Test func keepsPartAndSaysWhatWasLeftOut() throws {
    let all = try ranked([]).files
    let (some, error) = try ranked(["--workplace", "remote", "--workplace", "hybrid"])
    let (few, _) = try ranked(["--workplace", "remote", "--workplace", "hybrid", "--strict"])
    #expect(few.count < some.count && some.count < all.count)
    #expect(Set(few).isSubset(of: some))
    #expect(
      error.contains(
        "filters keep \(some.count) of \(all.count) postings; left out: \(all.count - some.count) by --workplace"
      ))
  }

  @Test(arguments: [
    ["--min-pay", "much"], ["--posted-within", "-1"], ["--workplace", "moon"], ["--location", "12"],
    ["--strict"],
    ["--level", "guru"], ["--min-pay", "60kEURO"],
  ])
  func refusesWhatItCannotRead(_ arguments: [String]) throws {
    #expect(try CommandRun(["rank", postings, "--profile", junior] + arguments).status == 2)
  }

  @Test func filtersGapsAndReportToo() throws {
    for command in ["gaps", "report"] {
      let run = try CommandRun(
        [command, postings, "--profile", junior, "--level", "junior", "--strict"] + day)
      #expect(run.status == 0)
      #expect((run.output + run.error).contains("filters keep 2 of 19"), "\(command)")
    }
  }
}

struct MatrixCommandTests {
  @Test(arguments: ["table", "csv", "json"])
  func showsEachCandidate(_ format: String) throws {
    let run = try CommandRun(
      ["rank", postings, "--profile", junior, "--profile", senior, "--format", format] + day)
    #expect(run.status == 0)
    #expect(run.output.contains("Noa Lindqvist") && run.output.contains("Imani Okafor"))
  }

  @Test func hasTheScoresOfEachCandidateAlone() throws {
    func scores(_ profile: String) throws -> [String: Double] {
      let run = try CommandRun(["rank", postings, "--profile", profile, "--format", "json", "--quiet"] + day)
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      return try #require(document["postings"] as? [[String: Any]]).reduce(into: [:]) { result, posting in
        if let file = posting["file"] as? String { result[file] = posting["score"] as? Double }
      }
    }
    let run = try CommandRun(
      ["rank", postings, "--profile", junior, "--profile", senior, "--format", "json", "--quiet"] + day)
    let matrix = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let (first, second) = (try scores(junior), try scores(senior))
    let rows = try #require(matrix["postings"] as? [[String: Any]])
    #expect(rows.count == 17)
    for row in rows {
      let file = try #require(row["file"] as? String)
      let fits = try #require(row["fits"] as? [[String: Any]])
      #expect(fits.map { $0["score"] as? Double } == [first[file], second[file]])
    }
  }

  @Test func onlyRankTakesSeveralProfiles() throws {
    for command in ["gaps", "report"] {
      let run = try CommandRun([command, postings, "--profile", junior, "--profile", senior])
      #expect(run.status == 2)
      #expect(run.error.contains("only fitgap rank takes several profiles"))
    }
    #expect(
      try CommandRun(["rank", postings, "--profile", junior, "--profile", senior, "--format", "html"]).status
        == 2)
  }
}

struct ProfileReadCommandTests {
  @Test(arguments: ["data-engineer.txt", "ml-graduate.md", "developer.html"])
  func printsAProfileThatChecks(_ name: String) throws {
    let folder = try TemporaryFolder()
    let resume = samples.appending(path: "resumes/\(name)").path
    let run = try CommandRun(["profile", "read", resume, "-o", folder.path + "/me.yaml"])
    #expect(run.status == 0)
    let check = try CommandRun(["profile", "check", folder.path + "/me.yaml"])
    #expect(check.status == 0)
    #expect(!check.output.contains("In no lexicon"))
  }

  @Test func readsStandardInputAndRefusesWhatIsNoResume() throws {
    let run = try CommandRun(["profile", "read", "-"], input: "Skills\nPython, SQL\n")
    #expect(run.status == 0)
    #expect(run.output.contains("- Python  # line 2: Python, SQL"))
    #expect(try CommandRun(["profile", "read", "-"], input: "Lorem ipsum").status == 65)
    #expect(try CommandRun(["profile", "read", "-"], input: "").status == 65)
    #expect(try CommandRun(["profile", "read", "no-such-file"]).status == 66)
  }

  @Test func controlsOfAResumeDoNotReachTheTerminal() throws {
    let run = try CommandRun(
      ["profile", "read", "-"], input: "Skills\nPython \u{1B}]0;x\u{7}, S\u{202E}QL\n")
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }
}
