import Skills
import Testing

@testable import Postings

/// The years of each skill that a list of demands gives, as "python 5".
private func years(_ lines: [String]) -> [String] {
  let posting = PostingFixture.posting(asking: lines)
  let lexicon = PostingFixture.reader.lexicon
  return posting.skills.compactMap { skill in
    skill.years.map { "\(lexicon[skill.skill].id) \(Int(exactly: $0.minimum) ?? -1)" }
  }.sorted()
}

@Suite struct SkillYearsTests {
  @Test(arguments: [
    ("5+ years of Python", ["python 5"]),
    ("3 years of experience with Java and Kotlin", ["java 3", "kotlin 3"]),
    ("4 years of Docker, 2 years of Python", ["docker 4", "python 2"]),
    ("Python (3+ years)", ["python 3"]), ("Kafka: 2 years", ["kafka 2"]),
  ])
  func `A figure speaks of the skills beside it`(_ line: String, _ expected: [String]) {
    #expect(years([line]) == expected)
  }

  @Test(arguments: [
    "5 years in total. Python and Docker",
    "6 years of professional experience and strong knowledge of Docker",
    "Python and Docker", "7 years of experience (Docker, Python)",
  ])
  func `A figure of the whole career speaks of no skill`(_ line: String) {
    #expect(years([line]) == [])
  }
}
