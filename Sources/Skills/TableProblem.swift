/// Something wrong in a table, said so that its author finds it: where, what, and what to do.
public struct TableProblem: Error, Sendable, Equatable, CustomStringConvertible {
  public var file: String
  /// From 1; nil if the whole file is meant.
  public var line: Int?
  /// The header of the column.
  public var column: String?
  public var what: String
  public var hint: String
  /// The line cannot be used as it stands; otherwise it is used, but not all of it has effect.
  public var isError: Bool

  public init(file: String, line: Int?, column: String?, what: String, hint: String, isError: Bool = true) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
    self.hint = hint
    self.isError = isError
  }

  public var description: String {
    let place = [file, line.map(String.init), column].compactMap(\.self).joined(separator: ":")
    return "\(place): \(what) (\(hint))"
  }
}

/// Something wrong in a lexicon file.
public typealias LexiconProblem = TableProblem

/// All bad lines of the lexicon files that were given.
public struct LexiconProblems: Error, Sendable, Equatable, CustomStringConvertible {
  public var problems: [LexiconProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
