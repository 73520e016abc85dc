import Foundation
import Testing

private let posting = """
  <!DOCTYPE html><html lang="en"><head><title>Data Engineer at Larch</title></head><body>
  <h1>Data Engineer</h1><p>Larch is a company that builds tools for forests, and we are looking for a colleague.</p>
  <h2>Responsibilities</h2><ul><li>Build data pipelines with Python and SQL</li><li>Run them on Kubernetes</li></ul>
  <h2>Requirements</h2><ul><li>3+ years of experience with Python</li><li>Strong SQL</li><li>Docker or Podman</li></ul>
  <h2>Nice to have</h2><ul><li>Airflow</li></ul><h2>Benefits</h2><p>Thirty days of holiday and a bicycle.</p>
  </body></html>
  """

private let profile = """
  name: Ada Example
  level: junior
  years: 2
  skills: [Python, {name: SQL, years: 2}]
  """

private func folder(_ pages: [String: String] = ["a.html": posting]) throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for (name, content) in pages { try folder.write("pages/\(name)", content) }
  try folder.write("me.yaml", profile)
  return folder
}

private func lines(_ text: String) throws -> [[String: Any]] {
  try text.split(separator: "\n").map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}

struct ParseCommandTests {
  @Test func printsOneObjectAFileAndAccountsForAll() throws {
    let folder = try folder(["b.html": posting, "a.html": posting, "notes.csv": "x", "c.html": ""])
    let run = try CommandRun(["parse", folder.path + "/pages", "--format", "jsonl"])
    let objects = try lines(run.output)
    #expect(objects.map { $0["file"] as? String } == ["a.html", "b.html", "c.html", "notes.csv"])
    #expect(objects[0]["status"] as? String == "parsed")
    #expect(objects[1]["duplicate_of"] as? String == "a.html")
    #expect(
      run.error.contains(
        "4 files found = 2 parsed + 0 partial + 0 empty + 0 not a posting + 2 skipped + 0 failed"))
    #expect(run.status == 0)
  }

  @Test func readsStandardInput() throws {
    let run = try CommandRun(["parse", "-", "--format", "jsonl", "--quiet"], input: posting)
    #expect(try lines(run.output).first?["title"] as? String == "Data Engineer")
    #expect(run.error.isEmpty)
  }

  @Test func writesAWholeDocumentAsJSON() throws {
    let folder = try folder(["a.html": posting, "b.html": posting])
    let run = try CommandRun(["parse", folder.path + "/pages", "--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((document["postings"] as? [Any])?.count == 2)
    #expect((document["inventory"] as? [String: Any])?["found"] as? Int == 2)
  }

  @Test func givesTheSameBytesWhateverTheNumberOfJobs() throws {
    var pages: [String: String] = [:]
    for number in 0..<60 {
      pages["\(number).html"] = posting.replacingOccurrences(of: "Larch", with: "Larch \(number % 9)")
    }
    let folder = try folder(pages)
    let one = try CommandRun(["parse", folder.path + "/pages", "--format", "jsonl", "--jobs", "1"])
    for jobs in ["2", "8"] {
      #expect(
        try CommandRun(["parse", folder.path + "/pages", "--format", "jsonl", "--jobs", jobs]).output
          == one.output)
    }
  }

  @Test func endsWithOneWhereAFileCouldNotBeRead() throws {
    let folder = try folder()
    try folder.write("pages/large.html", String(repeating: "x", count: 2000))
    let run = try CommandRun([
      "parse", folder.path + "/pages", "--max-page-size", "1500", "--format", "jsonl",
    ])
    #expect(run.status == 1)
    #expect(run.error.contains("large.html"))
    #expect(run.error.contains("--max-page-size"))
  }
}

