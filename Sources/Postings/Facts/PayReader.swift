import Phrases

/// Reads base pay.
///
/// A figure is pay when the nearest word that says what it is says so ("base salary", "bonus", "equity":
/// the table `Lexicon/reading/pay.tsv`), or when it stands alone with currency and period. Of several ranges
/// (by place or level) the one is taken that the structured data repeats, else the first; where it repeats
/// their span, the span. What the employer
/// writes beats the site's tag, and both beat structured data.
struct PayReader: Sendable {
  private typealias Cue = MoneyScanner.Cue
  private let scanner = MoneyScanner()

  /// How surely a figure is base pay; higher is surer.
  private enum Sureness: Int { case structured, tag, bare, heading, words }

  private struct Candidate {
    var salary: Salary
    var sureness: Sureness
    var evidence: Evidence
  }

  /// - Parameter country: the one country of all places of the posting, which settles what "$" means.
  func read(
    _ text: PostingText, structured: StructuredPosting?, country: String?
  ) -> (salary: Fact<Salary>?, contradictions: [Contradiction]) {
    let structured = structured?.salary.map { settled($0, country: country) }
    let stated = structured.flatMap { salary(from: $0) }
    var candidates: [Candidate] = []
    for index in text.lines.indices {
      let line = text.lines[index]
      guard text.tokens[line.tokens].contains(where: { $0.shape.contains(.hasDigit) }) else { continue }
      let ranges = scanner.ranges(in: text, line: index)
      guard !ranges.isEmpty else { continue }
      var sentences = text.sentences(in: line.tokens)[...]
      var marks: [CueTable<[Cue]>.Mark]?
      for range in ranges {
        // Ranges and sentences go from left to right together.
        while let sentence = sentences.first, sentence.upperBound <= range.tokens.lowerBound {
          sentences = sentences.dropFirst()
          marks = nil
        }
        let cues = marks ?? scanner.table.marks(in: text, sentences.first ?? line.tokens)
        marks = cues
        if let candidate = candidate(range, cues, text, structured: structured, country: country) {
          candidates.append(candidate)
        }
      }
    }
    guard let surest = candidates.map(\.sureness.rawValue).max() else {
      return (stated.map { Fact($0, Evidence(source: .structured, quote: quote(structured))) }, [])
    }
    let repeated = stated.flatMap { stated in
      candidates.first {
        $0.sureness.rawValue > Sureness.tag.rawValue && agree($0.salary, stated, within: 0.005)
      }
    }
    let surely = candidates.filter { $0.sureness.rawValue == surest }
    let whole = repeated == nil ? stated.flatMap { union(surely, agreeingWith: $0) } : nil
    guard let chosen = whole ?? repeated ?? candidates.first(where: { $0.sureness.rawValue == surest }) else {
      return (nil, [])
    }
    var contradictions: [Contradiction] = []
    if let stated, !candidates.contains(where: { agree($0.salary, stated, within: 0.1) }) {
      contradictions.append(
        Contradiction(what: "salary", first: chosen.evidence.quote, second: quote(structured)))
    }
    return (Fact(chosen.salary, chosen.evidence), contradictions)
  }

  /// The span of several ranges ("New York: …; Austin: …"), where structured data states just that span.
  private func union(_ candidates: [Candidate], agreeingWith stated: Salary) -> Candidate? {
    guard candidates.count > 1, var span = candidates.first else { return nil }
    for candidate in candidates where candidate.salary.period == span.salary.period {
      if let low = candidate.salary.minimum, let least = span.salary.minimum {
        span.salary.minimum = min(low, least)
      }
      if let high = candidate.salary.maximum, let most = span.salary.maximum {
        span.salary.maximum = max(high, most)
      }
    }
    return agree(span.salary, stated, within: 0.005) ? span : nil
  }

