import Phrases

/// Reads lexicon files into skills, spellings and rules, and notes every bad line.
struct LexiconBuilder {
  private(set) var skills: [Skill] = []
  private(set) var problems: [LexiconProblem] = []
  private(set) var spellings: [Lexicon.Spelling] = []
  private(set) var matcher: PhraseMatcher
  private(set) var rules: [ContextRule] = []
  private(set) var casedLetters: [UInt8] = []
  /// Ids, as phrases of one word → skill.
  private(set) var ids: PhraseMatcher
  var ruleWords: [UInt64] { ruleParser.words }

  private let files: [LexiconFile]
  private let text: LexiconText
  /// Problems are noted where someone asks for them; reading goes on past them in the same way either way.
  private let notesProblems: Bool
  private var ruleParser = ContextRuleParser()
  /// Where each skill's line stands.
  private var places: [(file: Int, line: Int)] = []
  private var written: [Written] = []
  private var tokens: [Token] = []
  private var candidates: [Candidate] = []
  private var states: [UInt64] = []
  private var relations: [Relation] = []

  /// Where a spelling is written, in the order of `spellings`.
  private struct Written {
    var place: LexiconText.Place
    var wordCount: Int32
    /// The first byte of its last word, and the matcher's state before that word.
    var lastWord: Int32
    var front: UInt64
  }

  /// An id named by "implies" or "related", to be looked up when all lines are read.
  private struct Relation {
    var skill: SkillIndex
    var line: Int
    var id: LexiconText.Place
    var isImplied: Bool
  }

  init(_ files: [LexiconFile], notesProblems: Bool) {
    self.files = files
    self.notesProblems = notesProblems
    text = LexiconText(files)
    // A line is about 190 bytes and holds six names, which make about 17 words, variants included.
    let byteCount = files.reduce(0) { $0 + $1.bytes.count }
    matcher = PhraseMatcher(wordCapacity: byteCount / 11)
    ids = PhraseMatcher(wordCapacity: byteCount / 150)
    skills.reserveCapacity(byteCount / 150)
    places.reserveCapacity(byteCount / 150)
    spellings.reserveCapacity(byteCount / 25)
    written.reserveCapacity(byteCount / 25)
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
    let at = Fields(
      id: id, name: name, kind: table.column("kind") ?? .max, group: table.column("group") ?? .max,
      aliases: table.column("aliases") ?? .max, context: table.column("context") ?? .max,
      implies: table.column("implies") ?? .max, related: table.column("related") ?? .max,
      external: table.column("external") ?? .max)
    for row in table { read(row, at, file, fileIndex) }
  }

  /// The place of each column in this file; beyond the last for a column that it does not have.
  private struct Fields {
    var id, name, kind, group, aliases, context, implies, related, external: Int
  }

