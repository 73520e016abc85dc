import Postings
import Skills
import Testing

@testable import Fit

@Test func heldImpliedNearAndMissingSkillsAreToldApart() {
  let result = scorer(["PyTorch"]).score(
    posting(required: ["pytorch", "python", "tensorflow", "go"], context: ["deep-learning"]))
  #expect(result.outcome("PyTorch")?.state == .met)
  #expect(result.outcome("PyTorch")?.answer == ProfileAnswer(relation: .held, text: "PyTorch"))
  #expect(result.outcome("Python")?.state == .met)
  #expect(result.outcome("Python")?.answer == ProfileAnswer(relation: .implied, text: "PyTorch"))
  #expect(result.outcome("deep learning")?.credit == 1)
  #expect(result.outcome("TensorFlow")?.state == .partly)
  #expect(result.outcome("TensorFlow")?.credit == 0.5)
  #expect(result.outcome("TensorFlow")?.answer == ProfileAnswer(relation: .neighbour, text: "PyTorch"))
  #expect(result.outcome("Go")?.state == .unmet)
  #expect(result.outcome("Go")?.answer == nil)
}

@Test func implicationRunsOneWay() {
  let result = scorer(["Python"]).score(posting(required: ["pytorch"]))
  #expect(result.outcomes[0].state == .unmet)
}

@Test func neighboursAndImpliedSkillsCanBeSwitchedOff() {
  var weights = Weights()
  weights.implied = 0
  weights.neighbour = 0
  let result = FitScorer(profile: profile(["PyTorch"]), lexicon: lexicon, weights: weights).score(
    posting(required: ["pytorch", "python", "tensorflow"]))
  #expect(result.outcomes.map(\.credit) == [1, 0, 0])
}

@Test func theScoreIsTheSumOfItsPointsToTheLastDigit() {
  let candidate = scorer(["Python", "Postgres", "PyTorch", "teamwork"]) {
    $0.years = 3
    $0.level = .mid
    $0.education = [.init(level: .master, field: "Physics")]
  }
  for count in 1...12 {
    let ids = Array(lexicon.skills.map(\.id).prefix(count))
    let result = candidate.score(
      posting(required: ids, preferred: ["communication"]) {
        $0.years = Fact(YearRange(minimum: 7), quote)
        $0.seniority = Fact(.principal, quote)
        $0.degree = Fact(DegreeRequirement(level: .phd, required: true, equivalentAccepted: false), quote)
      })
    #expect(result.score == result.outcomes.reduce(0) { $0 + $1.points })
    #expect(result.low <= result.score ?? -1 && result.score ?? 2 <= result.high)
    #expect((0...1).contains(result.low) && (0...1).contains(result.high))
  }
}

@Test func aGroupCountsOnceAtItsBestMember() {
  var asked = posting(required: ["go"])
  for id in ["jax", "tensorflow", "pytorch"] {
    asked.skills.append(
      SkillRequirement(skill: skill(id), importance: .required, anyOf: 1, evidence: [quote]))
  }
  let result = scorer(["PyTorch"]).score(asked)
  #expect(result.outcomes.map(\.label) == ["Go", "JAX, TensorFlow or PyTorch"])
  #expect(result.outcomes[1].credit == 1)
  #expect(result.outcomes[1].weight == result.outcomes[0].weight)
  #expect(result.outcomes[1].subject == .skills([skill("pytorch"), skill("tensorflow"), skill("jax")]))
  // The same group as a requirement of the posting's logic.
  asked.requirements = [
    Requirement(
      rule: .anyOf, importance: .required, members: [.skill(1), .skill(2), .skill(3)], evidence: quote),
    Requirement(
      rule: .anyOf, importance: .required, members: [.skill(1), .skill(2), .skill(3)], evidence: quote),
  ]
  #expect(scorer(["PyTorch"]).score(asked).score == result.score)
}

@Test func atLeastTwoOfThreeIsHalfMetByOne() {
  var asked = posting(required: ["go", "rust", "cobol"])
  asked.requirements = [
    Requirement(
      rule: .atLeast(2), importance: .required, members: [.skill(0), .skill(1), .skill(2)], evidence: quote)
  ]
  #expect(scorer(["Rust"]).score(asked).outcomes.map(\.credit) == [0.5])
  #expect(scorer(["Rust", "COBOL"]).score(asked).outcomes.map(\.state) == [.met])
  #expect(scorer(["SQL"]).score(asked).outcomes.map(\.state) == [.unmet])
}

