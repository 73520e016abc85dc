import Postings
import Skills

/// What postings score for a candidate who learns: skills are tried, taken back and learnt, and only the demands
/// that a skill touches are answered anew.
struct LearningTrials {
  /// Where a skill is asked for.
  private struct Place {
    var posting: Int
    var demand: Int
  }

  /// What a trial would give.
  struct Trial {
    /// How many postings it lifts over the bar.
    var unlocked = 0
    /// By how much it brings postings nearer to the bar, in all.
    var progress = 0.0
  }

  let bar: Double
  /// The postings' scores now; 1 for a posting that asks for nothing.
  private(set) var scores: [Double]
  /// Skills that a posting asks for, in a fixed order.
  let asked: [SkillIndex]
  private(set) var candidate: CandidateSkills
  /// Of each posting what its score is made of, and what it asks for in skills.
  private let terms: [ScoreTerms]
  private let demands: [[(members: [SkillDemand.Member], needed: Int)]]
  private let asksSomething: [Bool]
  /// Of each posting the score of somebody who meets all that it asks for: occupation, years and level stay.
  private let ceilings: [Double]
  private let answers: SkillAnswers
  private let lexicon: Lexicon
  private var credits: [[Credit]]
  private var places: [SkillIndex: [Place]] = [:]

  /// - Complexity: O(demands of all postings).
  init(_ postings: [PostingDemands], scorer: FitScorer, bar: Double) {
    terms = postings.map(\.terms)
    demands = postings.map { $0.skills.map { ($0.members, $0.needed) } }
    ceilings = postings.map { posting in
      posting.terms.score(posting.terms.terms.map { _ in .known(1) })
    }
    asksSomething = postings.map { $0.weight > 0 }
    self.bar = bar
    candidate = scorer.candidate
    answers = scorer.answers
    lexicon = scorer.lexicon
    credits = []
    scores = []
    for (index, posting) in postings.enumerated() {
      let own = posting.credits(candidate, answers)
      credits.append(own)
      scores.append(posting.weight > 0 ? posting.terms.score(own) : 1)
      guard posting.weight > 0 else { continue }
      for demand in posting.skills.indices {
        for member in posting.skills[demand].members {
          places[member.skill, default: []].append(Place(posting: index, demand: demand))
        }
      }
    }
    asked = places.keys.sorted()
    heads = Array(repeating: -1, count: postings.count)
    changedAt = Array(repeating: 0, count: postings.count)
  }

  func isBelowBar(_ posting: Int) -> Bool { scores[posting] < bar }

  /// Below the bar, and skills could lift it.
  func isWithinReachOfSkills(_ posting: Int) -> Bool { isBelowBar(posting) && ceilings[posting] >= bar }

  /// Postings that can be reached: those that ask for something.
  var reached: Int { scores.indices.count { asksSomething[$0] && scores[$0] >= bar } }

  /// Postings below the bar that name the skill.
  func asking(_ skill: SkillIndex) -> Int {
    var count = 0
    var last = -1
    for place in places[skill] ?? [] where place.posting != last {
      last = place.posting
      if isBelowBar(last) { count += 1 }
    }
    return count
  }

  /// The skills that a posting asks for, in its order, each once.
  func skills(askedBy posting: Int) -> [SkillIndex] {
    var found: [SkillIndex] = []
    for demand in demands[posting] {
      for member in demand.members where !found.contains(member.skill) { found.append(member.skill) }
    }
    return found
  }

  /// How many lessons were learnt.
  private(set) var lessonCount = 0
  /// Of each posting the last lesson that changed what it earns, from 1; 0 for none.
  private var changedAt: [Int] = []

  func lastLesson(of posting: Int) -> Int { changedAt[posting] }

  /// The last lesson that changed a posting which this skill would touch.
  func lastLesson(touching skill: SkillIndex) -> Int {
    var last = 0
    func look(_ skill: SkillIndex) {
      for place in places[skill] ?? [] { last = max(last, changedAt[place.posting]) }
    }
    look(skill)
    lexicon[skill].implies.forEach(look)
    lexicon[skill].related.forEach(look)
    return last
  }

