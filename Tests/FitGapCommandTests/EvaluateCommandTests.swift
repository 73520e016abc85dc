import Foundation
import Testing

private let posting = """
  <!DOCTYPE html><html lang="en"><head><title>Data Engineer at Larch</title></head><body>
  <h1>Data Engineer</h1><p>Larch is a company that builds tools for forests, and we are looking for a colleague.</p>
  <h2>Requirements</h2><ul><li>3+ years of experience with Python</li><li>Strong SQL</li><li>Docker or Podman</li>
  <li>Experience with glockenspiel tuning</li></ul><h2>Benefits</h2><p>Thirty days of holiday and a bicycle.</p>
  </body></html>
  """

private func folder() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try folder.write("pages/site/a.html", posting)
  return folder
}

struct EvaluateCommandTests {
  @Test func draftsOfLabelsAgreeWithTheReading() throws {
    let folder = try folder()
    let drafted = try CommandRun([
      "parse", folder.path + "/pages", "--as-labels", "-o", folder.path + "/labels",
    ])
    #expect(drafted.status == 0)
    #expect(drafted.output.isEmpty)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/labels/site_a.json"))
    let run = try CommandRun([
      "evaluate", folder.path + "/pages", "--labels", folder.path + "/labels", "--format", "json", "--quiet",
    ])
    #expect(run.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let figures = try #require(document["figures"] as? [String: Double])
    for name in ["skills F1", "importance", "title", "years", "workplace"] {
      #expect(figures[name] == 1, "\(name)")
    }
  }

  @Test func aCorrectedLabelIsNeverOverwritten() throws {
    let folder = try folder()
    try folder.write("labels/site_a.json", "{\"file\":\"site/a.html\",\"title\":\"by hand\",\"skills\":[]}")
    let run = try CommandRun(["parse", folder.path + "/pages", "--as-labels", "-o", folder.path + "/labels"])
    #expect(run.status == 0)
    #expect(run.error.contains("1 already there and left as they are"))
    #expect(
      try String(contentsOfFile: folder.path + "/labels/site_a.json", encoding: .utf8).contains("by hand"))
  }

  @Test func disagreementsAreListedAndFloorsDecideTheExitCode() throws {
    let folder = try folder()
    try folder.write("labels/a.json", "{\"file\":\"site/a.html\",\"title\":\"Forester\",\"skills\":[]}")
    try folder.write("floors.tsv", "figure\tfloor\ntitle\t0.9\n")
    let arguments = ["evaluate", folder.path + "/pages", "--labels", folder.path + "/labels", "--errors"]
    let run = try CommandRun(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("want Forester, got Data Engineer"))
    let failed = try CommandRun(arguments + ["--floors", folder.path + "/floors.tsv"])
    #expect(failed.status == 1)
    #expect(failed.error.contains("title is 0.000, below its floor of 0.900"))
  }

  @Test func brokenAndMissingLabelsAreErrors() throws {
    let folder = try folder()
    try folder.write("labels/a.json", "{\"file\":")
    let broken = try CommandRun(["evaluate", folder.path + "/pages", "--labels", folder.path + "/labels"])
    #expect(broken.status == 65)
    #expect(broken.error.contains("a.json"))
    try folder.write("none/readme.txt", "nothing")
    #expect(
      try CommandRun(["evaluate", folder.path + "/pages", "--labels", folder.path + "/none"]).status == 66)
    try folder.write("other/a.json", "{\"file\":\"no-such.html\",\"skills\":[]}")
    #expect(
      try CommandRun(["evaluate", folder.path + "/pages", "--labels", folder.path + "/other"]).status == 1)
  }

  @Test func suggestionsAreALexiconFile() throws {
    let folder = try folder()
    let run = try CommandRun([
      "lexicon", "suggest", folder.path + "/pages", "-o", folder.path + "/my.tsv", "--quiet",
    ])
    #expect(run.status == 0)
    let table = try String(contentsOfFile: folder.path + "/my.tsv", encoding: .utf8)
    #expect(table.contains("glockenspiel-tuning\tglockenspiel tuning\tmethod\t"))
    #expect(table.contains("# 1 posting: Experience with glockenspiel tuning"))
    let check = try CommandRun(["lexicon", "check", "--lexicon", folder.path + "/my.tsv"])
    #expect(!check.output.contains("my.tsv"))
    let parsed = try CommandRun([
      "parse", folder.path + "/pages", "--lexicon", folder.path + "/my.tsv", "--format", "jsonl", "--quiet",
    ])
    #expect(parsed.output.contains("\"id\":\"glockenspiel-tuning\""))
  }
}
