import Phrases
import Skills

/// Gives skills the years that are asked of them: "5 years of Python and Django", "Docker (2+ years)".
///
/// A figure speaks of the skills that follow it in its sentence: the first within ten words, the others each within
/// four words of the one before, up to the next figure. Where none follows, of the skill right before it. A figure
/// named as a total speaks of no skill.
enum SkillYears {
  private static let reach = 10
  private static let step = 4
  /// What begins another thought: "8 years of Java, including leadership", "and deep expertise in Go".
  private static let stops = Set(
    [
      "including", "ideally", "preferably", "proficiency", "expertise", "knowledge", "understanding",
      "familiarity",
      "background", "strong", "deep", "solid", "plus", "inkl", "dont", "včetně",
    ].map { Tokenizer.hash(ofWord: $0) })

  static func attach(
    _ years: [YearMention], in text: PostingText, to occurrences: inout [SkillRequirementReader.Occurrence],
    isTrait: (SkillMention) -> Bool
  ) {
    var first = 0
    for (position, year) in years.enumerated()
    // "or 11 years without a degree" is the dearer way.
    where year.scope != .total && year.degree != DegreeLevel.none && year.range.minimum > 0 {
      while first < occurrences.count && occurrences[first].line < year.line { first += 1 }
      let next = position + 1 < years.count ? years[position + 1] : nil
      let end = next.map { $0.line == year.line ? $0.tokens.lowerBound : Int.max } ?? Int.max
      let limit = min(end, year.sentence.upperBound)
      var last = year.tokens.upperBound
      var reach = Self.reach
      var before: Int?
      var isAttached = false
      for index in occurrences[first...].indices {
        guard occurrences[index].line == year.line else { break }
        let tokens = occurrences[index].mention.tokens
        if tokens.upperBound <= year.tokens.lowerBound {
          if year.sentence.contains(tokens.lowerBound) { before = index }
          continue
        }
        guard tokens.lowerBound >= year.tokens.upperBound, tokens.lowerBound < limit,
          tokens.lowerBound - last <= reach, !isParted(text, last, tokens.lowerBound)
        else { break }
        last = max(last, tokens.upperBound)
        reach = Self.step
        if isTrait(occurrences[index].mention) { continue }
        occurrences[index].years = year.range
        isAttached = true
      }
      if !isAttached, let before, occurrences[before].years == nil,
        year.tokens.lowerBound - occurrences[before].mention.tokens.upperBound <= 1
      {
        occurrences[before].years = year.range
      }
    }
  }

  /// Whether a bracket opens between two words, or another thought begins.
  private static func isParted(_ text: PostingText, _ end: Int, _ next: Int) -> Bool {
    guard next >= end, end > 0 else { return false }
    if text.bytes[Int(text.tokens[end - 1].end)..<Int(text.tokens[next].start)].contains(0x28) { return true }
    return (end..<next).contains { stops.contains(text.tokens[$0].hash) }
  }
}
