import Postings
import Skills
import Testing

@testable import Fit

private let builtIn = Lexicon.builtIn()

private func candidate(_ skills: [String], _ change: (inout Profile) -> Void = { _ in }) -> FitScorer {
  FitScorer(profile: profile(skills, change), lexicon: builtIn)
}

/// A posting of this title that asks for Python and SQL.
private func titled(_ title: String?) -> Posting {
  var posting = Posting()
  posting.title = title.map { Fact($0, quote) }
  posting.skills = ["python", "sql"].compactMap { builtIn.skill(named: $0) }.map {
    SkillRequirement(skill: $0, importance: .required, evidence: [quote])
  }
  return posting
}

private func occupation(_ result: FitResult) -> RequirementOutcome? {
  result.outcomes.first { if case .occupation = $0.subject { true } else { false } }
}

private let data = ["Python", "SQL", "Airflow", "dbt", "Spark", "Kafka", "Snowflake", "ETL", "Redshift"]
private let web = ["Python", "SQL", "React", "TypeScript", "HTML", "CSS", "Redux", "Next.js", "Vue.js"]

@Test func toolsOfATradeShowWhoWorksInIt() throws {
  let own = try #require(occupation(candidate(data).score(titled("Data Engineer"))))
  #expect((own.state, own.points, own.label) == (.met, 0, "occupation: data engineering"))
  #expect(own.answer?.relation == .implied)
  let other = try #require(occupation(candidate(web).score(titled("Data Engineer"))))
  #expect(other.state == .partly)
  #expect(other.points < 0 && other.credit < 0.6)
  let far = try #require(occupation(candidate(web).score(titled("Registered Nurse"))))
  #expect(far.state == .unmet)
  #expect(far.credit == Weights().otherOccupation)
}

@Test func theSameFolderRanksOtherwiseForOtherTrades() throws {
  let postings = [titled("Data Engineer"), titled("Frontend Developer")]
  let (first, second) = (candidate(data), candidate(web))
  let forData = try postings.map { try #require(first.score($0).score) }
  let forWeb = try postings.map { try #require(second.score($0).score) }
  #expect(forData[0] > forData[1])
  #expect(forWeb[0] < forWeb[1])
}

@Test func aJobTitleSaysItWhateverTheSkills() {
  let nurse = candidate(["Python", "SQL"]) { $0.experience = [.init(title: "Registered Nurse")] }
  #expect(occupation(nurse.score(titled("Nurse, night shift")))?.state == .met)
  #expect(
    occupation(nurse.score(titled("Nurse, night shift")))?.answer
      == ProfileAnswer(relation: .stated, text: "Registered Nurse"))
  #expect(occupation(nurse.score(titled("Account Executive")))?.state == .unmet)
}

@Test func aNearOccupationCountsInPart() throws {
  let scientist = candidate([]) {
    $0.experience = [.init(title: "Data Scientist")]
    $0.skills = [.init("Python")]
  }
  let near = try #require(occupation(scientist.score(titled("Machine Learning Engineer"))))
  #expect(near.state == .partly)
  #expect(near.answer == ProfileAnswer(relation: .neighbour, text: "data science"))
  var weights = Weights()
  weights.nearOccupation = 0
  let strict = FitScorer(profile: scientist.profile, lexicon: builtIn, weights: weights)
  #expect(occupation(strict.score(titled("Machine Learning Engineer")))?.state == .unmet)
}

@Test func frontAndBackTogetherAreFullStack() {
  let both = candidate(web + ["Node.js", "Django", "FastAPI", "PostgreSQL", "MongoDB", "Redis", "GraphQL"])
  #expect(occupation(both.score(titled("Full Stack Developer")))?.state == .met)
  #expect(occupation(candidate(web).score(titled("Full Stack Developer")))?.state == .partly)
}

@Test func whatIsNotToldTakesLittleAndWidensTheInterval() throws {
  let result = candidate(data).score(titled("Member of the team"))
  let outcome = try #require(occupation(result))
  #expect(outcome.state == .unknown)
  let own = candidate(data).score(titled("Data Engineer"))
  #expect(result.high - result.low > own.high - own.low)
  // No title, or a profile that shows no trade: nothing is compared.
  #expect(occupation(candidate(data).score(titled(nil))) == nil)
  #expect(occupation(candidate(["Python"]).score(titled("Data Engineer"))) == nil)
}

@Test func thePointsStillAddUpToTheScore() {
  for title in ["Data Engineer", "Frontend Developer", "Nurse", "Member of the team", "Software Engineer"] {
    for skills in [data, web] {
      let result = candidate(skills) { $0.years = 2 }.score(titled(title))
      #expect(result.score == result.outcomes.reduce(0) { $0 + $1.points })
      #expect(result.low <= result.score ?? -1 && result.score ?? 2 <= result.high)
    }
  }
}

@Test func theTradeItselfIsHeldByWhoWorksInIt() throws {
  let pipelines = try #require(builtIn.skill(named: "data-pipelines"))
  #expect(candidate(data).candidate.has(pipelines))
  #expect(!candidate(web).candidate.has(pipelines))
  let denied = candidate(data) { $0.notSkills = [.init("data pipelines")] }
  #expect(!denied.candidate.has(pipelines))
}

@Test func learningSkillsDoesNotChangeTheOccupation() throws {
  let skills = try ["terraform", "kubernetes", "docker", "helm", "ansible", "jenkins", "prometheus"].map {
    try #require(builtIn.skill(named: $0))
  }
  let before = candidate(web)
  #expect(before.adding(skills).occupations.standings == before.occupations.standings)
}
