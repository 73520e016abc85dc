import Phrases
import Skills

/// A figure or range of money as a line writes it.
struct MoneyRange: Sendable {
  var minimum: Double?
  var maximum: Double?
  /// Index into `Currencies.all`; nil where none is written.
  var currency: Int?
  /// The sign by which the currency was told, if no code says more: "$" and "kr" are shared by several.
  var sign: [UInt8]?
  /// The period that stands directly behind ("per hour", "/yr").
  var period: PayPeriod?
  /// Two figures, or "from" or "up to" with one.
  var isRange: Bool
  /// Written with a scale ("120k", "12 LPA").
  var isScaled: Bool
  var tokens: Range<Int>
  var line: Int
}

/// Finds figures of money: thousands separators of all kinds, "k", lakh and 万, signs and codes on either side.
struct MoneyScanner: Sendable {
  enum Cue: Sendable, Equatable {
    case base, notBase, from, upTo, open, join
    case period(PayPeriod)
    case scale(Double)
  }

  let currencies = Currencies()
  let table: CueTable<[Cue]>

  init() {
    // One phrase may say two things: "hourly rate" is base pay and its period.
    var meanings: [[UInt64]: [Cue]] = [:]
    _ = CueTable<Int>("pay") { row in
      let cue: Cue? =
        switch row["reads"] {
        case "base": .base
        case "not base": .notBase
        case "from": .from
        case "up to": .upTo
        case "join": .join
        case "open": .open
        case "period": PayPeriod(rawValue: row["value"]).map(Cue.period)
        case "scale": Double(row["value"]).map(Cue.scale)
        default: nil
        }
      guard let cue else { return nil }
      for phrase in row.list("phrases") { meanings[CueTable<Int>.words(of: phrase), default: []].append(cue) }
      return nil
    }
    table = CueTable(meanings: meanings)
  }

  /// All figures of a line that carry a currency, a period or a scale.
  func ranges(in text: PostingText, line index: Int) -> [MoneyRange] {
    let line = text.lines[index]
    var found: [MoneyRange] = []
    var token = line.tokens.lowerBound
    while token < line.tokens.upperBound {
      guard text.tokens[token].shape.contains(.hasDigit), let first = amount(at: token, line, text) else {
        token += 1
        continue
      }
      let range = range(from: first, line: index, text)
      token = max(token + 1, range.tokens.upperBound)
      if range.currency != nil || range.period != nil || range.isScaled { found.append(range) }
    }
    return found
  }

  private func range(from first: Amount, line index: Int, _ text: PostingText) -> MoneyRange {
    let line = text.lines[index]
    var low = first
    var high: Amount?
    if let start = secondStart(after: first, line, text), let second = amount(at: start, line, text) {
      high = second
    }
    if var upper = high {
      // "120-150k", "50-80.000": the scale of the second figure is that of both.
      if low.scale == nil, let scale = upper.scale, low.value * scale <= upper.value { low.value *= scale }
      if low.scale == nil, upper.scale == nil, !low.isThousands, upper.isThousands, low.value < 1000,
        low.value * 1000 <= upper.value
      {
        low.value *= 1000
      }
      if upper.scale == nil, let scale = low.scale, upper.value < low.value { upper.value *= scale }
      if upper.value < low.value { high = nil } else { high = upper }
    }
    let end = high?.tokens.upperBound ?? low.tokens.upperBound
    var range = MoneyRange(
      minimum: low.value, maximum: high?.value ?? low.value,
      currency: low.sign?.currency ?? high?.sign?.currency,
      sign: low.sign?.bytes ?? high?.sign?.bytes,
      period: nil, isRange: high != nil, isScaled: low.scale != nil || high?.scale != nil,
      tokens: low.tokens.lowerBound..<end, line: index)
    // "USD 120,000 CAD" does not exist; "$120,000 CAD" does: the code says more than the sign.
    var code = codeBeside(range.tokens, line, text)
    if high == nil { openEnd(&range, line, text) }
    if let (period, end) = periodBehind(range.tokens.upperBound, line, text) {
      range.period = period
      range.tokens = range.tokens.lowerBound..<end
      code = code ?? codeBeside(range.tokens, line, text)
    }
    if let code {
      range.currency = code
      range.sign = nil
    }
    return range
  }

