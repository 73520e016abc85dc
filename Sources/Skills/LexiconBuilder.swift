import Phrases

/// Reads lexicon files into skills, spellings and rules, and notes every bad line.
struct LexiconBuilder {
  private(set) var skills: [Skill] = []
  private(set) var problems: [LexiconProblem] = []
  private(set) var spellings: [Lexicon.Spelling] = []
  private(set) var matcher: PhraseMatcher
  private(set) var rules: [ContextRule] = []
  private(set) var casedLetters: [UInt8] = []
  private(set) var indexOfID: [String: SkillIndex] = [:]

  private let files: [LexiconFile]
  /// Where each skill's line stands.
  private var places: [(file: String, line: Int)] = []
  /// The text of each spelling that is written in a file, in the order of `spellings`.
  private var written: [[UInt8]] = []
  private var tokens: [Token] = []
  /// Ids named by "implies" and "related", to be looked up when all lines are read.
  private var relations: [(skill: SkillIndex, line: Int, file: String, column: String, id: String)] = []

  init(_ files: [LexiconFile]) {
    self.files = files
    // A lexicon line is about 90 bytes and makes about eight words, variants included.
    matcher = PhraseMatcher(wordCapacity: files.reduce(0) { $0 + $1.bytes.count } / 11)
  }

  mutating func build() {
    for file in files { read(file) }
    addVariants()
    resolveRelations()
    problems.sort { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }

  // MARK: Lines

  private static let columns = [
    "id", "name", "kind", "group", "aliases", "context", "implies", "related", "external",
  ]

  private mutating func read(_ file: LexiconFile) {
    let table = TableReader(name: file.name, bytes: file.bytes)
    problems += table.problems()
    for column in table.columns where !Self.columns.contains(column) {
      report(file, nil, column, "unknown column", "columns: \(Self.columns.joined(separator: ", "))")
    }
    guard let id = table.column("id"), let name = table.column("name") else {
      report(file, nil, nil, "no columns \"id\" and \"name\"", "the first line names the columns")
      return
    }
    if !file.isAdded && !SkillFamily.isKnown(file.family) {
      report(
        file, nil, nil, "unknown family \"\(file.family)\"",
        "the name begins with one of: \(SkillFamily.known.map(\.name).joined(separator: ", "))",
        isError: false)
    }
    let family = file.family
    let at = Fields(
      id: id, name: name, kind: table.column("kind") ?? .max, group: table.column("group") ?? .max,
      aliases: table.column("aliases") ?? .max, context: table.column("context") ?? .max,
      implies: table.column("implies") ?? .max, related: table.column("related") ?? .max,
      external: table.column("external") ?? .max)
    for row in table { read(row, at, family, file) }
  }

  /// The place of each column in this file; beyond the last for a column that it does not have.
  private struct Fields {
    var id, name, kind, group, aliases, context, implies, related, external: Int
  }

  private mutating func read(_ row: TableReader.Row, _ at: Fields, _ family: String, _ file: LexiconFile) {
    let id = row[at.id]
    let name = row[at.name]
    if id.isEmpty || !id.utf8.allSatisfy(Self.isIDByte) {
      report(
        file, row.line, "id", "bad id \"\(id)\"", "lower-case letters, digits, \"-\", \"+\", \"#\", \".\"")
      return
    }
    let index: SkillIndex
    var names: [(bytes: ArraySlice<UInt8>, isName: Bool)] = []
    if let known = indexOfID[id] {
      guard file.isAdded else {
        let place = places[Int(known.rawValue)]
        report(
          file, row.line, "id", "id \"\(id)\" is taken", "see \(place.file):\(place.line); one line a skill")
        return
      }
      index = known
      if !name.isEmpty && name != skills[Int(known.rawValue)].name {
        names.append((row.field(at.name), false))
      }
    } else {
      guard let kind = SkillKind(rawValue: row[at.kind]) else {
        let kinds = SkillKind.allCases.map(\.rawValue).joined(separator: ", ")
        report(file, row.line, "kind", "unknown kind \"\(row[at.kind])\"", "one of: \(kinds)")
        return
      }
      if name.isEmpty { report(file, row.line, "name", "no name", "the name that is shown") }
      index = SkillIndex(Int32(truncatingIfNeeded: skills.count))
      indexOfID[id] = index
      places.append((file.name, row.line))
      skills.append(
        Skill(
          id: id, name: name, aliases: [], kind: kind, family: family, group: row[at.group], implies: [],
          related: [], external: [:]))
      names.append((row.field(at.name), true))
    }
    for alias in row.field(at.aliases).split(separator: 0x7C, omittingEmptySubsequences: false) {
      if alias.isEmpty && !row.field(at.aliases).isEmpty {
        report(file, row.line, "aliases", "an empty spelling", "one \"|\" too many", isError: false)
      }
      if !alias.isEmpty { names.append((alias, false)) }
    }
    let first = spellings.count
    for (bytes, isName) in names {
      var number: Int32 = 0
      if !isName {
        skills[Int(index.rawValue)].aliases.append(String(decoding: bytes, as: UTF8.self))
        number = Int32(truncatingIfNeeded: skills[Int(index.rawValue)].aliases.count)
      }
      addSpelling(bytes, number, of: index, row.line, isName ? "name" : "aliases", file)
    }
    if !row.field(at.context).isEmpty { addRules(row, at, from: first, of: index, file) }
    for (column, field) in [("implies", at.implies), ("related", at.related)] where !row.field(field).isEmpty
    {
      for id in row.field(field).split(separator: 0x7C) {
        relations.append((index, row.line, file.name, column, String(decoding: id, as: UTF8.self)))
      }
    }
    for pair in row[at.external].split(separator: "|") {
      guard let colon = pair.firstIndex(of: ":") else {
        report(file, row.line, "external", "no vocabulary in \"\(pair)\"", "\"esco:…\" or \"onet:…\"")
        continue
      }
      skills[Int(index.rawValue)].external[String(pair[..<colon])] = String(pair[pair.index(after: colon)...])
    }
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x23, 0x2D, 0x2E: true
    default: false
    }
  }

