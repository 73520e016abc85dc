import Phrases
import SavedPage
import Skills

/// Reads the skills that a posting asks for: each with its importance, its alternatives and its evidence.
struct SkillRequirementReader: Sendable {
  private let lexicon: Lexicon
  private let skills: SkillReader
  private let cues: PhraseTable<Cue>
  private let importances = ImportanceReader()
  private let alternatives: AlternativesReader

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    skills = SkillReader(lexicon: lexicon)
    cues = Cue.table()
    alternatives = AlternativesReader(lexicon: lexicon)
  }

  /// One reading of a skill in one line.
  struct Occurrence: Sendable {
    var mention: SkillMention
    var line: Int
    var importance: Importance
    /// Number of the group of alternatives; nil for a skill that stands alone.
    var group: Int?
    /// How many of the group are enough.
    var needed = 1
    /// Years asked of this skill here.
    var years: YearRange?
  }

  /// All readings of skills that count as demands or as context, in the order of the text.
  func occurrences(in text: PostingText, organization: String?) -> [Occurrence] {
    var spans: [LineSpan] = []
    spans.reserveCapacity(text.lines.count)
    var list: Int32 = -1
    var wasItem = false
    for line in text.lines {
      let isItem = line.kind == .listItem || line.kind == .cell
      if isItem && !wasItem { list += 1 }
      wasItem = isItem
      spans.append(LineSpan(tokens: line.tokens, listID: isItem ? list : -1))
    }
    var mentions: [SkillMention] = []
    skills.read(text: text.bytes, tokens: text.tokens, lines: spans, into: &mentions)
    let employer = organization.map { Tokenizer.tokens(of: $0).map(\.hash) } ?? []

    var result: [Occurrence] = []
    var shape = LineShape()
    var importance: [Importance?] = []
    var groupCount = 0
    var next = 0
    // "One of the following:" makes the list that it leads one group.
    var listGroup: (number: Int, needed: Int)?
    for (index, line) in text.lines.enumerated() {
      if line.kind != .listItem {
        listGroup = nil
        if let needed = neededOfList(text, index) {
          groupCount += 1
          listGroup = (groupCount, needed)
        }
      }
      let begin = next
      while next < mentions.count && mentions[next].tokens.lowerBound < line.tokens.upperBound { next += 1 }
      guard next > begin, let base = Self.base(of: line, in: text) else { continue }
      let found = mentions[begin..<next].filter { !names(employer, $0, text) }
      guard !found.isEmpty else { continue }
      shape.read(text, line.tokens, lineStart: line.range.lowerBound)
      let cues = cues.matches(in: text.tokens, range: line.tokens)
      importances.read(text, line, base: base, cues: cues, shape: shape, into: &importance)
      let groups = alternatives.groups(text, line, mentions: found, cues: cues, shape: shape)
      var groupOf = [(number: Int, needed: Int)?](repeating: listGroup, count: found.count)
      for group in groups {
        groupCount += 1
        for member in group.members { groupOf[member] = (groupCount, group.needed) }
      }
      for (position, mention) in found.enumerated() {
        guard let importance = importance[mention.tokens.lowerBound - line.tokens.lowerBound] else {
          continue
        }
        result.append(
          Occurrence(
            mention: mention, line: index, importance: importance, group: groupOf[position]?.number,
            needed: groupOf[position]?.needed ?? 1, years: nil))
      }
    }
    return result
  }

  /// How many items of a list are enough, by the line before it; nil where all are asked.
  private func neededOfList(_ text: PostingText, _ index: Int) -> Int? {
    guard index + 1 < text.lines.count, text.lines[index + 1].kind == .listItem, !text.lines[index].isSiteTag
    else { return nil }
    return cues.matches(in: text.tokens, range: text.lines[index].tokens).compactMap(\.label.needed).first
  }

  /// The importance that a line starts from; nil for a line whose skills are no demand.
  private static func base(of line: PostingText.Line, in text: PostingText) -> Importance? {
    if line.isHeading && line.section != .title { return nil }
    if line.isSiteTag {
      switch line.section {
      case .skillsBox, .requirements:
        return line.tokens.count <= 8 || isCommaList(line, text) ? .context : nil
      case .summary: return .context
      default: return nil
      }
    }
    return ImportanceReader.importance(of: line.section)
  }

  /// Whether a line of a site's box is a list of names rather than a sentence.
  private static func isCommaList(_ line: PostingText.Line, _ text: PostingText) -> Bool {
    line.tokens.count { text.tokens[$0].gap == .comma } * 3 >= line.tokens.count
  }

  /// Whether a mention is the employer's own name ("Visa", "Snowflake") rather than a skill.
  private func names(_ employer: [UInt64], _ mention: SkillMention, _ text: PostingText) -> Bool {
    mention.tokens.count == employer.count && text.tokens[mention.tokens].map(\.hash) == employer
  }

  /// One entry a skill: its strongest importance, the group of its strongest reading, evidence strongest first.
  func requirements(from occurrences: [Occurrence], in text: PostingText) -> [SkillRequirement] {
    var order: [SkillIndex] = []
    var bySkill: [SkillIndex: [Occurrence]] = [:]
    for occurrence in occurrences {
      if bySkill[occurrence.mention.skill] == nil { order.append(occurrence.mention.skill) }
      bySkill[occurrence.mention.skill, default: []].append(occurrence)
    }
    return order.map { skill in
      let readings = bySkill[skill] ?? []
      let strongest = readings.map(\.importance).max() ?? .context
      let best = readings.filter { $0.importance == strongest }
      let ordered = best + readings.filter { $0.importance != strongest }
      return SkillRequirement(
        skill: skill, importance: strongest,
        years: readings.compactMap(\.years).max { $0.minimum < $1.minimum },
        anyOf: best.first { $0.group != nil }?.group, needed: best.first { $0.group != nil }?.needed ?? 1,
        evidence: ordered.prefix(3).map { text.evidence($0.mention.bytes, line: text.lines[$0.line]) })
    }
  }
}
