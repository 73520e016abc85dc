import Testing

@testable import Skills

private let reader = SkillReader(lexicon: .builtIn())

private func ids(_ text: String) -> [String] {
  reader.mentions(in: text).map { reader.lexicon[$0.skill].id }
}

@Suite struct DutyPhrasesTests {
  @Test(arguments: [
    ("You solve new and unfamiliar problems", "problem-solving"),
    ("Solving hard, open challenges every day", "problem-solving"),
    ("Work closely with our business stakeholders", "stakeholder-management"),
    ("Collect, clean and interpret process data", "data-analysis"),
    ("Optimize and compress large models", "embedded-machine-learning-optimization"),
    ("Manages all third-party vendors", "vendor-management"),
    ("Mentor and guide the younger engineers", "mentoring"),
  ])
  func `A verb and its object name a skill with words between`(_ line: String, _ id: String) {
    #expect(ids(line).contains(id), "\(ids(line))")
  }

  @Test(arguments: [
    // Another clause, sentence or preposition parts verb and object.
    ("We solve for speed. Problems are rare", "problem-solving"),
    ("We solve (as a rule) problems", "problem-solving"),
    ("Solve it in a world of problems", "problem-solving"),
    // Too far off.
    ("Solve one two three four five six seven eight nine problems", "problem-solving"),
    // Another verb's object.
    ("Paint the vendors", "vendor-management"), ("Manage the paint", "vendor-management"),
  ])
  func `Verb and object that do not belong together name none`(_ line: String, _ id: String) {
    #expect(!ids(line).contains(id), "\(ids(line))")
  }

  @Test func `Every row names a skill of the lexicon by its id`() {
    let table = DutyTable.builtIn
    #expect(table.skills.count > 40)
    for id in table.skills { #expect(reader.lexicon.spelling(ofSkill: id) != nil, "\(id)") }
  }
}
