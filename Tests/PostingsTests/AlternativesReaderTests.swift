import Skills
import Testing

@testable import Postings

/// The groups of alternatives that a line gives, each as "aws|azure|gcp".
private func groups(_ line: String) -> [String] {
  let skills = SkillRequirementReader(lexicon: .builtIn())
  let occurrences = skills.occurrences(in: PostingText([line], in: .requirements), organization: nil)
  let lexicon = PostingFixture.reader.lexicon
  var groups: [Int: [String]] = [:]
  for occurrence in occurrences {
    if let group = occurrence.group {
      groups[group, default: []].append(lexicon[occurrence.mention.skill].id)
    }
  }
  return groups.sorted { $0.key < $1.key }.map { $0.value.sorted().joined(separator: "|") }
}

@Suite struct AlternativesReaderTests {
  @Test(arguments: [
    ("PyTorch or TensorFlow", ["pytorch|tensorflow"]),
    ("Experience with PyTorch, TensorFlow, or JAX", ["jax|pytorch|tensorflow"]),
    ("Java oder Kotlin", ["java|kotlin"]), ("Java ou Kotlin", ["java|kotlin"]),
    ("Java nebo Kotlin", ["java|kotlin"]),
    ("Either Java or Kotlin", ["java|kotlin"]), ("Docker and/or Kubernetes", ["docker|kubernetes"]),
    ("Docker (or Podman)", ["docker|podman"]), ("Java of Kotlin", ["java|kotlin"]),
  ])
  func `"or" joins what it stands between`(_ line: String, _ expected: [String]) {
    #expect(groups(line) == expected)
  }

  @Test(arguments: [
    "PyTorch and TensorFlow", "PyTorch, TensorFlow", "Docker, Kubernetes and Terraform",
    "PyTorch. TensorFlow or nothing",
    "Docker; or write to us; Kubernetes", "Python", "3 years of Python, 2 years of Docker",
  ])
  func `A list without "or" asks for all`(_ line: String) {
    #expect(groups(line) == [])
  }

  @Test(arguments: [
    ("Python and either Docker or Kubernetes", ["docker|kubernetes"]),
    ("Java or Kotlin and Docker or Podman", ["java|kotlin", "docker|podman"]),
    ("SQL, and Tableau or Power BI", ["power-bi|tableau"]),
  ])
  func `"and" parts what "or" joins`(_ line: String, _ expected: [String]) {
    #expect(groups(line) == expected)
  }

  @Test(arguments: [
    ("At least one of Java, Kotlin, Scala", ["java|kotlin|scala"]),
    ("One or more of the following: Java, Kotlin", ["java|kotlin"]),
    ("Any of Java, Kotlin and Scala", ["java|kotlin|scala"]),
  ])
  func `"One of" makes a list a choice`(_ line: String, _ expected: [String]) {
    #expect(groups(line) == expected)
  }

  @Test(arguments: [
    ("A message broker such as Kafka, RabbitMQ", ["apache-kafka|rabbitmq"]),
    ("Orchestration with Airflow, Dagster or similar", ["apache-airflow|dagster"]),
    ("A cloud (AWS, Azure, GCP)", ["aws|azure|google-cloud"]),
  ])
  func `Examples of one kind are a choice`(_ line: String, _ expected: [String]) {
    #expect(groups(line).count == 1, "\(groups(line))")
    #expect(groups(line).first?.split(separator: "|").count == expected[0].split(separator: "|").count)
  }

  @Test(arguments: [
    "Daily tools (Docker, Python)", "Fields such as statistics, machine learning",
  ])
  func `Examples of several kinds are all asked`(_ line: String) {
    #expect(groups(line) == [])
  }

  @Test func `Two lines make two groups`() {
    let skills = SkillRequirementReader(lexicon: .builtIn())
    let text = PostingText(["Java or Kotlin", "Docker or Podman"], in: .requirements)
    let found = skills.occurrences(in: text, organization: nil).map(\.group)
    #expect(found == [1, 1, 2, 2])
  }

  @Test(arguments: [
    ("Coding assistants (Cursor, GitHub Copilot, Claude Code)", 1), ("AWS (EC2, S3, Lambda)", 0),
    ("Front-end technologies (HTML, CSS)", 0), ("Frameworks (PyTorch and JAX)", 0),
    ("Databases like PostgreSQL, MySQL", 1), ("Evaluation of generative AI", 0),
    ("Training and deployment of computer vision", 0), ("REST services, JSON, other platforms", 0),
  ])
  func `Brackets behind a kind list a choice, behind a tool its parts`(_ line: String, _ count: Int) {
    #expect(groups(line).count == count, "\(groups(line))")
  }

  @Test(arguments: [
    ("Vector databases (e.g. Pinecone, Weaviate) and Docker", ["pinecone|weaviate"]),
    ("Amazon Web Services (AWS) or Google Cloud Platform (GCP)", ["aws|aws|google-cloud|google-cloud"]),
    ("FastAPI or similar web frameworks (Flask, Django)", ["django|fastapi|flask"]),
  ])
  func `What stands behind a bracket is no more of its list`(_ line: String, _ expected: [String]) {
    #expect(groups(line) == expected)
  }

  @Test(arguments: [
    ("At least two of Java, Kotlin, Scala", 2), ("Three or more of: Java, Kotlin, Scala, Go", 3),
    ("One of Java, Kotlin", 1),
  ])
  func `A choice says how many are enough`(_ line: String, _ needed: Int) {
    let posting = PostingFixture.posting(asking: [line])
    let rule: Requirement.Rule = needed == 1 ? .anyOf : .atLeast(needed)
    #expect(posting.requirements.contains { $0.rule == rule && $0.members.count > needed })
  }

  @Test func `A line before a list says how many of its items are enough`() {
    let posting = PostingFixture.posting(
      body:
        "<h2>Requirements</h2><p>At least two of the following:</p><ul><li>Java</li><li>Kotlin</li><li>Scala</li></ul>"
    )
    #expect(posting.requirements.contains { $0.rule == .atLeast(2) && $0.members.count == 3 })
  }
}
