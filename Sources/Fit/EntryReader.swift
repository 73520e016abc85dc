import Skills

/// Reads the skills of a profile's entry: "Python (primary)", "Postgres 14", "AWS (S3, EMR)", "R".
///
/// The same skill reader as for postings reads the entry whole. An entry is a name and no sentence, though,
/// so that the words by which a reader tells R, Go or Excel from other words are not there: each part of
/// the entry is looked up as a name too.
struct EntryReader {
  let lexicon: Lexicon
  private let reader: SkillReader

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    reader = SkillReader(lexicon: lexicon)
  }

  /// The skills of the entry, each once, in the order in which they stand in it.
  func skills(in entry: String) -> [SkillIndex] {
    var found: [SkillIndex] = []
    func add(_ skill: SkillIndex?) {
      if let skill, !found.contains(skill) { found.append(skill) }
    }
    add(lexicon.skill(named: entry))
    // A sentence of a résumé holds "go" and "r" as plain words: only short entries are cut into names.
    if entry.utf8.count <= 120 {
      for part in parts(of: entry) { add(name(part)) }
    }
    for mention in reader.mentions(in: entry) { add(mention.skill) }
    return found
  }

  /// The part as a name, then without a version behind it ("Postgres 14", "Tensorflow 2").
  private func name(_ part: Substring) -> SkillIndex? {
    if let skill = lexicon.skill(named: String(part)) { return skill }
    guard let space = part.lastIndex(of: " ") else { return nil }
    let version = part[part.index(after: space)...].drop { $0 == "v" || $0 == "V" }
    guard !version.isEmpty,
      version.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2B })
    else { return nil }
    return lexicon.skill(named: String(part[..<space]))
  }

  /// The entry cut at parentheses, commas, semicolons and slashes, white space trimmed.
  private func parts(of entry: String) -> [Substring] {
    let marks: Set<Character> = ["(", ")", "[", "]", ",", ";", "/", "|", "•", ":"]
    return entry.split { marks.contains($0) }.map { part in
      var part = part.drop { $0.isWhitespace }
      while part.last?.isWhitespace == true { part.removeLast() }
      return part
    }
  }
}
