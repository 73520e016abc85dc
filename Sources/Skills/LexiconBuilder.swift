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
  var ruleWords: [UInt64] { ruleParser.words }

  private let files: [LexiconFile]
  /// Problems are noted where someone asks for them; reading goes on past them in the same way either way.
  private let notesProblems: Bool
  private var ruleParser = ContextRuleParser()
  /// Where each skill's line stands.
  private var places: [(file: String, line: Int)] = []
  /// Where each spelling is written, in the order of `spellings`: the file's index, the bytes, the words.
  private var written: [(file: Int, range: Range<Int>, wordCount: Int)] = []
  private var tokens: [Token] = []
  /// Ids named by "implies" and "related", to be looked up when all lines are read.
  private var relations: [(skill: SkillIndex, line: Int, file: String, column: String, id: String)] = []

  init(_ files: [LexiconFile], notesProblems: Bool) {
    self.files = files
    self.notesProblems = notesProblems
    // A lexicon line is about 90 bytes and makes about eight words, variants included.
    matcher = PhraseMatcher(wordCapacity: files.reduce(0) { $0 + $1.bytes.count } / 11)
  }

  mutating func build() {
    for index in files.indices { read(files[index], index) }
    addVariants()
    resolveRelations()
    problems.sort { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }

  // MARK: Lines

  private static let columns = [
    "id", "name", "kind", "group", "aliases", "context", "implies", "related", "external",
  ]

  private mutating func read(_ file: LexiconFile, _ fileIndex: Int) {
    let table = TableReader(name: file.name, bytes: file.bytes)
    if notesProblems { problems += table.problems() }
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
    for row in table { read(row, at, family, file, fileIndex) }
  }

  /// The place of each column in this file; beyond the last for a column that it does not have.
  private struct Fields {
    var id, name, kind, group, aliases, context, implies, related, external: Int
  }

  private mutating func read(
    _ row: TableReader.Row, _ at: Fields, _ family: String, _ file: LexiconFile, _ fileIndex: Int
  ) {
    let id = row[at.id]
    let name = row[at.name]
    if id.isEmpty || !id.utf8.allSatisfy(Self.isIDByte) {
      report(
        file, row.line, "id", "bad id \"\(id)\"", "lower-case letters, digits, \"-\", \"+\", \"#\", \".\"")
      return
    }
    let index: SkillIndex
    var isNew = false
    if let known = indexOfID[id] {
      guard file.isAdded else {
        let place = places[Int(known.rawValue)]
        report(
          file, row.line, "id", "id \"\(id)\" is taken", "see \(place.file):\(place.line); one line a skill")
        return
      }
      index = known
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
      isNew = true
    }
    let skill = Int(index.rawValue)
    if isNew {
      addSpelling(row.range(at.name), 0, of: index, row.line, "name", file, fileIndex)
    } else if !name.isEmpty && name != skills[skill].name {
      addAlias(row.range(at.name), of: index, row.line, file, fileIndex)
    }
    let aliases = row.range(at.aliases)
    var start = aliases.lowerBound
    for position in aliases.lowerBound...aliases.upperBound where !aliases.isEmpty {
      guard position == aliases.upperBound || file.bytes[position] == 0x7C else { continue }
      addAlias(start..<position, of: index, row.line, file, fileIndex)
      start = position + 1
    }
    if !row.field(at.context).isEmpty { addRules(row, at, of: index, file) }
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

  private mutating func addAlias(
    _ range: Range<Int>, of skill: SkillIndex, _ line: Int, _ file: LexiconFile, _ fileIndex: Int
  ) {
    if range.isEmpty {
      report(file, line, "aliases", "an empty spelling", "one \"|\" too many", isError: false)
      return
    }
    skills[Int(skill.rawValue)].aliases.append(String(decoding: file.bytes[range], as: UTF8.self))
    let number = Int32(truncatingIfNeeded: skills[Int(skill.rawValue)].aliases.count)
    addSpelling(range, number, of: skill, line, "aliases", file, fileIndex)
  }

  private mutating func addSpelling(
    _ range: Range<Int>, _ name: Int32, of skill: SkillIndex, _ line: Int, _ column: String,
    _ file: LexiconFile,
    _ fileIndex: Int
  ) {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(file.bytes, in: range, into: &tokens)
    if tokens.isEmpty {
      report(file, line, column, "a spelling without a word", "letters or digits")
      return
    }
    var isWhole = true
    for token in tokens.dropFirst() where token.gap != .soft { isWhole = false }
    guard isWhole else {
      report(
        file, line, column, "\"\(String(decoding: file.bytes[range], as: UTF8.self))\" can never match",
        "no comma, bracket, colon or full stop with a space inside a spelling", isError: false)
      return
    }
    let value = UInt32(truncatingIfNeeded: spellings.count)
    let holder = matcher.insert(tokens, value: value)
    if holder == value {
      spellings.append(Lexicon.Spelling(skill: skill, name: name, kind: skills[Int(skill.rawValue)].kind))
      written.append((fileIndex, range, tokens.count))
    } else if notesProblems && spellings[Int(holder)].skill != skill {
      let other = Int(spellings[Int(holder)].skill.rawValue)
      report(
        file, line, column,
        "\"\(String(decoding: file.bytes[range], as: UTF8.self))\" is a spelling of \"\(skills[other].id)\"",
        "see \(places[other].file):\(places[other].line), which has it; a spelling belongs to one skill",
        isError: false)
    }
  }

  private mutating func addRules(
    _ row: TableReader.Row, _ at: Fields, of skill: SkillIndex, _ file: LexiconFile
  ) {
    let parts = ruleParser.parse(file.bytes, in: row.range(at.context))
    for (what, hint) in ruleParser.problems { report(file, row.line, "context", what, hint) }
    for (range, rule) in parts {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(file.bytes, in: range, into: &tokens)
      let value = matcher.value(of: tokens, in: tokens.indices)
      guard let value, spellings[Int(value)].skill == skill else {
        report(
          file, row.line, "context",
          "a rule for \"\(ContextRuleParser.string(file.bytes[range]))\", which the line does not spell",
          "the name or one of the aliases of this line")
        continue
      }
      spellings[Int(value)].rule = Int32(truncatingIfNeeded: rules.count)
      rules.append(rule)
      if rule.flags.contains(.cased) {
        let (file, range, _) = written[Int(value)]
        spellings[Int(value)] = cased(spellings[Int(value)], as: files[file].bytes, in: range)
      }
    }
  }

  /// Keeps the letters of a spelling, so that their case can be compared.
  private mutating func cased(
    _ spelling: Lexicon.Spelling, as text: [UInt8], in range: Range<Int>
  ) -> Lexicon.Spelling {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, in: range, into: &tokens)
    var spelling = spelling
    spelling.casedStart = Int32(truncatingIfNeeded: casedLetters.count)
    for token in tokens { casedLetters += text[Int(token.start)..<Int(token.end)] }
    spelling.casedEnd = Int32(truncatingIfNeeded: casedLetters.count)
    return spelling
  }

  /// Adds plurals and British spellings, after all written ones, so that a written spelling always wins.
  private mutating func addVariants() {
    var variants = SpellingVariants()
    for (index, (file, range, wordCount)) in written.enumerated() {
      let original = spellings[index]
      variants.forEach(of: files[file].bytes, in: range, wordCount: wordCount, kind: original.kind) {
        variant in
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(variant, in: variant.indices, into: &tokens)
        // A spelling without a rule is the same in all its variants, so they share its place.
        guard original.rule >= 0 else {
          matcher.insert(tokens, value: UInt32(truncatingIfNeeded: index))
          return
        }
        let value = UInt32(truncatingIfNeeded: spellings.count)
        guard matcher.insert(tokens, value: value) == value else { return }
        let isCased = rules[Int(original.rule)].flags.contains(.cased)
        spellings.append(isCased ? cased(original, as: variant, in: variant.indices) : original)
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
    _ file: LexiconFile, _ line: Int?, _ column: String?, _ what: String,
    _ hint: String, isError: Bool = true
  ) {
    guard notesProblems else { return }
    problems.append(
      LexiconProblem(
        file: file.name, line: line, column: column, what: what, hint: hint, isError: isError))
  }
}
