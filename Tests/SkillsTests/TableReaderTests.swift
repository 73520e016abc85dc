import Testing

@testable import Skills

private func reader(_ text: String) -> TableReader { TableReader(name: "t.tsv", bytes: Array(text.utf8)) }

@Suite struct TableReaderTests {
  @Test func readsRowsWithTheirLineNumbers() {
    let table = reader("# about\n\nid\tname\tlist\n# more\na\tA\tx|y\n\nb\tB\n")
    #expect(table.columns == ["id", "name", "list"])
    let rows = Array(table)
    #expect(rows.map(\.line) == [5, 7])
    #expect(rows.map { $0["name"] } == ["A", "B"])
    #expect(rows[0].list("list") == ["x", "y"])
    #expect(
      rows[1].list("list") == [] && rows[1]["list"] == "" && rows[1][7] == "" && rows[1]["nothing"] == "")
    #expect(table.problems().isEmpty)
  }

  @Test(arguments: ["id\tname\na\tb", "id\tname\na\tb\n", "id\tname\r\na\tb\r\n", "\u{FEFF}id\tname\na\tb"])
  func readsTheSameWhateverTheLineEnds(text: String) {
    let rows = Array(reader(text))
    #expect(rows.count == 1)
    #expect(rows.first?["id"] == "a" && rows.first?["name"] == "b")
  }

  @Test(arguments: ["", "\n\n", "# only\n# comments", "\t\t\n", "\u{FEFF}"])
  func aTableOfNothingHasNoRows(text: String) {
    #expect(Array(reader(text)).isEmpty && reader(text).columns.isEmpty)
    #expect(reader(text).problems().contains { $0.what == "no header" })
  }

  @Test func namesWhatIsWrong() {
    let problems = reader("id\tname\r\na\tb\tc\nd\t e\n").problems()
    #expect(
      problems.map { "\($0.line ?? 0) \($0.what)" } == [
        "1 carriage return", "2 3 columns where the header has 2", "3 a space at the edge of a field",
      ])
    #expect(problems.last?.description.hasPrefix("t.tsv:3:name: ") == true)
    let broken = TableReader(name: "t.tsv", bytes: Array("id\na".utf8) + [0xFF, 0x0A, 0x62, 0x00])
    #expect(Array(broken).count == 2)
    #expect(broken.problems().map(\.line) == [3, 2])
  }
}
