import Skills

/// What a cue word tells of its clause (table `reading/cues.tsv`).
enum Cue: String, Sendable {
  /// Speaks of what stands before it: "Docker is a plus".
  case preferredAfter = "preferred-after"
  /// Speaks of what follows: "ideally Docker".
  case preferredBefore = "preferred-before"
  /// The clause asks plainly: "experience with Docker".
  case required
  /// Begins examples of one kind: "such as AWS or Azure".
  case example
  /// Begins alternatives: "one of".
  case oneOf = "one-of"
  /// Begins alternatives of which two are needed: "at least two of".
  case twoOf = "two-of"
  case threeOf = "three-of"
  /// Ends examples: "or similar".
  case similar
  /// Takes back: "no experience required".
  case negation

  /// How many of the skills that follow are enough; nil for cues that begin no choice.
  var needed: Int? {
    switch self {
    case .oneOf: 1
    case .twoOf: 2
    case .threeOf: 3
    default: nil
    }
  }

  static func table() -> PhraseTable<Cue> {
    PhraseTable(table: "reading/cues.tsv") { Cue(rawValue: $0["cue"]) }
  }
}
