import Postings
import Skills

/// Which skills lift the most postings over the bar, in the order in which to learn them.
///
/// Greedy: each step takes the skill that lifts most postings over the bar; on equal gain a near neighbour of
/// what is held, then the one that brings the others nearest to the bar. Where no single skill lifts any
/// posting, the step takes the one that brings them nearest. Greedy is the best choice for one step; for
/// several it may miss a better set where postings lack several skills each, since a skill then gains only
/// together with another.
public struct LearningPlan: Sendable {
  public struct Step: Sendable {
    public var skill: SkillIndex
    /// Indices of the postings that this step lifts over the bar.
    public var unlocked: [Int]
    /// What is held (or learnt in an earlier step) and near to the skill.
    public var neighbourOf: String?
    /// Postings below the bar that name the skill.
    public var asked: Int
  }
  public let steps: [Step]
  public let bar: Double
  /// Postings over the bar before the first step, and after the last.
  public let reachedBefore: Int
  public let reachedAfter: Int

  init(postings: [PostingDemands], scorer: FitScorer, steps count: Int, bar: Double) {
    self.bar = bar
    let lexicon = scorer.lexicon
    let answers = scorer.answers
    var candidate = scorer.candidate
    var scores = postings.map { $0.weight > 0 ? $0.score(candidate, answers) : 1 }
    let scored = postings.indices.filter { postings[$0].weight > 0 }
    reachedBefore = scored.count { scores[$0] >= bar }
    var asking: [SkillIndex: [Int]] = [:]
    for index in scored {
      for member in postings[index].skills.flatMap(\.members) {
        if asking[member.skill]?.last != index { asking[member.skill, default: []].append(index) }
      }
    }
    // A fixed order, so that sums and ties come out the same in every run.
    let candidates = asking.keys.sorted()
    var steps: [Step] = []
    while steps.count < count {
      var best: Choice?
      for skill in candidates where candidate[skill].relation < .implied && !candidate[skill].denied {
        guard lexicon[skill].kind != .soft else { continue }
        let asked = asking[skill]?.count { scores[$0] < bar } ?? 0
        guard asked > 0 else { continue }
        let learnt = candidate.adding([skill])
        var choice = Choice(
          skill: skill, id: lexicon[skill].id, isNear: candidate[skill].relation == .neighbour, asked: asked)
        for index in Self.touched(by: skill, lexicon, asking) where scores[index] < bar {
          let score = postings[index].score(learnt, answers)
          if score >= bar { choice.unlocked.append(index) }
          choice.progress += min(score, bar) - scores[index]
        }
        if best.map({ choice.isBetter(than: $0) }) ?? true { best = choice }
      }
      guard let choice = best, choice.progress > 0 else { break }
      steps.append(
        Step(
          skill: choice.skill, unlocked: choice.unlocked,
          neighbourOf: candidate.neighbour(of: choice.skill), asked: choice.asked))
      candidate = candidate.adding([choice.skill])
      for index in Self.touched(by: choice.skill, lexicon, asking) {
        scores[index] = postings[index].score(candidate, answers)
      }
    }
    self.steps = steps
    reachedAfter = scored.count { scores[$0] >= bar }
  }

  /// Postings whose score the skill may change: those that name it, what it implies, or what is near it.
  private static func touched(
    by skill: SkillIndex, _ lexicon: Lexicon, _ asking: [SkillIndex: [Int]]
  ) -> [Int] {
    var touched: Set<Int> = []
    for changed in [skill] + lexicon[skill].implies + lexicon[skill].related {
      if let named = asking[changed] { touched.formUnion(named) }
    }
    return touched.sorted()
  }

  private struct Choice {
    var skill: SkillIndex
    var id: String
    var isNear: Bool
    var asked: Int
    var unlocked: [Int] = []
    var progress = 0.0

    func isBetter(than other: Choice) -> Bool {
      if unlocked.count != other.unlocked.count { return unlocked.count > other.unlocked.count }
      if !unlocked.isEmpty && isNear != other.isNear { return isNear }
      // A difference in the last digits comes from rounding and is none.
      if (progress - other.progress).magnitude > 1e-9 { return progress > other.progress }
      if isNear != other.isNear { return isNear }
      return id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }
  }
}
