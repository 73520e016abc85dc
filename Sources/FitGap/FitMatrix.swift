import Fit

/// The postings of a folder with their fit for several candidates.
public struct FitMatrix: Sendable {
  public struct Candidate: Sendable {
    /// The profile's name, else its file's; told apart by the file where two are the same.
    public var name: String
    public var file: String
    /// The score from which a posting is within reach.
    public var bar: Double

    public init(name: String, file: String, bar: Double) {
      self.name = name
      self.file = file
      self.bar = bar
    }
  }

  public struct Row: Sendable {
    public var record: FileRecord
    public var copies: [String]
    /// One for each candidate, in their order.
    public var fits: [Fit]
    /// The highest of the scores; nil where there is none.
    public var best: Double?
  }

  public struct Fit: Sendable {
    public var rank: Int?
    public var result: FitResult
  }

  public var candidates: [Candidate]
  /// Distinct postings with a score for anyone: those of the highest score first, then by path.
  public var rows: [Row]
  /// Rows left out by a selection.
  public var hidden = 0
  public var inventory: Inventory
  public var filtered: FilterTally?

  /// - Parameter rankings: one a candidate, of the same folder.
  public init(candidates: [Candidate], rankings: [RankedFolder]) {
    self.candidates = Self.toldApart(candidates)
    inventory = rankings.first?.inventory ?? Inventory()
    filtered = rankings.first?.filtered
    let byFile = rankings.map { ranking in
      Dictionary(ranking.postings.map { ($0.record.file, $0) }) { first, _ in first }
    }
    rows = (rankings.first?.postings ?? []).filter { $0.record.duplicateOf == nil }.map { ranked in
      let fits = byFile.map { postings in
        let own = postings[ranked.record.file] ?? ranked
        return Fit(rank: own.rank, result: own.result)
      }
      return Row(
        record: ranked.record, copies: ranked.copies, fits: fits, best: fits.compactMap(\.result.score).max())
    }.filter { $0.best != nil }.sorted { left, right in
      if left.best != right.best { return (left.best ?? 0) > (right.best ?? 0) }
      return left.record.file.utf8.lexicographicallyPrecedes(right.record.file.utf8)
    }
  }

  /// The rows of which somebody's score is at least `minimum`, at most `top` of them.
  public func selecting(minimum: Double?, top: Int?) -> FitMatrix {
    var shown = self
    shown.rows = rows.filter { row in minimum.map { (row.best ?? 0) >= $0 } ?? true }
    if let top { shown.rows = Array(shown.rows.prefix(top)) }
    shown.hidden = rows.count - shown.rows.count
    return shown
  }

  private static func toldApart(_ candidates: [Candidate]) -> [Candidate] {
    let counts = candidates.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
    return candidates.map { candidate in
      var candidate = candidate
      if counts[candidate.name, default: 0] > 1 { candidate.name += " (\(candidate.file))" }
      return candidate
    }
  }
}
