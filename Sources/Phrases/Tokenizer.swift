/// Cuts UTF-8 text into words.
///
/// A word is a run of letters and digits. "+" and "#" stay with a name that they end ("C++", "F#",
/// "Security+"), a dot with a name that it begins (".NET"); a hyphen, slash or dot between words is
/// a soft gap, so that "scikit-learn", "scikit learn" and "Scikit-Learn" are the same two words.
/// The text must be valid UTF-8; other bytes end a word and do no harm.
public enum Tokenizer {
  /// Appends the words of `text[range]` to `tokens`. Offsets are those of `text`.
  ///
  /// - Complexity: O(number of bytes); one pass, no allocation beyond `tokens`.
  public static func tokenize(_ text: [UInt8], in range: Range<Int>, into tokens: inout [Token]) {
    text.withUnsafeBufferPointer { bytes in
      scan(bytes, range, &tokens)
    }
  }

  /// The words of a whole string.
  public static func tokens(of string: String) -> [Token] {
    var tokens: [Token] = []
    let text = Array(string.utf8)
    tokenize(text, in: 0..<text.count, into: &tokens)
    return tokens
  }

  /// Hash of the folded spelling of one word, as the tokenizer computes it.
  public static func hash(ofWord word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars { hash.add(Folding.lowercased(scalar.value)) }
    return hash.value
  }

  /// Hash of the folded spelling of the word that stands at these bytes, with an ending in small letters behind it.
  public static func hash(of text: [UInt8], in range: Range<Int>, ending: StaticString = "") -> UInt64 {
    text.withUnsafeBufferPointer { bytes in
      var hash = WordHash()
      var position = range.lowerBound
      while position < range.upperBound {
        let (scalar, length) = decode(bytes, position, range.upperBound)
        hash.add(folded(scalar))
        position += length
      }
      for offset in 0..<ending.utf8CodeUnitCount { hash.add(ending.utf8Start[offset]) }
      return hash.value
    }
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ tokens: inout [Token]
  ) {
    var position = range.lowerBound
    let end = range.upperBound
    var gap = Token.Gap.sentence
    while position < end {
      // A space parts words no more than their being two words does.
      if bytes[position] == 0x20 {
        position += 1
        continue
      }
      let start = position
      var hash = WordHash()
      var shape: Token.Shape = []
      if isWordByte(bytes[position]) {
        // Most words: ASCII letters and digits throughout.
        note(bytes[position], &shape)
        hash.add(folded(bytes[position]))
        position = plainLetters(bytes, position + 1, end, &hash, &shape)
        if position < end, bytes[position] >= 0x80 || bytes[position] == 0x2B || bytes[position] == 0x23 {
          position = word(bytes, position, end, begin: start + 1, bytes[start] > 0x39, .word, &hash, &shape)
        }
      } else {
        let (scalar, length) = decode(bytes, position, end)
        let kind = classify(scalar)
        if kind == .gap && !startsWithDot(bytes, position, end, range.lowerBound) {
          let strength = gapStrength(scalar, bytes, position, end)
          if strength.rawValue > gap.rawValue { gap = strength }
          position += length
          continue
        }
        hash.add(folded(scalar))
        note(scalar, first: true, &shape)
        position += length
        if kind != .ideograph {
          position = plainOrOther(bytes, position, end, kind == .gap ? .word : kind, &hash, &shape)
        }
      }
      tokens.append(
        Token(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
          hash: hash.value, shape: shape, gap: gap))
      gap = .soft
    }
  }

  /// Reads on to the end of a word that has begun with a letter beyond ASCII, or with a dot.
  private static func plainOrOther(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int, _ script: Folding.Class,
    _ hash: inout WordHash, _ shape: inout Token.Shape
  ) -> Int {
    let position = script == .word ? plainLetters(bytes, begin, end, &hash, &shape) : begin
    return word(bytes, position, end, begin: begin, true, script, &hash, &shape)
  }

