import Phrases
import Skills

/// Finds words of requirement lines that are written like names of tools and stand in no lexicon, and
/// counts the lines in which nothing was recognised.
struct UnrecognizedReader: Sendable {
  /// Words that name no skill by themselves, and words of lines about degrees, whose names are fields of study
  /// (table `reading/suggest.tsv`).
  private let noSkills: PhraseMatcher
  private let degrees: PhraseMatcher

  init() {
    var words: [PhraseMatcher.Phrase] = []
    var degrees: [PhraseMatcher.Phrase] = []
    for row in EmbeddedTables.table(named: "reading/suggest.tsv").map(Array.init) ?? [] {
      let phrases = row.list("phrases").map { PhraseMatcher.Phrase($0, value: 0) }
      switch row["reads"] {
      case "degree": degrees += phrases
      case "none", "filler", "end", "joiner": words += phrases
      default: break
      }
    }
    noSkills = PhraseMatcher(words)
    self.degrees = PhraseMatcher(degrees)
  }

  /// At most this many phrases are kept a posting.
  private static let limit = 40

  func read(
    _ text: PostingText, occurrences: [SkillRequirementReader.Occurrence], years: [YearMention] = [],
    into posting: inout Posting
  ) {
    var recognized = Set(occurrences.map(\.line)).union(years.map(\.line))
    for evidence in [posting.years?.evidence, posting.degree?.evidence] {
      guard let evidence, evidence.source == .text else { continue }
      if let line = text.lines.firstIndex(where: { $0.range.contains(evidence.start) }) {
        recognized.insert(line)
      }
    }
    var covered = Set<Int>()
    for occurrence in occurrences { covered.formUnion(occurrence.mention.tokens) }
    var seen = Set<String>()
    // The employer and its places are named in requirements, too.
    var others = posting.locations.flatMap { [$0.value.city, $0.value.region] }.compactMap(\.self)
    if let organization = posting.organization { others.append(organization.value) }
    let known = Set(others.flatMap { Tokenizer.tokens(of: $0).map(\.hash) })
    for (index, line) in text.lines.enumerated()
    where (line.section == .requirements || line.section == .preferred) && !line.isHeading && !line.isSiteTag
      && line.tokens.count >= 3
    {
      posting.requirementLineCount += 1
      let isAboutDegree = line.tokens.contains {
        degrees.longestMatch(in: text.tokens, at: $0, limit: line.tokens.upperBound) != nil
      }
      // A posting may speak of its degree in several lines, of which the evidence is one.
      if recognized.contains(index) || isAboutDegree && posting.degree != nil {
        posting.recognizedLineCount += 1
      }
      if isAboutDegree { continue }
      for phrase in names(text, line, covered, known) where posting.unrecognized.count < Self.limit {
        if seen.insert(phrase).inserted { posting.unrecognized.append(phrase) }
      }
    }
  }

  /// Runs of words with capitals or digits inside a sentence, which no skill covers.
  private func names(
    _ text: PostingText, _ line: PostingText.Line, _ covered: Set<Int>, _ known: Set<UInt64>
  ) -> [String] {
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
      let name = trimmed(start..<index, text)
      guard !name.isEmpty, !name.allSatisfy({ known.contains(text.tokens[$0].hash) }) else { continue }
      names.append(text.string(text.byteRange(name)))
    }
    return names
  }

  /// A run of words without those at its edges that name nothing.
  private func trimmed(_ range: Range<Int>, _ text: PostingText) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, let match = noSkills.longestMatch(in: text.tokens, at: lower, limit: upper) {
      lower += match.tokenCount
    }
    while lower < upper, noSkills.longestMatch(in: text.tokens, at: upper - 1, limit: upper) != nil {
      upper -= 1
    }
    return lower..<max(lower, upper)
  }

  private func isName(_ text: PostingText, _ line: PostingText.Line, _ index: Int, _ covered: Set<Int>)
    -> Bool
  {
    let token = text.tokens[index]
    guard !covered.contains(index), token.end - token.start > 1,
      !token.shape.contains(.isNumber)
    else { return false }
    if token.shape.contains(.hasInnerUpper) { return true }
    let beginsSentence = index == line.tokens.lowerBound || token.gap == .sentence
    return token.shape.contains(.startsUpper) && !beginsSentence
  }
}
