import Phrases
import Skills

/// Reads the level of a posting: from its title first, else from what the page itself states
/// ("Senior level", "Seniority level: Associate"). What neither says is nil. Words and their order of
/// precedence stand in `Lexicon/reading/levels.tsv`.
struct SeniorityReader: Sendable {
  private struct Level: Sendable {
    /// Nil for words that are no level ("Lead Generation").
    var seniority: Seniority?
    var order: Int
  }

  private let titles: CueTable<Level>
  private let tags: CueTable<Level>
  private let labels = FactLabels()

  init() {
    func table(_ place: String) -> CueTable<Level> {
      CueTable("levels") { row in
        guard row["where"] == place || row["where"] == "both" else { return nil }
        return Level(seniority: Seniority(rawValue: row["level"]), order: Int(row["order"]) ?? 0)
      }
    }
    titles = table("title")
    tags = table("tag")
  }

  func read(_ text: PostingText, title: Fact<String>?) -> Fact<Seniority>? {
    if let title, let found = level(ofTitle: title.value) {
      var evidence = title.evidence
      evidence.quote = title.value
      return Fact(found, evidence)
    }
    return statement(in: text)
  }

  /// The level that a title names; nil where it names none.
  func level(ofTitle title: String) -> Seniority? {
    var text = PostingText()
    text.append(title.utf8)
    var best: Level?
    var first: Seniority?
    for mark in titles.marks(in: text, text.tokens.indices) {
      guard let seniority = mark.cue.seniority else { continue }
      if mark.tokens.lowerBound <= 1 { first = first ?? seniority }
      // "Chief" and "head" lead a title; "Executive" behind a comma may name a department.
      if best.map({ mark.cue.order > $0.order }) ?? true {
        best = Level(seniority: seniority, order: mark.cue.order)
      }
    }
    // "Junior Developer - Trainee": what a title opens with is the lowest of jobs, not a place for students.
    if best?.seniority == .intern, first == .junior { return .junior }
    return best?.seniority
  }

  /// A line that says the level and nothing else, or says it behind its label, perhaps on the line above.
  private func statement(in text: PostingText) -> Fact<Seniority>? {
    for (index, line) in text.lines.enumerated() where !line.tokens.isEmpty && line.tokens.count <= 10 {
      var first = line.tokens.lowerBound
      var isLabelled = labels.isBelow(.seniority, line: index, in: text)
      if let label = labels.label(of: line, in: text), label.cue == .seniority {
        first = label.tokens.upperBound
        isLabelled = true
      }
      guard first < line.tokens.upperBound, isLabelled || line.isSiteTag, !line.isHeading || isLabelled else {
        continue
      }
      guard let mark = tags.match(in: text, at: first, limit: line.tokens.upperBound),
        let seniority = mark.cue.seniority
      else { continue }
      // "Mid-Senior level" spans two levels: it states neither. "Junior, Mid-Level" is a list: the lower end counts.
      if mark.tokens.upperBound != line.tokens.upperBound {
        guard isLabelled, let lowest = lowest(of: first..<line.tokens.upperBound, in: text) else { continue }
        return Fact(lowest, text.evidence(tokens: first..<line.tokens.upperBound, line: index))
      }
      // A bare word on a site's chrome ("Lead", "Manager") may be anything: only words of level count.
      if !isLabelled && mark.tokens.count < 2
        && !Self.plain.contains(text.tokens[mark.tokens.lowerBound].hash)
      {
        continue
      }
      return Fact(seniority, text.evidence(tokens: mark.tokens, line: index))
    }
    return sentence(in: text)
  }

  /// The lowest of a list of levels that commas or slashes part; nil where anything else stands in it.
  private func lowest(of range: Range<Int>, in text: PostingText) -> Seniority? {
    var lowest: Level?
    var index = range.lowerBound
    while index < range.upperBound {
      if text.tokens[index].hash == Word.or || text.tokens[index].hash == Word.and {
        index += 1
        continue
      }
      guard let mark = tags.match(in: text, at: index, limit: range.upperBound), mark.cue.seniority != nil,
        index == range.lowerBound || !text.gap(before: index).elementsEqual([0x2D])
      else { return nil }
      if lowest.map({ rank(mark.cue) < rank($0) }) ?? true { lowest = mark.cue }
      index = mark.tokens.upperBound
    }
    return lowest?.seniority
  }

  private func rank(_ level: Level) -> Int {
    level.seniority.flatMap { Seniority.allCases.firstIndex(of: $0) } ?? Int.max
  }

  /// "This is a senior-level role", "we are hiring for several roles from Staff level": a level by name ("… level")
  /// or before the word for the job, in a sentence that presents the job.
  private func sentence(in text: PostingText) -> Fact<Seniority>? {
    for (index, line) in text.lines.enumerated()
    where !line.isSiteTag
      && (line.section == .summary || line.section == .other || line.section == .responsibilities)
    {
      for sentence in text.sentences(in: line.tokens) {
        guard sentence.contains(where: { Self.jobs.contains(text.tokens[$0].hash) }),
          sentence.prefix(6).contains(where: { Self.presents.contains(text.tokens[$0].hash) })
        else { continue }
        for mark in tags.marks(in: text, sentence) {
          guard let seniority = mark.cue.seniority else { continue }
          let end = mark.tokens.upperBound
          let isNamed =
            text.tokens[end - 1].hash == Self.level
            || end < sentence.upperBound && text.tokens[end].hash == Self.level
          let after = end < sentence.upperBound && text.tokens[end].hash == Self.level ? end + 1 : end
          let isBeforeJob = after < sentence.upperBound && Self.jobs.contains(text.tokens[after].hash)
          let isBehindJob =
            mark.tokens.lowerBound >= sentence.lowerBound + 2
            && Self.jobs.contains(text.tokens[mark.tokens.lowerBound - 2].hash)
          guard isNamed, isBeforeJob || isBehindJob else { continue }
          return Fact(seniority, text.evidence(tokens: mark.tokens, line: index))
        }
      }
    }
    return nil
  }

  private static let level = Tokenizer.hash(ofWord: "level")
  private static let jobs = Set(
    ["role", "roles", "position", "positions", "job", "opportunity", "vacancy", "opening"].map {
      Tokenizer.hash(ofWord: $0)
    })
  private static let presents = Set(
    ["this", "hiring", "we", "we're", "seeking", "looking", "it"].map { Tokenizer.hash(ofWord: $0) })

  private static let plain = Set(
    ["junior", "senior", "medior", "expert", "intermediate"].map { Tokenizer.hash(ofWord: $0) })
}
