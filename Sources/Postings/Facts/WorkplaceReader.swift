import Phrases
import Skills

/// Reads whether work is remote, hybrid or on site.
///
/// The employer's own sentence beats the title and the site's tag, and these beat structured data. Both
/// office and remote work named as choices are hybrid. Perks ("work from anywhere for a month") and other
/// meanings ("hybrid cloud", "remote teams") are traps of `Lexicon/reading/workplace.tsv`.
struct WorkplaceReader: Sendable {
  private struct Meaning: Sendable {
    /// Nil for traps.
    var workplace: Workplace?
    var isStrong = false
    var isTag = false
    /// States it outside lists of duties and demands.
    var isLoose = false
    /// Makes an office job hybrid; says nothing alone.
    var isWeak = false
    /// Means office or home when a number of days a week stands with it.
    var isOfficeDays = false
  }

  private struct Statement {
    var workplace: Workplace
    var evidence: Evidence
  }

  private let table: CueTable<Meaning>
  private let labels = FactLabels()
  private let numbers = NumberPhrases()
  private let days = Set(
    ["days", "day", "tage", "tag", "jours", "jour", "dny", "dní", "dni", "días"].map {
      Tokenizer.hash(ofWord: $0)
    })
  private let weekly = Set(
    ["week", "weekly", "wk", "woche", "semaine", "týdně", "týden", "semana", "tydzień", "tygodniu"].map {
      Tokenizer.hash(ofWord: $0)
    })
  private let negations = Set(["not", "no", "nicht", "pas"].map { Tokenizer.hash(ofWord: $0) })

  init() {
    // A phrase may stand in several rows: strong or tag alone, and office with a number of days.
    var meanings: [[UInt64]: Meaning] = [:]
    _ = CueTable<Int>("workplace") { row in
      for phrase in row.list("phrases").map(CueTable<Int>.words(of:)) {
        var meaning = meanings[phrase] ?? Meaning(workplace: Workplace(rawValue: row["workplace"]))
        switch row["strength"] {
        case "strong": meaning.isStrong = true
        case "tag": meaning.isTag = true
        case "loose": meaning.isLoose = true
        case "weak": meaning.isWeak = true
        default: meaning.isOfficeDays = true
        }
        meanings[phrase] = meaning
      }
      return nil
    }
    table = CueTable(meanings: meanings)
  }

  func read(
    _ text: PostingText, title: Fact<String>?, structured: StructuredPosting?
  ) -> (workplace: Fact<Workplace>?, contradictions: [Contradiction]) {
    var strong: [Statement] = []
    var tags: [Statement] = []
    var weak: [Statement] = []
    var perks: [Statement] = []
    for index in text.lines.indices { read(index, text, &strong, &tags, &weak, &perks) }
    if let offer = weak.first, !strong.isEmpty, strong.allSatisfy({ $0.workplace == .onsite }) {
      strong.append(Statement(workplace: .hybrid, evidence: offer.evidence))
    }
    let employer = settle(strong)
    // What a site says of the company behind the posting ("Hybrid workspace") is not what it says of the job.
    let last = text.lines.lastIndex { !$0.isSiteTag } ?? 0
    let end = text.lines.isEmpty ? 0 : text.lines[last].range.upperBound
    let header = tags.filter { $0.evidence.start < end }
    let tag = self.tag(ofTitle: title) ?? settle(header.isEmpty ? tags : header)
    let stated = self.structured(structured)
    let chosen = employer ?? tag ?? settle(perks) ?? stated
    var contradictions: [Contradiction] = []
    if let chosen {
      for other in [tag, stated].compactMap({ $0 })
      where conflict(chosen.workplace, other, among: tags + strong) {
        let pair = Contradiction(
          what: "workplace", first: chosen.evidence.quote, second: other.evidence.quote)
        if !contradictions.contains(pair) { contradictions.append(pair) }
      }
    }
    return (chosen.map { Fact($0.workplace, $0.evidence) }, contradictions)
  }

  /// Remote or on site against hybrid is a matter of detail where the page offers a choice; remote against
  /// on site never is, and hybrid contradicts both where the employer states one.
  private func conflict(_ chosen: Workplace, _ other: Statement, among all: [Statement]) -> Bool {
    guard chosen != other.workplace else { return false }
    // TELECOMMUTE says that remote work is possible, which "in-office or remote" grants.
    if other.evidence.source == .structured, other.workplace == .remote,
      all.contains(where: { $0.workplace == .remote || $0.evidence.quote.lowercased().contains("remote") })
    {
      return false
    }
    return true
  }

  /// Of several statements: hybrid if any says so or both ends are offered, else the one that is stated.
  private func settle(_ statements: [Statement]) -> Statement? {
    if let hybrid = statements.first(where: { $0.workplace == .hybrid }) { return hybrid }
    guard let first = statements.first(where: { $0.workplace == .remote }) ?? statements.first else {
      return nil
    }
    return first
  }

