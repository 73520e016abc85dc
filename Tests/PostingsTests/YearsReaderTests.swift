import Testing

@testable import Postings

private let reader = YearsReader()

@Suite struct YearsReaderTests {
  private func overall(_ text: PostingText) -> YearRange? {
    reader.overall(reader.mentions(in: text), in: text)?.value
  }

  @Test(arguments: [
    ("3-5 years of experience", 3.0, 5.0), ("3–5 years of experience", 3, 5),
    ("3 - 5 years of experience", 3, 5),
    ("3 to 5 years of experience", 3, 5), ("three to five years of experience", 3, 5),
    ("9 -10 years’ experience", 9, 10),
    ("Seven to ten years of systems development experience", 7, 10),
    ("At least five (3-5) years of experience", 3, 5),
    ("between 2 and 4 years of experience", 2, 4),
    ("Upto 5 years of experience in end-to-end applications", 0, 5),
    ("2 bis 4 Jahre Berufserfahrung", 2, 4),
  ])
  func aRangeKeepsBothBounds(line: String, minimum: Double, maximum: Double) {
    #expect(overall(text(line)) == YearRange(minimum: minimum, maximum: maximum))
  }

  @Test(arguments: [
    ("8+ years", 8.0), ("8 + years of experience", 8), ("8-10+ years PM experience", 8),
    ("five (5) years of experience", 5),
    ("5 or more years of experience", 5), ("5 years or more of experience", 5),
    ("5 years plus of experience", 5),
    ("Minimum of 3 years of industry experience", 3), ("Min 5 + yrs of total experience", 5),
    ("3+ yrs of experience", 3),
    ("3+ yrs. of experience", 3), ("Experience: 6+ Years", 6), ("Years of experience: 4", 4),
    ("5years of experience", 5),
    ("18 months of experience", 1.5), ("2.5 years in generative AI", 2.5),
    ("a couple of years of experience", 2),
    ("minimálně 3 roky praxe", 3), ("au moins 5 ans d'expérience", 5), ("実務経験3年以上", 3),
    ("10+ years of extensive hands-on experience", 10), ("Two-plus years of experience", 2),
  ])
  func aFigureWithoutUpperBoundIsOpen(line: String, minimum: Double) {
    #expect(overall(text(line)) == YearRange(minimum: minimum))
  }

  @Test(arguments: [
    "For more than 50 years, NISC has served utilities", "For 20 years, Acme has led", "founded 20 years ago",
    "25 years of innovation", "our 10-year history", "You must be 18 years or older",
    "16 years of age or older",
    "after 2 years", "options vest over 4 years", "a 4-year degree in physics",
    "Four-year degree in Computer Science",
    "over 30 years of quarterly profitability", "best places to work for the past 13 years",
    "every five years",
    "The position is for 3 years", "a 12-month contract", "16-17 year olds", "a multi-year journey",
    "2000 years of experience",
    "in the next few years", "for the seventh year in a row", "Let us know", "experience in 2019 - 2021",
    "education history for up to three years", "36 years strong",
  ])
  func otherYearsAreNoExperience(line: String) {
    #expect(overall(text(line, in: .summary)) == nil, "\(line)")
  }

  @Test func sectionsThatAskNothingDoNotCount() {
    for section in [Section.company, .benefits, .legal] {
      #expect(overall(text("We bring 15 years of experience", in: section)) == nil)
      #expect(overall(text("3 years of experience", in: section)) == nil)
    }
  }

  @Test func theFigureThatMustBeBeatsTheWish() {
    let both = text([(.requirements, "3+ years of experience"), (.preferred, "8+ years of experience")])
    #expect(overall(both) == YearRange(minimum: 3))
    #expect(overall(text("8+ years of experience", in: .preferred)) == YearRange(minimum: 8))
    #expect(
      overall(text("8+ years of professional experience, with 1+ years in bots preferred"))
        == YearRange(minimum: 8))
  }

  @Test func theOverallFigureIsTheLargest() {
    let two = text([(.requirements, "10+ years of IT experience"), (.requirements, "6+ years of AI")])
    #expect(overall(two) == YearRange(minimum: 10))
    #expect(
      overall(text("8-10+ years of product management, at least 2 years of AI")) == YearRange(minimum: 8))
    #expect(overall(text("12+ years in total, 3 years of Go")) == YearRange(minimum: 12))
  }

  @Test(arguments: [
    ("5+ years of professional experience", YearMention.Scope.general), ("5+ years", .general),
    ("5+ years of experience in software engineering", .field), ("3 years as a backend engineer", .field),
    ("5+ years of Python", .skill), ("3 years building recommendation systems", .skill),
    ("Total experience 13+ years", .total),
  ])
  func theScopeIsToldByTheWordsThatFollow(line: String, scope: YearMention.Scope) {
    #expect(reader.mentions(in: text(line)).map(\.scope) == [scope])
  }

  @Test func eachSkillKeepsItsYears() {
    let text = text("5+ years of Python and 2 years of Kubernetes")
    let mentions = reader.mentions(in: text)
    #expect(mentions.map(\.range) == [YearRange(minimum: 5), YearRange(minimum: 2)])
    #expect(mentions.map { text.string(text.byteRange($0.tokens)) } == ["5+ years", "2 years"])
  }

  @Test func aSpaceAtTheEndChangesNothing() {
    for line in ["3-5 years", "5 years or more", "Experience: 5"] {
      #expect(overall(text(line)) == overall(text(line + " ")))
    }
  }
}
