import Foundation
import Synchronization
import Testing

@testable import FitGap

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct FolderWalkTests {
  private func paths(_ folder: TemporaryFolder, _ limits: ReadingLimits = ReadingLimits()) throws -> [String]
  {
    try FolderWalk(limits: limits).files(in: folder.path).map(\.path)
  }

  private func kind(of name: String, in folder: TemporaryFolder) throws -> FoundFile.Kind? {
    try FolderWalk().files(in: folder.path).first { $0.path == name }?.kind
  }

  @Test func sortsByTheBytesOfThePath() throws {
    let folder = try TemporaryFolder()
    for name in ["b.html", "a/z.html", "a.html", "é.html", "B.html", "a-b.html"] { try folder.write(name) }
    #expect(try paths(folder) == ["B.html", "a-b.html", "a.html", "a/z.html", "b.html", "é.html"])
  }

  @Test func leavesLinksAndPipesUnopenedAndNamesThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.html")
    #expect(symlink("page.html", folder.path + "/link.html") == 0)
    #expect(symlink(".", folder.path + "/loop") == 0)
    #expect(mkfifo(folder.path + "/pipe.html", 0o600) == 0)
    #expect(try paths(folder) == ["link.html", "loop", "page.html", "pipe.html"])
    #expect(try kind(of: "page.html", in: folder) == .page)
    #expect(
      try kind(of: "link.html", in: folder)
        == .refused(.skipped, reason: "a symbolic link; links are not followed"))
    #expect(
      try kind(of: "loop", in: folder)
        == .refused(.skipped, reason: "a symbolic link; links are not followed"))
    #expect(try kind(of: "pipe.html", in: folder) == .refused(.skipped, reason: "a named pipe"))
  }

  @Test func namesFilesWhoseNamesAreNoUTF8() throws {
    let folder = try TemporaryFolder()
    var name = Array((folder.path + "/bad").utf8CString.dropLast())
    name += [CChar(bitPattern: 0xFF), CChar(bitPattern: 0xFE)]
    name += Array(".html".utf8CString)
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let files = try FolderWalk().files(in: folder.path)
    #expect(files.map(\.path) == ["bad\\xFF\\xFE.html"])
    guard case .refused(.failed, _) = files[0].kind else {
      Issue.record("a name that is no UTF-8 must be a failure, for the file may be a page")
      return
    }
  }

  @Test func keepsTheFolderOfASavedPageTogetherWithItsPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("Job.html")
    try folder.write("Job_files/frame.html")
    try folder.write("Other_files/page.html")
    #expect(try paths(folder) == ["Job.html", "Job_files", "Other_files/page.html"])
    #expect(try kind(of: "Job_files", in: folder) == .refused(.skipped, reason: "belongs to Job.html"))
  }

  @Test func stopsAtTheDepthLimitAndSaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b/c/page.html")
    try folder.write("a/page.html")
    var limits = ReadingLimits()
    limits.folderDepth = 2
    let files = try FolderWalk(limits: limits).files(in: folder.path)
    #expect(files.map(\.path) == ["a/b/c", "a/page.html"])
    #expect(files[0].kind == .refused(.failed, reason: "a folder more than 2 levels deep (--max-depth)"))
  }

  @Test func stopsAtTheFileLimitAndSaysSo() throws {
    let folder = try TemporaryFolder()
    for number in 0..<5 { try folder.write("\(number).html") }
    var limits = ReadingLimits()
    limits.files = 3
    let files = try FolderWalk(limits: limits).files(in: folder.path)
    #expect(files.count == 4)
    #expect(
      files.contains {
        $0.kind == .refused(.failed, reason: "holds more than 3 files; the rest was not listed (--max-files)")
      })
  }

  @Test func refusesAFolderThatIsNotThere() {
    #expect(throws: FolderError.self) { try FolderWalk().files(in: "/no/such/folder") }
  }
}

struct PageNameTests {
  @Test(arguments: [
    "a.html", "A.HTM", "a.xhtml", "a b.shtml", "a.mht", "a.MHTML", "a.txt", "a.md", "a.html.gz", "a.txt.gz",
  ])
  func readsWhatIsNamedAsAPage(_ name: String) {
    #expect(PageName.kind(of: name) == .page)
  }

