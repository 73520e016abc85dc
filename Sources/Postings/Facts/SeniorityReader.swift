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
    for mark in titles.marks(in: text, text.tokens.indices) {
      guard let seniority = mark.cue.seniority else { continue }
      // "Chief" and "head" lead a title; "Executive" behind a comma may name a department.
      if best.map({ mark.cue.order > $0.order }) ?? true {
        best = Level(seniority: seniority, order: mark.cue.order)
      }
    }
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
      // "Mid-Senior level" spans two levels: it states neither.
      guard mark.tokens.upperBound == line.tokens.upperBound else { continue }
      // A bare word on a site's chrome ("Lead", "Manager") may be anything: only words of level count.
      if !isLabelled && mark.tokens.count < 2
        && !Self.plain.contains(text.tokens[mark.tokens.lowerBound].hash)
      {
        continue
      }
      return Fact(seniority, text.evidence(tokens: mark.tokens, line: index))
    }
    return nil
  }

  private static let plain = Set(
    ["junior", "senior", "medior", "expert", "intermediate"].map { Tokenizer.hash(ofWord: $0) })
}