  private mutating func read(
    _ row: TableReader.Row, _ at: Fields, _ file: LexiconFile, _ fileIndex: Int
  ) {
    let id = row.range(at.id)
    let name = row.range(at.name)
    if id.isEmpty || !file.bytes[id].allSatisfy(Self.isIDByte) {
      report(
        file, row.line, "id", "bad id \"\(row[at.id])\"",
        "lower-case letters, digits, \"-\", \"+\", \"#\", \".\"")
      return
    }
    let index: SkillIndex
    let hash = Tokenizer.hash(of: file.bytes, in: id)
    if let known = ids.value(ofWord: hash) {
      guard file.isAdded else {
        let place = places[Int(known)]
        report(
          file, row.line, "id", "id \"\(row[at.id])\" is taken",
          "see \(files[place.file].name):\(place.line); one line a skill")
        return
      }
      index = SkillIndex(Int32(truncatingIfNeeded: known))
      let skill = Int(known)
      if !name.isEmpty && !file.bytes[name].elementsEqual(text.bytes(skills[skill].namePlace)) {
        skills[skill].addedAliases.append((LexiconText.Place(fileIndex, name), isList: false))
        addAlias(name, of: index, row.line, file, fileIndex)
      }
      skills[skill].addedAliases.append((LexiconText.Place(fileIndex, row.range(at.aliases)), isList: true))
    } else {
      guard let kind = Self.kind(of: row.field(at.kind)) else {
        let kinds = SkillKind.allCases.map(\.rawValue).joined(separator: ", ")
        report(file, row.line, "kind", "unknown kind \"\(row[at.kind])\"", "one of: \(kinds)")
        return
      }
      if name.isEmpty { report(file, row.line, "name", "no name", "the name that is shown") }
      index = SkillIndex(Int32(truncatingIfNeeded: skills.count))
      ids.insert(word: hash, value: UInt32(truncatingIfNeeded: skills.count))
      places.append((fileIndex, row.line))
      skills.append(
        Skill(
          kind: kind, text: text, idPlace: LexiconText.Place(fileIndex, id),
          namePlace: LexiconText.Place(fileIndex, name),
          groupPlace: LexiconText.Place(fileIndex, row.range(at.group)),
          aliasPlace: LexiconText.Place(fileIndex, row.range(at.aliases))))
      addSpelling(name, 0, of: index, row.line, "name", file, fileIndex)
    }
    let aliases = row.range(at.aliases)
    var start = aliases.lowerBound
    for position in aliases.lowerBound...aliases.upperBound where !aliases.isEmpty {
      guard position == aliases.upperBound || file.bytes[position] == 0x7C else { continue }
      addAlias(start..<position, of: index, row.line, file, fileIndex)
      start = position + 1
    }
    insertSpellings(of: index, row.line, file)
    if !row.field(at.context).isEmpty { addRules(row, at, of: index, file) }
    addRelations(row.range(at.implies), isImplied: true, of: index, row.line, file, fileIndex)
    addRelations(row.range(at.related), isImplied: false, of: index, row.line, file, fileIndex)
    let external = row.range(at.external)
    if !external.isEmpty {
      skills[Int(index.rawValue)].externalPlaces.append(LexiconText.Place(fileIndex, external))
      for pair in file.bytes[external].split(separator: 0x7C) where !pair.contains(0x3A) {
        report(
          file, row.line, "external", "no vocabulary in \"\(String(decoding: pair, as: UTF8.self))\"",
          "\"esco:…\" or \"onet:…\"")
      }
    }
  }

