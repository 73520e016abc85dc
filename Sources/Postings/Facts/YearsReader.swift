import Phrases

/// Reads how many years of experience a posting asks for.
///
/// A figure counts only where it is bound to the candidate: in a list of requirements, or in a sentence
/// that speaks of experience. The employer's age, waiting periods, degrees and terms of contract are told
/// by the words beside the figure (`Lexicon/reading/years.tsv`).
struct YearsReader: Sendable {
  /// More years than anyone asks: larger figures are ages of companies, dates or typing errors.
  static let ceiling = 25.0

  private enum Cue: String, Sendable {
    case unit, month, experience, general, total, broad, ask, company, ceiling, filler, degree
    case notBefore = "not before"
    case notAfter = "not after"
  }
  private typealias Mark = CueTable<Cue>.Mark

  private let table = CueTable<Cue>("years")
  private let numbers = NumberPhrases()
  private let preference = PreferenceCues()

  /// All figures of the text, in its order.
  ///
  /// - Complexity: O(tokens).
  func mentions(in text: PostingText) -> [YearMention] {
    var mentions: [YearMention] = []
    for (index, line) in text.lines.enumerated() {
      for sentence in text.sentences(in: line.tokens) {
        let marks = table.marks(in: text, sentence)
        guard
          marks.contains(where: { $0.cue == .unit || $0.cue == .month }) || hasFusedUnit(sentence, text)
            || marks.contains(where: { $0.cue == .experience })
        else { continue }
        let first = mentions.count
        read(sentence, line: index, marks: marks, text: text, into: &mentions)
        markPreferred(from: first, &mentions, in: text)
      }
    }
    return mentions
  }

  /// The overall figure: what must be before what is wished for, a figure named as the total before others, and
  /// of several the largest. Of figures by degree, that of the lowest degree.
  func overall(_ mentions: [YearMention], in text: PostingText) -> Fact<YearRange>? {
    var candidates = mentions.filter { !$0.isNone }
    if candidates.contains(where: { !$0.isPreferred }) { candidates.removeAll(where: \.isPreferred) }
    let paired = candidates.compactMap(\.degree).filter { $0 != .none }
    if Set(paired).count > 1 || candidates.contains(where: { $0.degree == DegreeLevel.none }),
      let lowest = paired.min(by: { $0.rank < $1.rank })
    {
      candidates.removeAll { $0.degree.map { $0 != lowest } ?? false }
      if candidates.contains(where: { $0.degree == lowest && $0.scope > .skill }) {
        candidates.removeAll { $0.degree == nil && $0.scope <= .field }
      }
    }
    if candidates.contains(where: { $0.scope == .total }) { candidates.removeAll { $0.scope != .total } }
    // No one has more years of a part than of the whole: the largest figure is the most general one.
    var best: YearMention?
    for candidate in candidates where best.map({ isMore(candidate, than: $0) }) ?? true { best = candidate }
    return best.map { Fact($0.range, text.evidence(tokens: $0.tokens, line: $0.line)) }
  }

  private func isMore(_ left: YearMention, than right: YearMention) -> Bool {
    left.range.minimum != right.range.minimum
      ? left.range.minimum > right.range.minimum : left.scope > right.scope
  }

  private func read(
    _ sentence: Range<Int>, line: Int, marks: [Mark], text: PostingText, into mentions: inout [YearMention]
  ) {
    var floor = sentence.lowerBound
    for index in sentence {
      var unit = marks.first { ($0.cue == .unit || $0.cue == .month) && $0.tokens.lowerBound == index }
      var found: NumberPhrases.Phrase?
      if unit != nil {
        found =
          phrase(before: index, floor: floor, marks: marks, text: text)
          ?? phrase(
            after: unit?.tokens.upperBound ?? index, end: sentence.upperBound, line: line, marks: marks,
            text: text)
      } else if let fused = fusedPhrase(index, text) {
        unit = Mark(cue: .unit, tokens: index..<index + 1)
        found = fused
      } else if let bare = barePhrase(index, sentence: sentence, marks: marks, text: text) {
        unit = Mark(cue: .unit, tokens: index..<index + 1)
        found = bare
      }
      guard let unit, var phrase = found else { continue }
      if phrase.tokens.lowerBound >= unit.tokens.upperBound {
        phrase.tokens = unit.tokens.lowerBound..<phrase.tokens.upperBound
      } else {
        var end = unit.tokens.upperBound
        if let open = numbers.openEnd(at: end, limit: sentence.upperBound, in: text) {
          phrase.isOpen = true
          end = open
        }
        if end <= sentence.upperBound, text.gap(after: end - 1, in: text.lines[line]).first == 0x2B {
          phrase.isOpen = true
        }
        phrase.tokens = min(phrase.tokens.lowerBound, index)..<end
      }
      if let range = range(phrase, isMonths: unit.cue == .month, marks: marks),
        counts(
          phrase, unit: unit, range: range, sentence: sentence, line: text.lines[line], marks: marks,
          text: text)
      {
        mentions.append(
          YearMention(
            range: range, tokens: phrase.tokens, line: line, sentence: sentence,
            scope: scope(of: phrase.tokens, sentence: sentence, marks: marks, text: text), isPreferred: false,
            degree: nil))
      }
      floor = phrase.tokens.upperBound
    }
  }

