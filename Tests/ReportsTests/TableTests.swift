import Testing

@testable import Reports

struct TerminalTableTests {
  private func table() -> TerminalTable {
    var table = TerminalTable(columns: [
      .init("#", alignsRight: true, least: 2), .init("title", least: 8), .init("place", least: 6, spare: 1),
      .init("nothing", spare: 2),
    ])
    table.add([StyledLine("1"), StyledLine("A rather long title of a posting"), StyledLine("Berlin")])
    table.add([StyledLine("10"), StyledLine("東京エンジニア募集のお知らせです"), StyledLine("Tokyo, Japan")])
    return table
  }

  @Test(arguments: [20, 30, 40, 60, 80, 120])
  func neverExceedsTheWidth(_ width: Int) {
    for line in table().lines(width: width) { #expect(line.width <= width) }
  }

  @Test func alignsAndLeavesEmptyColumnsOut() {
    #expect(
      table().lines(width: 80).map { $0.text(colours: false) } == [
        " #  title                             place",
        " 1  A rather long title of a posting  Berlin",
        "10  東京エンジニア募集のお知らせです  Tokyo, Japan",
      ])
  }

  @Test func sparesAColumnWhereThereIsNoRoom() {
    #expect(table().lines(width: 14).map { $0.text(colours: false) }[0] == " #  title")
  }
}

struct StyledLineTests {
  @Test func coloursOnlyWhereTheyAreWanted() {
    var line = StyledLine("met ", .good)
    line.append("Python")
    #expect(line.text(colours: true) == "\u{1B}[32mmet \u{1B}[0mPython")
    #expect(line.text(colours: false) == "met Python")
  }

  @Test func neutralisesEveryPiece() {
    #expect(StyledLine("a\u{1B}[31mb\nc").text(colours: false) == "a\\x1b[31mb c")
  }

  @Test func cutsAcrossPieces() {
    var line = StyledLine("abc")
    line.append("def", .bold)
    #expect(line.cut(to: 6).text(colours: false) == "abcdef")
    #expect(line.cut(to: 5).text(colours: false) == "abcd…")
    #expect(line.cut(to: 3).text(colours: false) == "ab…")
    #expect(line.cut(to: 3).width == 3)
  }

  @Test func wrapsAtSpaces() {
    #expect(
      StyledLine.wrapped("one two three", to: 7).map { $0.text(colours: false) } == ["one two", "three"])
    #expect(StyledLine.wrapped("", to: 7).isEmpty)
  }
}

struct SharedPointsTests {
  @Test(arguments: [
    [0.1, 0.2, 0.3], [1.0 / 3, 1.0 / 3, 1.0 / 3], [0.5, -0.1234, 0.0009], [], [0.0005, 0.0005],
  ])
  func showsPointsThatAddUpToTheShownSum(_ values: [Double]) {
    let total = (values.reduce(0, +) * 1000).rounded(.toNearestOrAwayFromZero)
    #expect(SharedPoints.tenths(of: values).reduce(0, +) == Int(total))
  }

  @Test(arguments: [(125, "12.5"), (-30, "-3.0"), (0, "0.0"), (-5, "-0.5")])
  func writesTenths(_ value: Int, _ expected: String) {
    #expect(SharedPoints.text(value) == expected)
  }
}

struct NumberTextTests {
  @Test(arguments: [(1_234_567, "1,234,567"), (999, "999"), (-1000, "-1,000"), (0, "0")])
  func groupsThousands(_ value: Int, _ expected: String) {
    #expect(NumberText.grouped(value) == expected)
  }

  @Test(arguments: [(0.624, "62"), (1.0, "100"), (.nan, "–"), (0.005, "1")])
  func writesPercent(_ value: Double, _ expected: String) {
    #expect(NumberText.percent(value) == expected)
  }
}
