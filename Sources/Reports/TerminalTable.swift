/// Columns of text that fit a terminal's width: long cells are cut with "…", and columns that can be spared
/// are left out where there is no room.
public struct TerminalTable {
  public struct Column: Sendable {
    public var name: String
    public var alignsRight: Bool
    /// Cells below which the column is not cut; where the columns do not fit even so, the one with the
    /// largest `spare` is left out.
    public var least: Int
    /// 0 for a column that must stay.
    public var spare: Int

    public init(_ name: String, alignsRight: Bool = false, least: Int = 6, spare: Int = 0) {
      self.name = name
      self.alignsRight = alignsRight
      self.least = least
      self.spare = spare
    }
  }

  public var columns: [Column]
  public private(set) var rows: [[StyledLine]] = []
  private static let gap = 2

  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of as many cells as there are columns.
  public mutating func add(_ row: [StyledLine]) {
    rows.append(
      Array(row.prefix(columns.count))
        + Array(repeating: StyledLine(), count: max(0, columns.count - row.count)))
  }

  /// The head and the rows, each at most `width` cells wide.
  public func lines(width: Int) -> [StyledLine] {
    let widths = fittedWidths(total: width)
    var lines = [line(of: columns.map { StyledLine($0.name, .dim) }, widths)]
    for row in rows { lines.append(line(of: row, widths)) }
    return lines
  }

  /// The cell at which a column begins.
  public func start(of column: Int, width: Int) -> Int {
    fittedWidths(total: width).prefix(column).reduce(0) { $1 == 0 ? $0 : $0 + $1 + Self.gap }
  }

  /// A width for each column; 0 for one that is left out.
  func fittedWidths(total: Int) -> [Int] {
    var natural = columns.map { CellWidth.of($0.name) }
    for row in rows {
      for (position, cell) in row.enumerated() { natural[position] = max(natural[position], cell.width) }
    }
    // A column that nothing stands in is left out, too.
    var kept = columns.indices.filter { position in
      columns[position].spare == 0 || rows.contains { $0[position].width > 0 }
    }
    while true {
      let room = total - Self.gap * (kept.count - 1)
      let least = kept.reduce(0) { $0 + min(natural[$1], columns[$1].least) }
      let spared = kept.filter { columns[$0].spare > 0 }.max { columns[$0].spare < columns[$1].spare }
      if least > room, let spared {
        kept.removeAll { $0 == spared }
        continue
      }
      var widths = [Int](repeating: 0, count: columns.count)
      for position in kept { widths[position] = natural[position] }
      shrink(&widths, kept, to: room)
      return widths
    }
  }

  /// Takes cells from the widest column again and again until all fit.
  private func shrink(_ widths: inout [Int], _ kept: [Int], to room: Int) {
    var excess = kept.reduce(0) { $0 + widths[$1] } - room
    while excess > 0 {
      let shrinkable = kept.filter { widths[$0] > columns[$0].least }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
      let second = shrinkable.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(second, columns[widest].least)))
      widths[widest] -= step
      excess -= step
    }
  }

  private func line(of cells: [StyledLine], _ widths: [Int]) -> StyledLine {
    var line = StyledLine()
    var start = 0
    for (position, cell) in cells.enumerated() where widths[position] > 0 {
      let shown = cell.cut(to: widths[position])
      if columns[position].alignsRight {
        line.pad(to: start + widths[position] - shown.width)
      } else {
        line.pad(to: start)
      }
      line.append(shown)
      start += widths[position] + Self.gap
    }
    return line
  }
}
