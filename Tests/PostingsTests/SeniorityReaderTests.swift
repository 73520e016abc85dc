import Testing

@testable import Postings

private let reader = SeniorityReader()

@Suite struct SeniorityReaderTests {
  @Test(arguments: [
    ("Intern - Office of the CTO", Seniority.intern), ("Machine Learning Intern", .intern),
    ("Werkstudent Data Science", .intern),
    ("Stage développeur", .intern), ("Junior Data Engineer", .junior), ("Jr. Developer", .junior),
    ("Graduate Software Engineer", .junior),
    ("Entry Level Analyst", .junior), ("Associate Software Engineer", .junior),
    ("Software Engineer II", .mid), ("Mid-level Developer", .mid),
    ("Senior Data Scientist", .senior), ("Sr. Security Engineer II", .senior),
    ("Senior Associate, AI", .senior),
    ("Software Engineer III", .senior), ("Lead AI Engineer", .lead), ("Tech Lead", .lead),
    ("AI Engineer (Staff/Principal)", .staff),
    ("Senior Staff Engineer", .staff), ("Associate Principal Engineer", .principal),
    ("Software Senior Principal Engineer", .principal),
    ("AI Partnerships Manager", .manager), ("Applications Project Manager", .manager),
    ("Senior Manager, Sales", .manager),
    ("Engineering Delivery Manager", .manager), ("Director of Data", .director),
    ("Head of Machine Learning", .director),
    ("Associate Director", .director), ("Chief Technology Officer", .executive),
    ("VP of Engineering", .executive),
  ])
  func theTitleNamesTheLevel(title: String, level: Seniority) {
    #expect(reader.level(ofTitle: title) == level, "\(title)")
  }

  @Test(arguments: [
    "Software Engineer", "Internal Auditor", "International Sales Representative",
    "Lead Generation Specialist", "Senior Living Nurse",
    "Staff Nurse", "Staff Accountant", "Staffing Specialist", "Mid-Market Account Executive",
    "Principal Component Analysis Expertise",
    "Solutions Architect", "Sales Executive", "AI Engineer, Vice President", "Member of Technical Staff",
    "Executive Assistant",
    "Head Office Receptionist", "Chief of Staff",
  ])
  func otherMeaningsAreNoLevel(title: String) {
    #expect(reader.level(ofTitle: title) == nil, "\(title)")
  }

  @Test(arguments: [
    ("Senior level", Seniority.senior), ("Mid level", .mid), ("Entry level", .junior), ("Junior", .junior),
    ("Expert/Leader", .lead),
    ("Seniority level: Associate", .junior), ("Career level: Director", .director),
  ])
  func thePagesOwnStatementStandsIn(line: String, level: Seniority) {
    let tag = text([(.other, line)], isSiteTag: true)
    #expect(reader.read(tag, title: title("AI Engineer"))?.value == level)
  }

  @Test func theTitleBeatsTheStatement() {
    let tag = text([(.other, "Mid level")], isSiteTag: true)
    #expect(reader.read(tag, title: title("Senior AI Engineer"))?.value == .senior)
  }

  @Test(arguments: [
    "Lead the team", "Principal responsibilities", "work with senior stakeholders", "our staff",
    "Mid-Senior level",
  ])
  func otherLinesStateNoLevel(line: String) {
    #expect(reader.read(text(line, in: .summary), title: title("Engineer")) == nil)
    #expect(reader.read(text([(.other, line)], isSiteTag: true), title: title("Engineer")) == nil)
  }
}
