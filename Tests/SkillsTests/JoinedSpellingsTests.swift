import Testing

@testable import Skills

/// An alias such as "React/Redux" must not hide the second tool.
@Suite struct JoinedSpellingsTests {
  @Test func `A spelling that joins two tools with a slash names both`() {
    let lexicon = Lexicon.builtIn()
    let reader = SkillReader(lexicon: lexicon)
    var owners: [String: Int] = [:]
    for (index, skill) in lexicon.skills.enumerated() where skill.kind == .tech {
      for name in [skill.name] + skill.aliases {
        owners[name.lowercased()] = owners[name.lowercased()] ?? index
      }
    }
    // Here "SSE" is security service edge, not server-sent events.
    let others: Set = ["SSE/SASE"]
    for (index, skill) in lexicon.skills.enumerated() where skill.kind == .tech {
      for alias in skill.aliases where !others.contains(alias) {
        let halves = alias.split(separator: "/").map { owners[$0.lowercased()] }
        guard halves.count == 2, let first = halves[0], let second = halves[1],
          first == index || second == index
        else {
          continue
        }
        let other = first == index ? second : first
        guard !skill.implies.contains(SkillIndex(Int32(other))) else { continue }
        let found = reader.mentions(in: "Experience with \(alias)").map(\.skill)
        #expect(
          found.contains(SkillIndex(Int32(first))) && found.contains(SkillIndex(Int32(second))), "\(alias)")
      }
    }
  }

  @Test(arguments: [
    ("JavaScript/TypeScript", ["javascript", "typescript"]), ("React/Redux", ["react", "redux"]),
    ("Jira/Confluence", ["confluence", "jira"]), ("Prometheus/Grafana", ["grafana", "prometheus"]),
    ("statistics and probability", ["probability", "statistics"]),
    ("data structures and algorithms", ["algorithms", "data-structures"]), ("Git/GitHub", ["git", "github"]),
    ("Hadoop/Spark", ["hadoop", "spark"]),
  ])
  func `Pairs are two skills`(_ pair: String, _ expected: [String]) {
    #expect(Set(ids(Lexicon.builtIn(), "Experience with \(pair)")).isSuperset(of: expected))
  }

  @Test(arguments: [("CI/CD", "ci-cd"), ("TCP/IP", "tcp-ip"), ("A/B testing", "a-b-testing")])
  func `One name with a slash is one skill`(_ name: String, _ id: String) {
    #expect(ids(Lexicon.builtIn(), "Experience with \(name)") == [id])
  }
}