  /// Reads on to the end of a word; returns the offset after it.
  ///
  /// - Parameter begin: the offset after the word's first character.
  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, begin: Int, _ startsWithLetter: Bool,
    _ script: Folding.Class, _ hash: inout WordHash, _ shape: inout Token.Shape
  ) -> Int {
    var position = position
    var hasSign = false
    while position < end {
      let (scalar, length) = decode(bytes, position, end)
      let kind = classify(scalar)
      if kind == script && !hasSign {
        hash.add(folded(scalar))
        note(scalar, first: false, &shape)
        position += length
      } else if startsWithLetter && (scalar == 0x2B || scalar == 0x23)
        && endsName(bytes, position, end, begin, scalar)
      {
        hash.add(scalar)
        position += 1
        hasSign = true
      } else {
        break
      }
    }
    return position
  }

  /// Reads a run of ASCII letters and digits, which most words are: this loop alone is 1.5 times as fast on
  /// English text as `word` with its decoding and classes.
  @inline(__always)
  private static func plainLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int, _ hash: inout WordHash,
    _ shape: inout Token.Shape
  ) -> Int {
    var position = begin
    var gathered = hash
    var hasLower = false
    var hasUpper = false
    var hasDigit = false
    while position < end {
      let byte = bytes[position]
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        gathered.add(small)
        if byte == small { hasLower = true } else { hasUpper = true }
      } else if byte &- 0x30 < 10 {
        gathered.add(byte)
        hasDigit = true
      } else {
        break
      }
      position += 1
    }
    hash = gathered
    if hasLower { shape.insert(.hasLower) }
    if hasUpper { shape.insert(.hasInnerUpper) }
    if hasDigit { shape.insert(.hasDigit) }
    if hasLower || hasUpper { shape.remove(.isNumber) }
    return position
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The shape of a word that begins with this ASCII letter or digit.
  @inline(__always)
  private static func note(_ first: UInt8, _ shape: inout Token.Shape) {
    if first <= 0x39 {
      shape = [.hasDigit, .isNumber]
    } else {
      shape = first >= 0x61 ? .hasLower : .startsUpper
    }
  }

  @inline(__always)
  private static func folded(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x80 else { return Folding.lowercased(scalar) }
    return scalar &- 0x41 < 26 ? scalar + 0x20 : scalar
  }

  /// Whether "+" or "#" at `position` ends a name ("C++", "C#", "C++17") rather than joining two
  /// words ("Java+Spring") or starting a number ("#1").
  private static func endsName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ begin: Int, _ scalar: UInt32
  ) -> Bool {
    if scalar == 0x23 && position - begin > 0 { return false }
    var next = position + 1
    if scalar == 0x2B { while next < end && bytes[next] == 0x2B { next += 1 } }
    guard next < end else { return true }
    let isSign = scalar == 0x23 || next - position > 1 || bytes[position - 1] == 0x2B
    if isSign && (0x30...0x39).contains(bytes[next]) { return true }
    return classify(decode(bytes, next, end).scalar) != .word
  }

  /// Whether a dot begins a name (".NET"): a letter follows, and no word stands before it.
  private static func startsWithDot(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ lower: Int
  ) -> Bool {
    guard bytes[position] == 0x2E, position + 1 < end, isASCIILetter(bytes[position + 1]) else {
      return false
    }
    guard position > lower else { return true }
    switch bytes[position - 1] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x22...0x2D, 0x2F, 0x3A...0x3F, 0x5B, 0x7B, 0x7C, 0xA0: return true
    // Dashes, quotes and bullets.
    case 0x80...: return position >= lower + 3 && bytes[position - 3] == 0xE2 && bytes[position - 2] == 0x80
    default: return false
    }
  }

  /// How strongly a character between words parts them.
  private static func gapStrength(
    _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> Token.Gap {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x27, 0x2F, 0x5F, 0x26, 0x2B, 0x23, 0x40, 0x2019, 0x2018, 0x2010, 0x2011:
      return .soft
    // Spaces and marks of no width, and the signs of a trade mark: "Microsoft® Excel".
    case 0xAD, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF, 0xA9, 0xAE, 0x2117, 0x2120, 0x2122:
      return .soft
    case 0x2013:
      return isSpace(bytes, position - 1) || isSpace(bytes, position + 3) ? .clause : .soft
    case 0x2D:
      return isSpace(bytes, position - 1) && isSpace(bytes, position + 1) ? .clause : .soft
    case 0x2E:
      if position + 1 < end && !isSpace(bytes, position + 1) && bytes[position + 1] != 0x29 { return .soft }
      // "e.g. Python", "U.S. citizens": the dot of an abbreviation ends no sentence.
      return position >= 2 && bytes[position - 2] == 0x2E ? .clause : .sentence
    case 0x2C, 0x3001, 0xFF0C:
      return .comma
    case 0x0A, 0x0D, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F:
      return .sentence
    default:
      return .clause
    }
  }

  private static func note(_ scalar: UInt32, first: Bool, _ shape: inout Token.Shape) {
    switch scalar {
    case 0x30...0x39: shape.insert(.hasDigit)
    case 0x61...0x7A:
      shape.insert(.hasLower)
      shape.remove(.isNumber)
    case 0x41...0x5A:
      shape.insert(first ? .startsUpper : .hasInnerUpper)
      shape.remove(.isNumber)
    default:
      shape.remove(.isNumber)
      if Folding.lowercased(scalar) != scalar {
        shape.insert(first ? .startsUpper : .hasInnerUpper)
      } else {
        shape.insert(.hasLower)
      }
    }
  }

  private static func classify(_ scalar: UInt32) -> Folding.Class {
    if scalar < 0x80 {
      let isWord =
        (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar)
        || (0x30...0x39).contains(scalar)
      return isWord ? .word : .gap
    }
    return Folding.classify(scalar)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position >= 0 && position < bytes.count else { return true }
    let byte = bytes[position]
    return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The scalar value at `position` and its length in bytes; a broken sequence is one gap byte.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF5 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, position + length <= end else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
