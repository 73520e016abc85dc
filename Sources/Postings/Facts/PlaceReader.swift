import Phrases

/// Reads the places of a posting: structured data first, else what the page states behind a label or in its
/// header, and in any case the places that the employer's own sentences name ("this role is based in …").
struct PlaceReader: Sendable {
  private let parser = PlaceParser()
  private let labels = FactLabels()
  private enum Cue: String, Sendable {
    case role, candidate, applicants
    case basedIn = "based in"
    case candidateIn = "candidate in"
  }
  private let cues = CueTable<Cue>("place-cues")
  /// The parts of an address that a label may ask for.
  private let parts = Set(
    ["city", "state", "country", "region", "province"].map { Tokenizer.hash(ofWord: $0) })

  /// - Parameter organization: the employer, whose name some sites write before the place.
  func read(_ text: PostingText, structured: StructuredPosting?, organization: String? = nil) -> [Fact<Place>]
  {
    let employer = organization.map { Tokenizer.tokens(of: $0).map(\.hash) } ?? []
    var found: [Fact<Place>] = []
    for place in structured?.locations ?? [] {
      guard let place = parser.normalized(place), Tokenizer.tokens(of: place.text).map(\.hash) != employer
      else {
        continue
      }
      found.append(Fact(place, Evidence(source: .structured, quote: place.text)))
    }
    // Some sites write half the world's countries as the places of one remote job.
    if found.count > Self.mostApplicantPlaces,
      found.count(where: { $0.value.city == nil }) * 10 > found.count * 9
    {
      found = []
    }
    found += labelled(text, needsKnown: !found.isEmpty, employer)
    // Structured data that names countries alone leaves the city to the header.
    if found.allSatisfy({ $0.value.city == nil }) { found += header(text, employer) }
    if found.isEmpty {
      // A list of most countries of the world says where its law lets people live, not where the work is.
      let applicants = structured?.applicantLocations ?? []
      for value in applicants.count <= Self.mostApplicantPlaces ? applicants : [] {
        if let place = parser.normalized(Place(text: value)) {
          found.append(Fact(place, Evidence(source: .structured, quote: value)))
        }
      }
    }
    // "Worldwide" and "Europe" say where a candidate may sit; beside a place of work they are the market.
    if found.contains(where: { !isArea($0.value) }) { found.removeAll { isArea($0.value) } }
    found += sentences(text)
    if found.isEmpty { found += title(text) }
    return distinct(found)
  }

  // MARK: Text

  /// "Location: Berlin, Germany", in one line or over two.
  private func labelled(_ text: PostingText, needsKnown: Bool, _ employer: [UInt64]) -> [Fact<Place>] {
    var found: [Fact<Place>] = []
    for (index, line) in text.lines.enumerated() {
      guard line.section != .company || line.isSiteTag, !needsKnown || !line.isSiteTag else { continue }
      guard let label = labels.label(of: line, in: text), label.cue == .location else { continue }
      if label.tokens.upperBound < line.tokens.upperBound {
        let gap = text.gap(before: label.tokens.upperBound)
        guard gap.contains(0x3A) || text.tokens[label.tokens.upperBound].gap == .clause else { continue }
        let end =
          text.sentences(in: label.tokens.upperBound..<line.tokens.upperBound).first?.upperBound
          ?? line.tokens.upperBound
        let value = label.tokens.upperBound..<end
        // "Location: City", and the city in the next line.
        if value.allSatisfy({ parts.contains(text.tokens[$0].hash) }), index + 1 < text.lines.count {
          let named = facts(text.lines[index + 1].tokens, line: index + 1, text, needsKnown: true, employer)
          // "Location: State" below "Location: City" is of the same place.
          if named.count == 1, named[0].value.city == nil, let last = found.last, last.value.city != nil,
            last.value.region == nil, let region = named[0].value.region
          {
            found[found.count - 1].value.region = region
            found[found.count - 1].value.text += ", " + region
            found[found.count - 1].value.country = last.value.country ?? named[0].value.country
          } else {
            found += named
          }
        } else if value.count > 8, let place = parser.leading(value, in: text) {
          found.append(Fact(place.place, text.evidence(tokens: place.tokens, line: index)))
        } else if value.count <= 30 {
          found += facts(value, line: index, text, needsKnown: needsKnown || line.tokens.count > 12, employer)
        }
      } else if index + 1 < text.lines.count, text.lines[index + 1].tokens.count <= 14 {
        found += facts(
          text.lines[index + 1].tokens, line: index + 1, text,
          needsKnown: needsKnown || text.bytes[line.range].last != 0x3A, employer)
        // A list of places, one a line.
        var next = index + 2
        while next < text.lines.count, found.count < 20, text.lines[next].tokens.count <= 8,
          !text.lines[next].isHeading, labels.label(of: text.lines[next], in: text) == nil
        {
          let more = facts(text.lines[next].tokens, line: next, text, needsKnown: true, employer)
          guard covers(more, line: text.lines[next], text) else { break }
          found += more
          next += 1
        }
      }
      if found.count >= 20 { break }
    }
    return found
  }

