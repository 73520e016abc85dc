import Phrases

/// Reads single figures of money.
extension MoneyScanner {
  /// One figure: its value, the tokens it covers, and its scale if one is written.
  struct Amount {
    var value: Double
    var tokens: Range<Int>
    /// First and one past the last byte, signs not included.
    var bytes: Range<Int>
    var scale: Double?
    var sign: (bytes: [UInt8], currency: Int)?
    var isThousands: Bool
  }

  /// The figure that begins with this token, with its separators, scale and sign.
  func amount(at index: Int, _ line: PostingText.Line, _ text: PostingText) -> Amount? {
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
