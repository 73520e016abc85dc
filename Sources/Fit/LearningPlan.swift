import Postings
import Skills

/// Which skills lift the most postings over the bar, in the order in which to learn them.
///
/// Greedy over single skills and over the few skills together that one posting lacks: each choice takes those that
/// lift most postings for each skill to learn; on equal gain near neighbours of what is held, then what brings the
/// others nearest to the bar. Where nothing within the steps left lifts a posting, the step takes the skill that
/// brings them nearest. A tool that builds on another is learnt after it, at the price of both. The first step alone is
/// the best there is. For several, no plan that is found in
/// polynomial time comes near the best on every folder (it is the densest-subhypergraph problem where postings
/// lack several skills each); on small folders it is compared with exhaustive search in the tests.
public struct LearningPlan: Sendable {
  public struct Step: Sendable {
    public var skill: SkillIndex
    /// Indices of the postings that this step lifts over the bar.
    public var unlocked: [Int]
    /// What is held (or learnt in an earlier step) and near to the skill.
    public var neighbourOf: String?
    /// Postings below the bar that name the skill.
    public var asked: Int
    /// The later step that this one prepares; nil for a step that stands by itself.
    public var prepares: SkillIndex?
  }
  public let steps: [Step]
  public let bar: Double
  /// Postings over the bar before the first step, and after the last.
  public let reachedBefore: Int
  public let reachedAfter: Int

  /// - Complexity: O(steps × skills × the demands that a skill touches).
  init(postings: [PostingDemands], scorer: FitScorer, steps count: Int, bar: Double) {
    self.bar = bar
    var choices = LearningChoices(
      LearningTrials(postings, scorer: scorer, bar: bar), lexicon: scorer.lexicon)
    reachedBefore = choices.trials.reached
    var steps: [Step] = []
    while steps.count < count {
      guard let skills = choices.best(most: count - steps.count) else { break }
      for (position, skill) in skills.enumerated() {
        let near = choices.trials.candidate.neighbour(of: skill)
        let asked = choices.trials.asking(skill)
        steps.append(
          Step(
            skill: skill, unlocked: choices.trials.learn(skill), neighbourOf: near, asked: asked,
            prepares: position < skills.count - 1 ? skills.last : nil))
      }
    }
    self.steps = steps
    reachedAfter = choices.trials.reached
  }
}
