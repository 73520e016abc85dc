import Postings
import Skills
import Testing

@testable import FitGap

struct BatchTests {
  private static let reader = PostingReader(lexicon: Lexicon.builtIn())

  private func read(_ folder: TemporaryFolder, jobs: Int) async throws -> [String] {
    let files = try FolderWalk().files(in: folder.path)
    var lines: [String] = []
    try await Batch(file: PostingFile(reader: Self.reader), jobs: jobs).read(
      files, in: folder.path, making: { $0.posting?.title?.value ?? "" },
      deliver: { record, title in
        lines.append("\(record.file) \(record.status.rawValue) \(title) \(record.duplicateOf ?? "-")")
      })
    return lines
  }

  @Test func deliversInTheOrderOfTheFilesWhateverTheNumberOfJobs() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<150 {
      // Long and short pages in turn, so that later ones finish first.
      let filler = String(
        repeating: "<p>We build things with Python and SQL, number \(number % 7).</p>", count: number % 5 * 40
      )
      try folder.write(
        "\(number).html",
        "<html><head><title>Engineer \(number)</title></head><body><h1>Engineer \(number)</h1>\(filler)</body></html>"
      )
    }
    try folder.write("notes.txt", "nothing")
    let one = try await read(folder, jobs: 1)
    #expect(one.count == 151)
    for jobs in [2, 3, 8] { #expect(try await read(folder, jobs: jobs) == one) }
  }

  @Test func stopsWhereTheReceiverThrows() async throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    for number in 0..<20 { try folder.write("\(number).html") }
    let files = try FolderWalk().files(in: folder.path)
    for jobs in [1, 4] {
      var delivered = 0
      await #expect(throws: Stop.self) {
        try await Batch(file: PostingFile(reader: Self.reader), jobs: jobs).read(
          files, in: folder.path, making: { _ in },
          deliver: { _, _ in
            delivered += 1
            if delivered == 3 { throw Stop() }
          })
      }
      #expect(delivered == 3)
    }
  }

  @Test func namesAFileThatVanishedBetweenListingAndReading() async throws {
    let folder = try TemporaryFolder()
    let record = PostingFile(reader: Self.reader).record(
      of: FoundFile(path: "gone.html", kind: .page), in: folder.path)
    #expect(record.status == .failed)
    #expect(record.reason == "cannot be opened: No such file or directory")
  }

  @Test func namesAPictureThatIsCalledAPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.html", "%PDF-1.4 and so on")
    let record = PostingFile(reader: Self.reader).record(
      of: FoundFile(path: "page.html", kind: .page), in: folder.path)
    #expect(record.status == .skipped)
    #expect(record.reason == "not a page but a PDF document")
  }
}
