import Fit
import Postings
import Skills

/// A folder's ranking for a candidate as they are, and as they would be with more skills.
public struct WhatIf: Sendable {
  /// A posting's place before and after.
  public struct Change: Sendable {
    /// As ranked with the skills.
    public var after: RankedPosting
    public var scoreBefore: Double?
    public var rankBefore: Int?
  }

  public let skills: [SkillIndex]
  /// Of `skills`, those that the profile held or implied already: they change nothing.
  public let held: [SkillIndex]
  /// Distinct scored postings, best first as they would be.
  public let changes: [Change]
  /// Postings over the bar before and after.
  public let reachedBefore: Int
  public let reachedAfter: Int
  public let bar: Double
  public let inventory: Inventory

  /// `scorer`: that of the candidate as they are, by which the folder was ranked.
  ///
  /// - Complexity: O(requirements of the folder).
  public init(_ folder: RankedFolder, scorer: FitScorer, skills: [SkillIndex]) {
    self.skills = skills
    held = skills.filter { scorer.candidate.has($0) }
    bar = scorer.weights.bar
    inventory = folder.inventory
    let richer = scorer.adding(skills)
    let after = RankedFolder(
      scored: folder.postings.map { ranked in
        guard ranked.result.score != nil, let posting = ranked.record.posting else {
          return (ranked.record, ranked.result)
        }
        return (ranked.record, richer.score(posting))
      }, inventory: folder.inventory)
    var before: [String: RankedPosting] = [:]
    for ranked in folder.postings { before[ranked.record.file] = ranked }
    changes = after.distinct.map { ranked in
      let earlier = before[ranked.record.file]
      return Change(after: ranked, scoreBefore: earlier?.result.score, rankBefore: earlier?.rank)
    }
    let bar = scorer.weights.bar
    reachedBefore = folder.distinct.count { ($0.result.score ?? 0) >= bar }
    reachedAfter = changes.count { ($0.after.result.score ?? 0) >= bar }
  }

  /// Postings whose score rises.
  public var risen: Int { changes.count { ($0.after.result.score ?? 0) > ($0.scoreBefore ?? 0) } }
}
