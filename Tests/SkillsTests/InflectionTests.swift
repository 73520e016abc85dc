import Testing

@testable import Skills

private let reader = SkillReader(lexicon: .builtIn())

private func ids(_ text: String) -> [String] {
  reader.mentions(in: text).map { reader.lexicon[$0.skill].id }
}

@Suite struct InflectionTests {
  @Test(arguments: [
    ("Znalost Pythonu výhodou", "python"), ("Zkušenost s Dockerem", "docker"),
    ("Práce v JavaScriptu", "javascript"),
  ])
  func `A name with an ending of its case is the name`(_ line: String, _ id: String) {
    #expect(ids(line).contains(id), "\(ids(line))")
  }

  @Test(arguments: ["pythonu", "Javau", "Dockery park", "Milieu", "Museum"])
  func `Other words are not`(_ word: String) {
    #expect(ids("Znalost \(word) výhodou").isEmpty, "\(ids(word))")
  }
}
