import Phrases

/// Verbs and objects that together name a skill (table `reading/duties.tsv`).
struct DutyTable: Sendable {
  /// Verb → index into `rowsOfVerb`.
  let verbs: PhraseMatcher
  /// Object → index into `rowsOfObject`.
  let objects: PhraseMatcher
  /// Row numbers, ascending.
  let rowsOfVerb: [[Int]]
  let rowsOfObject: [[Int]]
  /// The id of each row's skill.
  let skills: [String]

  static let builtIn = DutyTable()

  private init() {
    var verbs = PhraseRows()
    var objects = PhraseRows()
    var skills: [String] = []
    for row in EmbeddedTables.table(named: "reading/duties.tsv").map(Array.init) ?? [] {
      for verb in row.list("verbs") { verbs.add(verb, row: skills.count) }
      for object in row.list("objects") { objects.add(object, row: skills.count) }
      skills.append(row["skill"])
    }
    self.verbs = PhraseMatcher(verbs.phrases)
    self.objects = PhraseMatcher(objects.phrases)
    rowsOfVerb = verbs.rows
    rowsOfObject = objects.rows
    self.skills = skills
  }

  /// The row that a verb and an object share, if any.
  func row(verb: UInt32, object: UInt32) -> Int? {
    let rows = rowsOfObject[Int(object)]
    return rowsOfVerb[Int(verb)].first { rows.contains($0) }
  }

  /// Phrases that stand in several rows, each with its rows.
  private struct PhraseRows {
    private(set) var phrases: [PhraseMatcher.Phrase] = []
    private(set) var rows: [[Int]] = []
    private var indices: [String: Int] = [:]

    mutating func add(_ phrase: String, row: Int) {
      if let known = indices[phrase] {
        rows[known].append(row)
      } else {
        indices[phrase] = rows.count
        phrases.append(.init(phrase, value: UInt32(rows.count)))
        rows.append([row])
      }
    }
  }
}
