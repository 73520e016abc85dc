import Fit

/// Which part of a ranking is shown.
public struct RankSelection: Sendable {
  /// Scores below are left out.
  public var minimum: Double?
  /// How many distinct postings; the copies of a shown one come on top. Nil for all.
  public var top: Int?
  /// Whether postings without a score stay where others are left out.
  public var keepsUnscored: Bool

  public init(minimum: Double? = nil, top: Int? = nil, keepsUnscored: Bool = false) {
    self.minimum = minimum
    self.top = top
    self.keepsUnscored = keepsUnscored
  }

  /// The folder with what is left out counted in `hidden`.
  public func applied(to folder: RankedFolder) -> RankedFolder {
    guard minimum != nil || top != nil else { return folder }
    var shown = folder
    shown.postings = []
    var originals = 0
    for ranked in folder.postings {
      guard let score = ranked.result.score else {
        if keepsUnscored { shown.postings.append(ranked) }
        continue
      }
      if let minimum, score < minimum { continue }
      if ranked.record.duplicateOf == nil { originals += 1 }
      if let top, originals > top { continue }
      shown.postings.append(ranked)
    }
    shown.hidden = folder.distinct.count - shown.distinct.count
    return shown
  }
}