  private mutating func addRelations(
    _ range: Range<Int>, isImplied: Bool, of skill: SkillIndex, _ line: Int, _ file: LexiconFile,
    _ fileIndex: Int
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound && file.bytes[end] != 0x7C { end += 1 }
      if end > start {
        let id = LexiconText.Place(fileIndex, start..<end)
        relations.append(Relation(skill: skill, line: line, id: id, isImplied: isImplied))
      }
      start = end + 1
    }
  }

  /// Each kind with its name as bytes, so that a line's kind makes no string.
  private static let kinds = SkillKind.allCases.map { (kind: $0, name: Array($0.rawValue.utf8)) }

  private static func kind(of name: ArraySlice<UInt8>) -> SkillKind? {
    kinds.first { name.elementsEqual($0.name) }?.kind
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
    skills[Int(skill.rawValue)].aliasCount += 1
    let number = skills[Int(skill.rawValue)].aliasCount
    addSpelling(range, number, of: skill, line, "aliases", file, fileIndex)
  }

  /// A spelling of the line that is being read.
  private struct Candidate {
    var place: LexiconText.Place
    /// 0 for the name, n for the nth alias.
    var name: Int32
    /// Its states in `states`: one a word.
    var states: Range<Int>
    var lastWord: Int32
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
    let first = states.count
    PhraseMatcher.appendStates(of: tokens, to: &states)
    candidates.append(
      Candidate(
        place: LexiconText.Place(fileIndex, range), name: name, states: first..<states.count,
        lastWord: tokens[tokens.count - 1].start))
  }

  /// Puts the spellings of a line into the table, all at once.
  private mutating func insertSpellings(of skill: SkillIndex, _ line: Int, _ file: LexiconFile) {
    matcher.prepare(states)
    let kind = skills[Int(skill.rawValue)].kind
    for one in candidates {
      let value = UInt32(truncatingIfNeeded: spellings.count)
      let holder = matcher.insert(states: states[one.states], value: value)
      if holder == value {
        spellings.append(Lexicon.Spelling(skill: skill, name: one.name, kind: kind))
        let count = one.states.count
        written.append(
          Written(
            place: one.place, wordCount: Int32(truncatingIfNeeded: count), lastWord: one.lastWord,
            front: count > 1 ? states[one.states.upperBound - 2] : 0))
      } else if notesProblems && spellings[Int(holder)].skill != skill {
        let other = Int(spellings[Int(holder)].skill.rawValue)
        report(
          file, line, one.name == 0 ? "name" : "aliases",
          "\"\(text.string(one.place))\" is a spelling of \"\(skills[other].id)\"",
          "see \(files[places[other].file].name):\(places[other].line), which has it; "
            + "a spelling belongs to one skill",
          isError: false)
      }
    }
    candidates.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
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
        let place = written[Int(value)].place
        spellings[Int(value)] = cased(
          spellings[Int(value)], as: files[Int(place.file)].bytes, in: place.range)
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

  /// A variant that is to be inserted: its states in `states`, and what it stands for.
  private struct Variant {
    var states: Range<Int>
    var value: UInt32
    /// The states begin with that of the first word.
    var isWhole: Bool
  }

  /// Adds plurals and British spellings, after all written ones, so that a written spelling always wins.
  private mutating func addVariants() {
    var variants = SpellingVariants()
    var waiting: [Variant] = []
    for (index, spelling) in written.enumerated() {
      let original = spellings[index]
      let place = spelling.place
      // A spelling without a rule is the same in all its variants, so they share its place.
      let isPlain = original.rule < 0
      if !isPlain || waiting.count >= 64 { insert(&waiting) }
      variants.forEach(
        of: files[Int(place.file)].bytes, in: place.range,
        lastWord: Int(isPlain ? spelling.lastWord : place.start), wordCount: Int(spelling.wordCount),
        kind: original.kind,
        hashesPlurals: isPlain,
        hash: { word in
          states.append(PhraseMatcher.state(after: spelling.front, word: word))
          waiting.append(
            Variant(
              states: states.count - 1..<states.count, value: UInt32(truncatingIfNeeded: index),
              isWhole: spelling.front == 0))
        },
        { variant, isLastWord in
          tokens.removeAll(keepingCapacity: true)
          Tokenizer.tokenize(variant, in: variant.indices, into: &tokens)
          let first = states.count
          let front = isPlain && isLastWord ? spelling.front : 0
          PhraseMatcher.appendStates(of: tokens, after: front, to: &states)
          guard !isPlain else {
            waiting.append(
              Variant(
                states: first..<states.count, value: UInt32(truncatingIfNeeded: index), isWhole: front == 0))
            return
          }
          let value = UInt32(truncatingIfNeeded: spellings.count)
          let holder = matcher.insert(states: states[...], value: value)
          states.removeAll(keepingCapacity: true)
          guard holder == value else { return }
          let isCased = rules[Int(original.rule)].flags.contains(.cased)
          spellings.append(isCased ? cased(original, as: variant, in: variant.indices) : original)
        })
    }
    insert(&waiting)
  }

  private mutating func insert(_ waiting: inout [Variant]) {
    matcher.prepare(states)
    for one in waiting {
      matcher.insert(states: states[one.states], value: one.value, isWhole: one.isWhole)
    }
    waiting.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
  }

  // MARK: Relations

  private mutating func resolveRelations() {
    var implied = [[SkillIndex]](repeating: [], count: skills.count)
    for relation in relations {
      let file = files[Int(relation.id.file)]
      // Ids are in small letters, and the hash is one of small letters: others are no ids.
      let isID = file.bytes[relation.id.range].allSatisfy(Self.isIDByte)
      guard isID, let found = ids.value(ofWord: Tokenizer.hash(of: file.bytes, in: relation.id.range)) else {
        problems.append(
          LexiconProblem(
            file: file.name, line: relation.line, column: relation.isImplied ? "implies" : "related",
            what: "no skill has the id \"\(text.string(relation.id))\"", hint: "ids stand in the first column"
          ))
        continue
      }
      let target = SkillIndex(Int32(truncatingIfNeeded: found))
      let (from, to) = (Int(relation.skill.rawValue), Int(found))
      if relation.isImplied {
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
          file: files[places[skill].file].name, line: places[skill].line, column: "implies",
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