  /// "3-5 years": the number that ends before the unit.
  private func phrase(before unit: Int, floor: Int, marks: [Mark], text: PostingText) -> NumberPhrases.Phrase?
  {
    var last = unit - 1
    if let filler = marks.first(where: { $0.cue == .filler && $0.tokens.upperBound == unit }) {
      last = filler.tokens.lowerBound - 1
    }
    guard last >= floor, text.tokens[unit].gap != .comma else { return nil }
    return numbers.phrase(endingAt: last, lowest: floor, in: text)
  }

  /// "Years of experience: 3-5", with the figure behind, perhaps on the next line of a table of facts.
  private func phrase(after unit: Int, end: Int, line: Int, marks: [Mark], text: PostingText) -> NumberPhrases
    .Phrase?
  {
    var index = unit
    var sawExperience = marks.contains { $0.cue == .experience && $0.tokens.upperBound < unit }
    while index < end, index < unit + 6 {
      if text.tokens[index].shape.contains(.isNumber) {
        guard sawExperience, text.tokens[index].gap == .clause || index == unit else { return nil }
        guard let phrase = numbers.phrase(startingAt: index, limit: end, in: text) else { return nil }
        let next = phrase.tokens.upperBound
        let isUnit = marks.contains { ($0.cue == .unit || $0.cue == .month) && $0.tokens.lowerBound == next }
        return isUnit ? nil : phrase
      }
      if let mark = marks.first(where: { $0.tokens.lowerBound == index }) {
        if mark.cue == .experience { sawExperience = true }
        index = mark.tokens.upperBound
      } else {
        index += 1
      }
    }
    return nil
  }

  /// "5yrs", "3years": number and unit in one word.
  private func fusedPhrase(_ index: Int, _ text: PostingText) -> NumberPhrases.Phrase? {
    let token = text.tokens[index]
    guard token.shape.contains(.hasDigit), !token.shape.contains(.isNumber) else { return nil }
    let word = text.bytes[Int(token.start)..<Int(token.end)]
    let digits = word.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    let suffix = Tokenizer.hash(ofWord: String(decoding: word.dropFirst(digits.count), as: UTF8.self))
    guard Self.fusedUnits.contains(suffix) else { return nil }
    var value = 0
    for byte in digits { value = value * 10 + Int(byte - 0x30) }
    var phrase = NumberPhrases.Phrase(
      minimum: Double(value), maximum: nil, isOpen: false, tokens: index..<index + 1)
    let isJoined = index > 1 && Self.joiners.contains(text.tokens[index - 1].hash)
    let last = isJoined ? index - 2 : index - 1
    if last >= 0, isJoined || text.isDash(before: index),
      let lower = numbers.number(endingAt: last, lowest: last, in: text),
      lower.value <= phrase.minimum
    {
      phrase.maximum = phrase.minimum
      phrase.minimum = lower.value
      phrase.tokens = lower.start..<index + 1
    }
    return phrase
  }

  private static let fusedUnits = ["years", "year", "yrs", "yr", "y", "yoe"].map {
    Tokenizer.hash(ofWord: $0)
  }
  private static let joiners = Set(["to", "bis", "à"].map { Tokenizer.hash(ofWord: $0) })

  /// "10+ experience with Java": the word for years left out, told by the plus sign and what follows it.
  private func barePhrase(_ index: Int, sentence: Range<Int>, marks: [Mark], text: PostingText)
    -> NumberPhrases.Phrase?
  {
    guard index + 1 < sentence.upperBound, text.tokens[index].shape.contains(.isNumber),
      text.gap(before: index + 1).first == 0x2B,
      marks.contains(where: { $0.cue == .experience && $0.tokens.lowerBound == index + 1 }),
      let phrase = numbers.phrase(endingAt: index, lowest: sentence.lowerBound, in: text),
      phrase.minimum <= 15
    else { return nil }
    return phrase
  }

  private func hasFusedUnit(_ sentence: Range<Int>, _ text: PostingText) -> Bool {
    sentence.contains { fusedPhrase($0, text) != nil }
  }

  private func range(_ phrase: NumberPhrases.Phrase, isMonths: Bool, marks: [Mark]) -> YearRange? {
    let scale = isMonths ? 12.0 : 1.0
    var range = YearRange(
      minimum: phrase.minimum / scale, maximum: phrase.isOpen ? nil : phrase.maximum.map { $0 / scale })
    let isCeiling = marks.contains { $0.cue == .ceiling && $0.tokens.upperBound == phrase.tokens.lowerBound }
    if isCeiling, range.maximum == nil { range = YearRange(minimum: 0, maximum: range.minimum) }
    guard range.minimum <= Self.ceiling, range.maximum ?? 0 <= 2 * Self.ceiling else { return nil }
    return range
  }

