import Fit
import Postings

/// Which postings a person wants to see at all. What a posting does not state speaks neither for nor against
/// it: such postings are kept, unless the filter is strict.
public struct PostingFilter: Sendable {
  /// What a posting may be left out for, in the order in which it is asked.
  public enum Criterion: String, Sendable, CaseIterable {
    case workplace, location, level
    case pay = "min-pay"
    case posted = "posted-within"
    case blockers = "no-blockers"
  }

  /// Any of these; empty asks nothing, as below.
  public var workplaces: [Workplace] = []
  /// Names of cities, regions or countries.
  public var locations: [String] = []
  public var levels: [Seniority] = []
  /// Pay that the upper end of a posting's must reach. Pay in another currency counts as unstated.
  public var pay: Profile.PayFloor?
  public var postedSince: CalendarDate?
  /// Leaves out what has a blocker; for several candidates, what has one for each of them.
  public var leavesOutBlocked = false
  /// Leaves out what does not state what is asked.
  public var isStrict = false

  public init() {}

  public var isEmpty: Bool {
    workplaces.isEmpty && locations.isEmpty && levels.isEmpty && pay == nil && postedSince == nil
      && !leavesOutBlocked
  }

  /// Whether the posting does what a criterion asks; nil where it does not say, or nothing is asked.
  public func answer(_ criterion: Criterion, _ posting: Posting, _ results: [FitResult]) -> Bool? {
    switch criterion {
    case .workplace:
      return workplaces.isEmpty ? nil : posting.workplace.map { workplaces.contains($0.value) }
    case .location:
      guard !locations.isEmpty, !posting.locations.isEmpty else { return nil }
      return posting.locations.contains { place in
        locations.contains { PlaceNames.isPlace($0, place.value) }
      }
    case .level: return levels.isEmpty ? nil : posting.seniority.map { levels.contains($0.value) }
    case .pay: return pay.flatMap { reaches($0, posting.salary?.value) }
    case .posted:
      guard let postedSince, let date = posting.datePosted.flatMap(CalendarDate.init) else { return nil }
      return date >= postedSince
    case .blockers:
      return leavesOutBlocked ? results.contains { $0.blockers.isEmpty } : nil
    }
  }

  private func reaches(_ floor: Profile.PayFloor, _ salary: Salary?) -> Bool? {
    guard let salary, let top = salary.maximum ?? salary.minimum else { return nil }
    if let wanted = floor.currency, salary.currency != wanted { return nil }
    return top * salary.period.timesAYear >= floor.minimum * floor.period.timesAYear
  }

  private func asks(_ criterion: Criterion) -> Bool {
    switch criterion {
    case .workplace: !workplaces.isEmpty
    case .location: !locations.isEmpty
    case .level: !levels.isEmpty
    case .pay: pay != nil
    case .posted: postedSince != nil
    case .blockers: leavesOutBlocked
    }
  }

  /// The postings that stay, and how many were left out for what. Where the first of several copies is left
  /// out, the next one stands for them: a copy may name another place.
  public func applied(
    to scored: [(record: FileRecord, results: [FitResult])]
  ) -> (kept: [(record: FileRecord, results: [FitResult])], tally: FilterTally) {
    var tally = FilterTally(isStrict: isStrict)
    var kept: [(record: FileRecord, results: [FitResult])] = []
    for entry in scored {
      let posting = entry.record.posting ?? Posting()
      var unstated: [Criterion] = []
      let reason = Criterion.allCases.first { criterion in
        guard asks(criterion) else { return false }
        if let answer = answer(criterion, posting, entry.results) { return !answer }
        unstated.append(criterion)
        return isStrict
      }
      if let reason {
        tally.leftOut[reason, default: 0] += 1
      } else {
        tally.kept += 1
        for criterion in unstated { tally.unstated[criterion, default: 0] += 1 }
        kept.append(entry)
      }
    }
    var heirs: [String: String] = [:]
    let files = Set(kept.map(\.record.file))
    for index in kept.indices {
      guard let first = kept[index].record.duplicateOf, !files.contains(first) else { continue }
      kept[index].record.duplicateOf = heirs[first]
      if heirs[first] == nil { heirs[first] = kept[index].record.file }
    }
    return (kept, tally)
  }
}

/// What became of the postings under a filter: kept and left out add up to those that were read.
public struct FilterTally: Sendable {
  public var kept = 0
  /// Each under the first criterion that it fails.
  public var leftOut: [PostingFilter.Criterion: Int] = [:]
  /// Of the kept, how many do not state what a criterion asks for.
  public var unstated: [PostingFilter.Criterion: Int] = [:]
  public var isStrict: Bool

  public init(isStrict: Bool) { self.isStrict = isStrict }

  public var total: Int { leftOut.values.reduce(kept, +) }

  /// "filters keep 120 of 300 postings; left out: 150 by --workplace, 30 by --min-pay"
  public var sentences: [String] {
    let reasons = PostingFilter.Criterion.allCases.compactMap { criterion in
      leftOut[criterion].map { "\($0) by --\(criterion.rawValue)" }
    }
    var text = "filters keep \(kept) of \(total) \(total == 1 ? "posting" : "postings")"
    if !reasons.isEmpty { text += "; left out: " + reasons.joined(separator: ", ") }
    let silent = PostingFilter.Criterion.allCases.compactMap { criterion in
      unstated[criterion].map { "\($0) for --\(criterion.rawValue)" }
    }
    if silent.isEmpty { return [text] }
    return [
      text,
      "kept though the page does not say: " + silent.joined(separator: ", ") + " (--strict leaves them out)",
    ]
  }
}
