import Foundation
import Testing

@testable import Skills

/// The folder `Lexicon` as it stands on disk, found from this file.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lexicon")

private func namesOnDisk() throws -> [String] {
  let manager = FileManager.default
  let reading = folder.appending(path: "reading")
  let nested =
    manager.fileExists(atPath: reading.path) ? try manager.contentsOfDirectory(atPath: reading.path) : []
  return
    (try manager.contentsOfDirectory(atPath: folder.path) + nested.map { "reading/" + $0 })
    .filter { $0.hasSuffix(".tsv") }.sorted()
}

@Suite struct EmbeddedTablesTests {
  @Test func everyTableOfTheFolderIsEmbedded() throws {
    for name in try namesOnDisk() {
      #expect(EmbeddedTables.names.contains(name), "Lexicon/\(name) is missing in Sources/CLexicon/lexicon.c")
    }
  }

  @Test func embeddedBytesAreThoseOnDisk() throws {
    for name in EmbeddedTables.names {
      let disk = try Data(contentsOf: folder.appending(path: name))
      #expect(EmbeddedTables.bytes(named: name) == Array(disk), "\(name)")
    }
  }

  @Test func namesAreSortedAndUnique() {
    #expect(EmbeddedTables.names == Set(EmbeddedTables.names).sorted())
  }

  @Test func anUnknownNameHasNoTable() {
    #expect(EmbeddedTables.bytes(named: "no-such-table.tsv") == nil)
    #expect(EmbeddedTables.table(named: "") == nil)
  }

  @Test func everyEmbeddedTableIsWellFormed() {
    for name in EmbeddedTables.names {
      let problems = EmbeddedTables.table(named: name)?.problems() ?? []
      #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
    }
  }
}
