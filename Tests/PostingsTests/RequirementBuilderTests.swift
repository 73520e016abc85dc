import Skills
import Testing

@testable import Postings

private let quote = Evidence(source: .text, quote: "words")

private func skill(_ index: Int32, _ importance: Importance, anyOf: Int? = nil) -> SkillRequirement {
  SkillRequirement(skill: SkillIndex(index), importance: importance, anyOf: anyOf, evidence: [quote])
}

private func built(_ change: (inout Posting) -> Void) -> [Requirement] {
  var posting = Posting()
  change(&posting)
  return RequirementBuilder.requirements(of: posting)
}

@Suite struct RequirementBuilderTests {
  @Test func `A posting that asks nothing has no requirements`() {
    #expect(built { _ in }.isEmpty)
  }

  @Test func `Each skill is a demand, each group of alternatives one demand`() {
    let found = built {
      $0.skills = [
        skill(1, .required), skill(2, .context, anyOf: 4), skill(3, .preferred),
        skill(4, .required, anyOf: 4),
      ]
    }
    #expect(found.map(\.rule) == [.allOf, .anyOf, .allOf])
    #expect(found.map(\.members) == [[.skill(0)], [.skill(1), .skill(3)], [.skill(2)]])
    #expect(found.map(\.importance) == [.required, .required, .preferred])
  }

  @Test func `A group of which one member is left is no choice`() {
    #expect(built { $0.skills = [skill(1, .required, anyOf: 2)] }.map(\.rule) == [.allOf])
  }

  @Test func `Years are a required demand`() {
    let found = built { $0.years = Fact(YearRange(minimum: 3, maximum: 5), quote) }
    #expect(found.map(\.members) == [[.years(YearRange(minimum: 3, maximum: 5))]])
    #expect(found.map(\.importance) == [.required])
  }

  @Test func `A degree or equivalent experience is a choice`() {
    let degree = DegreeRequirement(level: .bachelor, required: true, equivalentAccepted: true)
    let found = built { $0.degree = Fact(degree, quote) }
    #expect(found.map(\.rule) == [.anyOf])
    #expect(found[0].members == [.degree(.bachelor, years: nil), .equivalentExperience])
  }

  @Test func `A degree alone is no choice, and as required as it says`() {
    let degree = DegreeRequirement(level: .master, required: false, equivalentAccepted: false)
    let found = built { $0.degree = Fact(degree, quote) }
    #expect(found.map(\.rule) == [.allOf] && found.map(\.importance) == [.preferred])
  }

  @Test func `Degree tiers are alternatives, each with its years`() {
    let tiers = [
      DegreeTier(level: .bachelor, years: YearRange(minimum: 6)),
      DegreeTier(level: .master, years: YearRange(minimum: 4)),
    ]
    let degree = DegreeRequirement(level: .bachelor, required: true, equivalentAccepted: false, tiers: tiers)
    let found = built { $0.degree = Fact(degree, quote) }
    #expect(found.map(\.rule) == [.anyOf])
    #expect(
      found[0].members
        == [.degree(.bachelor, years: YearRange(minimum: 6)), .degree(.master, years: YearRange(minimum: 4))])
  }

  @Test func `A skill without evidence traps nothing`() {
    let found = built {
      $0.skills = [SkillRequirement(skill: SkillIndex(0), importance: .context, evidence: [])]
    }
    #expect(found.map(\.evidence.quote) == [""])
  }
}
