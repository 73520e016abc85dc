import Postings
import Skills

/// What a folder asks for, what the candidate lacks of it, and what to learn next.
public struct FolderGaps: Sendable {
  /// One skill's demand over the folder.
  public struct Demand: Sendable {
    public var skill: SkillIndex
    /// Postings that name it.
    public var postings: Int
    /// Postings that require it.
    public var required: Int
    /// Postings in which it would close a gap of this candidate.
    public var missing: Int
    /// The middle of the pay of the postings that name it and state pay, in the folder's most frequent currency.
    public var pay: MedianPay?
    public var isHeld: Bool
    public var neighbourOf: String?
    /// The share of its postings that require it.
    public var requiredShare: Double { postings > 0 ? Double(required) / Double(postings) : 0 }
  }

  public struct MedianPay: Sendable, Equatable {
    /// A year, in `currency`.
    public var amount: Double
    public var currency: String
    /// How many postings state it.
    public var postings: Int
  }

  /// What the folder says of the profile.
  public struct Audit: Sendable {
    /// Skills that the profile states and no posting of the folder names.
    public var neverAsked: [SkillIndex]
    /// Skills that the folder asks for and the profile states without years.
    public var withoutYears: [SkillIndex]
    public var unrecognized: [CandidateSkills.Unrecognized]
  }

  /// Every skill that the folder names: most missing first, then most named, then by id.
  public let demand: [Demand]
  public let audit: Audit
  /// How many postings were counted.
  public let postingCount: Int

  private let scorer: FitScorer
  private let postings: [PostingDemands]

  /// `postings` are the distinct ones: leave duplicates out. O(skills named in the folder).
  public init(_ postings: [Posting], scorer: FitScorer) {
    self.scorer = scorer
    let demands = postings.map { PostingDemands($0, scorer) }
    self.postings = demands
    postingCount = postings.count
    let currency = Self.frequentCurrency(postings)
    var tallies: [SkillIndex: Tally] = [:]
    for (posting, demands) in zip(postings, demands) {
      let pay = posting.salary?.value.currency == currency ? posting.salary?.value.annualMiddle : nil
      for skill in posting.skills {
        tallies[skill.skill, default: Tally()].postings += 1
        if skill.importance == .required { tallies[skill.skill, default: Tally()].required += 1 }
        if let pay { tallies[skill.skill, default: Tally()].pays.append(pay) }
      }
      var missing: Set<SkillIndex> = []
      for demand in demands.skills {
        let lacking = scorer.missing(demand)
        if !lacking.isEmpty {
          missing.formUnion(demand.members.map(\.skill).filter { !scorer.candidate.has($0) })
        }
      }
      for skill in missing { tallies[skill, default: Tally()].missing += 1 }
    }
    let lexicon = scorer.lexicon
    demand = tallies.map { skill, tally in
      Demand(
        skill: skill, postings: tally.postings, required: tally.required, missing: tally.missing,
        pay: Self.median(tally.pays, currency), isHeld: scorer.candidate.has(skill),
        neighbourOf: scorer.candidate.neighbour(of: skill))
    }.sorted {
      if $0.missing != $1.missing { return $0.missing > $1.missing }
      if $0.required != $1.required { return $0.required > $1.required }
      if $0.postings != $1.postings { return $0.postings > $1.postings }
      return lexicon[$0.skill].id.utf8.lexicographicallyPrecedes(lexicon[$1.skill].id.utf8)
    }
    audit = Audit(
      neverAsked: scorer.candidate.held.filter { tallies[$0] == nil },
      withoutYears: scorer.candidate.withoutYears.filter { tallies[$0] != nil && lexicon[$0].kind == .tech },
      unrecognized: scorer.candidate.unrecognized)
  }

  /// The skills to learn, in order: see `LearningPlan`.
  public func plan(steps: Int, bar: Double? = nil) -> LearningPlan {
    LearningPlan(postings: postings, scorer: scorer, steps: steps, bar: bar ?? scorer.weights.bar)
  }

  private struct Tally {
    var postings = 0
    var required = 0
    var missing = 0
    var pays: [Double] = []
  }

  private static func frequentCurrency(_ postings: [Posting]) -> String? {
    var counts: [String: Int] = [:]
    for posting in postings {
      if let currency = posting.salary?.value.currency { counts[currency, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func median(_ values: [Double], _ currency: String?) -> MedianPay? {
    guard let currency, !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let amount = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    return MedianPay(amount: amount, currency: currency, postings: values.count)
  }
}
