import FoundationEssentials
import Postings
import Skills
import Testing

@testable import Fit

private let builtIn = Lexicon.builtIn()
private let today = CalendarDate(year: 2026, month: 4)

private func draft(_ text: String) -> ResumeDraft {
  var number = 0
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
    line -> ResumeLine? in
    number += 1
    let isItem = line.hasPrefix("- ")
    let rest = isItem ? line.dropFirst(2) : line
    return rest.isEmpty ? nil : ResumeLine(String(rest), number: number, kind: isItem ? .item : .plain)
  }
  return ResumeReader(lexicon: builtIn).read(lines)
}

private func profile(of draft: ResumeDraft) throws -> Profile {
  let yaml = ResumeYAML(source: "resume", today: today).text(draft)
  return try ProfileReader(today: today).read(bytes: Array(yaml.utf8), name: "draft.yaml")
}

private let resume = """
  Mira Solberg
  mira@example.org
  Skills
  Languages: Python (primary), k8s, Postgres 14, R
  Tools: AWS (S3, EMR), Scala (2 years), Frobnicator
  No Java
  Experience
  Senior Data Engineer, Fjordline Freight  Mar 2022 - Present
  - Moved forty jobs to Airflow
  - Never used Azure
  Data Engineer at Havn Analytics (06/2019 – 02/2022)
  - Streams with Kafka
  Education
  M.Sc. in Statistics, University of Bergen, 2019
  Languages
  Norwegian (native), English - C1
  Certifications
  AWS Certified Solutions Architect
  Interests
  Rowing
  """

struct ResumeReaderTests {
  @Test func aListedSkillKeepsItsWordsAndItsLine() {
    let skills = draft(resume).skills
    #expect(
      skills.map(\.text) == [
        "Python (primary)", "k8s", "Postgres 14", "R", "AWS (S3, EMR)", "Scala", "Frobnicator",
      ])
    #expect(skills.map(\.line.number) == [4, 4, 4, 4, 5, 5, 5])
    #expect(skills.map(\.years) == [nil, nil, nil, nil, nil, 2, nil])
    #expect(skills.map(\.isUnknown) == [false, false, false, false, false, false, true])
  }

  @Test func datedLinesBeginJobs() {
    let jobs = draft(resume).jobs
    #expect(jobs.map(\.title) == ["Senior Data Engineer", "Data Engineer"])
    #expect(jobs.map(\.organization) == ["Fjordline Freight", "Havn Analytics"])
    #expect(jobs.map(\.from) == ["2022-03", "2019-06"])
    #expect(jobs.map(\.to) == ["present", "2022-02"])
    #expect(jobs.map { $0.skills.map(\.text) } == [["Airflow"], ["Kafka"]])
  }

  @Test func whatALineDeniesIsNotHeld() throws {
    let draft = draft(resume)
    #expect(draft.denied.map(\.text) == ["No Java", "Azure"])
    let candidate = CandidateSkills(try profile(of: draft), lexicon: builtIn)
    for name in ["Java", "Azure"] {
      #expect(!candidate.held.contains(try #require(builtIn.skill(named: name))))
    }
  }

  @Test func theDraftReadsBackWithTheSameSkills() throws {
    let draft = draft(resume)
    let profile = try profile(of: draft)
    #expect(profile.name == "Mira Solberg")
    #expect(profile.skills.map(\.text) == draft.skills.map(\.text))
    #expect(profile.experience.map(\.skills) == draft.jobs.map { $0.skills.map(\.text) })
    #expect(profile.education == [.init(level: .master, field: "Statistics", to: CalendarDate(year: 2019))])
    #expect(profile.languages == ["Norwegian", "English"])
    #expect(profile.certifications == ["AWS Certified Solutions Architect"])
    #expect(profile.level == nil && profile.salary == nil && profile.locations.isEmpty)
    #expect(draft.unread.map(\.text) == ["Interests"])
    let candidate = CandidateSkills(profile, lexicon: builtIn)
    for name in ["Python", "Kubernetes", "PostgreSQL", "R", "Amazon S3", "Scala", "Apache Kafka", "Airflow"] {
      #expect(candidate.has(try #require(builtIn.skill(named: name))), "\(name)")
    }
  }

  @Test func overlappingJobsCountOnce() {
    let draft = draft(
      "Experience\nEngineer, A | 2019 - 2021\nAnalyst, B | 2020 - 2022\nTester, C | 2023 - 2024")
    #expect(draft.yearsCovered(today: today) == 4)
  }

  @Test func statedYearsCountOnlyWhereNoJobIsDated() {
    #expect(draft("Summary\nEngineer with 7+ years of experience in Python").years?.years == 7)
    #expect(draft("Summary\nThe company is 30 years old; Python").years == nil)
    #expect(draft("Summary\n7 years of experience\nExperience\nEngineer, A | 2019 - 2021").years == nil)
  }

  @Test func jobsOfSeveralLinesAreToldByTheFirst() {
    let jobs = draft(
      "Experience\nFront-end Developer\nKranich GmbH, Hamburg\nsince 10/2021\n- A design system in React\nWeb Developer\nStudio Welle\n2019 – 2021\n- PHP"
    ).jobs
    #expect(jobs.map(\.title) == ["Front-end Developer", "Web Developer"])
    #expect(jobs.map(\.organization) == ["Kranich GmbH", "Studio Welle"])
    #expect(jobs.map(\.to) == ["present", "2021"])
    #expect(jobs.map { $0.skills.map(\.text) } == [["design system", "React"], ["PHP"]])
  }

  @Test func aResumeWithoutHeadingsStillGivesItsSkills() {
    let draft = draft("I wrote services in Kotlin and tested them with JUnit.")
    #expect(draft.skills.map(\.text) == ["Kotlin", "JUnit"])
    #expect(draft.jobs.isEmpty && draft.name == nil)
  }

  @Test(arguments: [
    "", "Curriculum Vitae", "Skills\n\n", "Experience\nLorem ipsum", "2019", ":::", "(((((,,,,",
  ])
  func nothingIsMadeOutOfNothing(_ text: String) {
    #expect(draft(text).isEmpty)
  }

  @Test(arguments: ["data-engineer.txt", "ml-graduate.md", "developer.html"])
  func theSamplesReadBackWhole(_ name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try Data(contentsOf: URL(filePath: "/\(folder)/Samples/resumes/\(name)"))
    let draft = draft(String(decoding: bytes, as: UTF8.self))
    #expect(try profile(of: draft).skills.map(\.text) == draft.skills.map(\.text))
  }
}

