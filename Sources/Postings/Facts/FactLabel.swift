import Phrases

/// Labels of fact tables and info boxes ("Seniority level", "Location:", "Employment type"), from
/// `Lexicon/reading/labels.tsv`.
enum FactLabel: String, Sendable {
  case seniority, location, workplace, employment, education, duration
  /// A label of another fact ("Industry", "Headquarters"), whose value is none of the above.
  case other
}

/// Finds labels and what they label: the rest of their line behind a colon, or the line below.
struct FactLabels: Sendable {
  private let table = CueTable<FactLabel>("labels")

  /// The label that a line begins with, and its tokens.
  func label(of line: PostingText.Line, in text: PostingText) -> CueTable<FactLabel>.Mark? {
    guard let first = line.tokens.first else { return nil }
    return table.match(in: text, at: first, limit: line.tokens.upperBound)
  }

  /// Whether one of these labels stands just before a token.
  func isLabel(_ kinds: [FactLabel], endingAt end: Int, from lowest: Int, in text: PostingText) -> Bool {
    (max(lowest, end - 3)..<max(lowest, end)).contains { start in
      guard let mark = table.match(in: text, at: start, limit: end), mark.tokens.upperBound == end else {
        return false
      }
      return kinds.contains(mark.cue)
    }
  }

  /// The tokens of a line that stand behind a label of this kind and a colon.
  func valueBehind(_ kind: FactLabel, line: PostingText.Line, in text: PostingText) -> Range<Int>? {
    guard let mark = label(of: line, in: text), mark.cue == kind,
      mark.tokens.upperBound < line.tokens.upperBound,
      text.gap(before: mark.tokens.upperBound).contains(0x3A)
    else { return nil }
    return mark.tokens.upperBound..<line.tokens.upperBound
  }

  /// Whether the line above is nothing but a label of this kind.
  func isBelow(_ kind: FactLabel, line index: Int, in text: PostingText) -> Bool {
    guard index > 0, text.lines[index - 1].tokens.count <= 5,
      let mark = label(of: text.lines[index - 1], in: text)
    else { return false }
    return mark.cue == kind && mark.tokens == text.lines[index - 1].tokens
  }

  /// Whether the line holds the value of a label of this kind, behind it or below it.
  func value(at index: Int, of kind: FactLabel, in text: PostingText) -> Bool {
    valueBehind(kind, line: text.lines[index], in: text) != nil || isBelow(kind, line: index, in: text)
  }
}
