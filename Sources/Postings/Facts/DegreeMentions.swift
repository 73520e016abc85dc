import Phrases
import Skills

/// Degrees that one sentence names together ("BS/MS", "Bachelor's, Master's or PhD"): any one of them is enough.
struct DegreeMention: Sendable {
  /// The lowest of the group.
  var level: DegreeLevel
  /// A degree of no stated level.
  var isGeneric: Bool
  /// From the first to the last degree of the group.
  var tokens: Range<Int>
  var line: Int
  var sentence: Range<Int>
  var isPreferred: Bool
  /// "or equivalent experience" stands with it.
  var equivalentAccepted: Bool
}

/// Finds the degrees that a posting asks for. Phrases and traps stand in `Lexicon/reading/degrees.tsv`.
struct DegreeMentions: Sendable {
  enum Kind: String, Sendable {
    case degree, short, generic, trap, equivalent, joiner, context, education, none
  }
  struct Cue: Sendable {
    var kind: Kind
    var level: DegreeLevel
  }
  typealias Mark = CueTable<Cue>.Mark

  let table: CueTable<Cue>
  private let preference = PreferenceCues()
  private let labels = FactLabels()

  init() {
    table = CueTable("degrees") { row in
      Kind(rawValue: row["reads"]).map {
        Cue(kind: $0, level: DegreeLevel(rawValue: row["level"]) ?? .degree)
      }
    }
  }

  /// All groups of degrees, in the order of the text.
  ///
  /// - Complexity: O(tokens).
  func mentions(in text: PostingText) -> [DegreeMention] {
    var mentions: [DegreeMention] = []
    for (index, line) in text.lines.enumerated() {
      switch line.section {
      case .company, .benefits, .legal, .apply:
        // An info box may stand anywhere: "Required education: secondary".
        guard labels.value(at: index, of: .education, in: text) else { continue }
      default: break
      }
      var acceptsEquivalent: Bool?
      for sentence in text.sentences(in: line.tokens) {
        let marks = table.marks(in: text, sentence)
        guard marks.contains(where: { $0.cue.kind.isDegree }) else { continue }
        // Looked for once a line: "or equivalent" may stand in the next sentence.
        let accepts =
          acceptsEquivalent
          ?? (table.marks(in: text, line.tokens).contains { $0.cue.kind == .equivalent }
            || goesOnWithEquivalent(index, text))
        acceptsEquivalent = accepts
        read(
          sentence, line: index, marks: marks, acceptsEquivalent: accepts, text: text, into: &mentions)
      }
    }
    if mentions.isEmpty || mentions.contains(where: \.equivalentAccepted) { return mentions }
    if acceptsForAny(text) { for index in mentions.indices { mentions[index].equivalentAccepted = true } }
    return mentions
  }

  /// "Education or experience in IT", in a line of its own.
  private func acceptsForAny(_ text: PostingText) -> Bool {
    text.lines.contains { line in
      guard line.section == .requirements, line.tokens.count <= 16 else { return false }
      let marks = table.marks(in: text, line.tokens)
      return marks.indices.dropFirst().contains { position in
        marks[position].cue.kind == .equivalent && marks[position - 1].cue.kind == .education
          && marks[position - 1].tokens.upperBound == marks[position].tokens.lowerBound
      }
    }
  }

  private func read(
    _ sentence: Range<Int>, line: Int, marks: [Mark], acceptsEquivalent: Bool, text: PostingText,
    into mentions: inout [DegreeMention]
  ) {
    var found: [(mark: Mark, isGeneric: Bool)] = []
    for (position, mark) in marks.enumerated() {
      switch mark.cue.kind {
      case .degree, .none: found.append((mark, false))
      case .generic: found.append((mark, true))
      case .short where isSure(position, marks, text): found.append((mark, mark.cue.level == .degree))
      default: break
      }
    }
    let groups = grouped(found, marks: marks, text: text)
    let ranges = groups.map(\.tokens)
    let cues = preference.marks(in: text, sentence)
    for group in groups {
      let clause = preference.isPreferred(group.tokens, in: sentence, others: ranges, marks: cues, text: text)
      mentions.append(
        DegreeMention(
          level: group.level, isGeneric: group.isGeneric, tokens: group.tokens, line: line,
          sentence: sentence,
          isPreferred: group.level == .none || (clause ?? (text.lines[line].section == .preferred)),
          equivalentAccepted: acceptsEquivalent))
    }
  }