  private func read(
    _ index: Int, _ text: PostingText, _ strong: inout [Statement], _ tags: inout [Statement],
    _ weak: inout [Statement], _ perks: inout [Statement]
  ) {
    let line = text.lines[index]
    guard !line.tokens.isEmpty, line.section != .title || line.tokens.count <= 6 else { return }
    let isShort = line.tokens.count <= 8
    let marks = table.marks(in: text, line.tokens)
    guard !marks.isEmpty, !isRefused(index, text) else { return }
    let isLabelled = labelled(index, text)
    let choices = Set(marks.compactMap { $0.cue.isTag || $0.cue.isStrong ? $0.cue.workplace : nil })
    for mark in marks {
      guard let workplace = mark.cue.workplace else { continue }
      let evidence = text.evidence(tokens: mark.tokens, line: index)
      if mark.cue.isOfficeDays, let hybrid = officeDays(mark, workplace, line, text) {
        strong.append(Statement(workplace: hybrid, evidence: evidence))
      } else if states(mark.cue, workplace, line.section) {
        if isNegated(mark, workplace, line, text) { continue }
        // One of forty perks in a list is no statement; it says less than the site's tag.
        if line.section == .benefits, line.tokens.count > Self.longestPerk {
          perks.append(Statement(workplace: workplace, evidence: evidence))
        } else if line.isSiteTag {
          // A site's long lines speak of the company ("Employees engage in a combination of …").
          if isShort { tags.append(Statement(workplace: workplace, evidence: evidence)) }
        } else {
          strong.append(Statement(workplace: workplace, evidence: evidence))
        }
      } else if mark.cue.isTag,
        isLabelled || isBehindLabel(mark, line, text) || isShort && standsAlone(mark, line, text)
          || opensHeader(mark, index, line)
      {
        // "Remote" and "On-site" in one line are a choice.
        let isChoice = choices.contains(.remote) && choices.contains(.onsite)
        let statement = Statement(workplace: isChoice ? .hybrid : workplace, evidence: evidence)
        if line.isSiteTag || !isLabelled && !isBehindLabel(mark, line, text) {
          tags.append(statement)
        } else {
          strong.append(statement)
        }
      } else if mark.cue.isWeak, line.section != .legal {
        weak.append(Statement(workplace: workplace, evidence: evidence))
      }
    }
  }

  /// Whether a phrase states the workplace in running text of this section. "In-office lunches" are a perk;
  /// legal text speaks of candidates' homes; duties speak of customers' sites.
  private func states(_ meaning: Meaning, _ workplace: Workplace, _ section: Section) -> Bool {
    guard meaning.isStrong || meaning.isLoose else { return false }
    switch section {
    case .legal: return meaning.isStrong && workplace != .remote
    case .benefits: return workplace != .onsite
    case .responsibilities, .requirements, .preferred, .skillsBox: return meaning.isStrong
    default: return true
    }
  }

  /// Whether the line, or the one above it, says that a workplace or location follows.
  private func labelled(_ index: Int, _ text: PostingText) -> Bool {
    let count = text.lines[index].tokens.count
    guard count <= 16 else { return false }
    return [FactLabel.workplace, .location].contains { kind in
      labels.valueBehind(kind, line: text.lines[index], in: text) != nil
        || count <= 8 && labels.isBelow(kind, line: index, in: text)
    }
  }

  /// "… Location: Remote …" within a longer line.
  private func isBehindLabel(_ mark: CueTable<Meaning>.Mark, _ line: PostingText.Line, _ text: PostingText)
    -> Bool
  {
    let start = mark.tokens.lowerBound
    guard start > line.tokens.lowerBound, text.gap(before: start).contains(0x3A) else { return false }
    return labels.isLabel([.location, .workplace], endingAt: start, from: line.tokens.lowerBound, in: text)
  }

  /// Whether a tag word is the line, or a part of it that commas, brackets or dashes set off.
  private func standsAlone(_ mark: CueTable<Meaning>.Mark, _ line: PostingText.Line, _ text: PostingText)
    -> Bool
  {
    switch line.section {
    case .benefits, .company, .legal, .skillsBox: return false
    case .requirements, .preferred, .responsibilities:
      guard line.isSiteTag || mark.tokens.count == line.tokens.count else { return false }
    default: break
    }
    if mark.tokens == line.tokens { return true }
    let start = mark.tokens.lowerBound
    let end = mark.tokens.upperBound
    let opens = start == line.tokens.lowerBound || text.tokens[start].gap != .soft
    let closes = end == line.tokens.upperBound || text.tokens[end].gap != .soft
    return opens && closes
  }

  /// A header that runs its facts together: "Remote Lines of Business Full time".
  private func opensHeader(_ mark: CueTable<Meaning>.Mark, _ index: Int, _ line: PostingText.Line) -> Bool {
    index > 0 && index <= 6 && line.tokens.count <= 10 && mark.tokens.lowerBound == line.tokens.lowerBound
      && (line.section == .summary || line.section == .other)
  }