  /// A line of the header that is a place and nothing else: "Seattle, WA, USA". It must name a state or
  /// country, or be a city that is known.
  private func header(_ text: PostingText, _ employer: [UInt64]) -> [Fact<Place>] {
    let title = text.lines.first.map { text.tokens[$0.tokens].map(\.hash) } ?? []
    for (index, line) in text.lines.prefix(24).enumerated() {
      guard line.section != .title, !line.tokens.isEmpty, line.tokens.count <= 12,
        line.isSiteTag || index <= 8
      else { continue }
      // The title again, with its "AI" and its brackets.
      if index > 0, text.tokens[line.tokens].map(\.hash) == title { continue }
      let found = facts(line.tokens, line: index, text, needsKnown: true, employer, isHeader: true)
      // An address: a street with its number, a comma, the city.
      let isAddress =
        text.tokens[line.tokens].contains { $0.shape.contains(.hasDigit) }
        && text.bytes[line.range].contains(0x2C)
        && line.tokens.count <= 9
      let named = beginsWith(employer, line, text) ? employer.count : 0
      if !found.isEmpty, covers(found, line: line, text, besides: named) || isAddress { return found }
      let parts = setOff(found, line: line, text)
      if !parts.isEmpty { return parts }
    }
    return []
  }

  private func beginsWith(_ words: [UInt64], _ line: PostingText.Line, _ text: PostingText) -> Bool {
    !words.isEmpty && text.tokens[line.tokens.prefix(words.count)].map(\.hash) == words
  }

  /// Whether places, and words that belong to places ("Remote", "Hybrid"), are most of a line.
  ///
  /// - Parameter others: words that are accounted for, such as the employer's name before the place.
  private func covers(
    _ found: [Fact<Place>], line: PostingText.Line, _ text: PostingText, besides others: Int = 0
  ) -> Bool {
    guard !found.isEmpty else { return false }
    let covered = found.reduce(0) { $0 + $1.value.text.utf8.count }
    let places = Tokenizer.tokens(of: found.map(\.value.text).joined(separator: ", ")).count
    return covered * 10 >= line.range.count * 5
      || (places + others + parser.droppedCount(line.tokens, in: text)) * 10 >= line.tokens.count * 8
  }

  /// The places of a line of facts that bars, dots or dashes part: "Engineering · Berlin · Full-time", and
  /// those before "only": "Full-time, USA only".
  private func setOff(_ found: [Fact<Place>], line: PostingText.Line, _ text: PostingText) -> [Fact<Place>] {
    found.filter { fact in
      guard let first = line.tokens.first(where: { Int(text.tokens[$0].start) == fact.evidence.start }),
        let last = line.tokens.last(where: { Int(text.tokens[$0].end) == fact.evidence.end })
      else { return false }
      // "| Onsite in Berlin |": words that are no place may stand before it.
      var open = first
      while open > line.tokens.lowerBound, text.tokens[open].gap == .soft { open -= 1 }
      let isOpen = parser.droppedCount(open..<first, in: text) == first - open
      let begins = isOpen && (open == line.tokens.lowerBound || text.tokens[open].gap == .clause)
      let ends = last + 1 == line.tokens.upperBound || text.tokens[last + 1].gap == .clause
      return begins && ends && !(first == line.tokens.lowerBound && last + 1 == line.tokens.upperBound)
    }
  }

