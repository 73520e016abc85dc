/// The families that the built-in lexicon may have, one for each first part of a file's name.
///
/// The first five are those of the documents that the lexicon follows; any other needs its reason here and a
/// row in `Lexicon/README.md`.
enum SkillFamily {
  static let known: [(name: String, reason: String)] = [
    ("technical", "languages, frameworks, tools, platforms, methods of software, data and machine learning"),
    ("ethics", "responsible use of data and models: fairness, privacy, safety, regulation"),
    ("soft", "how people work: communication, leadership, problem solving"),
    ("industry", "knowledge of a business: health care, finance, retail"),
    ("practice", "how teams work: agile, code review, documentation"),
    ("business", "crafts of a firm that are no industry: marketing, accounting, operations"),
    ("science", "natural sciences and engineering, which postings for models of the world ask"),
    ("languages", "spoken languages, which no document's family holds and many postings ask"),
    ("business", "methods of sales, finance, marketing, operations and administration"),
    ("science", "engineering, laboratory, health care and natural science"),
    ("certifications", "named certificates and licences, which are proven rather than learnt"),
  ]

  static func isKnown(_ name: String) -> Bool { known.contains { $0.name == name } }
}
