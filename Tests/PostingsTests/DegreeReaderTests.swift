import Testing

@testable import Postings

private let reader = FactReader()

@Suite struct DegreeReaderTests {
  private func posting(_ text: PostingText) -> Posting {
    var posting = Posting()
    reader.read(text: text, structured: nil, into: &posting)
    return posting
  }

  private func degree(_ line: String, in section: Section = .requirements) -> DegreeRequirement? {
    posting(text(line, in: section)).degree?.value
  }

  @Test(arguments: [
    ("Bachelor's degree in Computer Science", DegreeLevel.bachelor), ("Bachelors in Engineering", .bachelor),
    ("BS in Computer Science", .bachelor), ("B.S./M.S. in Computer Science", .bachelor),
    ("BS/MS/PhD in a scientific field", .bachelor),
    ("B.Tech / Masters / Ph.D. in Engineering", .bachelor), ("B.E. or B.Tech", .bachelor),
    ("undergraduate degree", .bachelor),
    ("Four-year degree in Computer Science", .bachelor),
    ("Bachelor’s, Master’s or Doctorate degree in engineering", .bachelor),
    ("Master's or Ph.D. in Computer Science", .master), ("MS in Computer Science", .master),
    ("MSc or PhD", .master),
    ("Advanced degree in statistics", .master), ("MBA required", .master), ("PhD in AI", .phd),
    ("doctorate in physics", .phd),
    ("Degree in Computer Science or a related field", .degree), ("a university degree", .degree),
    ("CS degree", .degree),
    ("High school diploma or GED", .highSchool), ("Associate's degree in nursing", .associate),
    ("Středoškolské s maturitou", .highSchool), ("De formation Bac +5", .master),
    ("Abgeschlossenes Studium der Informatik", .degree),
    ("Master 's degree in Computer Science", .master), ("BSCS or equivalent required", .bachelor),
  ])
  func theLowestDegreeThatSatisfiesIsRead(line: String, level: DegreeLevel) {
    #expect(degree(line)?.level == level, "\(line)")
  }

  @Test(arguments: [
    "MS Office and MS SQL", "Scrum Master", "Certified Scrum Master preferred", "master data management",
    "mastery of SQL",
    "bachelor party", "a high degree of autonomy", "360-degree feedback", "BE part of the team",
    "work with BA and QA",
    "Toast Master club", "supervise PhD students", "Learn and master new tools", "degrees of freedom",
    "MS foundry",
  ])
  func otherMeaningsAreNoDegree(line: String) {
    #expect(degree(line) == nil, "\(line)")
  }

  @Test func benefitsAndCompanyAskForNoDegree() {
    #expect(degree("tuition for a master's degree", in: .benefits) == nil)
    #expect(degree("Our founders hold a PhD from Stanford", in: .company) == nil)
  }

  @Test(arguments: [
    ("PhD preferred", DegreeLevel.phd, false), ("Master's degree is a plus", .master, false),
    ("Bachelor's degree required; Master's preferred", .bachelor, true),
    ("Bachelor's in CS or a related field (Master’s preferred)", .bachelor, true),
    ("Master's degree in Finance; Ph.D preferred", .master, true),
    ("BS+ (M.S. or PhD preferred) in Computer Science", .bachelor, true),
    ("Ideally a degree in physics", .degree, false),
    ("Bachelor's or Master's degree in CS preferred", .bachelor, false),
    ("You have a degree in Computer Science. A Master degree is preferred.", .degree, true),
    ("Candidates should have a PhD degree preferably in soil sciences", .phd, true),
  ])
  func theClauseTellsWhetherItMustBe(line: String, level: DegreeLevel, required: Bool) {
    #expect(degree(line)?.level == level, "\(line)")
    #expect(degree(line)?.required == required, "\(line)")
  }

  @Test func theSectionTellsWhereTheClauseDoesNot() {
    #expect(degree("Master's degree in Computer Science", in: .preferred)?.required == false)
    #expect(degree("Master's degree in Computer Science", in: .requirements)?.required == true)
  }

  @Test(arguments: [
    ("Bachelor's degree or equivalent experience", true),
    ("Bachelor’s Degree or comparable job-related experience", true),
    ("BS in Computer Science, or equivalent practical experience", true),
    ("Bachelor's degree or have the equivalent in work experience", true),
    ("Bachelors Degree or similar work experience", true),
    ("Bachelor's degree and 7+ years, OR 11+ years of experience", true),
    ("Bachelor's degree in Computer Science or a related field", false),
    ("Master's in CS or equivalent advanced technical education", false),
  ])
  func equivalentsAreTold(line: String, accepted: Bool) {
    #expect(degree(line)?.equivalentAccepted == accepted, "\(line)")
  }

  @Test func fieldsOfStudyAreListed() {
    #expect(
      degree(
        "Bachelor's degree in Computer Science, Applied Mathematics or a related field, or equivalent experience"
      )?.fields
        == ["Computer Science", "Applied Mathematics"])
    #expect(degree("Bachelor's degree")?.fields == [])
  }

  @Test(arguments: [
    ("BS and 6 years or MS and 4 years of experience", 6.0, 4.0),
    ("Bachelor's with 5 years of experience or Master's with 3 years of experience", 5, 3),
    ("BS and 6 years of experience or MS and 4", 6, 4),
    ("6+ years for Bachelor's or equivalent, 4+ years for Master's", 6, 4),
    (
      "12+ years of work experience with a Bachelor’s Degree or at least 8 years of work experience with an Advanced degree",
      12, 8
    ),
    ("7+ years of experience for Bachelor’s and 5+ years of experience for Masters degree", 7, 5),
  ])
  func tiersPairDegreesWithYears(line: String, bachelor: Double, master: Double) {
    let posting = posting(text(line))
    #expect(posting.degree?.value.tiers.first { $0.level == .bachelor }?.years.minimum == bachelor)
    #expect(posting.degree?.value.tiers.first { $0.level == .master }?.years.minimum == master)
    #expect(posting.years?.value.minimum == bachelor)
  }

  @Test func theWayWithoutADegreeIsATier() {
    let posting = posting(
      text("Bachelor's degree and 3 years of experience OR 8+ years of relevant experience"))
    #expect(posting.years?.value.minimum == 3)
    #expect(posting.degree?.value.tiers.map(\.level) == [DegreeLevel.none, .bachelor])
    let lines = self.posting(
      text([
        (.requirements, "Bachelor's degree and 7+ years of experience, OR"),
        (.requirements, "11+ years of experience"),
      ]))
    #expect(lines.years?.value.minimum == 7)
    #expect(lines.degree?.value.equivalentAccepted == true)
  }
}