  /// "Data Engineer (Berlin)", "Sales Manager - Munich, Germany": a known city or country that the title sets off.
  private func title(_ text: PostingText) -> [Fact<Place>] {
    guard let line = text.lines.first, line.section == .title else { return [] }
    let found = facts(line.tokens, line: 0, text, needsKnown: true)
    return setOff(found, line: line, text).filter { fact in
      guard let name = fact.value.city ?? fact.value.country.flatMap({ _ in fact.value.text }) else {
        return false
      }
      return fact.value.text.utf8.count > 3
        && (parser.places.city(named: name) != nil || fact.value.country != nil && fact.value.region == nil)
    }
  }

  private func isArea(_ place: Place) -> Bool {
    place.city == nil && place.country == nil
      && place.region.map { parser.places.area(named: $0) != nil } ?? false
  }

  /// - Parameter isList: of a list of cities that names a known one, the others count too.
  private func facts(
    _ range: Range<Int>, line: Int, _ text: PostingText, needsKnown: Bool, _ employer: [UInt64] = [],
    isHeader: Bool = false, isList: Bool = false
  ) -> [Fact<Place>] {
    var range = range
    if !employer.isEmpty, range.count >= employer.count,
      text.tokens[range.prefix(employer.count)].map(\.hash) == employer
    {
      range = range.dropFirst(employer.count)
    }
    var found = parser.parse(range, in: text)
    if isHeader {
      // Some boards write the employer's name before the place, with nothing between: "Acme Prague, Czechia".
      for index in found.indices {
        guard let city = found[index].place.city, let known = parser.cityEnding(city) else { continue }
        found[index].place.city = known
        found[index].place.text = known + found[index].place.text.dropFirst(city.count)
      }
    }
    if needsKnown {
      guard found.contains(where: { parser.isKnown($0.place) }) else { return [] }
      let isCities = isList && found.count > 2 && found.count { parser.isKnown($0.place) } * 3 >= found.count
      if !isCities { found.removeAll { !parser.isKnown($0.place) } }
    }
    return found.map { Fact($0.place, text.evidence(tokens: $0.tokens, line: line)) }
  }

  /// "This role is based in our London office": known places behind (or before) words that place the job.
  private func sentences(_ text: PostingText) -> [Fact<Place>] {
    var found: [Fact<Place>] = []
    for (index, line) in text.lines.enumerated() {
      guard found.count < Self.mostNamed else { break }
      guard line.section != .legal, line.section != .benefits,
        !line.isSiteTag || line.tokens.count <= Self.longestTag
      else { continue }
      for sentence in text.sentences(in: line.tokens) {
        let marks = cues.marks(in: text, sentence)
        if let only = marks.first(where: { $0.cue == .applicants }) {
          found += applicants(sentence.lowerBound..<only.tokens.lowerBound, line: index, text)
        }
        if line.isSiteTag { continue }
        guard
          let role = marks.first(where: {
            $0.cue == .role || $0.cue == .candidateIn || $0.cue == .candidate && line.section != .company
          })
        else { continue }
        for mark in marks
        where (mark.cue == .basedIn || mark.cue == .candidateIn)
          && mark.tokens.lowerBound >= role.tokens.lowerBound
        {
          var end = mark.tokens.upperBound
          while end < sentence.upperBound, end - mark.tokens.upperBound < 10 {
            let token = text.tokens[end]
            let isName =
              token.shape.contains(.startsUpper) || token.hash == Word.or || token.hash == Word.and
              || token.hash == Self.our
            guard isName, end == mark.tokens.upperBound || token.gap.rawValue <= Token.Gap.comma.rawValue
            else { break }
            end += 1
          }
          guard end > mark.tokens.upperBound else { continue }
          found += facts(mark.tokens.upperBound..<end, line: index, text, needsKnown: true, isList: true)
        }
      }
    }
    return found
  }

