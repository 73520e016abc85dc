import Postings
import Testing

@testable import Fit

private func read(_ text: String, today: CalendarDate? = nil) throws -> Profile {
  try ProfileReader(today: today).read(bytes: Array(text.utf8), name: "me.yaml")
}

private func problem(_ text: String) -> ProfileError? {
  do {
    _ = try read(text)
    return nil
  } catch {
    return error as? ProfileError
  }
}

@Test func everyKeyOfTheTemplateIsRead() throws {
  let profile = try read(Profile.template)
  #expect(profile.name == "Your Name")
  #expect(profile.level == .mid)
  #expect(profile.years == 4)
  #expect(
    profile.skills.map(\.text) == ["Python (primary)", "SQL", "PostgreSQL", "AWS (S3, Lambda)", "Docker"])
  #expect(profile.skills.map(\.years) == [4, 3, nil, nil, nil])
  #expect(profile.skills[0].line == 9)
  #expect(profile.notSkills.map(\.text) == ["PHP"])
  #expect(profile.experience.count == 2)
  #expect(profile.experience[0].to == nil)
  #expect(profile.experience[1].to == CalendarDate(year: 2022, month: 3))
  #expect(profile.education == [Profile.Education(level: .bachelor, field: "Computer Science")])
  #expect(profile.languages == ["English"])
  #expect(profile.certifications == [])
  #expect(profile.locations == ["Berlin"])
  #expect(profile.remote == .yes)
  #expect(profile.relocate == false)
  #expect(profile.salary == Profile.PayFloor(minimum: 60000, currency: "EUR"))
  #expect(
    profile.workAuthorization == Profile.WorkAuthorization(countries: ["Germany"], needsSponsorship: false))
  #expect(profile.employment == [.fullTime, .permanent])
  #expect(profile.weights == Weights())
}

@Test func commasInParenthesesDoNotCutASkill() throws {
  let profile = try read("skills:\n  - {name: AWS (Lambda, S3, RDS), years: 3}\n  - {name: SQL}")
  #expect(profile.skills.map(\.text) == ["AWS (Lambda, S3, RDS)", "SQL"])
  #expect(profile.skills[0].years == 3)
  let flow = try read("skills: [AWS (S3, EMR), \"Rust\", C#]")
  #expect(flow.skills.map(\.text) == ["AWS (S3, EMR)", "Rust", "C#"])
}

@Test func commentsAreNoSkills() throws {
  let profile = try read("skills:\n  - Python   # not using Kubernetes anymore\n  # - Java\n")
  #expect(profile.skills.map(\.text) == ["Python"])
}

private let badProfiles: [(text: String, line: Int?, key: String?, problem: ProfileError.Problem)] = [
  ("skils: [Python]", 1, "skils", ProfileError.Problem.unknownKey(suggestion: "skills")),
  ("skills: [a]\nhobbies: [b]", 2, "hobbies", .unknownKey(suggestion: nil)),
  ("skills:\n  - {name: a, yeers: 2}", 2, "skills[1].yeers", .unknownKey(suggestion: "years")),
  ("skills:\n  - {name: a, S3}", 2, "skills[1].S3", .unknownKey(suggestion: nil)),
  ("years: -2", 1, "years", .negative("-2")),
  ("years: .inf", 1, "years", .notFinite(".inf")),
  ("years: nan", 1, "years", .notFinite("nan")),
  ("years: 1e400", 1, "years", .notFinite("1e400")),
  ("years: 5+", 1, "years", .notANumber("5+")),
  ("years: 200", 1, "years", .tooBig("200", limit: 80)),
  ("skills: [a]\nyears: 1\nyears: 2", 2, "years", .duplicateKey),
  ("skills: {a: b}", 1, "skills", .wrongType(expected: "a list")),
  ("skills: [[a]]", 1, "skills[1]", .wrongType(expected: "keys and values (name, years, level)")),
  ("- a\n- b", 1, nil, .wrongType(expected: "keys and values (\(ProfileYAML.keys.joined(separator: ", ")))")),
  ("level: wizard", 1, "level", .unknownValue("wizard", allowed: Seniority.allCases.map(\.rawValue))),
  ("remote: maybe", 1, "remote", .unknownValue("maybe", allowed: ["yes", "no", "only"])),
  ("relocate: perhaps", 1, "relocate", .unknownValue("perhaps", allowed: ["yes", "no"])),
  ("weights: {implied: 2}", 1, "weights.implied", .tooBig("2", limit: 1)),
  ("weights: {requird: 2}", 1, "weights.requird", .unknownKey(suggestion: "required")),
  ("experience:\n  - {from: 2020, to: 2019}", 2, "experience[1]", .endsBeforeItBegins),
  (
    "experience:\n  - {from: last year}", 2, "experience[1].from",
    .unknownValue("last year", allowed: ["2021", "2021-03", "2021-03-15"])
  ),
  ("name: Robin", nil, nil, .empty),
  ("", nil, nil, .empty),
  ("# nothing", nil, nil, .empty),
  ("skills:", nil, nil, .empty),
]