  private func tag(ofTitle title: Fact<String>?) -> Statement? {
    guard let title else { return nil }
    var text = PostingText()
    text.append(title.value.utf8, section: .title)
    for mark in table.marks(in: text, text.tokens.indices) {
      guard let workplace = mark.cue.workplace, mark.cue.isStrong || mark.cue.isTag else { continue }
      guard mark.cue.isStrong || standsAlone(mark, text.lines[0], text) else { continue }
      var evidence = title.evidence
      evidence.quote = title.value
      return Statement(workplace: workplace, evidence: evidence)
    }
    return nil
  }

  /// "three days a week in the office" is hybrid; five are on site, and five from home are remote.
  private func officeDays(
    _ mark: CueTable<Meaning>.Mark, _ workplace: Workplace, _ line: PostingText.Line, _ text: PostingText
  ) -> Workplace? {
    let lower = max(line.tokens.lowerBound, mark.tokens.lowerBound - 9)
    let upper = min(line.tokens.upperBound, mark.tokens.upperBound + 7)
    for index in lower..<upper where days.contains(text.tokens[index].hash) && index > line.tokens.lowerBound
    {
      let isNear = (max(lower, index - 4)..<min(upper, index + 8)).contains {
        weekly.contains(text.tokens[$0].hash)
      }
      guard isNear || index + 1 == mark.tokens.lowerBound || index + 2 == mark.tokens.lowerBound else {
        continue
      }
      // "A few days a week" are fewer than five.
      if isNear, Self.few.contains(text.tokens[index - 1].hash),
        isOffice(mark, upper: line.tokens.upperBound, text)
      {
        return .hybrid
      }
      guard let phrase = numbers.phrase(endingAt: index - 1, lowest: line.tokens.lowerBound, in: text),
        phrase.minimum >= 1,
        phrase.minimum <= 5, (phrase.maximum ?? phrase.minimum) <= 5
      else { continue }
      // A bare "in our" must go on to an office within three words.
      guard index > mark.tokens.upperBound || isOffice(mark, upper: line.tokens.upperBound, text) else {
        continue
      }
      if phrase.minimum == 5 { return workplace }
      return isNear || workplace == .onsite ? .hybrid : nil
    }
    return nil
  }

  private static let longestPerk = 40

  /// "Remote job: No", in one line or over two.
  private func isRefused(_ index: Int, _ text: PostingText) -> Bool {
    let line = text.lines[index]
    guard line.tokens.count <= 4, let last = line.tokens.last else { return false }
    if Self.refusals.contains(text.tokens[last].hash) { return true }
    guard index + 1 < text.lines.count else { return false }
    let next = text.lines[index + 1].tokens
    return next.count == 1 && Self.refusals.contains(text.tokens[next.lowerBound].hash)
  }

  private static let refusals = Set(
    ["no", "nein", "non", "ne", "nee", "nie", "nej", "não"].map { Tokenizer.hash(ofWord: $0) })

  private static let few = Set(["few", "couple", "several", "some"].map { Tokenizer.hash(ofWord: $0) })

  private static let offices = Set(
    [
      "office", "offices", "onsite", "site", "person", "hub", "home", "remote", "remotely", "büro", "ort",
      "bureau", "kanceláři", "biurze",
      "domova", "homeoffice", "télétravail", "headquarters", "hq", "campus", "zdalnie",
    ].map { Tokenizer.hash(ofWord: $0) })

  private func isOffice(_ mark: CueTable<Meaning>.Mark, upper: Int, _ text: PostingText) -> Bool {
    (mark.tokens.lowerBound..<min(upper, mark.tokens.upperBound + 4)).contains {
      Self.offices.contains(text.tokens[$0].hash)
    }
  }

  /// "This role is not remote" says the opposite: it is on site, which another cue says.
  private func isNegated(
    _ mark: CueTable<Meaning>.Mark, _ workplace: Workplace, _ line: PostingText.Line, _ text: PostingText
  ) -> Bool {
    guard workplace != .onsite else { return false }
    let lower = max(line.tokens.lowerBound, mark.tokens.lowerBound - 3)
    return (lower..<mark.tokens.lowerBound).contains { negations.contains(text.tokens[$0].hash) }
  }

  private func structured(_ structured: StructuredPosting?) -> Statement? {
    guard let value = structured?.workplace, !value.isEmpty else { return nil }
    let lower = value.lowercased()
    let workplace: Workplace
    if lower.contains("hybrid") {
      workplace = .hybrid
    } else if lower.contains("telecommute") || lower.contains("remote") {
      workplace = .remote
    } else if lower.contains("site") || lower.contains("office") {
      workplace = .onsite
    } else {
      return nil
    }
    return Statement(workplace: workplace, evidence: Evidence(source: .structured, quote: value))
  }
}