  /// Whether the figure is one of the candidate's experience.
  private func counts(
    _ phrase: NumberPhrases.Phrase, unit: Mark, range: YearRange, sentence: Range<Int>,
    line: PostingText.Line,
    marks: [Mark], text: PostingText
  ) -> Bool {
    let start = phrase.tokens.lowerBound
    var end = phrase.tokens.upperBound
    if end < sentence.upperBound, text.tokens[end].hash == Word.possessive { end += 1 }
    if marks.contains(where: { $0.cue == .notBefore && $0.tokens.upperBound == start }) { return false }
    if marks.contains(where: {
      $0.cue == .notAfter && $0.tokens.lowerBound == end && text.tokens[end].gap == .soft
    }) {
      return false
    }
    let experience = marks.contains {
      $0.cue == .experience
        && ($0.tokens.lowerBound >= end
          ? $0.tokens.lowerBound - end <= 12 : start - $0.tokens.upperBound <= 6)
    }
    let isKanji = text.tokens[unit.tokens.lowerBound].hash == Self.kanjiYear
    if (unit.cue == .month || isKanji)
      && !marks.contains(where: {
        $0.cue == .experience && $0.tokens.lowerBound >= end && $0.tokens.lowerBound - end <= 5
      })
    {
      guard isKanji,
        marks.contains(where: {
          $0.cue == .experience && $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 12
        })
      else { return false }
    }
    // "History for up to three years": an upper end alone must be one of experience.
    if range.minimum == 0, range.maximum != nil, phrase.maximum == nil,
      !marks.contains(where: {
        $0.cue == .experience && $0.tokens.lowerBound >= end && $0.tokens.lowerBound - end <= 4
      })
    {
      return false
    }
    // "a 5-year track": an adjective, unless it is one of experience.
    let isSingular = text.tokens[unit.tokens.lowerBound].hash == Self.year || isKanji
    if isSingular && range.minimum != 1 && !experience { return false }
    let asks = marks.contains { $0.cue == .ask }
    let isCompany = marks.contains { $0.cue == .company && $0.tokens.lowerBound < start }
    switch line.section {
    case .requirements, .preferred: return !isCompany || asks || experience
    case .company, .benefits, .legal, .apply: return asks && experience && !isCompany
    default:
      if isCompany && !asks { return false }
      return experience || asks || sentence.count <= phrase.tokens.count + 1
    }
  }

  private static let year = Tokenizer.hash(ofWord: "year")
  private static let kanjiYear = Tokenizer.hash(ofWord: "年")

  /// What the years are of, told by the words that follow.
  private func scope(of tokens: Range<Int>, sentence: Range<Int>, marks: [Mark], text: PostingText)
    -> YearMention.Scope
  {
    if marks.contains(where: {
      $0.cue == .total && $0.tokens.upperBound <= tokens.lowerBound
        && tokens.lowerBound - $0.tokens.upperBound <= 3
    }) {
      return .total
    }
    var index = tokens.upperBound
    var isBound = false
    var isBroad = false
    var sawExperience = false
    let end = min(sentence.upperBound, index + 14)
    while index < end {
      let token = text.tokens[index]
      // Another clause ends it, and a comma once something was said.
      if token.gap == .clause || token.gap == .comma && (isBound || sawExperience) { break }
      let mark = marks.first { $0.tokens.lowerBound == index }
      switch mark?.cue {
      case .experience: sawExperience = true
      case .total where !isBound: return .total
      case .broad:
        isBroad = true
        isBound = true
      case .degree:
        return sawExperience && !isBound ? .general : isBroad ? .field : isBound ? .skill : .general
      case .unit, .month: return isBroad ? .field : isBound ? .skill : .general
      case .general, .total, .filler, .ask, .ceiling: break
      default:
        if !Self.connectives.contains(token.hash) { isBound = true }
      }
      index = mark?.tokens.upperBound ?? index + 1
    }
    return isBroad ? .field : isBound ? .skill : .general
  }

  /// Words that bind nothing by themselves.
  private static let connectives = Set(
    [
      "of", "s", "in", "a", "an", "the", "with", "and", "or", "as", "is", "are", "for", "de", "d", "d'", "v",
      "mit", "at", "your", "on",
    ].map {
      Tokenizer.hash(ofWord: $0)
    })

  private static let usual = Set(
    ["typically", "usually", "generally", "normally", "often"].map { Tokenizer.hash(ofWord: $0) })

  private func markPreferred(from first: Int, _ mentions: inout [YearMention], in text: PostingText) {
    guard first < mentions.count else { return }
    let sentence = mentions[first].sentence
    let others = mentions[first...].map(\.tokens)
    let marks = preference.marks(in: text, sentence)
    for index in first..<mentions.count {
      let mention = mentions[index]
      let clause = preference.isPreferred(
        mention.tokens, in: sentence, others: others, marks: marks, text: text)
      mentions[index].isPreferred = clause ?? (text.lines[mention.line].section == .preferred)
      // "Minimum of 4 years. Typically reflects 5 years or more": the first sets the bar.
      if mention.sentence.lowerBound > text.lines[mention.line].tokens.lowerBound,
        Self.usual.contains(text.tokens[mention.sentence.lowerBound].hash),
        mentions[..<first].last?.line == mention.line
      {
        mentions[index].isPreferred = true
      }
    }
  }
}