@Test(arguments: badProfiles)
func aBadProfileIsNamedWithItsLineAndKey(
  bad: (text: String, line: Int?, key: String?, problem: ProfileError.Problem)
) {
  #expect(
    problem(bad.text) == ProfileError(file: "me.yaml", line: bad.line, key: bad.key, problem: bad.problem))
}

@Test(arguments: [
  "skills: &a [x]", "skills: [*a]", "skills: !!set {a}", "skills:\n - &x a", "a: &anchor\n  - b",
  "%YAML 1.1\n---\nyears: 1", "skills: [\"a\", *b]", "- ? &a b", "\"skills\": *a",
  "summary: |\n  text\nskills: *a",
])
func anchorsAliasesTagsAndDirectivesAreRefused(text: String) {
  guard case .forbidden = problem(text)?.problem else {
    Issue.record("not refused: \(text)")
    return
  }
}

@Test(arguments: [
  "summary: R & D, 2 * 3!\nyears: 1", "skills: [R&D, C*]", "summary: '&a *b'\nyears: 1",
  "summary: |\n  &a\n  *b !c\n  %d\nyears: 1", "summary: \"a \\\" &b\"\nyears: 1", "skills:\n  - a # &b *c",
  "summary: >-\n  one\n\n  - *two\nyears: 1", "--- \nyears: 1", "summary: it's *fine*\nyears: 1",
])
func suchSignsInsideTextAreText(text: String) {
  #expect(problem(text) == nil)
}

@Test func deepNestingIsRefusedBeforeItIsParsed() {
  for text in [
    "skills: " + String(repeating: "[", count: 100_000),
    "skills: " + String(repeating: "{a: ", count: 5000),
    "skills:\n  " + String(repeating: "- ", count: 5000) + "a",
    (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    "{" + String(repeating: "\"a\":{", count: 5000),
    "{\"a\":" + String(repeating: "[", count: 100_000),
  ] {
    #expect(problem(text)?.problem == .tooDeep(limit: 64))
  }
}

@Test func sizeEncodingAndSyntaxAreErrorsWithReasons() {
  let large = [UInt8](repeating: 0x20, count: ProfileReader.sizeLimit + 1)
  #expect(throws: ProfileError(file: "p", problem: .tooLarge(bytes: large.count, limit: 1 << 20))) {
    try ProfileReader().read(bytes: large, name: "p")
  }
  #expect(throws: ProfileError(file: "p", problem: .notUTF8)) {
    try ProfileReader().read(bytes: [0x61, 0xFF], name: "p")
  }
  for text in [
    "skills: [a", "skills: \"a", "a: b: c", "{\"skills\": ", "{]", "skills:\n\t- a", "\u{0}", "a\u{7}: b",
  ] {
    guard case .syntax = problem(text)?.problem else {
      Issue.record("no syntax error: \(text) \(String(describing: problem(text)))")
      continue
    }
  }
}

@Test func anErrorReadsAsASentence() {
  #expect(
    "\(problem("skills: [a]\nlocatoins: [b]")!)"
      == "me.yaml:2: locatoins: unknown key; did you mean locations?")
  #expect("\(problem("years: -2")!)" == "me.yaml:1: years: -2 is negative")
}

@Test func overlappingJobsCountOnce() throws {
  let text = """
    experience:
      - {title: A, from: 2015-01, to: 2017-01}
      - {title: B, from: 2016-01, to: 2018-01}
      - {title: C, from: 2020-07}
      - {title: D}
    """
  #expect(try read(text, today: CalendarDate(year: 2021, month: 1)).yearsOfExperience == 3.5)
  // Without a day to count to, a present job counts for nothing.
  #expect(try read(text).yearsOfExperience == 3)
  #expect(try read("years: 9\n" + text).yearsOfExperience == 9)
  #expect(try read("skills: [a]").yearsOfExperience == nil)
}

@Test(arguments: [
  ("Bachelor's", DegreeLevel.bachelor), ("B.Sc.", .bachelor), ("BSc (Hons)", .bachelor), ("MSc", .master),
  ("Master of Science", .master), ("M.S.", .master), ("PhD", .phd), ("Ph.D.", .phd), ("Doctorate", .phd),
  ("Associate", .associate), ("high-school", .highSchool), ("High School Diploma", .highSchool),
  ("MBA", .master),
])
func degreesAreToldByTheirNames(text: String, level: DegreeLevel) {
  #expect(ProfileWords.degree(text) == level)
}

@Test func datesAreReadAndNonsenseIsNot() {
  #expect(CalendarDate("2021-03-15T10:00:00Z") == CalendarDate(year: 2021, month: 3, day: 15))
  #expect(CalendarDate("2021") == CalendarDate(year: 2021))
  for text in [
    "", "21", "2021-13", "2021-00", "2021-02-32", "March 2021", "99999999999999999999", "-2021", "2021-",
  ] {
    #expect(CalendarDate(text) == nil, "\(text)")
  }
}
