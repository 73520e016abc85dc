import Phrases

/// The skills that are known: their names, relations and rules. Immutable and shared between tasks.
public struct Lexicon: Sendable {
  /// All skills, in the order of the files and lines.
  public let skills: [Skill]
  /// The spellings that the matcher's values stand for.
  let spellings: [Spelling]
  /// Words of spelling → index into `spellings`.
  let matcher: PhraseMatcher
  let rules: [ContextRule]
  /// The words of all rules.
  let ruleWords: [UInt64]
  /// The letters of spellings whose case counts, without what parts their words.
  let casedLetters: [UInt8]
  /// Ids, as phrases of one word → skill.
  private let ids: PhraseMatcher
  private let files: [LexiconFile]

  /// A spelling that the matcher knows: a name, an alias, or a variant of one.
  struct Spelling: Sendable {
    var skill: SkillIndex
    /// 0 for the name, n for the nth alias.
    var name: Int32
    /// Of the skill; here too, so that reading need not look into the skill.
    var kind: SkillKind
    /// Index into `rules`; -1 if the spelling needs none.
    var rule: Int32 = -1
    /// Range in `casedLetters` for a spelling whose case counts.
    var casedStart: Int32 = 0
    var casedEnd: Int32 = 0
  }

  /// The lexicon that the binary carries. A slip in its tables costs the line, never the program; `check()`
  /// names it.
  public static func builtIn() -> Lexicon { embedded }

  private static let embedded = Lexicon(
    reading: EmbeddedTables.names.filter { !$0.contains("/") }.map {
      LexiconFile(name: $0, bytes: EmbeddedTables.bytes(named: $0) ?? [], isAdded: false)
    })

  /// A lexicon of these files alone.
  ///
  /// - Throws: every bad line of them.
  public init(files: [(name: String, bytes: [UInt8])]) throws(LexiconProblems) {
    let files = files.map { LexiconFile(name: $0.name, bytes: $0.bytes, isAdded: false) }
    try Self.throwErrors(of: files)
    self.init(reading: files)
  }

  /// This lexicon with more files on top: a line whose id is known adds its spellings, rules and relations to
  /// that skill, any other line is a new skill. A spelling that is taken stays with the skill that has it.
  ///
  /// - Throws: every bad line of the added files.
  public func adding(_ added: [(name: String, bytes: [UInt8])]) throws(LexiconProblems) -> Lexicon {
    let more = added.map { LexiconFile(name: $0.name, bytes: $0.bytes, isAdded: true) }
    try Self.throwErrors(of: files + more)
    return Lexicon(reading: files + more)
  }

  private init(reading files: [LexiconFile]) {
    var builder = LexiconBuilder(files, notesProblems: false)
    builder.build()
    self.files = files
    skills = builder.skills
    spellings = builder.spellings
    matcher = builder.matcher
    rules = builder.rules
    ruleWords = builder.ruleWords
    casedLetters = builder.casedLetters
    ids = builder.ids
  }

  /// Throws the errors of the files that the caller gave; those of the built-in are for its authors.
  private static func throwErrors(of files: [LexiconFile]) throws(LexiconProblems) {
    let added = Set(files.filter(\.isAdded).map(\.name))
    let errors = problems(of: files).filter { $0.isError && (added.isEmpty || added.contains($0.file)) }
    if !errors.isEmpty { throw LexiconProblems(problems: errors) }
  }

  private static func problems(of files: [LexiconFile]) -> [LexiconProblem] {
    var builder = LexiconBuilder(files, notesProblems: true)
    builder.build()
    return builder.problems
  }

  public subscript(_ index: SkillIndex) -> Skill {
    // Lends the skill rather than copying its arrays, which every look of a reader or writer would count.
    _read { yield skills[Int(index.rawValue)] }
  }

  /// The skill with this id, name or alias, spelled in any case ("k8s", "kubernetes"); context rules do not
  /// count. Nil for a text that is more than a name.
  ///
  /// - Complexity: O(length of the name).
  public func skill(named name: String) -> SkillIndex? {
    guard name.utf8.count <= 200 else { return nil }
    let bytes = Array(name.utf8)
    if let index = ids.value(ofWord: Tokenizer.hash(of: bytes, in: bytes.indices)) {
      return SkillIndex(Int32(truncatingIfNeeded: index))
    }
    let words = Tokenizer.tokens(of: name)
    guard words.dropFirst().allSatisfy({ $0.gap == .soft }) else { return nil }
    return matcher.value(of: words, in: words.indices).map { spellings[Int($0)].skill }
  }

  /// The spelling that is the name of the skill with this id; nil if there is none, or another skill has that name.
  func spelling(ofSkill id: String) -> UInt32? {
    guard let skill = skill(named: id) else { return nil }
    let words = Tokenizer.tokens(of: self[skill].name)
    guard let value = matcher.value(of: words, in: words.indices), spellings[Int(value)].skill == skill else {
      return nil
    }
    return value
  }

  /// The name or alias that a mention was found by.
  public func spelling(of mention: SkillMention) -> String {
    let skill = self[mention.skill]
    return mention.name > 0 ? skill.aliases[Int(mention.name) - 1] : skill.name
  }

  /// Every bad line of all files: file, line, column, what is wrong, and what to do. Empty for a lexicon in
  /// good order.
  public func check() -> [LexiconProblem] { Self.problems(of: files) }
}

/// A file of skills before it is read.
struct LexiconFile: Sendable {
  var name: String
  var bytes: [UInt8]
  /// Given by the user on top of the built-in: its lines may add to known skills, and its family is the user's.
  var isAdded: Bool

  /// The part of the name before the first hyphen: "technical" of "technical-cloud.tsv".
  var family: String {
    let base = name.split(separator: "/").last ?? ""
    return String(base.prefix { $0 != "-" && $0 != "." })
  }
}
