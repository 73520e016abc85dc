import Fit
import Foundation
import SavedPage
import Testing

@testable import FitGap

struct ResumeFileTests {
  @Test(arguments: [
    ("resume.txt", "Ada\n\nSkills\n- Python", [1, 3, 4]),
    ("resume.md", "# Ada\n## Skills\n* Python", [1, 2, 3]),
  ])
  func linesHaveTheirNumbers(_ name: String, _ text: String, _ numbers: [Int]) throws {
    let lines = try ResumeFile.lines(of: Array(text.utf8), named: name).lines
    #expect(lines.map(\.text) == ["Ada", "Skills", "Python"])
    #expect(lines.map(\.number) == numbers)
    #expect(lines[2].kind == .item)
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: ResumeFile.Problem.notText("a PNG picture")) {
      try ResumeFile.lines(of: [0x89, 0x50, 0x4E, 0x47, 0x0D], named: "a.png")
    }
    #expect(throws: ResumeFile.Problem.noLines) { try ResumeFile.lines(of: [], named: "a.txt") }
    #expect(throws: ResumeFile.Problem.word(.damaged)) {
      try ResumeFile.lines(of: [0x50, 0x4B, 3, 4, 0, 0], named: "a.docx")
    }
  }

  @Test func saysWhichProgramIsMissing() {
    #expect(throws: PDFText.Problem.missing) {
      try PDFText.read(Array("%PDF-1.4".utf8), program: "fitgap-no-such-program")
    }
  }

  @Test func boundsWhatAProgramAnswersAndTellsItsFailure() throws {
    let folder = try TemporaryFolder()
    func program(_ name: String, _ script: String) throws -> String {
      try folder.write(name, "#!/bin/sh\n\(script)\n")
      let path = folder.path + "/" + name
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }
    let (text, endless) = (try program("text", "cat; echo \"$@\""), try program("endless", "yes"))
    #expect(
      try PDFText.read(Array("Python\n".utf8), program: text)
        == Array("Python\n-enc UTF-8 -nopgbrk - -\n".utf8))
    #expect(throws: PDFText.Problem.tooLarge(limit: PDFText.sizeLimit)) {
      try PDFText.read([], program: endless, seconds: 600)
    }
    let silent = try program("silent", "exec sleep 600")
    #expect(throws: PDFText.Problem.tookTooLong(seconds: 0.1)) {
      try PDFText.read([], program: silent, seconds: 0.1)
    }
    let failing = try program("failing", "exit 3")
    #expect(throws: PDFText.Problem.failed(status: 3)) { try PDFText.read([], program: failing) }
  }
}
