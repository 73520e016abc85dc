import CLexicon

/// The files of the folder `Lexicon`, carried inside the binary: skills, and the rule tables of `reading/`.
public enum EmbeddedTables {
  /// The names of all tables, sorted; those of a folder with it: "reading/headings.tsv".
  public static var names: [String] {
    var names: [String] = []
    while let table = embeddedTable(names.count) { names.append(String(cString: table.pointee.name)) }
    return names
  }

  /// The bytes of a table; nil if there is none of this name.
  ///
  /// - Complexity: O(number of tables + bytes of the table).
  public static func bytes(named name: String) -> [UInt8]? {
    var name = name
    return name.withUTF8 { wanted in
      var index = 0
      while let table = embeddedTable(index) {
        if isName(table.pointee.name, wanted) { return bytes(of: table) }
        index += 1
      }
      return nil
    }
  }

  /// A table, ready to be read row by row; nil if there is none of this name.
  public static func table(named name: String) -> TableReader? {
    bytes(named: name).map { TableReader(name: name, bytes: $0) }
  }

  private static func bytes(of table: UnsafePointer<EmbeddedTable>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: table.pointee.bytes, count: embeddedTableSize(table)))
  }

  private static func isName(_ name: UnsafePointer<CChar>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in wanted.enumerated() where UInt8(bitPattern: name[index]) != byte { return false }
    return name[wanted.count] == 0
  }
}
