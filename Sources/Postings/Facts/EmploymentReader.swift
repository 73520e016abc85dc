import Phrases
import Skills

/// Reads the kinds of employment: structured data, the site's tags and info boxes, the title, and sentences
/// that state one. A posting may have several ("full-time", "permanent"). From `Lexicon/reading/employment.tsv`.
struct EmploymentReader: Sendable {
  private struct Meaning: Sendable {
    /// Nil for traps.
    var employment: Employment?
    var isStrong = false
    var isTag = false
  }

  private let table: CueTable<Meaning>
  private let values: CueTable<Employment>
  private let labels = FactLabels()
  private let months = Set(
    ["months", "month", "monate", "mois", "měsíců", "years", "year", "weeks"].map {
      Tokenizer.hash(ofWord: $0)
    })

  init() {
    var meanings: [[UInt64]: Meaning] = [:]
    _ = CueTable<Int>("employment") { row in
      guard row["strength"] != "structured" else { return nil }
      for words in row.list("phrases").map(CueTable<Int>.words(of:)) {
        var meaning = meanings[words] ?? Meaning(employment: Employment(rawValue: row["employment"]))
        if row["strength"] == "strong" { meaning.isStrong = true } else { meaning.isTag = true }
        meanings[words] = meaning
      }
      return nil
    }
    table = CueTable(meanings: meanings)
    values = CueTable("employment") {
      $0["strength"] == "structured" ? Employment(rawValue: $0["employment"]) : nil
    }
  }

  func read(_ text: PostingText, title: Fact<String>?, structured: StructuredPosting?) -> [Fact<Employment>] {
    var found: [Employment: Evidence] = [:]
    func add(_ employment: Employment, _ evidence: Evidence) {
      if found[employment] == nil { found[employment] = evidence }
    }

    for value in structured?.employment ?? [] {
      var words = PostingText()
      words.append(value.utf8)
      for mark in values.marks(in: words, words.tokens.indices) {
        add(mark.cue, Evidence(source: .structured, quote: value))
      }
    }
    if let title {
      var words = PostingText()
      words.append(title.value.utf8)
      for mark in table.marks(in: words, words.tokens.indices) {
        guard let employment = mark.cue.employment else { continue }
        // A volunteer coordinator is none; "contract" and "temporary" qualify the title as a rule at its edges.
        let isEdge =
          mark.tokens.lowerBound == 0 || words.tokens[mark.tokens.lowerBound].gap != .soft
          || mark.tokens.upperBound == words.tokens.count || words.tokens[mark.tokens.upperBound].gap != .soft
        guard mark.cue.isStrong || isEdge else { continue }
        var evidence = title.evidence
        evidence.quote = title.value
        add(employment, evidence)
      }
    }
    for index in text.lines.indices {
      let line = text.lines[index]
      guard line.section != .title, line.section != .legal || line.tokens.count <= 4 else { continue }
      // "Contract duration" alone in its line is a label.
      if let label = labels.label(of: line, in: text), label.tokens == line.tokens, !labelled(index, text) {
        guard
          table.match(in: text, at: line.tokens.lowerBound, limit: line.tokens.upperBound)?.cue.isTag ?? false
        else { continue }
      }
      let isLabelled = labelled(index, text)
      // "Duration: six months".
      if let value = labels.valueBehind(.duration, line: line, in: text),
        value.contains(where: { months.contains(text.tokens[$0].hash) })
      {
        add(.temporary, text.evidence(tokens: value, line: index))
      }
      for mark in table.marks(in: text, line.tokens) {
        guard let employment = mark.cue.employment else { continue }
        let isAlone = mark.tokens.count == line.tokens.count
        // A header that runs its facts together: "Solutions Architecture Full time".
        let isEdge =
          index <= 6 && line.tokens.count <= 10 && (employment == .fullTime || employment == .partTime)
          && (mark.tokens.lowerBound == line.tokens.lowerBound
            || mark.tokens.upperBound == line.tokens.upperBound)
        let isListed = isLabelled || isEdge || line.tokens.count <= 6 && setOff(mark, line, text)
        let isTag =
          mark.cue.isTag
          && (isAlone && (line.isSiteTag || !line.isHeading)
            || isListed
              && (isLabelled || line.isSiteTag || line.section == .summary || line.section == .other))
        let isStated =
          (mark.cue.isStrong || describesJob(mark, line, text)) && line.section != .benefits
          && !isQuestion(line, text)
        guard isTag || isStated else { continue }
        // A lone word in running lists ("Contract", "Stage") says little outside tags and labels.
        if isTag && !isStated && !isLabelled
          && (line.section == .requirements || line.section == .preferred || line.section == .skillsBox)
        {
          continue
        }
        add(employment, text.evidence(tokens: mark.tokens, line: index))
      }
    }
    return Employment.allCases.compactMap { kind in found[kind].map { Fact(kind, $0) } }
  }

  private func labelled(_ index: Int, _ text: PostingText) -> Bool {
    let count = text.lines[index].tokens.count
    return [FactLabel.employment, .duration].contains { kind in
      count <= 14 && labels.valueBehind(kind, line: text.lines[index], in: text) != nil
        || count <= 20 && labels.isBelow(kind, line: index, in: text)
    }
  }

  private func setOff(_ mark: CueTable<Meaning>.Mark, _ line: PostingText.Line, _ text: PostingText) -> Bool {
    let opens =
      mark.tokens.lowerBound == line.tokens.lowerBound || text.tokens[mark.tokens.lowerBound].gap != .soft
    let closes =
      mark.tokens.upperBound == line.tokens.upperBound || text.tokens[mark.tokens.upperBound].gap != .soft
    return opens && closes
  }

  /// "Our full-time Door Attendant position": the word before, and the job within five words behind.
  private func describesJob(_ mark: CueTable<Meaning>.Mark, _ line: PostingText.Line, _ text: PostingText)
    -> Bool
  {
    let start = mark.tokens.lowerBound
    guard let employment = mark.cue.employment, employment == .fullTime || employment == .partTime,
      start > line.tokens.lowerBound, Self.determiners.contains(text.tokens[start - 1].hash)
    else { return false }
    let end = min(line.tokens.upperBound, mark.tokens.upperBound + 6)
    for index in mark.tokens.upperBound..<max(mark.tokens.upperBound, end) {
      guard text.tokens[index].gap == .soft else { return false }
      if Self.jobs.contains(text.tokens[index].hash) { return true }
    }
    return false
  }

  private static let determiners = Set(["our", "this", "a", "the"].map { Tokenizer.hash(ofWord: $0) })
  private static let jobs = Set(
    ["position", "role", "job", "opportunity"].map { Tokenizer.hash(ofWord: $0) })

  private func isQuestion(_ line: PostingText.Line, _ text: PostingText) -> Bool {
    text.bytes[line.range].last == 0x3F
  }
}
