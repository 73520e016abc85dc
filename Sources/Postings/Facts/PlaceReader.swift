import Phrases

/// Reads the places of a posting: structured data first, else what the page states behind a label or in its
/// header, and in any case the places that the employer's own sentences name ("this role is based in …").
struct PlaceReader: Sendable {
  private let places = PlaceTable()
  private let labels = FactLabels()
  private enum Cue: String, Sendable {
    case role, candidate
    case basedIn = "based in"
  }
  private let cues = CueTable<Cue>("place-cues")

  /// - Parameter organization: the employer, whose name some sites write before the place.
  func read(_ text: PostingText, structured: StructuredPosting?, organization: String? = nil) -> [Fact<Place>]
  {
    let employer = organization.map { Tokenizer.tokens(of: $0).map(\.hash) } ?? []
    var found: [Fact<Place>] = []
    for place in structured?.locations ?? [] {
      guard let place = normalized(place), Tokenizer.tokens(of: place.text).map(\.hash) != employer else {
        continue
      }
      found.append(Fact(place, Evidence(source: .structured, quote: place.text)))
    }
    found += labelled(text, needsKnown: !found.isEmpty, employer)
    // Structured data that names countries alone leaves the city to the header.
    if found.allSatisfy({ $0.value.city == nil }) { found += header(text, employer) }
    if found.isEmpty {
      for value in structured?.applicantLocations ?? [] {
        if let place = normalized(Place(text: value)) {
          found.append(Fact(place, Evidence(source: .structured, quote: value)))
        }
      }
    }
    found += sentences(text)
    return distinct(found)
  }

  // MARK: Structured data

  /// A place of structured data with its country's code and name, without words that are no place.
  func normalized(_ place: Place) -> Place? {
    if place.city == nil && place.region == nil && place.country == nil {
      return parse(place.text).first
    }
    let code = place.country.flatMap { places.country(named: trimmed($0)) }
    // "Canada, QC, Montreal" in one field.
    if let field = place.city, field.utf8.contains(0x2C), let part = localName(field, country: code) {
      return normalized(Place(text: part, city: part, region: place.region, country: place.country))
    }
    var city = place.city.flatMap(cleaned)
    var region = place.region.flatMap(cleaned)
    // "India" as locality and country: the country alone.
    if let name = city, places.country(named: name) == code, code != nil, name.utf8.count > 2 { city = nil }
    if let name = region, places.country(named: name) == code, code != nil, name.utf8.count > 3 {
      region = nil
    }
    let country = code.flatMap { places.name(ofCountry: $0) } ?? place.country.flatMap(cleaned)
    let parts = [city, region, country].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Place(text: parts.joined(separator: ", "), city: city, region: region, country: code)
  }

  /// The part of a field with commas that is no country and no state; nil where not exactly one is.
  private func localName(_ field: String, country: String?) -> String? {
    let parts = field.split(separator: ",").map { trimmed(String($0)) }
    let local = parts.filter {
      places.country(named: $0) == nil && places.region(named: $0, country: country) == nil
    }
    return local.count == 1 && parts.count > 1 ? local.first : nil
  }

