import Postings
import Skills
import Testing

@testable import Fit

@Test(arguments: [
  ("Python (primary)", ["python"]), ("k8s (EKS)", ["kubernetes", "eks"]), ("Postgres 14", ["postgresql"]),
  ("PostgreSQL v14.2", ["postgresql"]), ("AWS (S3, EKS, unknownthing)", ["aws", "s3", "eks"]),
  ("Tensorflow 2", ["tensorflow"]), ("MLOps (deployment, monitoring, retraining of models)", ["mlops"]),
  ("R", ["r"]), ("Go / Rust", ["go", "rust"]), ("PYTHON", ["python"]), ("python3000x", []),
  ("basket weaving", []),
])
func entriesAreReadAsPeopleWriteThem(text: String, ids: [String]) {
  #expect(EntryReader(lexicon: lexicon).skills(in: text).map { lexicon[$0].id } == ids)
}

@Test func entriesThatNameNothingKnownAreReported() {
  let candidate = CandidateSkills(
    profile([]) {
      $0.skills = [.init("Python"), .init("basket weaving", line: 7)]
      $0.notSkills = [.init("juggling", line: 9)]
    }, lexicon: lexicon)
  #expect(
    candidate.unrecognized == [.init(text: "juggling", line: 9), .init(text: "basket weaving", line: 7)])
}

@Test func theFieldOfStudyIsASkill() {
  let candidate = CandidateSkills(
    profile([]) { $0.education = [.init(level: .master, field: "Statistics")] }, lexicon: lexicon)
  #expect(candidate.held == [skill("statistics")])
  #expect(candidate.has(skill("statistics")))
  #expect(!candidate.has(skill("python")))
}

@Test func skillsWithoutYearsAreKnown() {
  let candidate = CandidateSkills(
    profile([]) { $0.skills = [.init("Go", years: 2), .init("Rust")] }, lexicon: lexicon)
  #expect(candidate.withoutYears == [skill("rust")])
}

@Test func addingSkillsHoldsThemAndWhatTheyImply() {
  let candidate = CandidateSkills(profile(["Go"]), lexicon: lexicon).adding([skill("eks")])
  #expect(candidate.has(skill("eks")) && candidate.has(skill("kubernetes")) && candidate.has(skill("go")))
  #expect(!candidate.has(skill("azure")))
}