  @Test(arguments: [
    "page", "Engineer at Acme Inc. - Berlin", "job.php", "view.html?id=3", "apply.aspx", "job.gz",
  ])
  func letsTheContentDecideWhereTheNameSaysNothing(_ name: String) {
    #expect(PageName.kind(of: name) == .perhapsPage)
  }

  @Test(arguments: [
    ("list.tsv", "not a page (.tsv)"), ("x.PNG", "not a page (.png)"), (".hidden.html", "hidden file"),
    ("a.tar.gz", "not a page (.tar.gz)"), ("a.png.gz", "not a page (.png)"),
    ("a.warc", "a web archive (.warc), which is not read yet; save it as HTML"),
  ])
  func namesTheReasonForWhatIsNotRead(_ name: String, _ reason: String) {
    #expect(PageName.kind(of: name) == .refused(.skipped, reason: reason))
  }
}

struct ContentSignatureTests {
  @Test(arguments: [
    "<!DOCTYPE html>", "  \n<HTML lang=en>", "<!-- saved from -->", "\u{FEFF}<html>", "<p>text</p>",
  ])
  func tellsHTMLByItsBeginning(_ text: String) {
    #expect(ContentSignature.beginsLikePage(Array(text.utf8)))
  }

  @Test(arguments: ["", "plain text", "<pre", "<svg xmlns=''>", "{\"a\": 1}", "a <html>"])
  func doesNotTakeOtherTextForHTML(_ text: String) {
    #expect(!ContentSignature.beginsLikePage(Array(text.utf8)))
  }

  @Test func refusesBinariesWhateverTheirName() {
    #expect(ContentSignature.binary([0x89, 0x50, 0x4E, 0x47, 0x0D]) == "a PNG picture")
    #expect(ContentSignature.binary(Array("%PDF-1.7".utf8)) == "a PDF document")
    #expect(ContentSignature.binary(Array("<html>".utf8)) == nil)
    #expect(ContentSignature.binary([]) == nil)
  }
}

struct PageFileTests {
  @Test func readsAFileWhole() throws {
    let folder = try TemporaryFolder()
    let content = String(repeating: "0123456789", count: 30_000)
    try folder.write("page.html", content)
    #expect(try PageFile.read(folder.path + "/page.html", limit: 1_000_000) == Array(content.utf8))
  }

  @Test func namesTheOptionWhereAFileIsTooLarge() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.html", "0123456789")
    #expect(try PageFile.read(folder.path + "/page.html", limit: 10).count == 10)
    #expect(
      throws: PageFile.Refusal(
        status: .failed, reason: "larger than the limit of 9 bytes (10 bytes; --max-page-size)",
        isTooLarge: true)
    ) { try PageFile.read(folder.path + "/page.html", limit: 9) }
  }

  @Test func neverTakesAFileThatIsBeingWrittenForAWholeOne() throws {
    let folder = try TemporaryFolder()
    let growing = folder.path + "/growing.html"
    try folder.write("growing.html", String(repeating: "x", count: 4_000_000))
    let isOver = Mutex(false)
    let writer = Thread {
      guard let file = fopen(growing, "a") else { return }
      while !isOver.withLock({ $0 }) {
        fputs("y", file)
        fflush(file)
      }
      fclose(file)
    }
    writer.start()
    defer { isOver.withLock { $0 = true } }
    // Whole as it was at some moment, or named: never the half of it.
    do throws(PageFile.Refusal) {
      let bytes = try PageFile.read(growing, limit: 500_000_000)
      #expect(bytes.count >= 4_000_000)
    } catch {
      #expect(
        error
          == PageFile.Refusal(
            status: .failed, reason: "it changed while it was read; run again when it is whole"))
    }
  }

  @Test func neverWaitsForAPipeAndNeverFollowsALink() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.html", 0o600) == 0)
    #expect(symlink("/etc/hostname", folder.path + "/link.html") == 0)
    #expect(throws: PageFile.Refusal(status: .skipped, reason: "not a regular file")) {
      try PageFile.read(folder.path + "/pipe.html", limit: 100)
    }
    #expect(throws: PageFile.Refusal.self) { try PageFile.read(folder.path + "/link.html", limit: 100_000) }
  }
}
