import Postings
import Skills
import Testing

@testable import Fit

private let builtIn = Lexicon.builtIn()

/// What becomes of one asked skill, by its name, for a profile with these entries.
private func state(
  of asked: String, for entries: [String], _ change: (inout Profile) -> Void = { _ in }
) -> RequirementOutcome.State? {
  guard let index = builtIn.skill(named: asked) else {
    Issue.record("no skill \(asked)")
    return nil
  }
  var posting = Posting()
  posting.skills = [SkillRequirement(skill: index, importance: .required, evidence: [quote])]
  return FitScorer(profile: profile(entries, change), lexicon: builtIn).score(posting).outcomes.first?.state
}

/// Theme 2: a skill that the candidate has is reported missing. Theme 3: an empty side looks like agreement.
@Suite struct ComplaintsHeldSkillsTests {
  @Test(arguments: [
    ("Python (primary)", "Python"), ("Python 3.12", "Python"), ("python3", "Python"),
    ("PYTHON - expert", "Python"),
    ("k8s", "Kubernetes"), ("Postgres", "PostgreSQL"), ("PostgreSQL 15", "PostgreSQL"), ("NodeJS", "Node.js"),
    ("ReactJS", "React"), ("Golang", "Go"), ("C++17", "C++"), ("Amazon Web Services (EC2, S3)", "AWS"),
    ("sklearn", "scikit-learn"),
    ("RESTful APIs", "REST"), ("CompTIA Security+ (2022)", "CompTIA Security+"), ("PMP (2019)", "PMP"),
    ("GCP", "Google Cloud"),
    ("ML", "Machine learning"), ("LLMs", "large language models"), ("MS Excel", "Excel"),
  ])
  func `15, 16, 21, 23: a held skill is met however it is spelled`(_ entry: String, _ asked: String) {
    #expect(state(of: asked, for: [entry]) == .met)
  }

  @Test(arguments: [
    ("JavaScript", "Java"), ("Java", "JavaScript"), ("C++", "C"), ("C", "C++"), ("C#", "C"),
    ("TypeScript", "Go"), ("Django", "Go"),
    ("MongoDB", "Go"), ("Objective-C", "C"), ("Scala", "SCADA"), ("Reactive programming", "React"),
  ])
  func `17: no skill stands for another whose name it holds`(_ entry: String, _ asked: String) {
    #expect(state(of: asked, for: [entry]) != .met)
  }

  @Test(arguments: [
    (["MongoDB", "JavaScript", "PostgreSQL"], ["MongoDB", "JavaScript", "PostgreSQL"], ["Java", "Go"]),
    (["Java", "Go", "C++", "k8s"], ["Java", "Go", "C++", "Kubernetes"], ["JavaScript", "MongoDB"]),
  ])
  func `17: what is held is met and what is not is a gap, both ways`(
    _ held: [String], _ met: [String], _ missing: [String]
  ) {
    for name in met { #expect(state(of: name, for: held) == .met, "\(name)") }
    for name in missing { #expect(state(of: name, for: held) != .met, "\(name)") }
  }

  @Test func `19: an unnamed soft skill is unknown, a named one is met`() {
    #expect(state(of: "leadership", for: ["Python"]) == .unknown)
    #expect(state(of: "leadership", for: ["Python", "Leadership"]) == .met)
  }

  @Test func `20: words of a job answer for a skill`() {
    #expect(
      state(of: "Terraform", for: ["Python"]) {
        $0.experience = [.init(title: "Engineer", skills: ["Kept our clouds in Terraform modules"])]
      }
        == .met)
  }

  @Test func `22: the field of study answers for the field`() {
    #expect(
      state(of: "Statistics", for: ["Python"]) {
        $0.education = [.init(level: .bachelor, field: "Statistics")]
      } == .met)
  }

  @Test func `99: a comment or a denial is no skill`() throws {
    let read = try ProfileReader().read(
      bytes: Array("skills:\n  - Python  # not Kubernetes anymore\nnot_skills: [Docker]\n".utf8),
      name: "p.yaml")
    let scorer = FitScorer(profile: read, lexicon: builtIn)
    #expect(builtIn.skill(named: "Kubernetes").map { scorer.candidate.has($0) } == false)
    #expect(builtIn.skill(named: "Docker").map { scorer.candidate.has($0) } == false)
  }
}

@Suite struct ComplaintsEmptySidesTests {
  @Test(arguments: ["", "# nothing\n", "name: Zorpal Quibble\n", "skills: []\n"])
  func `26, 100: an empty profile is refused, not scored`(_ text: String) {
    #expect(throws: ProfileError.self) { try ProfileReader().read(bytes: Array(text.utf8), name: "p.yaml") }
  }

  @Test func `27, 28: a posting that asks nothing has no score, neither 1 nor 0`() {
    let result = scorer(["Python"]).score(posting())
    #expect(result.score == nil && result.unscored == .nothingAsked)
  }

  @Test func `28: a posting of which nothing is met has the score 0 or near it, and says so`() throws {
    let result = scorer(["COBOL"]).score(posting(required: ["python", "kubernetes", "sql"]))
    #expect(try #require(result.score) < 0.2)
    #expect(result.outcomes.count == 3 && result.outcomes.allSatisfy { $0.state == .unmet })
  }

  @Test func `31: a thin posting that is met whole does not outrank a full one that is met by two thirds`()
    throws
  {
    let candidate = scorer(["Python", "Go", "Rust", "SQL", "AWS", "Java", "R", "PyTorch"])
    let thin = try #require(candidate.score(posting(required: ["python"])).score)
    let full = candidate.score(
      posting(
        required: ["python", "go", "rust", "sql", "aws", "java", "r", "pytorch"],
        preferred: ["cobol", "mlops", "azure", "unit-testing"]))
    #expect(try #require(full.score) > thin)
  }

  @Test func `81: executives have a level`() {
    #expect(Seniority.allCases.contains(.executive))
  }
}
