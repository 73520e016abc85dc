import Phrases
import Postings
import Skills

/// Finds phrases of requirement lines that look like skills and stand in no lexicon: words written like names,
/// and what follows "experience with", "knowledge of" and the like.
public struct SuggestionReader: Sendable {
  /// A phrase and the line that it stands in.
  public struct Phrase: Sendable {
    public var text: String
    public var example: String
  }

  private enum Reads: String, CaseIterable { case cue, filler, end, joiner, none, degree }

  private let lexicon: Lexicon
  private let skills: SkillReader
  private let matcher: PhraseMatcher
  /// Phrases that are no skill as a whole, and words of lines about degrees: they may be fillers or ends, too.
  private let noSkills: PhraseMatcher
  private let degrees: PhraseMatcher
  /// Words of the longest phrase that is suggested; a longer one is rather a sentence.
  private static let longest = 5

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    skills = SkillReader(lexicon: lexicon)
    var phrases: [Reads: [PhraseMatcher.Phrase]] = [:]
    for row in EmbeddedTables.table(named: "reading/suggest.tsv").map(Array.init) ?? [] {
      guard let reads = Reads(rawValue: row["reads"]), let value = Reads.allCases.firstIndex(of: reads) else {
        continue
      }
      phrases[reads, default: []] += row.list("phrases").map {
        PhraseMatcher.Phrase($0, value: UInt32(value))
      }
    }
    noSkills = PhraseMatcher(phrases[.none] ?? [])
    degrees = PhraseMatcher(phrases[.degree] ?? [])
    matcher = PhraseMatcher(
      [.cue, .filler, .end, .joiner].flatMap { (reads: Reads) in phrases[reads] ?? [] })
  }

  /// The phrases of a posting, each once, in the order of its text. The posting's text must be at hand.
  public func phrases(of posting: Posting) -> [Phrase] {
    let text = posting.text
    var mentions: [SkillMention] = []
    skills.read(
      text: text.bytes, tokens: text.tokens, lines: text.lines.map { LineSpan(tokens: $0.tokens) },
      into: &mentions)
    var isCovered = [Bool](repeating: false, count: text.tokens.count)
    for mention in mentions { for token in mention.tokens { isCovered[token] = true } }
    var found: [Phrase] = []
    var seen: Set<String> = []
    let employer = posting.organization.map { Tokenizer.tokens(of: $0.value).map(\.hash) } ?? []
    func add(_ phrase: String, _ example: String) {
      let words = Tokenizer.tokens(of: phrase)
      // A name whose own rules did not hold is known, too; a word of the employer's name is no skill.
      guard noSkills.value(of: words, in: words.indices) == nil, lexicon.skill(named: phrase) == nil,
        !words.allSatisfy({ employer.contains($0.hash) })
      else { return }
      if seen.insert(phrase.lowercased()).inserted { found.append(Phrase(text: phrase, example: example)) }
    }
    for line in text.lines where Self.asks(line) {
      for range in ranges(text.tokens, line.tokens, isCovered) {
        add(
          text.string(Int(text.tokens[range.lowerBound].start)..<Int(text.tokens[range.upperBound - 1].end)),
          text.string(line.range))
      }
    }
    for name in posting.unrecognized {
      let line = text.lines.first { Self.asks($0) && text.string($0.range).contains(name) }
      guard let line, !isAboutDegree(text.tokens, line.tokens) else { continue }
      add(name, text.string(line.range))
    }
    return found
  }

  private func isAboutDegree(_ tokens: [Token], _ line: Range<Int>) -> Bool {
    line.contains { degrees.longestMatch(in: tokens, at: $0, limit: line.upperBound) != nil }
  }

  private static func asks(_ line: PostingText.Line) -> Bool {
    (line.section == .requirements || line.section == .preferred) && !line.isHeading && !line.isSiteTag
  }

  /// The token ranges of the phrases that follow the cues of a line.
  private func ranges(_ tokens: [Token], _ line: Range<Int>, _ isCovered: [Bool]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      guard let (reads, count) = reads(tokens, index, line.upperBound), reads == .cue else {
        index += 1
        continue
      }
      index = enumeration(tokens, from: index + count, to: line.upperBound, isCovered, into: &ranges)
    }
    return ranges
  }

  /// Reads "X, Y and Z"; returns the token behind it. An item that a known skill stands in is left out.
  private func enumeration(
    _ tokens: [Token], from start: Int, to end: Int, _ isCovered: [Bool], into ranges: inout [Range<Int>]
  ) -> Int {
    var index = start
    var itemStart = start
    var isKnown = false
    func endItem(_ itemEnd: Int) {
      let item = trimmed(tokens, itemStart..<itemEnd)
      if !isKnown && !item.isEmpty && item.count <= Self.longest && isPhrase(tokens, item) {
        ranges.append(item)
      }
      isKnown = false
    }
    while index < end {
      let gap = tokens[index].gap
      if index > start && gap != .soft {
        endItem(index)
        itemStart = index
        if gap != .comma { return index }
      }
      switch reads(tokens, index, end) {
      case (.joiner, let count)?:
        endItem(index)
        index += count
        itemStart = index
      case (.end, _)? where index > itemStart, (.cue, _)?:
        endItem(index)
        return index
      case (.end, _)?:
        return index
      default:
        if isCovered[index] { isKnown = true }
        index += 1
      }
    }
    endItem(index)
    return index
  }

  /// The range without fillers at its ends.
  private func trimmed(_ tokens: [Token], _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, let (reads, count) = reads(tokens, lower, upper), reads == .filler { lower += count }
    while lower < upper, let (reads, count) = reads(tokens, upper - 1, upper), reads == .filler {
      upper -= count
    }
    return lower..<max(lower, upper)
  }

  /// A single word must be longer than two letters, and numbers name nothing.
  private func isPhrase(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    if range.allSatisfy({ tokens[$0].shape.contains(.isNumber) }) { return false }
    return range.count > 1 || tokens[range.lowerBound].end - tokens[range.lowerBound].start > 2
  }

  private func reads(_ tokens: [Token], _ index: Int, _ end: Int) -> (Reads, Int)? {
    guard let match = matcher.longestMatch(in: tokens, at: index, limit: end) else { return nil }
    return (Reads.allCases[Int(match.value)], match.tokenCount)
  }
}
