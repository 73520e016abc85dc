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
    var index = 0
    while let table = embeddedTable(index) {
      if String(cString: table.pointee.name) == name { return bytes(table.pointee.bytes) }
      index += 1
    }
    return nil
  }

  /// A table, ready to be read row by row; nil if there is none of this name.
  public static func table(named name: String) -> TableReader? {
    bytes(named: name).map { TableReader(name: name, bytes: $0) }
  }

  private static func bytes(_ start: UnsafePointer<UInt8>) -> [UInt8] {
    var count = 0
    while start[count] != 0 { count += 1 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
