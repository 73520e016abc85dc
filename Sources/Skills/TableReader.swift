import Phrases

/// Reads a table of tab-separated values, the one format of all files under `Lexicon`.
///
/// UTF-8, one row a line, columns parted by one tab, no quoting. Lines that begin with "#" are comments,
/// empty lines count for nothing, the first other line is the header. Trailing empty columns may be left
/// out. A byte order mark and carriage returns at line ends are read over and reported.
///
///     for row in EmbeddedTables.table(named: "reading/headings.tsv")! { row["heading"] }
public struct TableReader: Sendable, Sequence {
  /// The file's name, for messages.
  public let name: String
  public let bytes: [UInt8]
  /// The column names of the header.
  public let columns: [String]
  /// Where the first row begins in `bytes`, and its line number.
  private let start: Int
  private let firstLine: Int

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var iterator = Iterator(
      bytes: bytes, columns: [], position: Self.hasByteOrderMark(bytes) ? 3 : 0, line: 1)
    let header = iterator.next()
    columns = header.map { row in row.ranges.indices.map { row[$0] } } ?? []
    start = iterator.position
    firstLine = iterator.line
  }

  /// The index of a column; nil if the header does not name it.
  public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  public func makeIterator() -> Iterator {
    Iterator(bytes: bytes, columns: columns, position: start, line: firstLine)
  }

  /// What is wrong with the table as a table, whatever its columns mean: rows with more fields than the
  /// header, carriage returns, a byte order mark, bytes that are not UTF-8.
  public func problems() -> [TableProblem] {
    var problems: [TableProblem] = []
    func report(_ line: Int, _ column: String?, _ what: String, _ hint: String) {
      problems.append(TableProblem(file: name, line: line, column: column, what: what, hint: hint))
    }
    if Self.hasByteOrderMark(bytes) {
      report(1, nil, "the file begins with a byte order mark", "save it as plain UTF-8")
    }
    if let position = bytes.firstIndex(of: 0x0D) {
      let line = bytes[..<position].count { $0 == 0x0A } + 1
      report(line, nil, "carriage return", "end lines with a line feed alone")
    }
    if let position = bytes.firstIndex(of: 0) {
      let line = bytes[..<position].count { $0 == 0x0A } + 1
      report(line, nil, "a zero byte", "the file must be plain text")
    }
    if columns.isEmpty { report(1, nil, "no header", "the first line names the columns") }
    for row in self {
      if row.ranges.count > columns.count {
        report(
          row.line, nil, "\(row.ranges.count) columns where the header has \(columns.count)",
          "look for a tab too many")
      }
      for (column, range) in row.ranges.enumerated() {
        let name = column < columns.count ? columns[column] : nil
        if String(validating: bytes[range], as: UTF8.self) == nil {
          report(row.line, name, "bytes that are not UTF-8", "save the file as UTF-8")
        }
        let edge = [bytes[range].first, bytes[range].last]
        if edge.contains(0x20) { report(row.line, name, "a space at the edge of a field", "remove it") }
      }
    }
    return problems
  }

  private static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// One row: its line number and where its fields stand.
  public struct Row: Sendable {
    /// The line in the file, from 1.
    public let line: Int
    /// The byte ranges of the fields that are written; empty trailing ones may be missing.
    public let ranges: [Range<Int>]
    let bytes: [UInt8]
    let columns: [String]

    /// The bytes of a field; empty where the column is left out.
    public func field(_ column: Int) -> ArraySlice<UInt8> {
      ranges.indices.contains(column) ? bytes[ranges[column]] : []
    }

    /// Where a field stands in the table's bytes; empty where the column is left out.
    public func range(_ column: Int) -> Range<Int> {
      ranges.indices.contains(column) ? ranges[column] : 0..<0
    }

    /// The text of a field; empty where the column is left out.
    public subscript(column: Int) -> String { String(decoding: field(column), as: UTF8.self) }

    /// The text of the field under this header; empty where the column is left out or unknown.
    public subscript(column: String) -> String { columns.firstIndex(of: column).map { self[$0] } ?? "" }

    /// The parts of a field, parted by "|"; none if the field is empty.
    public func list(_ column: String) -> [String] {
      listRanges(column).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the parts of a field stand in the table's bytes.
    public func listRanges(_ column: String) -> [Range<Int>] {
      let field = columns.firstIndex(of: column).map(range) ?? 0..<0
      var parts: [Range<Int>] = []
      var start = field.lowerBound
      for position in field where bytes[position] == 0x7C {
        if position > start { parts.append(start..<position) }
        start = position + 1
      }
      if start < field.upperBound { parts.append(start..<field.upperBound) }
      return parts
    }

    /// Appends the words of a part of the table's bytes.
    public func tokenize(_ range: Range<Int>, into tokens: inout [Token]) {
      Tokenizer.tokenize(bytes, in: range, into: &tokens)
    }

    /// The bytes of a part of the table.
    public func text(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }
  }

  public struct Iterator: IteratorProtocol {
    let bytes: [UInt8]
    let columns: [String]
    fileprivate(set) var position: Int
    fileprivate(set) var line: Int

    public mutating func next() -> Row? {
      while position < bytes.count {
        let begin = position
        let here = line
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(Swift.max(columns.count, 8))
        var field = begin
        position = bytes.withUnsafeBufferPointer { bytes in
          var position = begin
          while position < bytes.count && bytes[position] != 0x0A {
            if bytes[position] == 0x09 {
              ranges.append(field..<position)
              field = position + 1
            }
            position += 1
          }
          return position
        }
        let hasReturn = position > field && bytes[position - 1] == 0x0D
        ranges.append(field..<(hasReturn ? position - 1 : position))
        let isRow = bytes[begin] != 0x23 && ranges.contains { !$0.isEmpty }
        position = Swift.min(position + 1, bytes.count)
        line += 1
        if isRow { return Row(line: here, ranges: ranges, bytes: bytes, columns: columns) }
      }
      return nil
    }
  }
}
