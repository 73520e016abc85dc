import Skills

/// The skills among which a learning plan chooses its next step. What a step does not touch is not tried again.
struct LearningChoices {
  var trials: LearningTrials
  private let lexicon: Lexicon
  /// Of each skill what it gave when it was last tried, and the lesson after which that was.
  private var singles: [SkillIndex: (trial: LearningTrials.Trial, lesson: Int)] = [:]
  /// Of each posting the skills that lifted it together.
  private var bundles: [Int: (skills: [SkillIndex]?, most: Int, lesson: Int)] = [:]

  /// Skills that are tried together at most: more are no next step.
  static let togetherMost = 4

  init(_ trials: LearningTrials, lexicon: Lexicon) {
    self.trials = trials
    self.lexicon = lexicon
  }

  /// The best next skills in the order in which to learn them, at most `most`; nil where none brings a posting
  /// nearer.
  mutating func best(most: Int) -> [SkillIndex]? {
    var best: Choice?
    for skill in trials.asked where isLearnable(skill) && trials.asking(skill) > 0 {
      let skills = withFoundations(skill)
      guard skills.count <= most else { continue }
      let choice = choice(skills, skills.count == 1 ? single(skill) : trials.trial(skills))
      if choice.trial.progress > 0, best.map({ choice.isBetter(than: $0) }) ?? true { best = choice }
    }
    guard most > 1 else { return best?.skills }
    var tried: Set<[SkillIndex]> = []
    for posting in trials.scores.indices where trials.isWithinReachOfSkills(posting) {
      guard
        let skills = together(for: posting, most: min(most, Self.togetherMost)), skills.count > 1,
        tried.insert(skills.sorted()).inserted
      else { continue }
      let choice = choice(skills, trials.trial(skills))
      if best.map({ choice.isBetter(than: $0) }) ?? true { best = choice }
    }
    return best?.skills
  }

  private func isLearnable(_ skill: SkillIndex) -> Bool {
    let standing = trials.candidate[skill]
    return standing.relation < .implied && !standing.denied && lexicon[skill].kind != .soft
  }

  /// The skill after the tools that it builds on: who learns a tool of Kubernetes learns Kubernetes.
  private func withFoundations(_ skill: SkillIndex) -> [SkillIndex] {
    let foundations = lexicon[skill].implies.filter { isLearnable($0) && lexicon[$0].kind == .tech }
    guard !foundations.isEmpty else { return [skill] }
    return foundations.sorted {
      let (first, second) = (lexicon[$0].implies.count, lexicon[$1].implies.count)
      return first != second ? first < second : $0 < $1
    } + [skill]
  }

  private func choice(_ skills: [SkillIndex], _ trial: LearningTrials.Trial) -> Choice {
    Choice(
      skills: skills, near: skills.count { trials.candidate[$0].relation == .neighbour }, trial: trial)
  }

  private mutating func single(_ skill: SkillIndex) -> LearningTrials.Trial {
    if let known = singles[skill], trials.lastLesson(touching: skill) <= known.lesson { return known.trial }
    let trial = trials.trial([skill])
    singles[skill] = (trial, trials.lessonCount)
    return trial
  }

  /// Few of a posting's skills that lift it over the bar; nil where `most` of them do not.
  private mutating func together(for posting: Int, most: Int) -> [SkillIndex]? {
    if let known = bundles[posting], trials.lastLesson(of: posting) <= known.lesson {
      if let skills = known.skills {
        if skills.count <= most && skills.allSatisfy(isLearnable) { return skills }
      } else if most <= known.most {
        return nil
      }
    }
    let skills = bundle(for: posting, most: most)
    bundles[posting] = (skills, most, trials.lessonCount)
    return skills
  }

  /// Found one by one, the greatest gain first.
  private mutating func bundle(for posting: Int, most: Int) -> [SkillIndex]? {
    let learnable = trials.skills(askedBy: posting).filter(isLearnable)
    // What all of them together do not lift, none of them does.
    guard !learnable.isEmpty, trials.score(of: posting, learning: learnable) >= trials.bar else { return nil }
    var alone: [(skill: SkillIndex, score: Double)] = []
    for skill in learnable { alone.append((skill, trials.score(of: posting, learning: [skill]))) }
    let order = alone.enumerated().sorted {
      $0.element.score != $1.element.score ? $0.element.score > $1.element.score : $0.offset < $1.offset
    }.map(\.element.skill)
    var skills: [SkillIndex] = []
    var score = trials.scores[posting]
    for skill in order where !skills.contains(skill) {
      let more = skills + withFoundations(skill).filter { !skills.contains($0) }
      guard more.count <= most else { continue }
      let with = trials.score(of: posting, learning: more)
      // The second member of a group of which one is enough brings nothing.
      guard with > score else { continue }
      (skills, score) = (more, with)
      if score >= trials.bar { return skills }
    }
    return nil
  }

  /// Skills to learn next, and what they give.
  private struct Choice {
    var skills: [SkillIndex]
    /// How many of them are near to what is held.
    var near: Int
    var trial: LearningTrials.Trial

    func isBetter(than other: Choice) -> Bool {
      // For each skill to learn, without a division.
      let (gain, otherGain) = (
        trial.unlocked * other.skills.count, other.trial.unlocked * skills.count
      )
      if gain != otherGain { return gain > otherGain }
      let (share, otherShare) = (near * other.skills.count, other.near * skills.count)
      if gain > 0 && share != otherShare { return share > otherShare }
      if skills.count != other.skills.count { return skills.count < other.skills.count }
      // A difference in the last digits comes from rounding and is none.
      if (trial.progress - other.trial.progress).magnitude > 1e-9 {
        return trial.progress > other.trial.progress
      }
      if near != other.near { return near > other.near }
      return skills.lexicographicallyPrecedes(other.skills)
    }
  }
}
