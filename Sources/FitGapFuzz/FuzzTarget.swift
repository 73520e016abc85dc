/// A reader that is fed with damaged input.
protocol FuzzTarget {
  /// Sound inputs, from which damaged ones are made.
  var seeds: [[UInt8]] { get }
  var fragments: [[UInt8]] { get }
  /// What is read of a damaged input: packed, or with a mark at its end by which a loss is seen.
  func finished(_ input: [UInt8]) -> [UInt8]
  /// Reads an input; answers what must never be. A crash is told by the process' end.
  mutating func read(_ input: [UInt8]) -> [String]
  /// What is to be said of all inputs at the end.
  var summary: String { get }
}

extension FuzzTarget {
  func finished(_ input: [UInt8]) -> [UInt8] { input }
  var summary: String { "" }
}

/// The targets by their names.
enum FuzzTargets {
  static let names = ["page", "archive", "gzip", "json", "profile", "lexicon"]

  /// - Parameter folder: pages that serve as seeds beside the samples; nil for none.
  static func target(_ name: String, folder: String?) -> (any FuzzTarget)? {
    switch name {
    case "page": PageTarget(folder: folder)
    case "archive": ArchiveTarget()
    case "gzip": GzipTarget()
    case "json": LinkedDataTarget()
    case "profile": ProfileTarget()
    case "lexicon": LexiconTarget()
    default: nil
    }
  }
}
