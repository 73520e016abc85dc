import Testing

@testable import Postings

/// Theme 2, on the posting's side: every spelling of a skill is that skill, and no other's.
@Suite struct ComplaintsHeldSkills {
  @Test(arguments: [
    ("k8s", "kubernetes"), ("Postgres", "postgresql"), ("PostgreSQL 15", "postgresql"), ("NodeJS", "node.js"),
    ("React.js", "react"), ("ReactJS", "react"), ("Golang", "go"), ("Amazon Web Services", "aws"),
    ("GCP", "google-cloud"),
    ("C Sharp", "c#"), ("scikit learn", "scikit-learn"), ("sklearn", "scikit-learn"),
    ("NLP", "natural-language-processing"),
    ("Python 3.12", "python"), ("Python3", "python"), ("Java 17+", "java"), ("CI / CD", "ci-cd"),
    ("LLMs", "large-language-models"),
  ])
  func `16, 21: every spelling is the skill`(_ spelling: String, _ id: String) {
    let posting = PostingFixture.posting(asking: ["Daily work with software, Linux and \(spelling)"])
    #expect(posting.skillIDs.contains(id), "\(posting.demands)")
  }

  @Test(arguments: [
    ComplaintRow(
      17, "JavaScript, PostgreSQL and MongoDB", found: ["javascript", "postgresql", "mongodb"],
      not: ["java", "sql", "go"]),
    ComplaintRow(
      17, "Java, SQL and Go programming", found: ["java", "sql", "go"],
      not: ["javascript", "postgresql", "mongodb"]),
    ComplaintRow(19, "You mentor juniors and lead by example", found: ["mentoring"]),
    ComplaintRow(19, "Clear communication, teamwork and attention to detail", found: ["communication"]),
    ComplaintRow(23, "CompTIA Security+ or PMP certificate", found: ["pmp"]),
  ])
  func `17, 19, 23: no name stands for another, and no family is missing`(_ row: ComplaintRow) { row.check() }
}
