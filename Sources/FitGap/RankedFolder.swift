import Fit
import Postings

/// A posting of a folder with its fit and its place in the ranking.
public struct RankedPosting: Sendable {
  /// From 1; nil where the posting has no score.
  public var rank: Int?
  /// It cannot be told from the one above.
  public var tie: Bool
  public var record: FileRecord
  public var result: FitResult
  /// Files with the same posting, in the order of the paths.
  public var copies: [String]

  /// Why there is no score; nil where there is one.
  public var unscoredReason: String? {
    result.score == nil ? result.unscored?.rawValue ?? record.reason ?? "no score" : nil
  }

  public func outcomes(_ state: RequirementOutcome.State) -> [RequirementOutcome] {
    result.outcomes.filter { $0.state == state }
  }

  /// Required skills that the profile lacks, the heaviest first.
  public var missingRequired: [RequirementOutcome] {
    result.outcomes.enumerated().filter { _, outcome in
      guard outcome.state == .unmet, outcome.importance == .required, case .skills = outcome.subject else {
        return false
      }
      return true
    }.sorted { left, right in
      left.element.weight != right.element.weight
        ? left.element.weight > right.element.weight : left.offset < right.offset
    }.map(\.element)
  }
}

/// The postings of a folder in the order of their fit, and what became of every file.
public struct RankedFolder: Sendable {
  /// Best first; those without a score follow.
  public var postings: [RankedPosting]
  public var inventory: Inventory
  /// Postings that were left out when a part was selected.
  public var hidden = 0
  /// What became of the filters that were asked for; nil where there were none.
  public var filtered: FilterTally?

  /// - Complexity: O(n log n).
  public init(scored: [(record: FileRecord, result: FitResult)], inventory: Inventory) {
    self.inventory = inventory
    var copies: [String: [String]] = [:]
    for (record, _) in scored {
      if let first = record.duplicateOf { copies[first, default: []].append(record.file) }
    }
    let entries = scored.map { record, result in
      Ranking.Entry(file: record.file, title: record.posting?.title?.value, result: result)
    }
    postings = Ranking.rank(entries).map { place in
      let (record, result) = scored[place.entry]
      return RankedPosting(
        rank: place.rank, tie: place.tie, record: record, result: result, copies: copies[record.file] ?? [])
    }
    countCopiesOnce()
  }

  /// A copy has the rank of its first posting, so that ten copies do not push the next posting ten ranks down.
  private mutating func countCopiesOnce() {
    var ranks: [String: Int] = [:]
    var next = 1
    for index in postings.indices
    where postings[index].rank != nil && postings[index].record.duplicateOf == nil {
      postings[index].rank = next
      ranks[postings[index].record.file] = next
      next += 1
    }
    for index in postings.indices where postings[index].rank != nil {
      guard let first = postings[index].record.duplicateOf else { continue }
      postings[index].rank = ranks[first] ?? postings[index].rank
    }
  }

  /// Postings with a score.
  public var scored: [RankedPosting] { postings.filter { $0.result.score != nil } }
  /// Postings without one.
  public var unscored: [RankedPosting] { postings.filter { $0.result.score == nil } }

  /// What the folder asks for and the profile lacks; copies of a posting count once, as do all that are shown
  /// or hidden.
  public func gaps(scorer: FitScorer) -> FolderGaps {
    FolderGaps(distinct.compactMap(\.record.posting), scorer: scorer)
  }

  /// Requirement lines of the distinct postings, and those of them in which something was recognised.
  public var requirementLines: (read: Int, recognized: Int) {
    postings.filter { $0.record.duplicateOf == nil }.reduce((0, 0)) { sum, ranked in
      (
        sum.0 + (ranked.record.posting?.requirementLineCount ?? 0),
        sum.1 + (ranked.record.posting?.recognizedLineCount ?? 0)
      )
    }
  }

  /// Scored postings without their copies, best first.
  public var distinct: [RankedPosting] {
    postings.filter { $0.result.score != nil && $0.record.duplicateOf == nil }
  }
}