struct RankCommandTests {
  @Test(arguments: ["table", "json", "jsonl", "csv", "markdown", "html"])
  func ranksInEveryFormat(_ format: String) throws {
    let folder = try folder()
    let run = try CommandRun([
      "rank", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--format", format,
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("Data Engineer"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func addsPointsUpToTheScore() throws {
    let folder = try folder()
    let run = try CommandRun([
      "rank", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--format", "jsonl",
    ])
    let ranked = try #require(try lines(run.output).first)
    let outcomes = ["met", "partly", "unmet", "unknown"].flatMap { ranked[$0] as? [[String: Any]] ?? [] }
    let sum = outcomes.reduce(0.0) { $0 + ($1["points"] as? Double ?? 0) }
    #expect(abs(sum - (ranked["score"] as? Double ?? -1)) < 1e-12)
  }

  @Test func choosesTheFormatByTheNameOfTheOutput() throws {
    let folder = try folder()
    let path = folder.path + "/ranking.html"
    let run = try CommandRun([
      "rank", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "-o", path,
    ])
    #expect(run.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "me.yaml", "pages", "ranking.html",
      ])
  }

  @Test func leavesOutWhatIsBelowTheLeastFit() throws {
    let folder = try folder()
    let arguments = [
      "rank", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--format", "jsonl",
    ]
    #expect(try CommandRun(arguments + ["--min-fit", "1"]).output.isEmpty)
    #expect(try !CommandRun(arguments + ["--min-fit", "0"]).output.isEmpty)
  }
}

struct GapsAndExplainCommandTests {
  @Test(arguments: ["table", "json", "jsonl", "csv"])
  func namesWhatIsMissing(_ format: String) throws {
    let folder = try folder()
    let run = try CommandRun([
      "gaps", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--format", format,
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("Docker"))
    #expect(!run.output.contains("bicycle"))
  }

  @Test func explainsEachRequirementAndComparesWithAnother() throws {
    let folder = try folder([
      "a.html": posting, "b.html": posting.replacingOccurrences(of: "Strong SQL", with: "Rust"),
    ])
    let pages = folder.path + "/pages"
    let run = try CommandRun([
      "explain", pages + "/a.html", "--profile", folder.path + "/me.yaml", "--against", pages + "/b.html",
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("the sum"))
    #expect(run.output.contains("ranks above"))
    #expect(run.output.contains("Rust"))
  }

  @Test func refusesToExplainAFolder() throws {
    let folder = try folder()
    #expect(
      try CommandRun(["explain", folder.path + "/pages", "--profile", folder.path + "/me.yaml"]).status == 2)
  }
}

struct ProfileAndLexiconCommandTests {
  @Test func writesAProfileThatItCanRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("me.yaml", try CommandRun(["profile", "init"]).output)
    let run = try CommandRun(["profile", "check", folder.path + "/me.yaml"])
    #expect(run.status == 0)
    #expect(run.output.contains("Python"))
  }

  @Test func showsASkillByAnyOfItsNames() throws {
    #expect(try CommandRun(["lexicon", "show", "k8s"]).output.hasPrefix("Kubernetes"))
    let unknown = try CommandRun(["lexicon", "show", "no-such-skill"])
    #expect(unknown.status == 66)
    #expect(unknown.error.hasPrefix("fitgap: \"no-such-skill\""))
  }

  @Test func listsEverySkillAsAnObject() throws {
    let objects = try lines(try CommandRun(["lexicon", "list", "--format", "jsonl"]).output)
    #expect(objects.count > 10)
    #expect(
      objects.allSatisfy {
        $0["id"] is String && $0["aliases"] is [String] && $0["external"] is [String: Any]
      })
  }
}

struct CommandErrorTests {
  @Test(arguments: [
    (["parse", "/no/such/folder"], 66), (["parse"], 2), (["parse", "x", "--format", "pdf"], 2),
    (["nonsense"], 2),
    (["rank", "/tmp", "--profile", "/no/such/profile"], 66), (["parse", "", "--format", "jsonl"], 66),
    (["parse", "x", "--jobs", "0"], 2), (["rank", "x", "--profile", "y", "--min-fit", "7"], 2),
  ])
  func endsWithTheCodeOfItsKind(_ arguments: [String], _ status: Int) throws {
    let run = try CommandRun(arguments)
    #expect(Int(run.status) == status)
    #expect(run.output.isEmpty)
    #expect(!run.error.isEmpty)
  }

