import Skills
import Testing

@testable import Fit

private let builtIn = Lexicon.builtIn()
private let occupations = Occupations(builtIn)

private func named(_ title: String) -> [String] {
  occupations.named(in: title).map { occupations.all[$0].id }
}

@Test func everyNameOfTheOccupationTableIsKnown() throws {
  let table = try #require(EmbeddedTables.table(named: "career/occupations.tsv"))
  let groups = Set(builtIn.skills.map(\.group))
  let ids = Set(table.map { $0["id"] })
  #expect(ids.count == table.reduce(0) { count, _ in count + 1 })
  for row in table {
    let place = "occupations.tsv:\(row.line)"
    #expect(["", "general", "union"].contains(row["rule"]), "\(place)")
    #expect(!row.list("titles").isEmpty, "\(place)")
    for near in row.list("near") { #expect(ids.contains(near) && near != row["id"], "\(place): \(near)") }
    for group in row.list("groups") { #expect(groups.contains(group), "\(place): \(group)") }
    for id in row.list("skills") + row.list("fields") {
      #expect(builtIn.skill(named: id).map { builtIn[$0].id } == id, "\(place): \(id)")
    }
  }
}

@Test(arguments: [
  ("Senior Data Engineer (m/w/d)", ["data-engineering"]),
  ("Machine Learning Engineer II", ["machine-learning"]),
  ("Backend Developer, Payments", ["back-end"]),
  ("Full-Stack Engineer", ["full-stack"]),
  ("Software Engineer", ["software"]),
  ("Software Engineer, Machine Learning Platform", ["ml-operations"]),
  ("Embedded Software Developer", ["embedded"]),
  ("Registered Nurse", ["nursing"]),
  ("Account Executive", ["sales"]),
  ("DevOps / Data Engineer", ["devops", "data-engineering"]),
  ("Something Else Entirely", []), ("", []),
])
func aTitleNamesItsOccupations(title: String, expected: [String]) {
  #expect(named(title) == expected)
}

@Test func onlyTheFirstSentenceOfASummaryNamesAnOccupation() {
  let summary = "Data analyst with four years in retail. Works with data engineers and designers."
  #expect(
    occupations.named(inFirstSentenceOf: summary).map { occupations.all[$0].id }.contains("data-analysis"))
  #expect(
    !occupations.named(inFirstSentenceOf: summary).map { occupations.all[$0].id }.contains("design"))
}
