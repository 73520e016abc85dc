import Phrases

/// How much a line asks for each of its words. The clause beats the section: "Kubernetes a plus" under
/// "Requirements" is preferred, "you must know Go" among duties is required.
struct ImportanceReader: Sendable {
  private let stops: Set<UInt64>
  private let have = Tokenizer.hash(ofWord: "have")
  private let no = Tokenizer.hash(ofWord: "no")
  private let needed = Set(["necessary", "needed", "required"].map { Tokenizer.hash(ofWord: $0) })

  init() {
    stops = Set(["but", "and", "or", "though", "if", "for", "however"].map { Tokenizer.hash(ofWord: $0) })
  }

  /// The importance that a section gives to its skills; nil where a section's skills are no demand.
  static func importance(of section: Section) -> Importance? {
    switch section {
    case .title, .requirements: .required
    case .preferred: .preferred
    case .responsibilities, .summary, .skillsBox, .other: .context
    case .benefits, .company, .apply, .legal: nil
    }
  }

  /// Appends one importance for each word of the line; nil for words whose clause takes them back.
  func read(
    _ text: PostingText, _ line: PostingText.Line, base: Importance, cues: [PhraseTable<Cue>.Match],
    shape: LineShape, into result: inout [Importance?]
  ) {
    result.removeAll(keepingCapacity: true)
    for _ in line.tokens { result.append(base) }
    if base == .context { liftPlainDemands(text, line, cues, shape, &result) }
    for cue in cues {
      switch cue.label {
      case .preferredAfter where endsClause(text, line, cue, shape):
        let scope =
          isLabel(line, cue, shape)
          ? scopeAfter(line, cue, shape) : behindDemands(scopeBefore(line, cue, shape), cues, shape)
        for index in scope { lower(&result, index - line.tokens.lowerBound) }
        if let examples = examplesAfter(line, cue, cues, shape) {
          for index in examples { lower(&result, index - line.tokens.lowerBound) }
        }
      case .preferredAfter where beginsItem(text, cue, shape):
        for index in scopeAfter(line, cue, shape) { lower(&result, index - line.tokens.lowerBound) }
      case .preferredBefore where beginsScope(text, line, cue, shape):
        for index in scopeAfter(line, cue, shape) { lower(&result, index - line.tokens.lowerBound) }
      case .negation:
        for index in negationScope(line, cue, shape) { result[index - line.tokens.lowerBound] = nil }
      default: break
      }
    }
    takeBackUnneeded(text, line, shape, &result)
  }

  /// "Must have Python, nice to have Docker": behind a comma the cue speaks of what follows.
  private func beginsItem(_ text: PostingText, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape) -> Bool {
    shape[cue.tokens.lowerBound].afterComma && text.tokens[cue.tokens.upperBound - 1].hash == have
  }

  /// A scope without the demands before it that are closed by a comma: "Python is required, Docker is a plus",
  /// "Python, and experience with Docker is a plus".
  private func behindDemands(
    _ scope: Range<Int>, _ cues: [PhraseTable<Cue>.Match], _ shape: LineShape
  ) -> Range<Int> {
    var start = scope.lowerBound
    for cue in cues where cue.label == .required && scope.contains(cue.tokens.lowerBound) {
      let first = cue.tokens.lowerBound
      if shape[first].afterComma || first - 1 > start && shape[first - 1].afterComma {
        start = max(start, first)
      }
      let next = cue.tokens.upperBound
      if next < scope.upperBound && shape[next].afterComma { start = max(start, next) }
    }
    return start..<scope.upperBound
  }

  /// "No Docker experience necessary".
  private func takeBackUnneeded(
    _ text: PostingText, _ line: PostingText.Line, _ shape: LineShape, _ result: inout [Importance?]
  ) {
    for first in line.tokens where text.tokens[first].hash == no {
      let limit = min(first + 7, line.tokens.upperBound)
      guard let last = (first..<limit).first(where: { needed.contains(text.tokens[$0].hash) }),
        shape[last].clause == shape[first].clause, shape[last].item == shape[first].item
      else { continue }
      for index in first..<last { result[index - line.tokens.lowerBound] = nil }
    }
  }

  private func lower(_ result: inout [Importance?], _ offset: Int) {
    if result[offset] != nil { result[offset] = .preferred }
  }

  /// "You must have X", "experience with X" ask plainly wherever they stand; among duties only where
  /// the clause begins with them.
  private func liftPlainDemands(
    _ text: PostingText, _ line: PostingText.Line, _ cues: [PhraseTable<Cue>.Match], _ shape: LineShape,
    _ result: inout [Importance?]
  ) {
    guard !line.isSiteTag else { return }
    for cue in cues where cue.label == .required {
      let clause = shape[cue.tokens.lowerBound].clause
      if line.section == .responsibilities {
        let start = line.tokens.first { shape[$0].clause == clause } ?? line.tokens.lowerBound
        if cue.tokens.lowerBound - start > 1 { continue }
      }
      for index in cue.tokens.lowerBound..<line.tokens.upperBound where shape[index].clause == clause {
        if result[index - line.tokens.lowerBound] == .context {
          result[index - line.tokens.lowerBound] = .required
        }
      }
    }
  }

