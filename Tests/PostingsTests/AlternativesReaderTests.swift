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
  ])
  func `"or" joins what it stands between`(_ line: String, _ expected: [String]) {
    #expect(groups(line) == expected)
  }

  @Test(arguments: [
    "PyTorch and TensorFlow", "PyTorch, TensorFlow", "Docker, Kubernetes and Terraform",
    "PyTorch. TensorFlow or nothing",
    "Docker; or write to us; Kubernetes", "Python",
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
}
