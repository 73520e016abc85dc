import Phrases

/// Reads addresses and lists of places: "Austin, TX; London or Remote".
struct PlaceParser: Sendable {
  let places = PlaceTable()

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
    // A postal code is no name.
    if text.tokens[range].allSatisfy({ $0.shape.contains(.isNumber) }) { return nil }
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

  /// The places of a text such as "Austin, TX; London or Remote".
  func parse(_ string: String) -> [Place] {
    var text = PostingText()
    text.append(string.utf8)
    return parse(text.tokens.indices, in: text).map(\.place)
  }

  /// Cuts a token range at separators into places. A part that is a state or country belongs to the place
  /// before it; any other part begins a new one.
  func parse(_ range: Range<Int>, in text: PostingText) -> [(place: Place, tokens: Range<Int>)] {
    var found: [(place: Place, tokens: Range<Int>)] = []
    var begin = range.lowerBound
    var index = begin
    var closesPlace = false
    // Nothing but commas: one address rather than a list.
    let isOneAddress = range.dropFirst().allSatisfy { index in
      let token = text.tokens[index]
      if token.gap == .clause { return text.gap(before: index).contains(0x2D) }
      return token.gap == .comma || token.gap == .soft && token.hash != Word.or && token.hash != Word.and
    }
    func take(_ part: Range<Int>) {
      // What follows a part that is no place belongs to no place before it.
      var isRejected = true
      defer { closesPlace = isRejected }
      guard let part = withoutDropped(part, in: text) else {
        isRejected = closesPlace
        return
      }
      guard part.count <= 5, let part = withoutPostalCode(part, in: text) else {
        isRejected = false
        return
      }
      guard !text.tokens[part].contains(where: { $0.shape.contains(.hasDigit) }) else {
        isRejected = false
        return
      }
      let first = text.tokens[part.lowerBound].shape
      guard first.contains(.startsUpper) || !first.contains(.hasLower) || isIdeograph(part.lowerBound, text)
      else { return }
      let name = text.string(text.byteRange(part))
      // "Senior Engineer, AI": a code that titles use is no country behind an unknown word.
      if Self.titleWords.contains(name),
        found.last.map({ $0.place.region == nil && !isKnown($0.place) }) ?? true
      {
        return
      }
      isRejected = false
      if let place = cityAndCode(part, in: text) {
        found.append((place, part))
        return
      }
      let isShort = name.utf8.count <= 3
      if !found.isEmpty, !closesPlace {
        let last = found.count - 1
        // "US, CA, Santa Clara", "Germany, Munich": from the country down.
        if found.count == 1, isOneAddress, found[0].place.city == nil, let country = found[0].place.country,
          places.country(named: name) == nil
            || places.region(named: name, country: country)?.country == country,
          places.area(named: name) == nil
        {
          descend(&found[0], to: name, part, country: country)
          return
        }
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
          found[last].place.city != nil
            || found[last].place.region.map({ places.area(named: $0) == nil }) ?? false,
          found[last].place.country == nil || found[last].place.country == country
        {
          found[last].place.country = country
          found[last].place.text += ", " + name
          found[last].tokens = found[last].tokens.lowerBound..<part.upperBound
          return
        }
      }
      var place = Place(text: name)
      if let area = places.area(named: name) {
        place.region = area
      } else if let country = places.country(named: name), !isShort || name == name.uppercased() {
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
    // "US-IL-Yorkville", "India-Pune": a country and a hyphen open a code of places.
    let isCode = beginsCode(range, in: text)
    while index < range.upperBound {
      let token = text.tokens[index]
      // "Portland, OR" names the state.
      let isState =
        token.gap == .comma && token.shape.contains(.hasInnerUpper) && !token.shape.contains(.hasLower)
      let isConjunction =
        !isState && (token.hash == Word.or || token.hash == Word.and || token.hash == Self.und)
      let isSlash = index > begin && text.gap(before: index).contains(where: { $0 == 0x2F || $0 == 0x26 })
      let isHyphen = isCode && index > begin && text.gap(before: index).elementsEqual([0x2D])
      if index > begin || isConjunction, token.gap != .soft || isConjunction || isSlash || isHyphen,
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

  /// Adds the next lower part to an address that began with its country: a state, or the city.
  private func descend(
    _ found: inout (place: Place, tokens: Range<Int>), to name: String, _ part: Range<Int>, country: String
  ) {
    found.tokens = found.tokens.lowerBound..<part.upperBound
    if found.place.region == nil, let region = places.region(named: name, country: country),
      region.country == country
    {
      found.place.region = name
    } else {
      found.place.city = name
    }
    found.place.text = [found.place.city, found.place.region, places.name(ofCountry: country)]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// "Geelong VIC", "Austin TX": a known city and a state's short form without a comma.
  private func cityAndCode(_ part: Range<Int>, in text: PostingText) -> Place? {
    guard part.count >= 2, let last = part.last else { return nil }
    let code = text.string(text.byteRange(last..<last + 1))
    guard (2...3).contains(code.utf8.count), code == code.uppercased(), !Self.titleWords.contains(code),
      let region = places.region(named: code, country: nil)
    else { return nil }
    let city = text.string(text.byteRange(part.lowerBound..<last))
    guard places.city(named: city) != nil else { return nil }
    return Place(
      text: city + ", " + code, city: city, region: code,
      country: region.country.isEmpty ? nil : region.country)
  }

  /// "10115 Berlin", "Ohio 44144": without numbers of four digits and more at the edges; nil if nothing is left.
  private func withoutPostalCode(_ part: Range<Int>, in text: PostingText) -> Range<Int>? {
    func isCode(_ index: Int) -> Bool {
      let token = text.tokens[index]
      return token.shape.contains(.isNumber) && token.end - token.start >= 4
    }
    var part = part
    // "4910 Tiedeman Road" is a street: a number before a name counts as a code only where a known city follows.
    if let first = part.first, isCode(first), part.count > 1,
      places.city(named: text.string(text.byteRange(part.dropFirst()))) != nil
    {
      part = part.dropFirst()
    }
    while let last = part.last, isCode(last) { part = part.dropLast() }
    // "Prague 4", "Wien 3": the number of a district.
    if let last = part.last, part.count > 1, text.tokens[last].shape.contains(.isNumber),
      places.city(named: text.string(text.byteRange(part.dropLast()))) != nil
    {
      part = part.dropLast()
    }
    return part.isEmpty ? nil : part
  }

  private func beginsCode(_ range: Range<Int>, in text: PostingText) -> Bool {
    guard let first = range.first, range.count > 1 else { return false }
    if let mark = places.table.match(in: text, at: first, limit: range.upperBound), mark.cue.kind == .country
    {
      return mark.tokens.upperBound < range.upperBound
        && text.gap(before: mark.tokens.upperBound).elementsEqual([0x2D])
    }
    let code = text.string(text.byteRange(first..<first + 1))
    return code.utf8.count == 2 && places.name(ofCountry: code) != nil
      && text.gap(before: first + 1).elementsEqual([0x2D])
  }

  /// How many of these tokens are words that are no place ("Remote", "Hybrid").
  func droppedCount(_ range: Range<Int>, in text: PostingText) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if let mark = places.table.match(in: text, at: index, limit: range.upperBound), mark.cue.kind == .drop {
        count += mark.tokens.count
        index = mark.tokens.upperBound
      } else {
        index += 1
      }
    }
    return count
  }

  /// The place that a long text begins with: a name, a comma, and a state or country.
  func leading(_ range: Range<Int>, in text: PostingText) -> (place: Place, tokens: Range<Int>)? {
    guard let comma = range.dropFirst().first(where: { text.tokens[$0].gap != .soft }),
      comma - range.lowerBound <= 4,
      text.tokens[comma].gap == .comma,
      let mark = places.table.match(in: text, at: comma, limit: range.upperBound),
      mark.cue.kind == .country || mark.cue.kind == .region
    else { return nil }
    return parse(range.lowerBound..<mark.tokens.upperBound, in: text).first
  }

  /// Country codes that mean something else in titles.
  private static let titleWords: Set<String> = [
    "AI", "ML", "QA", "PM", "BI", "AR", "PR", "HR", "TV", "SE", "SD", "MD", "BA", "IT", "CX", "UX",
  ]

  /// Whether the place names a state or country, or is a city of the table.
  func isKnown(_ place: Place) -> Bool {
    place.country != nil || place.region != nil || place.city.map { places.city(named: $0) != nil } ?? false
  }

  /// The known city that a name of several words ends with; nil where the words before belong to it
  /// ("East London").
  func cityEnding(_ name: String) -> String? {
    if places.city(named: name) != nil { return nil }
    var text = PostingText()
    text.append(name.utf8)
    for start in text.tokens.indices.dropFirst() {
      guard let mark = places.table.match(in: text, at: start, limit: text.tokens.count),
        mark.cue.kind == .city,
        mark.tokens.upperBound == text.tokens.count, !Self.prefixes.contains(text.tokens[start - 1].hash)
      else { continue }
      return text.string(text.byteRange(mark.tokens))
    }
    return nil
  }

  private static let prefixes = Set(
    [
      "north", "south", "east", "west", "new", "old", "greater", "central", "navi", "fort", "san", "upper",
      "lower", "downtown",
    ].map {
      Tokenizer.hash(ofWord: $0)
    })

  private func isIdeograph(_ index: Int, _ text: PostingText) -> Bool {
    text.bytes[Int(text.tokens[index].start)] >= 0xE3
  }

  private static let und = Tokenizer.hash(ofWord: "und")
}