  /// "preferred vendors" is no cue: what follows "preferred" must be the end of the clause or a break.
  private func endsClause(
    _ text: PostingText, _ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape
  ) -> Bool {
    let next = cue.tokens.upperBound
    guard next < line.tokens.upperBound else { return true }
    if shape[next].clause != shape[cue.tokens.lowerBound].clause { return true }
    if shape[next].bracket != shape[cue.tokens.lowerBound].bracket { return true }
    return text.tokens[next].gap != .soft || stops.contains(text.tokens[next].hash)
  }

  /// "Strong plus: Kafka": a cue that begins its clause and is followed by a colon speaks of what follows.
  private func isLabel(_ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape) -> Bool {
    guard cue.tokens.upperBound < line.tokens.upperBound, shape[cue.tokens.upperBound].afterColon else {
      return false
    }
    let clause = shape[cue.tokens.lowerBound].clause
    let start = line.tokens.first { shape[$0].clause == clause } ?? line.tokens.lowerBound
    return cue.tokens.lowerBound - start <= 1
  }

  /// "… a big plus, such as QEMU": examples of what the cue speaks of.
  private func examplesAfter(
    _ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ cues: [PhraseTable<Cue>.Match],
    _ shape: LineShape
  ) -> Range<Int>? {
    let isFollowed = cues.contains {
      $0.label == .example && (0...1).contains($0.tokens.lowerBound - cue.tokens.upperBound)
        && shape[$0.tokens.lowerBound].clause == shape[cue.tokens.lowerBound].clause
    }
    return isFollowed ? scopeAfter(line, cue, shape) : nil
  }

  /// The words before the cue of which it speaks.
  private func scopeBefore(
    _ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape
  ) -> Range<Int> {
    let at = shape[cue.tokens.lowerBound]
    var start = cue.tokens.lowerBound
    if at.depth > 0 {
      while start > line.tokens.lowerBound && shape[start - 1].bracket == at.bracket { start -= 1 }
      guard cue.tokens.lowerBound - start < 1, start > line.tokens.lowerBound else {
        return start..<cue.tokens.lowerBound
      }
      // "(preferred)" alone: it speaks of the list item before the bracket.
      let item = shape[start - 1].item
      let end = start
      while start > line.tokens.lowerBound && shape[start - 1].item == item { start -= 1 }
      return start..<end
    }
    while start > line.tokens.lowerBound && shape[start - 1].clause == at.clause { start -= 1 }
    return start..<cue.tokens.lowerBound
  }

  /// A lone word such as "desired" or "bonus" speaks of what follows only as a label ("Desired: Go");
  /// adverbs and longer phrases always do.
  private func beginsScope(
    _ text: PostingText, _ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape
  ) -> Bool {
    guard cue.tokens.upperBound < line.tokens.upperBound else { return false }
    if cue.tokens.count > 1 { return true }
    let bytes = text.bytes[
      Int(text.tokens[cue.tokens.lowerBound].start)..<Int(text.tokens[cue.tokens.lowerBound].end)]
    let isAdverb = bytes.suffix(2).elementsEqual([0x6C, 0x79])
    return isAdverb || shape[cue.tokens.upperBound].afterColon
      || text.tokens[cue.tokens.upperBound].gap == .clause
  }

  private func scopeAfter(
    _ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape
  ) -> Range<Int> {
    let at = shape[cue.tokens.lowerBound]
    var end = cue.tokens.upperBound
    while end < line.tokens.upperBound && shape[end].clause == at.clause
      && (at.depth == 0 || shape[end].bracket == at.bracket)
    { end += 1 }
    return cue.tokens.upperBound..<end
  }

  /// "No X required": what follows to the end of the list item; "X is not necessary": what precedes.
  private func negationScope(
    _ line: PostingText.Line, _ cue: PhraseTable<Cue>.Match, _ shape: LineShape
  ) -> Range<Int> {
    let at = shape[cue.tokens.lowerBound]
    var end = cue.tokens.upperBound
    while end < line.tokens.upperBound && shape[end].clause == at.clause && shape[end].item == at.item {
      end += 1
    }
    if end > cue.tokens.upperBound { return cue.tokens.upperBound..<end }
    var start = cue.tokens.lowerBound
    while start > line.tokens.lowerBound && shape[start - 1].clause == at.clause
      && shape[start - 1].item == at.item
    {
      start -= 1
    }
    return start..<cue.tokens.lowerBound
  }
}