  private func candidate(
    _ range: MoneyRange, _ marks: [CueTable<[Cue]>.Mark], _ text: PostingText, structured: StructuredSalary?,
    country: String?
  ) -> Candidate? {
    let line = text.lines[range.line]
    guard range.currency != nil || range.isScaled else { return nil }
    let nearest = nearest(to: range.tokens, marks)
    let heading = headingMarks(above: range.line, text)
    var sureness: Sureness
    switch nearest {
    case true?: sureness = .words
    case false?: return nil
    case nil:
      if heading.contains(where: { $0.cue.contains(.base) }) {
        sureness = .heading
      } else if range.period != nil && (range.isRange || line.tokens.count <= 12)
        || range.isRange && line.tokens.count <= 10
      {
        guard line.section != .benefits && line.section != .company && line.section != .legal || range.isRange
        else { return nil }
        sureness = .bare
      } else {
        return nil
      }
    }
    if line.isSiteTag { sureness = .tag }
    let code = code(of: range, structured: structured, country: country)
    guard code != nil || line.isSiteTag || sureness == .words else { return nil }
    let size = range.maximum ?? range.minimum ?? 0
    let period = range.period ?? self.period(marks, near: range.tokens) ?? self.period(heading, near: nil)
    // A period of words that the size forbids ("$55 … annual bonus") yields to the size.
    let bySize = scanner.currencies.period(of: size, code: code)
    guard let settled = period ?? bySize else { return nil }
    let salary = Salary(minimum: range.minimum, maximum: range.maximum, currency: code, period: settled)
    guard isPlausible(salary) else { return nil }
    // A currency that only the country suggests must fit the figure.
    var settledSalary = salary
    if range.currency == nil, structured?.currency == nil, bySize != settled { settledSalary.currency = nil }
    return Candidate(
      salary: settledSalary, sureness: sureness,
      evidence: text.evidence(tokens: range.tokens, line: range.line))
  }

  /// Whether the nearest cue says base pay; nil where the sentence has none.
  private func nearest(to tokens: Range<Int>, _ marks: [CueTable<[Cue]>.Mark]) -> Bool? {
    var best = Int.max
    var verdict: Bool?
    for mark in marks where mark.cue.contains(.base) || mark.cue.contains(.notBase) {
      guard mark.tokens.upperBound <= tokens.lowerBound || mark.tokens.lowerBound >= tokens.upperBound - 1
      else { continue }
      let isAfter = mark.tokens.lowerBound >= tokens.upperBound - 1
      let isBase = mark.cue.contains(.base)
      // Words behind a figure name it only when they follow at once: "$5,000 bonus".
      let distance =
        isAfter
        ? (mark.tokens.lowerBound - tokens.upperBound + 1) * 3 : tokens.lowerBound - mark.tokens.upperBound
      if distance < best || distance == best && isBase {
        best = distance
        verdict = isBase
      }
    }
    return verdict
  }

  /// Cues of the heading that the line stands under, and of a short label just above it.
  private func headingMarks(above index: Int, _ text: PostingText) -> [CueTable<[Cue]>.Mark] {
    var line = index - 1
    while line >= 0, index - line <= 4 {
      let above = text.lines[line]
      if above.isHeading || above.tokens.count <= 8 {
        let marks = scanner.table.marks(in: text, above.tokens)
        if marks.contains(where: { $0.cue.contains(.base) }) {
          return marks.contains { $0.cue.contains(.notBase) } ? [] : marks
        }
        if above.isHeading { return [] }
      }
      line -= 1
    }
    return []
  }

  private func period(_ marks: [CueTable<[Cue]>.Mark], near tokens: Range<Int>?) -> PayPeriod? {
    var best = Int.max
    var period: PayPeriod?
    for mark in marks {
      for cue in mark.cue {
        guard case .period(let value) = cue else { continue }
        let distance = tokens.map { abs(mark.tokens.lowerBound - $0.lowerBound) } ?? 0
        if distance < best {
          best = distance
          period = value
        }
      }
    }
    return period
  }

