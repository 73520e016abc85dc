import Skills

/// In which occupations a candidate works: by their job titles and summary, else by the tools that they hold.
///
/// Few candidates name an occupation, and a list of skills shows it: eleven skills of the web are those of a web
/// developer. The skills say how far (0…1), and what is near counts in part.
struct CandidateOccupations: Sendable {
  struct Standing: Sendable, Equatable {
    /// 0…1: how far the candidate works in the occupation.
    var share = 0.0
    var answer: ProfileAnswer?
  }

  let occupations: Occupations
  /// One for each occupation.
  private(set) var standings: [Standing]

  /// Held tools of a trade that show it whole; of a short profile a third of all that it lists are enough.
  static let wholeCount = 6.0
  static let leastCount = 2.0

  /// - Complexity: O(occupations × held skills).
  init(_ profile: Profile, held: [SkillIndex], lexicon: Lexicon, weights: Weights) {
    let occupations = Occupations(lexicon)
    self.occupations = occupations
    let whole = min(Self.wholeCount, max(Self.leastCount, Double(held.count) / 3))
    let groups = held.map { lexicon[$0].group }
    var own = occupations.all.map { occupation in
      let tools = held.indices.filter {
        occupation.skills.contains(held[$0]) || occupation.groups.contains(groups[$0])
      }.map { lexicon[held[$0]].name }
      guard !tools.isEmpty else { return Standing() }
      return Standing(
        share: min(1, Double(tools.count) / whole),
        answer: ProfileAnswer(relation: .implied, text: Self.list(tools)))
    }
    func state(_ found: [Occupations.Index], _ text: String) {
      for index in found where own[index].answer?.relation != .stated {
        own[index] = Standing(share: 1, answer: ProfileAnswer(relation: .stated, text: text))
      }
    }
    for job in profile.experience {
      if let title = job.title { state(occupations.named(in: title), title) }
    }
    if let summary = profile.summary {
      state(occupations.named(inFirstSentenceOf: summary), "your summary")
    }
    standings = own
    for (index, occupation) in occupations.all.enumerated() {
      let near = occupation.near.max { own[$0].share < own[$1].share }
      if occupation.rule == .union, !occupation.near.isEmpty {
        let share = occupation.near.reduce(0) { $0 + own[$1].share } / Double(occupation.near.count)
        raise(index, to: share, .implied, occupation.near)
      }
      if let near { raise(index, to: own[near].share * weights.nearOccupation, .neighbour, [near]) }
    }
  }

  private mutating func raise(
    _ index: Occupations.Index, to share: Double, _ relation: ProfileAnswer.Relation,
    _ sources: [Occupations.Index]
  ) {
    guard share > standings[index].share else { return }
    let names = sources.map { occupations.all[$0].name }.joined(separator: " and ")
    standings[index] = Standing(share: share, answer: ProfileAnswer(relation: relation, text: names))
  }

  /// The profile shows an occupation at all; without one, no posting's can be compared with it.
  var isKnown: Bool { standings.contains { $0.share >= 0.5 } }

  /// Those in which the candidate works, the fields that this gives, and what shows it.
  var fields: [(skills: [SkillIndex], source: String)] {
    zip(occupations.all, standings).compactMap { occupation, standing in
      standing.share >= 1 ? (occupation.fields, "work in \(occupation.name)") : nil
    }
  }

  /// "TensorFlow, Keras and 11 more of your skills".
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(2).joined(separator: ", ")
    return names.count > 2 ? "\(shown) and \(names.count - 2) more" : shown
  }
}
