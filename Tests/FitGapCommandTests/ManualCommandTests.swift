import Testing

@Suite struct ManualCommandTests {
  @Test func `The manual page has a section for each command, and its options`() throws {
    let run = try CommandRun(["manual"])
    #expect(run.status == 0 && run.error.isEmpty)
    for section in [".SH NAME", ".SH FITGAP RANK", ".SH FITGAP PROFILE READ", ".SH FITGAP LEXICON SUGGEST"] {
      #expect(run.output.contains(section + "\n"), "\(section)")
    }
    #expect(run.output.contains("\\-\\-what\\-if"))
    // What `--isolate` starts is for no one to call.
    #expect(!run.output.contains("FITGAP WORKER"))
  }

  @Test func `No line of the help is taken for a request of man`() throws {
    let lines = try CommandRun(["manual"]).output.split(separator: "\n")
    let requests = lines.filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    #expect(
      requests.allSatisfy { request in [".TH ", ".SH ", ".nf", ".fi"].contains { request.hasPrefix($0) } })
    #expect(!lines.contains { $0.contains("\\-") && $0.contains(" -") })
  }
}