  // MARK: Spellings

  private mutating func addSpelling(
    _ bytes: ArraySlice<UInt8>, _ name: Int32, of skill: SkillIndex, _ line: Int, _ column: String,
    _ file: LexiconFile
  ) {
    let text = Array(bytes)
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, in: 0..<text.count, into: &tokens)
    if tokens.isEmpty {
      report(file, line, column, "a spelling without a word", "letters or digits")
      return
    }
    if tokens.dropFirst().contains(where: { $0.gap != .soft }) {
      report(
        file, line, column, "\"\(String(decoding: text, as: UTF8.self))\" can never match",
        "no comma, bracket, colon or full stop with a space inside a spelling", isError: false)
      return
    }
    let value = UInt32(truncatingIfNeeded: spellings.count)
    let owner = matcher.insert(tokens, value: value)
    if owner == value {
      spellings.append(Lexicon.Spelling(skill: skill, name: name))
      written.append(text)
    } else if spellings[Int(owner)].skill != skill {
      let place = places[Int(spellings[Int(owner)].skill.rawValue)]
      report(
        file, line, column,
        "\"\(String(decoding: text, as: UTF8.self))\" is a spelling of \"\(skills[Int(spellings[Int(owner)].skill.rawValue)].id)\"",
        "see \(place.file):\(place.line), which has it; a spelling belongs to one skill", isError: false)
    }
  }

  private mutating func addRules(
    _ row: TableReader.Row, _ at: Fields, from first: Int, of skill: SkillIndex, _ file: LexiconFile
  ) {
    var messages: [(String, String)] = []
    let parts = ContextRule.parse(row[at.context]) { messages.append(($0, $1)) }
    for (what, hint) in messages { report(file, row.line, "context", what, hint) }
    for (text, rule) in parts {
      let value = matcher.value(ofWords: Tokenizer.tokens(of: text).map(\.hash))
      guard let value, spellings[Int(value)].skill == skill else {
        report(
          file, row.line, "context", "a rule for \"\(text)\", which the line does not spell",
          "the name or one of the aliases of this line")
        continue
      }
      spellings[Int(value)].rule = Int32(truncatingIfNeeded: rules.count)
      rules.append(rule)
      if rule.isCased { spellings[Int(value)] = cased(spellings[Int(value)], as: written[Int(value)]) }
    }
  }

  /// Keeps the letters of a spelling, so that their case can be compared.
  private mutating func cased(_ spelling: Lexicon.Spelling, as text: [UInt8]) -> Lexicon.Spelling {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, in: 0..<text.count, into: &tokens)
    var spelling = spelling
    spelling.casedStart = Int32(truncatingIfNeeded: casedLetters.count)
    for token in tokens { casedLetters += text[Int(token.start)..<Int(token.end)] }
    spelling.casedEnd = Int32(truncatingIfNeeded: casedLetters.count)
    return spelling
  }

  /// Adds plurals and British spellings, after all written ones, so that a written spelling always wins.
  private mutating func addVariants() {
    for index in written.indices {
      let original = spellings[index]
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(written[index], in: 0..<written[index].count, into: &tokens)
      let kind = skills[Int(original.skill.rawValue)].kind
      SpellingVariants.forEach(of: written[index], wordCount: tokens.count, kind: kind) { variant in
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(variant, in: 0..<variant.count, into: &tokens)
        // A spelling without a rule is the same in all its variants, so they share its place.
        guard original.rule >= 0 else {
          matcher.insert(tokens, value: UInt32(truncatingIfNeeded: index))
          return
        }
        let value = UInt32(truncatingIfNeeded: spellings.count)
        guard matcher.insert(tokens, value: value) == value else { return }
        spellings.append(rules[Int(original.rule)].isCased ? cased(original, as: variant) : original)
      }
    }
  }

  // MARK: Relations

  private mutating func resolveRelations() {
    var implied = [[SkillIndex]](repeating: [], count: skills.count)
    for relation in relations {
      guard let target = indexOfID[relation.id] else {
        problems.append(
          LexiconProblem(
            file: relation.file, line: relation.line, column: relation.column,
            what: "no skill has the id \"\(relation.id)\"", hint: "ids stand in the first column"))
        continue
      }
      let (from, to) = (Int(relation.skill.rawValue), Int(target.rawValue))
      if relation.column == "implies" {
        if !implied[from].contains(target) { implied[from].append(target) }
      } else if from != to {
        if !skills[from].related.contains(target) { skills[from].related.append(target) }
        if !skills[to].related.contains(relation.skill) { skills[to].related.append(relation.skill) }
      }
    }
    for index in skills.indices where !implied[index].isEmpty { close(index, implied) }
  }

  /// Follows "implies" all the way down, nearest first.
  private mutating func close(_ skill: Int, _ implied: [[SkillIndex]]) {
    var found = implied[skill]
    var next = 0
    while next < found.count {
      for target in implied[Int(found[next].rawValue)] where !found.contains(target) { found.append(target) }
      next += 1
    }
    if let circle = found.firstIndex(of: SkillIndex(Int32(truncatingIfNeeded: skill))) {
      found.remove(at: circle)
      problems.append(
        LexiconProblem(
          file: places[skill].file, line: places[skill].line, column: "implies",
          what: "\"\(skills[skill].id)\" implies itself by way of others", hint: "break the circle"))
    }
    skills[skill].implies = found
  }

  private mutating func report(
    _ file: LexiconFile, _ line: Int?, _ column: String?, _ what: String, _ hint: String, isError: Bool = true
  ) {
    problems.append(
      LexiconProblem(file: file.name, line: line, column: column, what: what, hint: hint, isError: isError))
  }
}
