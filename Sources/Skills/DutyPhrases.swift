import Phrases

/// Reads duties that name a skill as a verb and its object, with other words between: "solve new and unfamiliar
/// problems" is problem solving, "collect, analyze and interpret process data" data analysis.
///
/// Only the pairs of the table `reading/duties.tsv` are read: any verb with any object gave five wrong skills for a
/// right one on labelled pages. The mention covers the verb, as another skill may stand in the object.
enum DutyPhrases {
  /// How many words may stand between a verb and its object.
  private static let reach = 8

  static func completed(_ found: [SkillReading.Found], _ reading: SkillReading) -> [SkillReading.Found] {
    let table = DutyTable.builtIn
    let tokens = reading.passage.tokens
    var added: [SkillReading.Found] = []
    var next = 0
    for number in reading.passage.lines.indices {
      let line = reading.passage.lines[number].tokens
      var index = line.lowerBound
      while let verb = table.verbs.nextMatch(in: tokens, from: index, limit: line.upperBound) {
        index = verb.start + 1
        while next < found.count && found[next].tokens.upperBound <= verb.start { next += 1 }
        // Within a skill's words a verb is none; "work closely with" is a skill of its own and begins a duty, too.
        if next < found.count && found[next].tokens.lowerBound < verb.start { continue }
        let end = verb.start + verb.match.tokenCount
        for spelling in skills(verb.match.value, end..<min(line.upperBound, end + reach), table, reading)
        where !names(reading.lexicon.spellings[Int(spelling)].skill, found, next, number, reading) {
          added.append(.init(spelling: spelling, tokens: verb.start..<end, line: number, isOpen: false))
        }
      }
    }
    guard !added.isEmpty else { return found }
    var all = found + added
    all.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return all
  }

  /// Whether a line names a skill in words of its own; `near` is an index into `found` beside the line's own.
  private static func names(
    _ skill: SkillIndex, _ found: [SkillReading.Found], _ near: Int, _ line: Int, _ reading: SkillReading
  ) -> Bool {
    func isSame(_ one: SkillReading.Found) -> Bool {
      reading.lexicon.spellings[Int(one.spelling)].skill == skill
    }
    var index = near
    while index < found.count && found[index].line == line {
      if isSame(found[index]) { return true }
      index += 1
    }
    index = near - 1
    while index >= 0 && found[index].line == line {
      if isSame(found[index]) { return true }
      index -= 1
    }
    return false
  }

  /// The skills that a verb names with the objects that follow it.
  private static func skills(
    _ verb: UInt32, _ words: Range<Int>, _ table: DutyTable, _ reading: SkillReading
  ) -> [UInt32] {
    var skills: [UInt32] = []
    for index in words {
      let token = reading.passage.tokens[index]
      if token.gap == .clause || token.gap == .sentence { break }
      let match = table.objects.longestMatch(in: reading.passage.tokens, at: index, limit: words.upperBound)
      if let match, let row = table.row(verb: verb, object: match.value),
        let skill = reading.lexicon.spelling(ofSkill: table.skills[row]), !skills.contains(skill)
      {
        skills.append(skill)
      }
      if TradeWords.objectEnds.contains(token.hash) { break }
    }
    return skills
  }
}