  /// Whether an ambiguous word ("MS", "master", "degree") is a degree here: next to another one, or before a
  /// word such as "in" or "required".
  private func isSure(_ position: Int, _ marks: [Mark], _ text: PostingText) -> Bool {
    let mark = marks[position]
    if hasYears(mark, text) { return true }
    if position + 1 < marks.count {
      let next = marks[position + 1]
      let distance = next.tokens.lowerBound - mark.tokens.upperBound
      // "BS and 6 years"
      let behind = next.tokens.upperBound
      if distance == 0, next.cue.kind == .joiner || next.cue.kind == .context, behind < text.tokens.count,
        text.tokens[behind].gap == .soft, text.tokens[behind].shape.contains(.isNumber)
      {
        return true
      }
      if distance == 0 && text.tokens[next.tokens.lowerBound].gap != .sentence {
        if next.cue.kind == .context || next.cue.kind == .education || next.cue.kind.isDegree
          || next.cue.kind == .equivalent
        {
          return true
        }
        if next.cue.kind == .joiner, position + 2 < marks.count {
          let after = marks[position + 2]
          if after.cue.kind.isDegree && after.tokens.lowerBound - next.tokens.upperBound <= 1 { return true }
        }
      }
    }
    guard position > 0 else { return false }
    var before = marks[position - 1]
    guard before.tokens.upperBound == mark.tokens.lowerBound else { return false }
    if before.cue.kind == .joiner, position > 1 {
      guard marks[position - 2].tokens.upperBound == before.tokens.lowerBound else { return false }
      before = marks[position - 2]
    }
    return before.cue.kind == .degree
      || before.cue.kind == .short && before.cue.level != .degree && mark.cue.level != .degree
      || before.cue.kind == .context && mark.cue.level == .degree
  }

  /// "BS and 3 years", "MS with 1 year": what stands before years is a degree.
  private func hasYears(_ mark: Mark, _ text: PostingText) -> Bool {
    let next = mark.tokens.upperBound
    guard next + 2 < text.tokens.count, text.tokens[next].gap == .soft, text.tokens[next + 1].gap == .soft,
      text.tokens[next].hash == Word.and || text.tokens[next].hash == Word.with,
      text.tokens[next + 1].shape.contains(.hasDigit)
    else { return false }
    return text.tokens[next + 2].hash == Word.years || text.tokens[next + 2].hash == Word.year
  }

  private struct Group {
    var level: DegreeLevel
    var isGeneric: Bool
    var tokens: Range<Int>
    var hasConjunction: Bool
  }

  /// Joins degrees between which only joining words stand.
  private func grouped(_ found: [(mark: Mark, isGeneric: Bool)], marks: [Mark], text: PostingText) -> [Group]
  {
    var groups: [Group] = []
    for item in found {
      let group = Group(
        level: item.mark.cue.level, isGeneric: item.isGeneric, tokens: item.mark.tokens, hasConjunction: false
      )
      guard var last = groups.last else {
        groups.append(group)
        continue
      }
      let between = last.tokens.upperBound..<group.tokens.lowerBound
      let isJoined = between.allSatisfy { token in
        marks.contains { ($0.cue.kind == .joiner || $0.cue.kind.isDegree) && $0.tokens.contains(token) }
      }
      let gap = text.tokens[group.tokens.lowerBound].gap
      guard isJoined, between.count <= 5, !text.gap(before: group.tokens.lowerBound).contains(0x3B),
        gap != .sentence,
        !text.gap(before: group.tokens.lowerBound).contains(0x28)
      else {
        groups.append(group)
        continue
      }
      // The generic word behind a named degree adds nothing.
      if group.isGeneric && !last.isGeneric {
        last.tokens = last.tokens.lowerBound..<group.tokens.upperBound
      } else {
        if last.isGeneric || group.level.rank < last.level.rank { last.level = group.level }
        last.isGeneric = false
        last.tokens = last.tokens.lowerBound..<group.tokens.upperBound
      }
      groups[groups.count - 1] = last
    }
    return groups
  }

  /// "Bachelor's degree" on one line, "or equivalent practical experience …" on the next.
  private func goesOnWithEquivalent(_ line: Int, _ text: PostingText) -> Bool {
    guard line + 1 < text.lines.count else { return false }
    let next = text.lines[line + 1].tokens
    guard let first = next.first, let mark = table.match(in: text, at: first, limit: next.upperBound) else {
      return false
    }
    return mark.cue.kind == .equivalent
      && (text.tokens[first].hash == Word.or || text.tokens[first].hash == Word.and)
  }
}

extension DegreeMentions.Kind {
  /// The phrase may name a degree.
  var isDegree: Bool { self == .degree || self == .short || self == .generic || self == .none }
}