struct ResumeDatesTests {
  @Test(arguments: [
    ("Jan 2020 – Present", "2020-01", "present"), ("01/2018 - 12/2019", "2018-01", "2019-12"),
    ("2016 to 2018", "2016", "2018"), ("Sept. 2019 — Mar. 2021", "2019-09", "2021-03"),
    ("since 10/2021", "2021-10", "present"), ("seit März 2020", "2020-03", "present"),
    ("Jan – Mar 2021", "2021-01", "2021-03"), ("2020-01 – 2022-03", "2020-01", "2022-03"),
    ("2020-2021", "2020", "2021"), ("01.04.2019 bis 30.06.2020", "2019-04", "2020-06"),
    ("(août 2018 à aujourd'hui)", "2018-08", "present"), ("Acme, 2019–heute, Berlin", "2019", "present"),
  ])
  func readsSpans(_ text: String, _ from: String, _ to: String) {
    let span = ResumeDates(text, .builtIn).span()
    #expect(span?.from == from)
    #expect(span?.to == to)
  }

  @Test(arguments: [
    "2021", "call 0151-2345678", "a team of 10-12 people", "version 3.10 - 3.12", "Python 2 to 3",
    "May I help",
    "12/24 - 6/7", "99999999999999999999 - 2020", "",
  ])
  func readsNoOtherNumbers(_ text: String) {
    #expect(ResumeDates(text, .builtIn).span() == nil)
  }

  @Test(arguments: [("Python (4 years)", 4), ("5+ yrs Java", 5), ("SQL – 3 Jahre", 3)])
  func readsYearsOfASkill(_ text: String, _ years: Double) {
    #expect(ResumeDates(text, .builtIn).years()?.value == years)
  }
}

struct ResumeDegreeTests {
  private static let degrees: [(String, DegreeLevel, String?)] = [
    ("M.Sc. in Statistics, University of Bergen, 2019", DegreeLevel.master, "Statistics"),
    ("B.Sc. Mathematics, University of Oslo", .bachelor, "Mathematics"),
    ("Bachelor of Science in Computer Science, 2021 – 2025", .bachelor, "Computer Science"),
    ("PhD, Physics", .phd, "Physics"),
    ("Master's degree in Data Science from Somewhere", .master, "Data Science"),
    ("BA English Literature", .bachelor, "English Literature"),
    ("Abitur, Gymnasium am See", .highSchool, nil),
  ]

  @Test(arguments: degrees)
  func readsDegreeAndField(_ text: String, _ level: DegreeLevel, _ field: String?) throws {
    let degree = try #require(ResumeReader(lexicon: builtIn).degree(text))
    #expect(degree.0 == level)
    #expect(degree.1 == field)
  }

  @Test(arguments: ["University of Oslo", "Be the best", "Ma and Pa", "Courses: SQL"])
  func readsNoOtherWords(_ text: String) {
    #expect(ResumeReader(lexicon: builtIn).degree(text) == nil)
  }
}

struct ResumeYAMLTests {
  @Test(arguments: [
    "Python", "C++", "C#", "AWS (S3, EMR)", "a: b", "- x", "# no", "\"quoted\" \\ back", "yes", "null", "123",
    "*star",
    "&anchor", "!tag", "{a}", "R #1", "  padded ", "日本語", "it's", "%d", "@at", "`tick`", "Node.js", "present",
    "2020-01",
  ])
  func aTextReadsBackAsItself(_ text: String) throws {
    let line = ResumeLine(text, number: 1)
    var draft = ResumeDraft()
    draft.skills = [.init(text: text, line: line), .init(text: text, line: line, years: 2)]
    draft.jobs = [.init(title: text, organization: text, from: "2020", to: "present", line: line)]
    let profile = try profile(of: draft)
    #expect(profile.skills.map(\.text) == [text, text])
    #expect(profile.experience.map(\.title) == [text])
    #expect(profile.experience.map(\.organization) == [text])
  }
}
