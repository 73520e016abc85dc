import FitGap
import Testing

@testable import Reports

struct InventoryTextTests {
  @Test func joinsReasonsThatDifferInANumberOnly() {
    let grouped = InventoryText.grouped([
      ("a list of 22 links", 2), ("not a page (.tsv)", 3), ("a list of 7 links", 2),
    ])
    #expect(grouped.map(\.reason) == ["a list of … links", "not a page (.tsv)"])
    #expect(grouped.map(\.count) == [4, 3])
  }

  @Test func namesEveryFileThatWasNotReadWholeWithinTheWidth() {
    var inventory = Inventory()
    inventory.add(FileRecord(file: "a.html", status: .parsed))
    inventory.add(
      FileRecord(file: "evil\u{1B}[2J.html", status: .failed, reason: "cannot be opened: Permission denied"))
    for width in [40, 80] {
      let lines = InventoryText.lines(inventory, width: width)
      #expect(lines.allSatisfy { $0.width <= width })
      let text = lines.map { $0.text(colours: false) }.joined(separator: " ")
      #expect(text.contains("evil\\x1b[2J.html"))
      #expect(text.split(separator: " ").suffix(2) == ["Permission", "denied"])
    }
  }

  @Test func countsTheFilesThatAreNotNamed() {
    var inventory = Inventory()
    for number in 0..<25 {
      inventory.add(FileRecord(file: "\(number).html", status: .failed, reason: "gone"))
    }
    let text = InventoryText.lines(inventory, width: 80).map { $0.text(colours: false) }
    #expect(text.last == "  … and 5 more; fitgap parse --format jsonl names them all")
  }
}