  /// "from 50,000", "up to 80k", "60,000+", "30万円～".
  private func openEnd(_ range: inout MoneyRange, _ line: PostingText.Line, _ text: PostingText) {
    let first = range.tokens.lowerBound
    var before = first
    // Step over a code: "up to DKK 440.935".
    if before > line.tokens.lowerBound, currencies.currency(ofWord: text.tokens[before - 1].hash) != nil {
      before -= 1
    }
    for length in 1...2 where before - length >= line.tokens.lowerBound {
      guard let mark = table.match(in: text, at: before - length, limit: before),
        mark.tokens.upperBound == before
      else { continue }
      if mark.cue.contains(.upTo) {
        range.minimum = nil
        range.isRange = true
      } else if mark.cue.contains(.from) {
        range.maximum = nil
        range.isRange = true
      }
    }
    if let mark = table.match(in: text, at: range.tokens.upperBound, limit: line.tokens.upperBound),
      mark.cue.contains(.open),
      text.tokens[range.tokens.upperBound].gap == .soft
    {
      range.maximum = nil
      range.isRange = true
    }
    let after = Array(text.gap(after: range.tokens.upperBound - 1, in: line).prefix(4))
    if after.first == 0x2B || after.starts(with: [0xEF, 0xBD, 0x9E])
      || after.starts(with: [0xE3, 0x80, 0x9C]) || after.first == 0x7E
    {
      range.maximum = nil
      range.isRange = true
    }
  }

  /// Where the second figure of a range begins: behind a dash, or "to".
  private func secondStart(after first: Amount, _ line: PostingText.Line, _ text: PostingText) -> Int? {
    var index = first.tokens.upperBound
    let end = line.tokens.upperBound
    // A code or a period between the figures: "$30/hr to $70/hr", "50 000 Kč - 80 000 Kč".
    var steps = 0
    var isJoined = index < end && dashStands(before: index, text)
    while index < end, steps < 4, !text.tokens[index].shape.contains(.hasDigit) {
      let hash = text.tokens[index].hash
      if currencies.currency(ofWord: hash) != nil {
        index += 1
      } else if let mark = table.match(in: text, at: index, limit: end) {
        if mark.cue.contains(.join) {
          isJoined = true
        } else if !mark.cue.contains(where: { if case .period = $0 { true } else { false } }) {
          // "US$" and "C$" begin with letters.
          guard Self.isSignWord(index, text, currencies) else { return nil }
        }
        index = mark.tokens.upperBound
      } else if Self.isSignWord(index, text, currencies) {
        index += 1
      } else {
        return nil
      }
      if index < end, dashStands(before: index, text) { isJoined = true }
      steps += 1
    }
    return isJoined && index < end && text.tokens[index].shape.contains(.hasDigit) ? index : nil
  }

  private static func isSignWord(_ index: Int, _ text: PostingText, _ currencies: Currencies) -> Bool {
    let token = text.tokens[index]
    let word = text.bytes[Int(token.start)..<Int(token.end)]
    return currencies.signs.contains { sign in
      sign.bytes.elementsEqual(word) || sign.bytes.count == word.count + 1 && sign.bytes.starts(with: word)
    }
  }

  /// A dash before a figure, though a sign may stand between: "- $150".
  private func dashStands(before index: Int, _ text: PostingText) -> Bool {
    if text.isDash(before: index) { return true }
    let gap = text.gap(before: index)
    return gap.contains(0x2D) || gap.contains(0x7E) || Self.contains(gap, [0xE2, 0x80, 0x93])
      || Self.contains(gap, [0xE2, 0x80, 0x94])
      || Self.contains(gap, [0xE2, 0x88, 0x92]) || Self.contains(gap, [0xEF, 0xBD, 0x9E])
      || Self.contains(gap, [0xE3, 0x80, 0x9C])
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (bytes.startIndex...bytes.endIndex - part.count).contains {
      bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// A currency code directly before or behind the figures.
  private func codeBeside(_ tokens: Range<Int>, _ line: PostingText.Line, _ text: PostingText) -> Int? {
    if tokens.upperBound < line.tokens.upperBound,
      let code = currencies.currency(ofWord: text.tokens[tokens.upperBound].hash),
      text.tokens[tokens.upperBound].gap != .sentence
    {
      return code
    }
    guard tokens.lowerBound > line.tokens.lowerBound else { return nil }
    return currencies.currency(ofWord: text.tokens[tokens.lowerBound - 1].hash)
  }

  /// A period behind the figures: "per year", "/hr", "annually", "USD per month"; and one past its last token.
  private func periodBehind(_ start: Int, _ line: PostingText.Line, _ text: PostingText) -> (PayPeriod, Int)?
  {
    var index = start
    let limit = min(line.tokens.upperBound, start + 6)
    while index < limit {
      let token = text.tokens[index]
      if token.gap == .sentence { return nil }
      if let mark = table.match(in: text, at: index, limit: line.tokens.upperBound) {
        for cue in mark.cue { if case .period(let period) = cue { return (period, mark.tokens.upperBound) } }
        if mark.cue.contains(.notBase) { return nil }
        index = mark.tokens.upperBound
        continue
      }
      guard
        currencies.currency(ofWord: token.hash) != nil || Self.fillers.contains(token.hash)
          || Self.isSignWord(index, text, currencies)
      else { return nil }
      index += 1
    }
    return nil
  }

  private static let fillers = Set(
    ["gross", "brutto", "brut", "per", "b2b", "net", "netto", "base", "hrubého", "a", "s"].map {
      Tokenizer.hash(ofWord: $0)
    })
}
