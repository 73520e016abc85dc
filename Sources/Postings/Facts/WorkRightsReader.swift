import Phrases

/// Reads what a posting says of visa sponsorship, citizenship and security clearance.
///
/// Sponsorship has three values: silence is no refusal, and "authorized to work" alone says nothing. Words
/// may stand between verb and noun ("do not provide any VISA sponsorship"). From `Lexicon/reading/work-rights.tsv`.
struct WorkRightsReader: Sendable {
  private enum Cue: String, Sendable {
    case sponsorship, sponsor, visa, refusal, offer, need, question, citizen, must, citizenship, clearance
    case notCitizenship = "not citizenship"
    case notClearance = "not clearance"
  }
  private typealias Mark = CueTable<Cue>.Mark

  private let table = CueTable<Cue>("work-rights")

  struct Result {
    var sponsorship: Fact<Bool>?
    var citizenship: Fact<Bool>?
    var clearance: Fact<String>?
  }

  func read(_ text: PostingText) -> Result {
    var result = Result()
    var refused: Fact<Bool>?
    var offered: Fact<Bool>?
    for (index, line) in text.lines.enumerated() {
      for sentence in text.sentences(in: line.tokens) {
        let marks = table.marks(in: text, sentence)
        guard !marks.isEmpty else { continue }
        let evidence = { (mark: Mark) in text.evidence(tokens: mark.tokens, line: index) }
        if let (says, mark) = sponsorship(marks, sentence, line, text) {
          if says {
            offered = offered ?? Fact(true, evidence(mark))
          } else {
            refused = refused ?? Fact(false, evidence(mark))
          }
        }
        if result.citizenship == nil, let mark = citizenship(marks),
          !marks.contains(where: { $0.cue == .notCitizenship }), !isQuestion(sentence, line, text)
        {
          result.citizenship = Fact(true, evidence(mark))
        }
        if result.clearance == nil, !marks.contains(where: { $0.cue == .notClearance }),
          !isQuestion(sentence, line, text)
        {
          result.clearance = clearance(marks, sentence, index, text)
        }
      }
    }
    // A refusal for this posting beats a general offer ("we do sponsor visas, but not for every role").
    result.sponsorship = offered ?? refused
    if let refused, let offered, refused.evidence.start < offered.evidence.start {
      result.sponsorship = refused
    }
    return result
  }

  /// What a sentence says of sponsorship, and where.
  private func sponsorship(
    _ marks: [Mark], _ sentence: Range<Int>, _ line: PostingText.Line, _ text: PostingText
  ) -> (says: Bool, mark: Mark)? {
    let noun = marks.first { $0.cue == .sponsorship || $0.cue == .need }
    let verb = marks.first { $0.cue == .sponsor }
    let hasVisa = marks.contains { $0.cue == .visa }
    guard let subject = noun ?? (hasVisa ? verb : nil) else { return nil }
    // "Sponsorship for certifications", "Visa's sponsorships, including the Olympics".
    let isLone = sentence.count <= 6
    guard hasVisa || subject.cue == .need || marks.contains(where: { $0.cue == .refusal }) || isLone else {
      return nil
    }
    if isQuestion(sentence, line, text) || marks.contains(where: { $0.cue == .question }) { return nil }
    let refusal = marks.first {
      $0.cue == .refusal && abs($0.tokens.lowerBound - subject.tokens.lowerBound) <= 14
    }
    if refusal != nil {
      // "You do not need sponsorship" is an answer of a form; "without sponsorship" is a refusal.
      if subject.cue == .need, line.section == .apply { return nil }
      return (false, subject)
    }
    if subject.cue == .need { return nil }
    if marks.contains(where: {
      $0.cue == .offer && abs($0.tokens.lowerBound - subject.tokens.lowerBound) <= 8
    }) {
      return (true, subject)
    }
    if subject.cue == .sponsor, hasVisa { return (true, subject) }
    return nil
  }

  /// "Must be a U.S. citizen", "citizenship is required": a demand within a few words of the noun.
  private func citizenship(_ marks: [Mark]) -> Mark? {
    marks.first { mark in
      if mark.cue == .citizenship { return true }
      guard mark.cue == .citizen else { return false }
      return marks.contains { other in
        guard other.cue == .must else { return false }
        let distance =
          other.tokens.lowerBound >= mark.tokens.upperBound
          ? other.tokens.lowerBound - mark.tokens.upperBound
          : mark.tokens.lowerBound - other.tokens.upperBound
        return (0...5).contains(distance)
      }
    }
  }

  private func isQuestion(_ sentence: Range<Int>, _ line: PostingText.Line, _ text: PostingText) -> Bool {
    guard let last = sentence.last else { return false }
    return text.gap(after: last, in: line).contains(0x3F)
  }

  /// The clause that names a clearance, as it stands.
  private func clearance(_ marks: [Mark], _ sentence: Range<Int>, _ index: Int, _ text: PostingText) -> Fact<
    String
  >? {
    guard let first = marks.firstIndex(where: { $0.cue == .clearance }) else { return nil }
    var upper = marks[first].tokens.upperBound
    for mark in marks[first...] where mark.cue == .clearance && mark.tokens.lowerBound - upper <= 4 {
      upper = mark.tokens.upperBound
    }
    // A word or two more belong to the name: "Secret clearance", "TS/SCI with polygraph".
    let tokens = marks[first].tokens.lowerBound..<min(upper, sentence.upperBound)
    return Fact(text.string(text.byteRange(tokens)), text.evidence(tokens: tokens, line: index))
  }
}