@Test func aRequirementThatPointsNowhereIsNoTrap() {
  var asked = posting(required: ["go"])
  asked.requirements = [
    Requirement(rule: .anyOf, importance: .required, members: [.skill(7), .skill(-1)], evidence: quote),
    Requirement(rule: .atLeast(0), importance: .required, members: [.skill(0)], evidence: quote),
    Requirement(rule: .allOf, importance: .required, members: [], evidence: quote),
  ]
  #expect(scorer(["Go"]).score(asked).outcomes.count == 1)
}

@Test func aSkillMoreNeverLowersTheScore() {
  // Every pair of a starting set and a further skill, over postings with unknowns, groups, years and levels.
  let ids = lexicon.skills.map(\.id)
  var asked = posting(
    required: ["python", "communication", "go"], preferred: ["pytorch", "teamwork", "german"],
    context: ["azure", "unit-testing"]
  ) {
    $0.years = Fact(YearRange(minimum: 4), quote)
  }
  for id in ["jax", "tensorflow"] {
    asked.skills.append(
      SkillRequirement(skill: skill(id), importance: .preferred, anyOf: 1, evidence: [quote]))
  }
  asked.skills.append(
    SkillRequirement(
      skill: skill("sql"), importance: .required, years: YearRange(minimum: 5), evidence: [quote]))
  for start in ids {
    let before = scorer([start])
    let score = before.score(asked).score ?? -1
    for more in lexicon.skills.indices {
      let after = before.adding([SkillIndex(Int32(more))]).score(asked).score ?? -1
      #expect(after >= score - 1e-12, "\(start) + \(ids[more])")
    }
  }
}

@Test func theNameNeverMatters() {
  let asked = posting(required: ["python", "go"]) { $0.years = Fact(YearRange(minimum: 2), quote) }
  let scores = ["Ada", "Mohammed", "", "Python Go"].map { name in
    scorer(["Python"]) {
      $0.name = name
      $0.summary = name
    }.score(asked).score
  }
  #expect(Set(scores).count == 1)
}

@Test func anUnknownCountsAtTheShrunkRateOfTheKnownAndWidensTheInterval() throws {
  let known = scorer(["Python", "Go"]).score(posting(required: ["python", "go", "rust", "cobol"]))
  let open = scorer(["Python", "Go"]).score(
    posting(required: ["python", "go", "rust", "cobol", "communication"]))
  let outcome = try #require(open.outcome("communication"))
  #expect(outcome.state == .unknown)
  // Two of four required skills are held: 6 of 12, and the weight of evidence beside it.
  #expect(outcome.credit == 6 / (12 + Weights().evidence))
  #expect(open.high - open.low > known.high - known.low)
  // Named, it is met.
  let named = scorer(["Python", "Go", "communication"]).score(
    posting(required: ["python", "go", "rust", "cobol", "communication"]))
  #expect(named.outcome("communication")?.state == .met)
}

@Test func aTechnicalSkillThatTheProfileLeavesOutIsUnmetNotUnknown() {
  #expect(scorer(["Python"]).score(posting(required: ["go"])).outcomes[0].state == .unmet)
  #expect(scorer(["Python"]).score(posting(required: ["german"])).outcomes[0].state == .unknown)
  let english = scorer(["Python"]) { $0.languages = ["English"] }
  #expect(english.score(posting(required: ["german", "english"])).outcomes.map(\.state) == [.unmet, .met])
}

@Test func practicesThatNoToolGivesAwayAreUnknownAndWeighLess() {
  // PyTorch implies deep learning, nothing implies unit testing: who lists neither lacks the first only.
  let result = scorer(["Go"]).score(posting(required: ["deep-learning", "unit-testing", "go"]))
  #expect(result.outcome("deep learning")?.state == .unmet)
  #expect(result.outcome("unit testing")?.state == .unknown)
  #expect(result.outcome("unit testing")?.weight ?? 9 < result.outcome("deep learning")?.weight ?? 0)
  let denied = scorer(["Go"]) { $0.notSkills = [.init("unit testing")] }
  #expect(denied.score(posting(required: ["unit-testing"])).outcomes[0].state == .unmet)
}

@Test func oneRequirementNeverOutranksAFullPageByDefault() throws {
  let candidate = scorer(["Python", "SQL", "Go", "Rust", "AWS", "R"])
  let one = try #require(candidate.score(posting(required: ["python"])).score)
  let full = try #require(
    candidate.score(posting(required: ["python", "sql", "go", "rust", "aws", "cobol", "kubernetes"])).score)
  #expect(one < full)
}

