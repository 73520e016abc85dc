import Postings
import Testing

@testable import Fit

private func score(level: Seniority?, years: Double?, asked: Seniority?, _ range: YearRange?) -> FitResult {
  scorer(["Python", "Go", "SQL"]) {
    $0.level = level
    $0.years = years
  }.score(
    posting(required: ["python", "go", "sql"]) {
      $0.seniority = asked.map { Fact($0, quote) }
      $0.years = range.map { Fact($0, quote) }
    })
}

@Test func theRightLevelAndYearsTakeNothingAway() {
  let fit = score(level: .senior, years: 7, asked: .senior, YearRange(minimum: 5))
  #expect(fit.outcomes.suffix(2).map(\.state) == [.met, .met])
  #expect(fit.outcomes.suffix(2).map(\.points) == [0, 0])
  #expect(fit.closeness == 1)
  #expect(fit.blockers.isEmpty)
}

@Test(arguments: [
  (Seniority.junior, Seniority.principal), (.principal, .junior), (.junior, .director), (.senior, .intern),
])
func aRoleTwoStepsOffIsNoFitInEitherDirection(have: Seniority, asked: Seniority) throws {
  let fit = score(level: have, years: nil, asked: asked, nil)
  let near = score(level: have, years: nil, asked: have, nil)
  #expect(try #require(fit.score) <= 0.5 * (try #require(near.score)))
  #expect(fit.blockers.map(\.kind) == [.level])
}

@Test func oneStepCostsLittleAndBlocksNothing() throws {
  let fit = score(level: .mid, years: nil, asked: .senior, nil)
  let near = score(level: .mid, years: nil, asked: .mid, nil)
  #expect(try #require(fit.score) < (try #require(near.score)))
  #expect(try #require(fit.score) > 0.8 * (try #require(near.score)))
  #expect(fit.blockers.isEmpty)
}

@Test func yearsPlaceThoseWhoStateNoLevel() {
  #expect(profile([]) { $0.years = 1 }.ladderLevel == .junior)
  #expect(profile([]) { $0.years = 3 }.ladderLevel == .mid)
  #expect(profile([]) { $0.years = 5 }.ladderLevel == .senior)
  #expect(profile([]) { $0.years = 20 }.ladderLevel == .senior)
  #expect(profile([]).ladderLevel == nil)
}

@Test func fewerYearsCostByHaveAndAsked() throws {
  let none = try #require(score(level: nil, years: 0, asked: nil, YearRange(minimum: 4)).score)
  let half = try #require(score(level: nil, years: 2, asked: nil, YearRange(minimum: 4)).score)
  let all = try #require(score(level: nil, years: 4, asked: nil, YearRange(minimum: 4)).score)
  #expect(none < half && half < all)
  #expect(score(level: nil, years: 2, asked: nil, YearRange(minimum: 4)).outcomes.last?.state == .partly)
  #expect(score(level: nil, years: 0, asked: nil, YearRange(minimum: 0)).outcomes.last?.state == .met)
}

@Test func manyMoreYearsThanAskedAreAnotherRung() {
  let fit = score(level: nil, years: 9, asked: nil, YearRange(minimum: 0, maximum: 1))
  #expect(fit.outcomes.last?.state == .partly)
  #expect(score(level: nil, years: 6, asked: nil, YearRange(minimum: 5)).outcomes.last?.state == .met)
}

@Test func unstatedYearsAndLevelAreUnknownAndWidenTheInterval() {
  let open = score(level: nil, years: nil, asked: .senior, YearRange(minimum: 5))
  #expect(open.outcomes.suffix(2).map(\.state) == [.unknown, .unknown])
  let known = score(level: .senior, years: 5, asked: .senior, YearRange(minimum: 5))
  #expect(open.high - open.low > known.high - known.low)
  #expect(open.blockers.isEmpty)
}

@Test(arguments: [
  (YearRange(minimum: 5), "5+ years of experience"),
  (YearRange(minimum: 3, maximum: 5), "3–5 years of experience"),
  (YearRange(minimum: 2, maximum: 2), "2 years of experience"),
  (YearRange(minimum: 0.5), "0.5+ years of experience"),
])
func rangesReadAsPostingsWriteThem(range: YearRange, label: String) {
  #expect(range.label == label)
}

private func degree(
  _ asked: DegreeRequirement, _ education: [Profile.Education], _ change: (inout Profile) -> Void = { _ in }
) -> FitResult {
  scorer(["Python"]) {
    $0.education = education
    change(&$0)
  }.score(posting(required: ["python"]) { $0.degree = Fact(asked, quote) })
}

@Test func degreesAreMetByTheSameOrAHigherOne() {
  let bachelor = DegreeRequirement(level: .bachelor, required: true, equivalentAccepted: false)
  let master = DegreeRequirement(level: .master, required: true, equivalentAccepted: false)
  let phd = DegreeRequirement(level: .phd, required: true, equivalentAccepted: false)
  let held = [Profile.Education(level: .master, field: nil)]
  #expect(degree(bachelor, held).outcomes[1].state == .met)
  #expect(degree(master, held).outcomes[1].state == .met)
  #expect(degree(phd, held).outcomes[1].state == .partly)
  #expect(degree(phd, held).blockers.map(\.kind) == [.degree])
  #expect(degree(master, held).blockers.isEmpty)
  #expect(degree(phd, []).outcomes[1].state == .unknown)
  #expect(degree(phd, []).blockers.isEmpty)
}

@Test func equivalentExperienceAnswersForADegree() {
  let asked = DegreeRequirement(level: .bachelor, required: true, equivalentAccepted: true)
  let held = [Profile.Education(level: .highSchool, field: nil)]
  #expect(degree(asked, held) { $0.years = 6 }.outcomes[1].state == .met)
  #expect(degree(asked, held) { $0.years = 6 }.blockers.isEmpty)
  #expect(degree(asked, held).outcomes[1].state == .unmet)
  // A junior's practice counts in part, by the document.
  let kaggle = degree(asked, held) { $0.summary = "Three Kaggle competitions" }
  #expect(kaggle.outcomes[1].credit == 0.5)
  #expect(
    kaggle.outcomes[1].answer?.text == "Kaggle competitions, which count as practice (Practical Experience)")
  let strict = DegreeRequirement(level: .bachelor, required: true, equivalentAccepted: false)
  #expect(degree(strict, held) { $0.summary = "Three Kaggle competitions" }.outcomes[1].credit == 0)
}

@Test func tiersAskTheirYears() {
  let asked = DegreeRequirement(
    level: .bachelor, required: true, equivalentAccepted: false,
    tiers: [
      .init(level: .bachelor, years: .init(minimum: 6)), .init(level: .master, years: .init(minimum: 4)),
    ])
  #expect(degree(asked, [.init(level: .master, field: nil)]) { $0.years = 4 }.outcomes[1].state == .met)
  #expect(degree(asked, [.init(level: .bachelor, field: nil)]) { $0.years = 3 }.outcomes[1].credit == 0.5)
}

@Test func anotherFieldOfStudyIsHalfAnAnswer() {
  let asked = DegreeRequirement(
    level: .bachelor, required: true, equivalentAccepted: false, fields: ["Computer Science"])
  #expect(degree(asked, [.init(level: .bachelor, field: "Statistics")]).outcomes[1].state == .met)
  #expect(degree(asked, [.init(level: .bachelor, field: "Theology")]).outcomes[1].credit == 0.5)
  #expect(degree(asked, [.init(level: .bachelor, field: nil)]).outcomes[1].state == .met)
}
