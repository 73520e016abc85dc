import Phrases
import Skills

/// Finds words of requirement lines that are written like names of tools and stand in no lexicon, and
/// counts the lines in which nothing was recognised.
struct UnrecognizedReader: Sendable {
  private let common: Set<UInt64>

  init() {
    common = Set(
      [
        "a", "an", "the", "and", "or", "of", "in", "to", "for", "with", "on", "at", "as", "by", "is", "are",
        "be", "you", "your",
        "we", "our", "i", "it", "us", "etc", "bs", "ms", "ba", "ma", "phd", "usa", "uk", "eu", "d", "e", "g",
        "s", "experience",
        "strong", "ability", "knowledge", "years", "proficiency", "understanding",
      ].map { Tokenizer.hash(ofWord: $0) })
  }

  /// At most this many phrases are kept a posting.
  private static let limit = 40

  func read(
    _ text: PostingText, occurrences: [SkillRequirementReader.Occurrence], into posting: inout Posting
  ) {
    var recognized = Set(occurrences.map(\.line))
    for evidence in [posting.years?.evidence, posting.degree?.evidence] {
      guard let evidence, evidence.source == .text else { continue }
      if let line = text.lines.firstIndex(where: { $0.range.contains(evidence.start) }) {
        recognized.insert(line)
      }
    }
    var covered = Set<Int>()
    for occurrence in occurrences { covered.formUnion(occurrence.mention.tokens) }
    var seen = Set<String>()
    for (index, line) in text.lines.enumerated()
    where (line.section == .requirements || line.section == .preferred) && !line.isHeading && !line.isSiteTag
      && line.tokens.count >= 3
    {
      posting.requirementLineCount += 1
      if recognized.contains(index) { posting.recognizedLineCount += 1 }
      for phrase in names(text, line, covered) where posting.unrecognized.count < Self.limit {
        if seen.insert(phrase).inserted { posting.unrecognized.append(phrase) }
      }
    }
  }

  /// Runs of words with capitals or digits inside a sentence, which no skill covers.
  private func names(_ text: PostingText, _ line: PostingText.Line, _ covered: Set<Int>) -> [String] {
    var names: [String] = []
    var index = line.tokens.lowerBound
    while index < line.tokens.upperBound {
      guard isName(text, line, index, covered) else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < line.tokens.upperBound && text.tokens[index].gap == .soft
        && isName(text, line, index, covered)
        && index - start < 4
      { index += 1 }
      names.append(text.string(Int(text.tokens[start].start)..<Int(text.tokens[index - 1].end)))
    }
    return names
  }

  private func isName(_ text: PostingText, _ line: PostingText.Line, _ index: Int, _ covered: Set<Int>)
    -> Bool
  {
    let token = text.tokens[index]
    guard !covered.contains(index), !common.contains(token.hash), token.end - token.start > 1,
      !token.shape.contains(.isNumber)
    else { return false }
    if token.shape.contains(.hasInnerUpper) { return true }
    let beginsSentence = index == line.tokens.lowerBound || token.gap == .sentence
    return token.shape.contains(.startsUpper) && !beginsSentence
  }
}
