/// A span of a résumé's line: "Jan 2020 – Present", "03/2018 - 12/2019", "2016 to 2018", "since 2021".
struct ResumeSpan: Equatable {
  /// As a profile writes dates: "2020-01", or "2020" where no month is stated.
  var from: String
  /// "present" where the job goes on.
  var to: String
  /// Where it stands in the line's characters.
  var range: Range<Int>

  var fromDate: CalendarDate? { CalendarDate(from) }
  var toDate: CalendarDate? { CalendarDate(to) }
}

/// Finds dates in a line, word by word.
struct ResumeDates {
  private enum Word {
    case number(Int, digits: Int)
    case date(ResumeTables.DateWord)
    case dash, slash, dot, other
  }
  private struct Token {
    var word: Word
    var range: Range<Int>
  }

  private var tokens: [Token] = []
  private let characters: [Character]

  init(_ line: String, _ tables: ResumeTables) {
    characters = Array(line.prefix(1_000))
    var index = 0
    while index < characters.count {
      let start = index
      let character = characters[index]
      if character.isASCII && character.isNumber {
        while index < characters.count, characters[index].isASCII, characters[index].isNumber { index += 1 }
        let value = Int(String(characters[start..<index].prefix(9))) ?? 0
        tokens.append(Token(word: .number(value, digits: index - start), range: start..<index))
      } else if character.isLetter {
        while index < characters.count, characters[index].isLetter { index += 1 }
        let word = tables.dateWords[String(characters[start..<index]).lowercased()]
        tokens.append(Token(word: word.map(Word.date) ?? .other, range: start..<index))
      } else {
        index += 1
        switch character {
        case "-", "–", "—", "−", "‐", "‑", "~", "→":
          tokens.append(Token(word: .dash, range: start..<index))
        case "/": tokens.append(Token(word: .slash, range: start..<index))
        case ".", ",", "'", "’": tokens.append(Token(word: .dot, range: start..<index))
        default:
          if !character.isWhitespace { tokens.append(Token(word: .other, range: start..<index)) }
        }
      }
    }
  }

  /// The first span of the line; nil where there is none.
  func span() -> ResumeSpan? {
    for start in tokens.indices {
      if case .date(.since) = tokens[start].word, let first = date(at: start + 1) {
        if let span = span(from: first, at: start) { return span }
        return made(first.text, "present", start, first.next)
      }
      if let first = date(at: start), let span = span(from: first, at: start) { return span }
      // "Jan – Mar 2021": the year stands once.
      if case .date(.month(let month)) = tokens[start].word, let second = join(at: skippingDot(start + 1)),
        let last = date(at: second), last.hasMonth, let year = last.text.split(separator: "-").first
      {
        return made("\(year)-\(Self.two(month))", last.text, start, last.next)
      }
    }
    return nil
  }

  /// The last year that the line names.
  func lastDate() -> String? {
    var found: String?
    var index = 0
    while index < tokens.count {
      if let date = date(at: index) {
        found = date.text
        index = date.next
      } else {
        index += 1
      }
    }
    return found
  }

  /// Years stated of something: "4 years", "5+ yrs".
  func years() -> (value: Double, range: Range<Int>)? {
    for index in tokens.indices {
      guard case .number(let value, let digits) = tokens[index].word, digits <= 2, value <= 60 else {
        continue
      }
      var next = index + 1
      if next < tokens.count, case .other = tokens[next].word,
        characters[tokens[next].range.lowerBound] == "+"
      {
        next += 1
      }
      guard next < tokens.count, case .date(.years) = tokens[next].word else { continue }
      return (Double(value), tokens[index].range.lowerBound..<tokens[next].range.upperBound)
    }
    return nil
  }

  private func made(_ from: String, _ to: String, _ start: Int, _ next: Int) -> ResumeSpan {
    ResumeSpan(
      from: from, to: to, range: tokens[start].range.lowerBound..<tokens[next - 1].range.upperBound)
  }

  private func span(from first: (text: String, hasMonth: Bool, next: Int), at start: Int) -> ResumeSpan? {
    guard let second = join(at: first.next) else { return nil }
    if second < tokens.count, case .date(.present) = tokens[second].word {
      return made(first.text, "present", start, second + 1)
    }
    return date(at: second).map { made(first.text, $0.text, start, $0.next) }
  }

  /// What stands behind a dash or "to".
  private func join(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    switch tokens[index].word {
    case .dash, .date(.to): return index + 1
    default: return nil
    }
  }

  private func skippingDot(_ index: Int) -> Int {
    if index < tokens.count, case .dot = tokens[index].word { return index + 1 }
    return index
  }

  /// A date at a token: "Jan 2020", "01/2020", "15.01.2020", "2020-01", "2020".
  private func date(at index: Int) -> (text: String, hasMonth: Bool, next: Int)? {
    guard index < tokens.count else { return nil }
    switch tokens[index].word {
    case .date(.month(let month)):
      let next = skippingDot(index + 1)
      guard let year = year(at: next) else { return nil }
      return ("\(year)-\(Self.two(month))", true, next + 1)
    case .number(let value, let digits) where digits <= 2:
      // "01/2020", and "15.01.2020".
      guard isMark(index + 1), isAdjoining(index) else { return nil }
      if (1...12).contains(value), let year = year(at: index + 2) {
        return ("\(year)-\(Self.two(value))", true, index + 3)
      }
      if case .number(let month, let size) = token(index + 2), size <= 2, (1...12).contains(month),
        isMark(index + 3), let year = year(at: index + 4)
      {
        return ("\(year)-\(Self.two(month))", true, index + 5)
      }
      return nil
    case .number:
      guard let year = year(at: index) else { return nil }
      // "2020-01", but not "2020-2021".
      if case .number(let month, let size) = token(index + 2), size == 2, (1...12).contains(month),
        isMark(index + 1), isAdjoining(index)
      {
        return ("\(year)-\(Self.two(month))", true, index + 3)
      }
      return ("\(year)", false, index + 1)
    default: return nil
    }
  }

  private func token(_ index: Int) -> Word { index < tokens.count ? tokens[index].word : .other }

  private func isMark(_ index: Int) -> Bool {
    switch token(index) {
    case .slash, .dot, .dash: true
    default: false
    }
  }

  /// No space between a number and the mark behind it.
  private func isAdjoining(_ index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
      && tokens[index + 1].range.upperBound == tokens[index + 2].range.lowerBound
  }

  private func year(at index: Int) -> Int? {
    guard case .number(let value, let digits) = token(index), digits == 4, (1950...2100).contains(value)
    else {
      return nil
    }
    return value
  }

  private static func two(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
}
