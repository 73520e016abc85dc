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

  /// One figure: its value, the tokens it covers, and its scale if one is written.
  private struct Amount {
    var value: Double
    var tokens: Range<Int>
    /// First and one past the last byte, signs not included.
    var bytes: Range<Int>
    var scale: Double?
    var sign: (bytes: [UInt8], currency: Int)?
    var isThousands: Bool
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
    if let code = codeBeside(range.tokens, line, text) {
      range.currency = code
      range.sign = nil
    }
    if let (period, end) = periodBehind(range.tokens.upperBound, line, text) {
      range.period = period
      range.tokens = range.tokens.lowerBound..<end
    }
    if high == nil { openEnd(&range, line, text) }
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

  // MARK: One figure

  /// The figure that begins with this token, with its separators, scale and sign.
  private func amount(at index: Int, _ line: PostingText.Line, _ text: PostingText) -> Amount? {
    let bytes = text.bytes
    var position = Int(text.tokens[index].start)
    guard position < bytes.count, Self.isDigit(bytes[position]) else { return nil }
    let start = position
    let end = line.range.upperBound
    var value = 0.0
    var digits = 0
    while position < end, Self.isDigit(bytes[position]), digits < 13 {
      value = value * 10 + Double(bytes[position] - 0x30)
      position += 1
      digits += 1
    }
    var isThousands = digits >= 4
    // Groups of three behind a separator ("120,000", "440.935", "50 000", "1'000"), or of two in India ("7,50,000").
    while position + 3 < end + 1, let separator = Self.separatorLength(bytes, position, end) {
      let group = position + separator
      var length = 0
      while group + length < end, Self.isDigit(bytes[group + length]), length < 4 { length += 1 }
      let isIndian = length == 2 && bytes[position] == 0x2C && group + 2 < end && bytes[group + 2] == 0x2C
      guard length == 3 || isIndian, digits <= 3 || isThousands else { break }
      if digits > 3 && !isIndian && bytes[position] == 0x20 { break }
      for offset in 0..<length { value = value * 10 + Double(bytes[group + offset] - 0x30) }
      position = group + length
      isThousands = true
      digits = 3
    }
    // Decimals.
    if position + 1 < end, bytes[position] == 0x2E || bytes[position] == 0x2C,
      Self.isDigit(bytes[position + 1])
    {
      var decimal = position + 1
      var unit = 0.1
      while decimal < end, Self.isDigit(bytes[decimal]), decimal - position <= 2 {
        value += Double(bytes[decimal] - 0x30) * unit
        unit /= 10
        decimal += 1
      }
      if decimal >= end || !Self.isDigit(bytes[decimal]) { position = decimal }
    }
    guard value.isFinite else { return nil }
    var last = index
    while last + 1 < line.tokens.upperBound, Int(text.tokens[last + 1].start) < position { last += 1 }
    var amount = Amount(
      value: value, tokens: index..<last + 1, bytes: start..<position, scale: nil, sign: nil,
      isThousands: isThousands)
    guard readScale(&amount, line, text) else { return nil }
    let behind = sign(after: amount, line, text)
    amount.sign = sign(before: amount, line, text) ?? behind
    if let behind {
      // A sign made of letters ("Kč", "円") is a word of its own.
      var end = amount.bytes.upperBound
      while end < line.range.upperBound, bytes[end] == 0x20 { end += 1 }
      end += behind.bytes.count
      var next = amount.tokens.upperBound
      while next < line.tokens.upperBound, Int(text.tokens[next].end) <= end { next += 1 }
      amount.tokens = index..<next
    }
    return amount
  }

  /// Takes a scale that touches the figure or follows it: "120k", "5LPA", "10 million", "30万". False where
  /// the figure is part of a word ("401k" is read by its cue, "3D" is none).
  private func readScale(_ amount: inout Amount, _ line: PostingText.Line, _ text: PostingText) -> Bool {
    let last = text.tokens[amount.tokens.upperBound - 1]
    if amount.bytes.upperBound < Int(last.end) {
      let suffix = text.bytes[amount.bytes.upperBound..<Int(last.end)]
      let word = String(decoding: suffix, as: UTF8.self)
      var tokens = Tokenizer.tokens(of: word)
      guard tokens.count == 1 else { return false }
      tokens[0].gap = .soft
      guard let cues = table.cue(ofWords: [tokens[0].hash]) else {
        return suffix.elementsEqual([0x68]) || currencies.currency(ofWord: tokens[0].hash) != nil
      }
      for cue in cues {
        if case .scale(let scale) = cue {
          amount.value *= scale
          amount.scale = scale
        }
      }
      amount.bytes = amount.bytes.lowerBound..<Int(last.end)
      return cues.contains { if case .scale = $0 { true } else if case .period = $0 { true } else { false } }
    }
    let next = amount.tokens.upperBound
    guard next < line.tokens.upperBound, text.tokens[next].gap == .soft,
      text.gap(before: next).allSatisfy({ $0 == 0x20 }),
      let mark = table.match(in: text, at: next, limit: line.tokens.upperBound)
    else { return true }
    for cue in mark.cue {
      if case .scale(let scale) = cue, scale >= 10_000 || mark.tokens.count == 1 {
        amount.value *= scale
        amount.scale = scale
        // "5 LPA" says the period too: it is left to be read.
        let saysPeriod = mark.cue.contains { if case .period = $0 { true } else { false } }
        amount.tokens = amount.tokens.lowerBound..<(saysPeriod ? next : mark.tokens.upperBound)
        amount.bytes = amount.bytes.lowerBound..<Int(text.tokens[mark.tokens.upperBound - 1].end)
        break
      }
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The length of a thousands separator at `position`: comma, point, space, apostrophe, thin space.
  private static func separatorLength(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Int? {
    guard position < end else { return nil }
    switch bytes[position] {
    case 0x2C, 0x2E, 0x20, 0x27: return 1
    case 0xC2 where position + 1 < end && bytes[position + 1] == 0xA0: return 2
    case 0xE2
    where position + 2 < end && bytes[position + 1] == 0x80
      && [0x89, 0xAF, 0x99].contains(bytes[position + 2]):
      return 3
    default: return nil
    }
  }

  /// A sign or code before the figure, at most one space apart.
  private func sign(before amount: Amount, _ line: PostingText.Line, _ text: PostingText) -> (
    bytes: [UInt8], currency: Int
  )? {
    var end = amount.bytes.lowerBound
    while end > line.range.lowerBound, text.bytes[end - 1] == 0x20 { end -= 1 }
    for sign in currencies.signs where end - sign.bytes.count >= line.range.lowerBound {
      let start = end - sign.bytes.count
      guard text.bytes[start..<end].elementsEqual(sign.bytes) else { continue }
      let isLetter = sign.bytes[0] < 0x80 && sign.bytes[0] != 0x24
      if isLetter && start > line.range.lowerBound && Self.isLetter(text.bytes[start - 1]) { continue }
      return sign
    }
    return nil
  }

  private func sign(after amount: Amount, _ line: PostingText.Line, _ text: PostingText) -> (
    bytes: [UInt8], currency: Int
  )? {
    var start = amount.bytes.upperBound
    while start < line.range.upperBound, text.bytes[start] == 0x20 { start += 1 }
    for sign in currencies.signs where start + sign.bytes.count <= line.range.upperBound {
      let end = start + sign.bytes.count
      guard text.bytes[start..<end].elementsEqual(sign.bytes) else { continue }
      // "$" behind a figure belongs to it unless the next figure follows at once.
      if end < line.range.upperBound, sign.bytes == [0x24], Self.isDigit(text.bytes[end]) { continue }
      let isLetter = sign.bytes[sign.bytes.count - 1] < 0x80 && sign.bytes != [0x24]
      if isLetter && end < line.range.upperBound && Self.isLetter(text.bytes[end]) { continue }
      return sign
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
