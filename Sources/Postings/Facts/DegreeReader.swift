import Phrases

/// Reads the degree that a posting asks for: the lowest that satisfies.
struct DegreeReader: Sendable {
  private let finder = DegreeMentions()

  func mentions(in text: PostingText) -> [DegreeMention] { finder.mentions(in: text) }

  /// The lowest degree that must be; where none must, the lowest that is wished for. A degree of unspecified
  /// level counts only where no other is named.
  func degree(_ mentions: [DegreeMention], years: [YearMention], in text: PostingText) -> Fact<
    DegreeRequirement
  >? {
    var candidates = mentions
    if candidates.contains(where: { !$0.isPreferred }) { candidates.removeAll(where: \.isPreferred) }
    if candidates.contains(where: { !$0.isGeneric && $0.level != .none }) {
      candidates.removeAll { $0.isGeneric || $0.level == .none }
    }
    guard let lowest = candidates.min(by: { $0.level.rank < $1.level.rank }) else { return nil }
    let requirement = DegreeRequirement(
      level: lowest.level, required: !lowest.isPreferred,
      equivalentAccepted: candidates.contains { $0.level == lowest.level && $0.equivalentAccepted },
      fields: fields(after: lowest, in: text), tiers: tiers(years, in: lowest.sentence))
    return Fact(requirement, text.evidence(tokens: lowest.tokens, line: lowest.line))
  }

  /// Alternatives of degree and years, from the lowest degree; empty unless there are two.
  private func tiers(_ years: [YearMention], in sentence: Range<Int>) -> [DegreeTier] {
    var tiers: [DegreeTier] = []
    for mention in years {
      guard let degree = mention.degree, !tiers.contains(where: { $0.level == degree }) else { continue }
      tiers.append(DegreeTier(level: degree, years: mention.range))
    }
    return tiers.count > 1 ? tiers.sorted { $0.level.rank < $1.level.rank } : []
  }

  /// The fields of study behind a degree: "in Computer Science, Mathematics or a related field".
  private func fields(after mention: DegreeMention, in text: PostingText) -> [String] {
    var index = mention.tokens.upperBound
    let end = mention.sentence.upperBound
    // "(Master's preferred) in …" and "degree required, …" do not matter: only a direct "in" opens the list.
    let isOpened = index < end && [Word.in, Word.of].contains(text.tokens[index].hash)
    let opens = isOpened || index > 0 && text.tokens[index - 1].hash == Word.in
    guard opens else { return [] }
    if isOpened { index += 1 }
    var fields: [String] = []
    var first = index
    func close(_ upper: Int) {
      var lower = first
      while lower < upper, Self.articles.contains(text.tokens[lower].hash) { lower += 1 }
      guard lower < upper, upper - lower <= 6 else { return }
      if (lower..<upper).contains(where: { Self.vague.contains(text.tokens[$0].hash) }) { return }
      fields.append(text.string(text.byteRange(lower..<upper)))
    }
    while index < end {
      let token = text.tokens[index]
      let isConjunction = token.hash == Word.or || token.hash == Word.and
      if token.gap == .clause || Self.stops.contains(token.hash) { break }
      if token.gap == .comma || isConjunction {
        close(index)
        first = isConjunction ? index + 1 : index
      } else if index > first, text.gap(before: index).contains(0x2F) {
        close(index)
        first = index
      }
      index += 1
      if fields.count >= 12 { break }
    }
    close(index)
    return fields
  }

  private static func words(_ words: [String]) -> Set<UInt64> {
    Set(words.map { Tokenizer.hash(ofWord: $0) })
  }
  private static let articles = words(["a", "an", "the", "any", "another"])
  private static let stops = words([
    "with", "plus", "required", "preferred", "from", "is", "are", "as", "who", "which", "that", "at",
    "equivalent", "minimum",
    "having", "experience", "to", "years", "including", "for", "within", "should", "must", "will", "can",
    "preferably", "where", "involving",
  ])
  /// Words of "a related field", which names none.
  private static let vague = words([
    "related", "relevant", "similar", "equivalent", "comparable", "other", "field", "fields", "discipline",
    "disciplines",
    "following", "subject", "one", "closely", "degree", "applicable",
  ])
}
