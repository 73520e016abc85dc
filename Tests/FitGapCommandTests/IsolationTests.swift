import Foundation
import Testing

private let posting = """
  <!DOCTYPE html><html lang="en"><head><title>Data Engineer at Larch</title></head><body><h1>Data Engineer</h1>
  <p>Larch builds tools for forests in Zürich, “quickly”, for 90,000 to 110,000 CHF a year.</p>
  <h2>Requirements</h2><ul><li>3+ years of experience with Python</li><li>Docker or Podman</li>
  <li>BS and 6 years, or MS and 4 years</li></ul></body></html>
  """

/// `--isolate`: pages are read by other processes, and the result is the same.
struct IsolationTests {
  private static let variable = "FITGAP_TEST_WORKER_FAULTS"

  @Test(arguments: ["1", "2"])
  func givesTheSameBytes(_ jobs: String) throws {
    let samples = ReadmeTests.repository.appendingPathComponent("Samples/postings").path
    let arguments = ["parse", samples, "--format", "jsonl", "--with-text", "--jobs", jobs]
    let plain = try CommandRun(arguments)
    let isolated = try CommandRun(arguments + ["--isolate"])
    #expect(plain.output.count > 10_000)
    #expect(isolated.output == plain.output)
    #expect(isolated.error == plain.error)
    #expect(isolated.status == plain.status)
  }

  @Test func readsStandardInputAndTellsLimits() throws {
    let arguments = ["parse", "-", "--format", "jsonl", "--max-elements", "5"]
    let plain = try CommandRun(arguments, input: posting)
    let isolated = try CommandRun(arguments + ["--isolate"], input: posting)
    #expect(plain.output.contains("--max-elements"))
    #expect(isolated.output == plain.output)
    #expect(isolated.status == 1)
  }

  /// Without a fault the rest must be as it is where nothing is isolated and the faulty pages cannot be read.
  @Test(arguments: [
    ("abort", "died of signal 6"), ("allocate", "--max-worker-memory"), ("hang", "--max-seconds"),
    ("exit", "died twice"),
  ])
  func losesOnlyThePageThatKillsItsWorker(_ fault: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    for number in 0..<6 {
      try folder.write("\(number).html", posting.replacingOccurrences(of: "Larch", with: "Larch \(number)"))
    }
    let arguments = ["parse", folder.path, "--format", "jsonl", "--quiet", "--jobs", "2"]
    let plain = try CommandRun(arguments)
    try folder.write("3.html", "<!--fault:\(fault)-->" + posting)
    let run = try CommandRun(
      arguments + ["--isolate", "--max-seconds", "2"], environment: [Self.variable: "1"])
    #expect(run.status == 1)
    let expected = plain.output.split(separator: "\n")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 6)
    for (index, line) in lines.enumerated() where index != 3 { #expect(line == expected[index]) }
    #expect(lines[3].contains(#""status":"failed""#))
    #expect(lines[3].contains(reason))
  }

  @Test func saysWhereNoWorkerCanBeStarted() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", posting)
    let run = try CommandRun([
      "parse", folder.path, "--format", "jsonl", "--isolate", "--lexicon", "/no/such/file",
    ])
    #expect(run.status == 66)
  }
}