  private func trimmed(_ string: String) -> String {
    let bytes = Array(string.utf8)
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// A field of an address without "Remote" and the like; nil if nothing is left.
  private func cleaned(_ string: String) -> String? {
    var text = PostingText()
    text.append(trimmed(string).utf8)
    guard let range = withoutDropped(text.tokens.indices, in: text) else { return nil }
    if range == text.tokens.indices { return text.string(line: 0) }
    return text.string(text.byteRange(range))
  }

  private func withoutDropped(_ range: Range<Int>, in text: PostingText) -> Range<Int>? {
    var range = range
    while let mark = places.table.match(in: text, at: range.lowerBound, limit: range.upperBound),
      mark.cue.kind == .drop
    {
      range = mark.tokens.upperBound..<range.upperBound
      if range.isEmpty { return nil }
    }
    var index = range.upperBound - 1
    while index > range.lowerBound {
      if let mark = places.table.match(in: text, at: index, limit: range.upperBound), mark.cue.kind == .drop,
        mark.tokens.upperBound == range.upperBound
      {
        range = range.lowerBound..<index
      }
      index -= 1
    }
    return range.isEmpty ? nil : range
  }

  // MARK: Lists of places

  /// The places of a text such as "Austin, TX; London or Remote".
  func parse(_ string: String) -> [Place] {
    var text = PostingText()
    text.append(string.utf8)
    return parse(text.tokens.indices, in: text).map(\.place)
  }

  /// Cuts a token range at separators into places. A part that is a state or country belongs to the place
  /// before it; any other part begins a new one.
  private func parse(_ range: Range<Int>, in text: PostingText) -> [(place: Place, tokens: Range<Int>)] {
    var found: [(place: Place, tokens: Range<Int>)] = []
    var begin = range.lowerBound
    var index = begin
    var closesPlace = false
    // Nothing but commas: one address rather than a list.
    let isOneAddress = range.dropFirst().allSatisfy { index in
      let token = text.tokens[index]
      return token.gap == .comma || token.gap == .soft && token.hash != Word.or && token.hash != Word.and
    }
    func take(_ part: Range<Int>) {
      defer { closesPlace = false }
      guard let part = withoutDropped(part, in: text), part.count <= 5 else { return }
      guard !text.tokens[part].contains(where: { $0.shape.contains(.hasDigit) }) else { return }
      let first = text.tokens[part.lowerBound].shape
      guard first.contains(.startsUpper) || !first.contains(.hasLower) || isIdeograph(part.lowerBound, text)
      else { return }
      let name = text.string(text.byteRange(part))
      let isShort = name.utf8.count <= 3
      if !found.isEmpty, !closesPlace {
        let last = found.count - 1
        // "Seattle, WA, USA": a two-letter code is a country only alone or behind a region.
        if found[last].place.region == nil, found[last].place.country == nil, found[last].place.city != nil,
          let region = places.region(named: name, country: nil)
        {
          found[last].place.region = region.code.isEmpty ? name : name
          if !region.country.isEmpty { found[last].place.country = region.country }
          found[last].place.text += ", " + name
          found[last].tokens = found[last].tokens.lowerBound..<part.upperBound
          return
        }
        // "Pilsen, Plzeň, Czech Republic": what stands between city and country is the region.
        if found.count == 2, isOneAddress, let country = places.country(named: name),
          found[0].place.region == nil,
          found[0].place.country == nil, found[1].place.country == nil, found[1].place.region == nil,
          let middle = found[1].place.city
        {
          found[0].place.region = middle
          found[0].place.country = country
          found[0].place.text += ", " + middle + ", " + name
          found[0].tokens = found[0].tokens.lowerBound..<part.upperBound
          found.removeLast()
          return
        }
        if let country = places.country(named: name),
          found[last].place.city != nil || found[last].place.region != nil,
          found[last].place.country == nil || found[last].place.country == country
        {
          found[last].place.country = country
          found[last].place.text += ", " + name
          found[last].tokens = found[last].tokens.lowerBound..<part.upperBound
          return
        }
      }
      var place = Place(text: name)
      if let country = places.country(named: name), !isShort || name == name.uppercased() {
        place.country = country
      } else if let region = places.region(named: name, country: nil), places.city(named: name) == nil,
        !isShort
      {
        place.region = name
        if !region.country.isEmpty { place.country = region.country }
      } else {
        place.city = name
      }
      found.append((place, part))
    }
    while index < range.upperBound {
      let token = text.tokens[index]
      let isConjunction = token.hash == Word.or || token.hash == Word.and || token.hash == Self.und
      let isSlash = index > begin && text.gap(before: index).contains(where: { $0 == 0x2F || $0 == 0x26 })
      if index > begin || isConjunction, token.gap != .soft || isConjunction || isSlash,
        index > range.lowerBound || isConjunction
      {
        take(begin..<index)
        let gap = text.gap(before: index)
        let isComma = token.gap == .comma || gap.contains(0x2D) && !gap.contains(0x3B)
        if !isComma || isConjunction { closesPlace = true }
        begin = isConjunction ? index + 1 : index
      }
      index += 1
    }
    if begin < range.upperBound { take(begin..<range.upperBound) }
    return found
  }

  /// The place that a long text begins with: a name, a comma, and a state or country.
  private func leading(_ range: Range<Int>, in text: PostingText) -> (place: Place, tokens: Range<Int>)? {
    guard let comma = range.dropFirst().first(where: { text.tokens[$0].gap != .soft }),
      comma - range.lowerBound <= 4,
      text.tokens[comma].gap == .comma,
      let mark = places.table.match(in: text, at: comma, limit: range.upperBound),
      mark.cue.kind == .country || mark.cue.kind == .region
    else { return nil }
    return parse(range.lowerBound..<mark.tokens.upperBound, in: text).first
  }

  private func isIdeograph(_ index: Int, _ text: PostingText) -> Bool {
    text.bytes[Int(text.tokens[index].start)] >= 0xE3
  }

  private static let und = Tokenizer.hash(ofWord: "und")

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
        if value.count > 8, let place = leading(value, in: text) {
          found.append(Fact(place.place, text.evidence(tokens: place.tokens, line: index)))
        } else if value.count <= 30 {
          found += facts(value, line: index, text, needsKnown: needsKnown || line.tokens.count > 12, employer)
        }
      } else if index + 1 < text.lines.count, text.lines[index + 1].tokens.count <= 14 {
        found += facts(
          text.lines[index + 1].tokens, line: index + 1, text,
          needsKnown: needsKnown || text.bytes[line.range].last != 0x3A, employer)
      }
      if found.count >= 20 { break }
    }
    return found
  }

  /// A line of the header that is a place and nothing else: "Seattle, WA, USA". It must name a state or
  /// country, or be a city that is known.
  private func header(_ text: PostingText, _ employer: [UInt64]) -> [Fact<Place>] {
    for (index, line) in text.lines.prefix(24).enumerated() {
      guard line.section != .title, !line.tokens.isEmpty, line.tokens.count <= 12,
        line.isSiteTag || index <= 8
      else { continue }
      let found = facts(line.tokens, line: index, text, needsKnown: true, employer)
      let covered = found.reduce(0) { $0 + $1.value.text.utf8.count }
      // An address: a street with its number, a comma, the city.
      let isAddress =
        text.tokens[line.tokens].contains { $0.shape.contains(.hasDigit) }
        && text.bytes[line.range].contains(0x2C)
        && line.tokens.count <= 9
      if !found.isEmpty, covered * 10 >= line.range.count * 5 || isAddress { return found }
    }
    return []
  }

  private func facts(
    _ range: Range<Int>, line: Int, _ text: PostingText, needsKnown: Bool, _ employer: [UInt64] = []
  ) -> [Fact<Place>] {
    var range = range
    if !employer.isEmpty, range.count >= employer.count,
      text.tokens[range.prefix(employer.count)].map(\.hash) == employer
    {
      range = range.dropFirst(employer.count)
    }
    var found = parse(range, in: text)
    if needsKnown {
      let known = { (place: Place) in
        place.country != nil || place.region != nil
          || place.city.map { places.city(named: $0) != nil } ?? false
      }
      guard found.contains(where: { known($0.place) }) else { return [] }
      found.removeAll { !known($0.place) }
    }
    return found.map { Fact($0.place, text.evidence(tokens: $0.tokens, line: line)) }
  }

  /// "This role is based in our London office": known places behind (or before) words that place the job.
  private func sentences(_ text: PostingText) -> [Fact<Place>] {
    var found: [Fact<Place>] = []
    for (index, line) in text.lines.enumerated() {
      guard !line.isSiteTag, line.section != .legal, line.section != .benefits else { continue }
      for sentence in text.sentences(in: line.tokens) {
        let marks = cues.marks(in: text, sentence)
        guard
          let role = marks.first(where: {
            $0.cue == .role || $0.cue == .candidate && line.section != .company
          })
        else { continue }
        for mark in marks where mark.cue == .basedIn && mark.tokens.lowerBound >= role.tokens.lowerBound {
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
          found += facts(mark.tokens.upperBound..<end, line: index, text, needsKnown: true)
        }
      }
    }
    return found
  }

  private static let our = Tokenizer.hash(ofWord: "our")

  // MARK: Duplicates

  /// Each place once, the fuller one of two that are one, and no country beside a city in it.
  private func distinct(_ found: [Fact<Place>]) -> [Fact<Place>] {
    var kept: [Fact<Place>] = []
    for fact in found {
      if let same = kept.firstIndex(where: { isSame($0.value, fact.value) }) {
        if fullness(fact.value) > fullness(kept[same].value) { kept[same] = fact }
      } else {
        kept.append(fact)
      }
    }
    return kept.filter { fact in
      guard fact.value.city == nil else { return true }
      return !kept.contains { other in
        other.value.country == fact.value.country && other.value.country != nil
          && fullness(other.value) > fullness(fact.value)
          && (fact.value.region == nil || folded(fact.value.region) == folded(other.value.region))
      }
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

  private func fullness(_ place: Place) -> Int {
    (place.city == nil ? 0 : 1) + (place.region == nil ? 0 : 1) + (place.country == nil ? 0 : 1)
  }

  private func key(_ city: String) -> String { folded(places.city(named: city) ?? city) ?? "" }
  private func folded(_ string: String?) -> String? { string?.lowercased() }
}
