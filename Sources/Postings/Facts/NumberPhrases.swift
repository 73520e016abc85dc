import Phrases
import Skills

/// Reads small numbers and ranges of them: "3", "2.5", "five", "3-5", "3 to 5", "five (5)", "8-10+".
struct NumberPhrases: Sendable {
  private enum Cue: String, Sendable { case number, join, between, open }

  private let table: CueTable<(Cue, Double)>

  init() {
    table = CueTable("numbers") { row in
      Cue(rawValue: row["reads"]).map { ($0, Double(row["value"]) ?? 0) }
    }
  }

  /// A number or range: its tokens and bounds.
  struct Phrase {
    var minimum: Double
    var maximum: Double?
    /// A plus sign or "or more" stands with it.
    var isOpen: Bool
    var tokens: Range<Int>
  }

  /// The phrase whose last token is `last`, beginning at `lowest` or later.
  func phrase(endingAt last: Int, lowest: Int, in text: PostingText) -> Phrase? {
    var end = last
    var isOpen = false
    // "5 or more", "5 plus": the words are found from their first token on.
    for length in 1...3 where end - length >= lowest {
      if let mark = table.match(in: text, at: end - length + 1, limit: end + 1), mark.cue.0 == .open,
        mark.tokens.upperBound == end + 1
      {
        isOpen = true
        end -= length
        break
      }
    }
    guard let upper = number(endingAt: end, lowest: lowest, in: text) else { return nil }
    if text.gap(before: end + 1).contains(0x2B) { isOpen = true }
    var phrase = Phrase(minimum: upper.value, maximum: nil, isOpen: isOpen, tokens: upper.start..<last + 1)
    if let lower = lowerBound(before: upper.start, lowest: lowest, in: text), lower.value <= upper.value {
      phrase.minimum = lower.value
      phrase.maximum = isOpen || lower.value == upper.value ? nil : upper.value
      phrase.tokens = lower.start..<last + 1
    }
    // "five (5)", "five (3-5)", "5 (five)": the same number twice.
    let start = phrase.tokens.lowerBound
    if text.gap(before: start).contains(0x28), start > lowest,
      let twin = number(endingAt: start - 1, lowest: lowest, in: text)
    {
      if twin.value == phrase.minimum || twin.value == upper.value {
        phrase.tokens = twin.start..<last + 1
      }
    }
    return phrase
  }

  /// The number before a dash, "to" or "between … and".
  private func lowerBound(before start: Int, lowest: Int, in text: PostingText) -> (
    value: Double, start: Int
  )? {
    guard start > lowest else { return nil }
    if text.isDash(before: start) { return number(endingAt: start - 1, lowest: lowest, in: text) }
    guard start - 1 > lowest, let mark = table.match(in: text, at: start - 1, limit: start) else {
      return nil
    }
    switch mark.cue.0 {
    case .join: return number(endingAt: start - 2, lowest: lowest, in: text)
    case .between:
      // "and" joins a range only after "between".
      guard let lower = number(endingAt: start - 2, lowest: lowest, in: text), lower.start > lowest,
        let before = table.match(in: text, at: lower.start - 1, limit: lower.start), before.cue.0 == .between
      else { return nil }
      return lower
    default: return nil
    }
  }

  /// The single number whose last token is `last`: digits, a decimal, or a word.
  func number(endingAt last: Int, lowest: Int, in text: PostingText) -> (value: Double, start: Int)? {
    guard last >= lowest, last < text.tokens.count else { return nil }
    if text.tokens[last].shape.contains(.isNumber) {
      guard let value = digits(last, in: text) else { return nil }
      if last > lowest, text.tokens[last - 1].shape.contains(.isNumber),
        text.gap(before: last).elementsEqual([0x2E]), let whole = digits(last - 1, in: text), value < 100
      {
        let isTwoDigits = text.tokens[last].end - text.tokens[last].start > 1
        return (whole + value / (isTwoDigits ? 100 : 10), last - 1)
      }
      return (value, last)
    }
    for length in [2, 1] where last - length + 1 >= lowest {
      let start = last - length + 1
      if let mark = table.match(in: text, at: start, limit: last + 1), mark.cue.0 == .number,
        mark.tokens.upperBound == last + 1
      {
        return (mark.cue.1, start)
      }
    }
    return nil
  }

  /// The phrase of number tokens that starts at `first`: "3-5", "3 to 5", "3".
  func phrase(startingAt first: Int, limit: Int, in text: PostingText) -> Phrase? {
    for length in [4, 3, 2, 1] where first + length <= limit {
      if let phrase = phrase(endingAt: first + length - 1, lowest: first, in: text),
        phrase.tokens.lowerBound == first
      {
        return phrase
      }
    }
    return nil
  }

  /// Whether words such as "or more" or "plus" start at this token; one past their last token.
  func openEnd(at index: Int, limit: Int, in text: PostingText) -> Int? {
    guard index < limit, let mark = table.match(in: text, at: index, limit: limit), mark.cue.0 == .open else {
      return nil
    }
    return mark.tokens.upperBound
  }

  /// The value of a token of ASCII digits; nil beyond four digits, as no count of years has so many.
  private func digits(_ index: Int, in text: PostingText) -> Double? {
    let token = text.tokens[index]
    guard token.end - token.start <= 4 else { return nil }
    var value = 0
    for byte in text.bytes[Int(token.start)..<Int(token.end)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return Double(value)
  }
}
