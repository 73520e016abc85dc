import Testing

@testable import Skills

/// A lexicon written in a test: rows of "id, name, kind, aliases, context, implies, related", parted by " / ".
func lexicon(_ rows: String..., file: String = "technical-test.tsv") throws -> Lexicon {
  try Lexicon(files: [(file, tableBytes(rows))])
}

func tableBytes(_ rows: [String]) -> [UInt8] {
  var text = "id\tname\tkind\taliases\tcontext\timplies\trelated\n"
  for row in rows {
    let fields = row.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    text += fields.joined(separator: "\t") + "\n"
  }
  return Array(text.utf8)
}

/// The problems of a lexicon text as "line column what", whether or not they are errors.
func problems(_ text: String) -> [String] {
  do {
    return try describe(Lexicon(files: [("technical-test.tsv", Array(text.utf8))]).check())
  } catch {
    return describe(error.problems)
  }
}

func describe(_ problems: [LexiconProblem]) -> [String] {
  problems.map { "\($0.line.map(String.init) ?? "-") \($0.column ?? "-") \($0.what)" }
}

/// What a text names, each as "id:words", in the order of the text.
func mentions(_ lexicon: Lexicon, _ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return SkillReader(lexicon: lexicon).mentions(in: text).map {
    "\(lexicon[$0.skill].id):\(String(decoding: bytes[$0.bytes], as: UTF8.self))"
  }
}

/// The ids that a text names.
func ids(_ lexicon: Lexicon, _ text: String) -> [String] {
  SkillReader(lexicon: lexicon).mentions(in: text).map { lexicon[$0.skill].id }
}
