import Skills
import Testing

@testable import Postings

/// Theme 1: a name found where it is no skill, and the opposite error.
@Suite struct ComplaintsSkillNames {
  @Test(arguments: [
    ComplaintRow(1, "You care for our platform and its reform", not: ["terraform", "r", "c"]),
    ComplaintRow(1, "You care for Terraform modules", found: ["terraform"]),
    ComplaintRow(2, "SQL and Java", found: ["sql", "java"]),
    ComplaintRow(2, "SQL and Java ", found: ["sql", "java"]),
    ComplaintRow(2, "SQL and Java.", found: ["sql", "java"]),
    ComplaintRow(2, "(SQL, Java)", found: ["sql", "java"]),
    ComplaintRow(
      3, "Good at recruiting people by email, chair meetings",
      not: ["go", "r", "c", "artificial-intelligence"]),
    ComplaintRow(3, "AI and Go programming", found: ["artificial-intelligence", "go"]),
    ComplaintRow(4, "Going forward you name red flags in the code", not: ["go", "r"]),
    ComplaintRow(4, "Programming in Go, R and Python", found: ["go", "r", "python"]),
    ComplaintRow(5, "A clear record of C-level talks, R&D budgets and Series C rounds", not: ["c", "r"]),
    ComplaintRow(5, "Languages: C, R/Python", found: ["c", "r", "python"]),
    ComplaintRow(6, "You react to changes in the kitchen", not: ["react"]),
    ComplaintRow(6, "Front ends in React and TypeScript", found: ["react", "typescript"]),
    ComplaintRow(
      7,
      "The agile supervisor keeps sap off the road, guard rails in repair and has a restful night after a fire in the vault",
      not: ["sap", "ruby-on-rails", "rest", "vault"]),
    ComplaintRow(
      7, "Ruby on Rails, REST APIs and HashiCorp Vault", found: ["ruby-on-rails", "rest", "vault"]),
    ComplaintRow(8, "Objective-C developer", found: ["objective-c"], not: ["c"]),
    ComplaintRow(8, "C developer for embedded C, Objective-C", found: ["objective-c", "c"]),
    ComplaintRow(9, "Python-based services, Docker-compose files", found: ["python"], not: ["pytorch"]),
    ComplaintRow(9, "A Docker-centred build", found: ["docker"]),
    ComplaintRow(10, "Design of distributed-systems", found: ["distributed-systems"]),
    ComplaintRow(
      10, "Design of distributed systems, ml and statistics",
      found: ["distributed-systems", "machine-learning"]),
    ComplaintRow(
      10, "You report RAG status to the board in red, amber and green",
      not: ["retrieval-augmented-generation"]),
    ComplaintRow(10, "RAG pipelines over our documents", found: ["retrieval-augmented-generation"]),
    ComplaintRow(11, "Active TS/SCI clearance with software teams", not: ["typescript"]),
    ComplaintRow(11, "JS/TS and Node.js", found: ["typescript", "javascript", "node.js"]),
    ComplaintRow(11, "An engineering team building some of the finest lenses", not: ["team-building"]),
    ComplaintRow(
      12, "JavaScript for a digital legitimate project", found: ["javascript"], not: ["java", "git", "c"]),
    ComplaintRow(12, "Java and Git", found: ["java", "git"], not: ["javascript"]),
    ComplaintRow(
      13, "Programming: Go, R, C#, QA, CI/CD", found: ["go", "r", "c#", "quality-assurance", "ci-cd"]),
    ComplaintRow(
      14, "C++, .NET, C#, Node.js and F#.", found: ["c++", ".net", "c#", "node.js", "f#"], not: ["c"]),
    ComplaintRow(14, "We work in C++.", found: ["c++"]),
    ComplaintRow(14, "Experience with .NET.", found: [".net"]),
  ])
  func `A name is a skill where it is one`(_ row: ComplaintRow) { row.check() }

  /// 1: letters pasted to either side of a spelling make another word.
  @Test func `No spelling is found inside a word`() {
    let lexicon = PostingFixture.reader.lexicon
    let reader = SkillReader(lexicon: lexicon)
    for (index, skill) in lexicon.skills.enumerated() {
      for name in [skill.name] + skill.aliases {
        let bytes = Array(name.utf8)
        guard bytes.count > 2, bytes.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { continue }
        for word in ["qx" + name, name + "qx", "qx" + name + "qx"] {
          let found = reader.mentions(in: "Experience with \(word) software")
          #expect(
            !found.contains {
              $0.skill == SkillIndex(Int32(index)) && $0.bytes.lowerBound < 16 + word.utf8.count
            }, "\(word)")
        }
      }
    }
  }
}
