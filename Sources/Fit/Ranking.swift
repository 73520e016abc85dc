/// Orders the postings of a folder by fit.
public enum Ranking {
  /// One posting to rank.
  public struct Entry: Sendable {
    /// The file's path: the last word where all else is equal.
    public var file: String
    public var title: String?
    public var result: FitResult
    public init(file: String, title: String?, result: FitResult) {
      self.file = file
      self.title = title
      self.result = result
    }
  }

  /// A posting's place in the ranking.
  public struct Place: Sendable {
    /// Index into the entries that were ranked.
    public var entry: Int
    /// From 1; nil where there is no score.
    public var rank: Int?
    /// The posting above cannot be told from this one: each one's score lies in the other's interval.
    public var tie: Bool
  }

  /// The places, best first: by score, then fewest blockers, then closeness of level and years, then title,
  /// then path; those without a score follow, by path. A total order, whatever the order of the entries.
  public static func rank(_ entries: [Entry]) -> [Place] {
    let order = entries.indices.sorted { precedes(entries[$0], entries[$1]) }
    var places: [Place] = []
    for (position, index) in order.enumerated() {
      let result = entries[index].result
      var tie = false
      if position > 0, let score = result.score {
        let above = entries[order[position - 1]].result
        if let other = above.score {
          tie =
            (result.low...max(result.low, result.high)).contains(other)
            && (above.low...max(above.low, above.high)).contains(score)
        }
      }
      places.append(Place(entry: index, rank: result.score == nil ? nil : position + 1, tie: tie))
    }
    return places
  }

  static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    let (first, second) = (left.result, right.result)
    let (firstScore, secondScore) = (first.score ?? -1, second.score ?? -1)
    if firstScore != secondScore { return firstScore > secondScore }
    if first.score != nil {
      if first.blockers.count != second.blockers.count { return first.blockers.count < second.blockers.count }
      if first.closeness != second.closeness { return first.closeness > second.closeness }
      let (firstTitle, secondTitle) = (left.title ?? "", right.title ?? "")
      if firstTitle != secondTitle { return firstTitle.utf8.lexicographicallyPrecedes(secondTitle.utf8) }
    }
    return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
  }
}
