import FoundationEssentials
import Postings
import Skills
import Testing

@testable import Fit

private func sample(_ name: String) throws -> Profile {
  let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let bytes = try Data(contentsOf: URL(filePath: "/\(folder)/Samples/profiles/\(name)"))
  return try ProfileReader(today: CalendarDate(year: 2026)).read(bytes: Array(bytes), name: name)
}

@Test func theJuniorsSampleIsReadWhole() throws {
  let profile = try sample("junior-machine-learning-engineer.yaml")
  #expect(profile.ladderLevel == .junior)
  #expect(profile.yearsOfExperience == 1)
  let candidate = CandidateSkills(profile, lexicon: .builtIn())
  #expect(candidate.unrecognized.isEmpty)
  let lexicon = Lexicon.builtIn()
  for name in ["Python", "PyTorch", "R", "scikit-learn", "pandas", "NumPy", "machine learning", "Git"] {
    #expect(candidate.has(try #require(lexicon.skill(named: name))), "\(name)")
  }
  #expect(!candidate.has(try #require(lexicon.skill(named: "C++"))))
  #expect(!CareerDocument.builtIn.practice(of: profile).isEmpty)
}

@Test func theSeniorsSampleIsReadWhole() throws {
  let profile = try sample("senior-data-engineer.json")
  #expect(profile.ladderLevel == .senior)
  // September 2015 to January 2026, the two overlapping months once.
  #expect((try #require(profile.yearsOfExperience) - 124.0 / 12).magnitude < 1e-9)
  let lexicon = Lexicon.builtIn()
  let candidate = CandidateSkills(profile, lexicon: lexicon)
  for name in [
    "Kafka", "Kubernetes", "Amazon EKS", "dbt", "PostgreSQL", "Terraform", "Rust", "German", "mentoring",
  ] {
    #expect(candidate.has(try #require(lexicon.skill(named: name))), "\(name)")
  }
  // What is a heading rather than a skill is reported, not dropped.
  #expect(candidate.unrecognized.contains { $0.text == "Languages" || $0.text == "Practice" })
}