  /// "USA, Canada and Western Europe encouraged to apply": the known places before such words, back to a
  /// word that is none.
  private func applicants(_ range: Range<Int>, line: Int, _ text: PostingText) -> [Fact<Place>] {
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < 24 {
      let token = text.tokens[start - 1]
      guard token.shape.contains(.startsUpper) || token.hash == Word.or || token.hash == Word.and else {
        break
      }
      start -= 1
      if token.gap.rawValue >= Token.Gap.clause.rawValue { break }
    }
    guard start < range.upperBound else { return [] }
    // "Sysadmin USA": words before the place belong to something else.
    while start < range.upperBound,
      parser.places.table.match(in: text, at: start, limit: range.upperBound).map({ $0.cue.kind == .drop })
        ?? true
    {
      start += 1
    }
    return start < range.upperBound ? facts(start..<range.upperBound, line: line, text, needsKnown: true) : []
  }

  /// More countries than any part of the world has (Africa has 54).
  private static let mostApplicantPlaces = 60

  /// More places than a sentence or two name are a list of offices.
  private static let mostNamed = 30

  /// Words of a site's line of facts ("Full-Time DevOps and Sysadmin USA Only").
  private static let longestTag = 14

  private static let our = Tokenizer.hash(ofWord: "our")

  // MARK: Duplicates

  /// Each place once, the fuller one of two that are one, and no country beside a city in it.
  private func distinct(_ found: [Fact<Place>]) -> [Fact<Place>] {
    var kept: [Fact<Place>] = []
    var keys: [String: [Int]] = [:]
    for fact in found {
      // Cities are compared with those of one name, the rest with those of one country and region.
      let key = fact.value.city.map(key) ?? "\(fact.value.country ?? ""),\(folded(fact.value.region) ?? "")"
      let same = keys[key]?.first { isSame(kept[$0].value, fact.value) }
      if let same {
        if fullness(fact.value) > fullness(kept[same].value) || isEnglish(fact, insteadOf: kept[same]) {
          kept[same] = fact
        }
      } else {
        keys[key, default: []].append(kept.count)
        kept.append(fact)
      }
    }
    // "Charlotte, NC" in a posting whose one country is the United States: NC is a state of it.
    let countries = Set(kept.compactMap(\.value.country))
    if countries.count == 1, let country = countries.first {
      for index in kept.indices where kept[index].value.country == nil {
        guard let name = kept[index].value.region,
          parser.places.region(named: name, country: country)?.country == country
        else { continue }
        kept[index].value.country = country
      }
    }
    // A country or state beside a place in it adds nothing.
    var within = Set<String>()
    for place in kept.lazy.map(\.value) {
      guard let country = place.country else { continue }
      if place.city != nil || place.region != nil { within.insert(country) }
      if place.city != nil, let region = folded(place.region) { within.insert(country + region) }
    }
    return kept.filter { fact in
      guard fact.value.city == nil, let country = fact.value.country else { return true }
      return !within.contains(country + (folded(fact.value.region) ?? ""))
    }
  }

  private func isSame(_ left: Place, _ right: Place) -> Bool {
    if let first = left.city, let second = right.city {
      guard key(first) == key(second) else { return false }
      return left.country == nil || right.country == nil || left.country == right.country
    }
    return left.city == right.city && folded(left.region) == folded(right.region)
      && left.country == right.country
  }

  /// "Prague" in the employer's own sentence, where an address says "Praha".
  private func isEnglish(_ new: Fact<Place>, insteadOf old: Fact<Place>) -> Bool {
    guard let name = new.value.city, let other = old.value.city, name != other,
      fullness(new.value) == fullness(old.value), old.evidence.source == .text
    else { return false }
    return parser.places.city(named: name) == name && folded(name) != folded(other)
  }

  private func fullness(_ place: Place) -> Int {
    (place.city == nil ? 0 : 1) + (place.region == nil ? 0 : 1) + (place.country == nil ? 0 : 1)
  }

  private func key(_ city: String) -> String { folded(parser.places.city(named: city) ?? city) ?? "" }
  private func folded(_ string: String?) -> String? { string?.lowercased() }
}