/// The promise as a property: whatever a page of one requirement asks, it stands below every full page of which at
/// least half is met, and above none of them by years, level or preferred skills.
@Test(arguments: 5...9)
func aPageOfOneRequirementNeverOutranksAFullOne(asked: Int) throws {
  let held = ["python", "sql", "go", "rust", "aws"]
  let lacking = ["cobol", "mlops", "statistics", "jax"]
  let candidate = scorer(held) {
    $0.years = 4
    $0.level = .mid
  }
  var highest = 0.0
  for id in held {
    for change: (inout Posting) -> Void in [
      { _ in }, { $0.years = Fact(YearRange(minimum: 3), quote) }, { $0.seniority = Fact(.mid, quote) },
    ] {
      highest = max(highest, try #require(candidate.score(posting(required: [id], change)).score))
      let preferred = posting(preferred: [id], change)
      #expect(try #require(candidate.score(preferred).score) <= highest)
    }
  }
  for met in (asked + 1) / 2...min(asked, held.count) where asked - met <= lacking.count {
    let ids = Array(held.prefix(met)) + Array(lacking.prefix(asked - met))
    let full = try #require(candidate.score(posting(required: ids)).score)
    #expect(full > highest, "\(met) of \(asked)")
  }
}

@Test func littleEvidenceWidensTheInterval() {
  let candidate = scorer(["Python", "SQL", "Go", "Rust", "AWS"])
  let ids = ["python", "sql", "go", "rust", "aws"]
  let widths = (1...5).map { count -> Double in
    let fit = candidate.score(posting(required: Array(ids.prefix(count))))
    return fit.high - fit.low
  }
  #expect(widths == widths.sorted(by: >) && Set(widths).count == 5)
}

@Test func aPostingThatAsksNothingHasNoScore() {
  let result = scorer(["Python"]).score(Posting())
  #expect(result.score == nil)
  #expect(result.unscored == .nothingAsked)
  let title = scorer(["Python"]).score(posting { $0.seniority = Fact(.senior, quote) })
  #expect(title.score == nil)
}

@Test func requiredWeighsMoreThanPreferredAndContext() {
  let result = scorer(["Python"]).score(
    posting(required: ["go", "communication"], preferred: ["rust"], context: ["cobol"]))
  let weights = Weights()
  #expect(result.outcome("Go")?.weight == weights.required)
  #expect(result.outcome("Rust")?.weight == weights.preferred)
  #expect(result.outcome("COBOL")?.weight == weights.context)
  #expect(result.outcome("communication")?.weight == weights.required * weights.tacit)
  #expect(weights.required > weights.preferred && weights.preferred >= weights.context)
}

@Test(arguments: [(5.0, 1.0), (10, 0.5), (nil, 0.75)] as [(Double?, Double)])
func yearsOfASkillCountAsHaveByAsked(asked: Double?, credit: Double) {
  var posting = posting(required: ["python", "sql"])
  posting.skills[0].years = YearRange(minimum: asked ?? 3)
  let candidate = scorer([]) {
    $0.years = 6
    $0.skills = [.init("Python", years: asked == nil ? nil : 5), .init("SQL")]
  }
  #expect(candidate.score(posting).outcomes[0].credit == credit)
  #expect(candidate.score(posting).outcomes[1].credit == 1)
}

@Test func yearsOfASkillComeFromTheJobsThatUsedIt() {
  var asked = posting(required: ["python", "go"])
  asked.skills[0].years = YearRange(minimum: 4)
  asked.skills[1].years = YearRange(minimum: 4)
  let candidate = scorer([]) {
    $0.today = CalendarDate(year: 2024)
    $0.experience = [
      .init(title: "A", from: CalendarDate(year: 2018), to: CalendarDate(year: 2020), skills: ["Python"]),
      .init(
        title: "B", from: CalendarDate(year: 2019), to: CalendarDate(year: 2021), skills: ["Python", "Go"]),
    ]
  }
  #expect(candidate.score(asked).outcomes.map(\.credit) == [0.75, 0.5])
}

@Test func notSkillsAreNeverCountedHoweverTheyAreImplied() {
  let result = scorer(["PyTorch", "Go"]) {
    $0.notSkills = [.init("Python"), .init("TensorFlow"), .init("Go")]
  }
  .score(posting(required: ["python", "tensorflow", "go", "pytorch"]))
  #expect(result.outcomes.map(\.credit) == [0, 0, 0, 1])
}