  @Test func namesAnEmptyFolder() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["parse", folder.path])
    #expect(run.status == 66)
    #expect(run.error.contains("the folder is empty"))
  }

  @Test func namesFileLineAndKeyOfABadProfile() throws {
    let folder = try folder()
    try folder.write("bad.yaml", "name: X\nskils: [Python]\n")
    let run = try CommandRun(["rank", folder.path + "/pages", "--profile", folder.path + "/bad.yaml"])
    #expect(run.status == 65)
    #expect(run.error.contains("bad.yaml:2: skils: unknown key; did you mean skills?"))
  }

  @Test func namesABadLexicon() throws {
    let folder = try folder()
    try folder.write("bad.tsv", "not\ta\tlexicon\n")
    let run = try CommandRun(["parse", folder.path + "/pages", "--lexicon", folder.path + "/bad.tsv"])
    #expect(run.status == 65)
    #expect(run.error.contains("bad.tsv"))
  }

  @Test func neutralisesNamesInErrors() throws {
    let run = try CommandRun(["parse", "/no/such\u{1B}[2J\u{202E}folder"])
    #expect(run.error.contains("such\\x1b[2Jfolder"))
  }

  @Test func endsWithSeventyThreeOrFourWhereTheResultCannotBeWritten() throws {
    let folder = try folder()
    let arguments = ["parse", folder.path + "/pages", "--format", "jsonl", "-o"]
    #expect(try CommandRun(arguments + ["/no/such/place/x"]).status == 73)
    #expect(try CommandRun(arguments + ["/dev/full"]).status == 74)
  }

  @Test(arguments: [
    [], ["parse"], ["rank"], ["gaps"], ["explain"], ["profile"], ["profile", "check"], ["lexicon"],
    ["lexicon", "show"],
  ])
  func helpsWithAnExample(_ command: [String]) throws {
    let run = try CommandRun(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("fitgap "))
    #expect(run.output.contains("xample") || command.isEmpty)
    #expect(run.error.isEmpty)
  }

  @Test func tellsItsVersion() throws {
    #expect(try CommandRun(["--version"]).output.hasPrefix("fitgap "))
  }
}

struct WhatIfTests {
  @Test func ranksAsIfTheSkillsWereThere() throws {
    let folder = try folder()
    let arguments = ["rank", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--quiet"]
    let run = try CommandRun(arguments + ["--format", "jsonl", "--what-if", "k8s", "docker"])
    let line = try #require(try lines(run.output).first)
    let (after, before) = (
      try #require(line["score"] as? Double), try #require(line["score_before"] as? Double)
    )
    #expect(after > before)
    #expect(line["rank_before"] as? Int == 1)
    let table = try CommandRun(arguments + ["--what-if", "k8s"])
    #expect(table.output.contains("With Kubernetes:"))
    #expect(try CommandRun(arguments + ["--what-if", "k8s", "--format", "html"]).status == 2)
  }

  @Test func explainsWhatWouldChange() throws {
    let folder = try folder()
    let arguments = ["explain", folder.path + "/pages/a.html", "--profile", folder.path + "/me.yaml"]
    let text = try CommandRun(arguments + ["--what-if", "docker", "--quiet"])
    #expect(text.output.contains("With Docker:"))
    let json = try CommandRun(arguments + ["--what-if", "docker", "--format", "json", "--quiet"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let change = try #require(document["what_if"] as? [String: Any])
    let terms = try #require(change["terms"] as? [[String: Any]])
    let sum = terms.reduce(0) { $0 + ($1["difference"] as? Double ?? 0) }
    let after = try #require(change["score"] as? Double)
    // Foundation's reader of numbers rounds the last digit; that the sum is exact is tested where it is made.
    #expect((sum - after + (try #require(document["score"] as? Double))).magnitude < 1e-12)
  }

  @Test func namesASkillThatNobodyKnows() throws {
    let folder = try folder()
    let run = try CommandRun([
      "gaps", folder.path + "/pages", "--profile", folder.path + "/me.yaml", "--what-if", "flurbing",
    ])
    #expect(run.status == 2)
    #expect(run.error.contains("flurbing"))
    #expect(run.output.isEmpty)
  }
}