  private func code(of range: MoneyRange, structured: StructuredSalary?, country: String?) -> String? {
    guard let index = range.currency else {
      // "100K-160K Annually" on a board's tag: the currency of the structured data, else of the one country.
      return structured?.currency
        ?? country.flatMap { country in scanner.currencies.all.first { $0.countries.contains(country) }?.code
        }
    }
    guard let sign = range.sign else { return scanner.currencies.all[index].code }
    let sharing = scanner.currencies.all.filter {
      $0.signs.contains { $0.count >= sign.count && $0.suffix(sign.count).elementsEqual(sign) }
    }
    guard sharing.count > 1 else { return scanner.currencies.all[index].code }
    if let code = structured?.currency, sharing.contains(where: { $0.code == code }) { return code }
    if let country, let local = sharing.first(where: { $0.countries.contains(country) }) { return local.code }
    return scanner.currencies.all[index].code
  }

  /// A dollar sign as the dollar of the place, else of the United States.
  private func settled(_ salary: StructuredSalary, country: String?) -> StructuredSalary {
    guard salary.currency == "$" else { return salary }
    let dollars = scanner.currencies.all.filter { $0.signs.contains([0x24]) }
    let local = country.flatMap { country in dollars.first { $0.countries.contains(country) } }
    var salary = salary
    salary.currency = local?.code ?? "USD"
    return salary
  }

  /// The pay of structured data; nil for figures that cannot be pay ("3-3 annually").
  private func salary(from structured: StructuredSalary) -> Salary? {
    let minimum = structured.minimum.flatMap { $0 > 0 ? $0 : nil }
    let maximum = structured.maximum.flatMap { $0 > 0 ? $0 : nil }
    guard let size = maximum ?? minimum else { return nil }
    let code = structured.currency.flatMap { $0.isEmpty ? nil : $0 }
    guard
      let period = structured.unit.flatMap(Self.period(named:))
        ?? scanner.currencies.period(of: size, code: code)
    else { return nil }
    var salary = Salary(minimum: minimum, maximum: maximum, currency: code, period: period)
    if let low = minimum, let high = maximum, low > high {
      salary = Salary(minimum: high, maximum: low, currency: code, period: period)
    }
    return isPlausible(salary) ? salary : nil
  }

  static func period(named unit: String) -> PayPeriod? {
    let unit = unit.lowercased()
    if unit.contains("year") || unit.contains("annual") || unit.contains("annum") { return .year }
    if unit.contains("month") { return .month }
    if unit.contains("week") { return .week }
    if unit.contains("day") || unit.contains("daily") { return .day }
    if unit.contains("hour") { return .hour }
    return nil
  }

  private func isPlausible(_ salary: Salary) -> Bool {
    guard let size = salary.maximum ?? salary.minimum, size.isFinite else { return false }
    if scanner.currencies.isAbsurd(size, salary.period, code: salary.currency) { return false }
    let floor =
      salary.currency.flatMap { code in scanner.currencies.all.first { $0.code == code } }?.yearFrom ?? 20_000
    return size * AnnualPay.factor(salary.period) <= floor * 150
  }

  /// Whether both say the same within a share.
  private func agree(_ left: Salary, _ right: Salary, within share: Double) -> Bool {
    func close(_ first: Double?, _ second: Double?) -> Bool {
      guard let first, let second else { return first == nil && second == nil }
      return abs(first - second) <= share * max(abs(first), abs(second))
    }
    return close(left.annualMinimum ?? left.annualMaximum, right.annualMinimum ?? right.annualMaximum)
      && close(left.annualMaximum ?? left.annualMinimum, right.annualMaximum ?? right.annualMinimum)
  }

  private func quote(_ salary: StructuredSalary?) -> String {
    guard let salary else { return "" }
    let bounds = [salary.minimum, salary.maximum].compactMap { $0 }.map { value in
      Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }
    return
      (["baseSalary", bounds.joined(separator: "-")] + [salary.currency, salary.unit].compactMap { $0 })
      .joined(separator: " ")
  }
}