  /// What learning these skills would give; nothing is learnt.
  ///
  /// - Complexity: O(demands of the postings that the skills touch).
  mutating func trial(_ skills: [SkillIndex]) -> Trial {
    var trial = Trial()
    learning(skills, only: nil) { trials in
      for posting in trials.touched {
        let score = trials.score(posting)
        if score >= trials.bar { trial.unlocked += 1 }
        trial.progress += min(score, trials.bar) - trials.scores[posting]
      }
    }
    return trial
  }

  /// The score of one posting if these skills were learnt.
  mutating func score(of posting: Int, learning skills: [SkillIndex]) -> Double {
    var result = scores[posting]
    learning(skills, only: posting) { trials in
      for posting in trials.touched { result = trials.score(posting) }
    }
    return result
  }

  /// Learns the skill for good. Returns the postings that it lifts over the bar, in their order.
  mutating func learn(_ skill: SkillIndex) -> [Int] {
    touch(candidate.learn(skill).changed) { _, _ in true }
    lessonCount += 1
    var unlocked: [Int] = []
    for posting in touched {
      forEachDemand(of: posting) { trials, demand in
        trials.answer(demand, of: posting)
      }
      changedAt[posting] = lessonCount
      let score = terms[posting].score(credits[posting])
      if scores[posting] < bar && score >= bar { unlocked.append(posting) }
      scores[posting] = score
    }
    return unlocked.sorted()
  }

  /// Learns the skills, runs `body` with the postings below the bar that they touch, and forgets them.
  private mutating func learning(
    _ skills: [SkillIndex], only wanted: Int?, _ body: (inout LearningTrials) -> Void
  ) {
    var lessons: [CandidateSkills.Lesson] = []
    var changed: [SkillIndex] = []
    for skill in skills {
      let (lesson, others) = candidate.learn(skill)
      lessons.append(lesson)
      changed += others
    }
    touch(changed) { trials, posting in
      trials.scores[posting] < trials.bar && (wanted == nil || posting == wanted)
    }
    body(&self)
    for lesson in lessons.reversed() { candidate.forget(lesson) }
  }

  /// The score of a touched posting with its touched demands answered anew; its credits stay as they were.
  private mutating func score(_ posting: Int) -> Double {
    undo.removeAll(keepingCapacity: true)
    forEachDemand(of: posting) { trials, demand in
      trials.undo.append((demand, trials.credits[posting][demand]))
      trials.answer(demand, of: posting)
    }
    let score = terms[posting].score(credits[posting])
    // Backwards: a demand that was answered twice is as it was before the first.
    for (demand, credit) in undo.reversed() { credits[posting][demand] = credit }
    return score
  }

  // MARK: Which demands the skills touch: a list for each posting, in arrays that are used again and again.

  /// Postings that name one of the skills, in the order of finding them.
  private var touched: [Int] = []
  /// For each posting its last entry in `links`, −1 for none.
  private var heads: [Int] = []
  private var links: [(demand: Int, next: Int)] = []
  private var undo: [(demand: Int, credit: Credit)] = []

  private mutating func touch(_ skills: [SkillIndex], where isWanted: (LearningTrials, Int) -> Bool) {
    for posting in touched { heads[posting] = -1 }
    touched.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    for skill in skills {
      for place in places[skill] ?? [] where isWanted(self, place.posting) {
        if heads[place.posting] < 0 { touched.append(place.posting) }
        links.append((place.demand, heads[place.posting]))
        heads[place.posting] = links.count - 1
      }
    }
  }

  private mutating func answer(_ demand: Int, of posting: Int) {
    credits[posting][demand] = answers.credit(
      demands[posting][demand].members, needed: demands[posting][demand].needed, candidate)
  }

  private mutating func forEachDemand(of posting: Int, _ body: (inout LearningTrials, Int) -> Void) {
    var link = heads[posting]
    while link >= 0 {
      body(&self, links[link].demand)
      link = links[link].next
    }
  }
}
