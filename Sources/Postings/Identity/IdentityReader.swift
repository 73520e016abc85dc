import Phrases
import SavedPage
import Skills

/// Reads a posting's title and employer.
///
/// Order of trust, title: structured data, the main heading, a labelled line ("Job title: …"), Open Graph,
/// `<title>`. Employer: structured data, what `<title>` or Open Graph say beside the title ("X hiring Y",
/// "Y at X"), Open Graph's site name, a label ("Company: X"), what a page's title or main heading says of the
/// site ("Careers at X"), a heading "About X", sentences that name it. A job board is never the employer.
struct IdentityReader: Sendable {
  private let titles = TitleText()
  private let employers = EmployerNames()
  private let cues = EmployerCues()
  private let roles = PhraseTable(table: "reading/roles.tsv") { _ in true }
  private let generic: Set<UInt64>
  private let labels: PhraseMatcher
  /// Openings of parts that name a place: "Job in Kassel".
  private let jobIn = PhraseMatcher(
    ["job in", "jobs in", "job at", "in", "stellenangebot in", "emploi à", "offre d'emploi", "vacature in"]
      .map {
        PhraseMatcher.Phrase($0, value: 0)
      })

  init() {
    generic = Set(
      [
        "careers", "jobs", "job", "home", "details", "search", "apply", "position", "welcome", "linkedin",
        "posting", "detail",
        "description", "announcement", "opening", "openings", "vacancy", "vacancies", "opportunity",
        "opportunities",
        "overview", "offer", "current", "our", "us", "pozice", "nabídka", "jobannonce", "stillinger",
        "application",
      ].map { Tokenizer.hash(ofWord: $0) })
    labels = PhraseMatcher(
      [
        "job title", "position title", "title", "position", "job posting title", "stillingsbetegnelse",
        "intitulé du poste",
        "název pozice", "stellenbezeichnung", "role title", "jobtitel", "puesto",
      ].map { PhraseMatcher.Phrase($0, value: 0) })
  }

  /// Title and employer as the page states them.
  func read(_ page: Page, _ structured: StructuredPosting?) -> (
    title: Fact<String>?, organization: Fact<String>?
  ) {
    let raw = rawTitle(page, structured)
    let places = placeNames(structured)
    let organization = organization(page, structured, title: raw?.value)
    var names = places
    if let organization { names.append(Tokenizer.tokens(of: organization.value).map(\.hash)) }
    let title = raw.map { fact in
      Fact(titles.cleaned(fact.value, names: names), fact.evidence)
    }
    return (title, organization)
  }

  private func placeNames(_ structured: StructuredPosting?) -> [[UInt64]] {
    var names: [[UInt64]] = []
    for place in structured?.locations ?? [] {
      for part in [place.city, place.region, place.country, place.text] {
        guard let part, !part.isEmpty else { continue }
        names.append(Tokenizer.tokens(of: part).map(\.hash))
      }
    }
    return names.sorted { $0.count > $1.count }
  }

  private func rawTitle(_ page: Page, _ structured: StructuredPosting?) -> Fact<String>? {
    if let title = structured?.title, !isGeneric(title) {
      return Fact(title, Evidence(source: .structured, quote: title, section: .title))
    }
    if let heading = mainHeading(page) {
      return Fact(heading, Evidence(source: .text, quote: heading, section: .title))
    }
    if let labelled = labelledTitle(page) {
      return Fact(labelled, Evidence(source: .text, quote: labelled, section: .title))
    }
    let frames = [page.meta["og:title"], page.meta["twitter:title"], page.title]
    if !frames.contains(where: { $0.map(namesRole) ?? false }), let line = roleLine(page) {
      return Fact(line, Evidence(source: .text, quote: line, section: .title))
    }
    for candidate in frames {
      guard let candidate, !candidate.isEmpty else { continue }
      let parts = Self.parts(of: candidate).filter { !titles.isBoard($0) }
      if let hiring = Self.hiring(candidate) {
        return Fact(hiring.title, Evidence(source: .meta, quote: candidate, section: .title))
      }
      if let best = parts.first(where: { !isGeneric($0) }) {
        // "Title - Employer - Board": a page of a board begins with the title.
        let endsWithBoard = Self.parts(of: candidate).last.map(titles.isBoard) ?? false
        let value = parts.count > 1 && !endsWithBoard && isOrganization(parts[0], page) ? parts[1] : best
        return Fact(value, Evidence(source: .meta, quote: candidate, section: .title))
      }
    }
    return nil
  }

  private func isOrganization(_ part: String, _ page: Page) -> Bool {
    page.meta["og:site_name"] == part
      || (page.meta["og:title"] ?? page.title ?? "").hasPrefix(part + " - ")
        && Tokenizer.tokens(of: part).count <= 2
  }

  /// The first main heading that is no site name and, where several stand there, that `<title>` repeats.
  private func mainHeading(_ page: Page) -> String? {
    var candidates: [String] = []
    for level in 1...2 {
      for block in page.blocks
      where block.kind == .heading && block.level == level
        && (block.zone == .content || block.zone == .header)
        && !block.style.contains(.hidden) && block.end - block.start < 200
      {
        let text = String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
        // "Careers at Acme" is the site's heading.
        if !isGeneric(text) && !titles.isBoard(text) && (cues.siteName(text) == nil || namesRole(text)) {
          candidates.append(text)
        }
      }
      let frame = ((page.title ?? "") + " " + (page.meta["og:title"] ?? "")).lowercased()
      if let repeated = candidates.first(where: { frame.contains($0.lowercased()) && $0.utf8.count > 3 }) {
        return repeated
      }
      if level == 1, let first = candidates.first { return first }
      // A page that bears no title at all shows it in its first heading.
      if level == 2 {
        return page.title == nil && page.meta["og:title"] == nil
          ? candidates.first.flatMap { namesRole($0) ? $0 : nil } : nil
      }
    }
    return nil
  }

  /// "Job title: Door Attendant", in one block or in two that follow each other.
  private func labelledTitle(_ page: Page) -> String? {
    for (index, block) in page.blocks.enumerated()
    where block.zone == .content && block.end - block.start < 160 {
      var tokens: [Token] = []
      Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &tokens)
      guard let match = labels.longestMatch(in: tokens, at: 0, limit: tokens.count) else { continue }
      if match.tokenCount == tokens.count {
        guard index + 1 < page.blocks.count else { continue }
        let next = page.blocks[index + 1]
        let size = next.end - next.start
        if size > 2 && size < 120 {
          return String(decoding: page.text[Int(next.start)..<Int(next.end)], as: UTF8.self)
        }
      } else if tokens[match.tokenCount].gap == .clause {
        return String(
          decoding: page.text[Int(tokens[match.tokenCount].start)..<Int(block.end)], as: UTF8.self)
      }
    }
    return nil
  }

  private func namesRole(_ string: String) -> Bool {
    let tokens = Tokenizer.tokens(of: string)
    return roles.firstMatch(in: tokens, range: 0..<tokens.count) != nil
  }

  /// A short line near the top that names a role ("Applications Project Manager"), for pages without a heading.
  private func roleLine(_ page: Page) -> String? {
    for block in page.blocks.filter({ $0.zone == .content || $0.zone == .header }).prefix(25) {
      let size = block.end - block.start
      guard size > 6, size < 120, block.kind != .listItem, !block.style.contains(.bullet),
        !block.style.contains(.link), !block.style.contains(.control),
        page.text[Int(block.end) - 1] != 0x2E, page.text[Int(block.end) - 1] != 0x3A
      else { continue }
      let line = String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
      let tokens = Tokenizer.tokens(of: line)
      guard tokens.count <= 12, tokens.first?.shape.contains(.startsUpper) == true else { continue }
      // "Acme | Data Engineer | Berlin": the part that names a role.
      let parts = Self.parts(of: line)
      if parts.count > 2, let part = parts.first(where: namesRole) { return part }
      if namesRole(line) { return line }
    }
    return nil
  }

  private func isGeneric(_ title: String) -> Bool {
    let tokens = Tokenizer.tokens(of: title)
    if tokens.isEmpty { return true }
    return tokens.count <= 4 && tokens.allSatisfy { generic.contains($0.hash) }
  }

  // MARK: Employer

  private func organization(_ page: Page, _ structured: StructuredPosting?, title: String?) -> Fact<String>? {
    if let name = structured?.organization, !name.isEmpty, !titles.isBoard(name) {
      return Fact(Self.nameProper(name), Evidence(source: .structured, quote: name))
    }
    for candidate in [page.meta["og:title"], page.title, page.meta["twitter:title"]] {
      guard let candidate, !candidate.isEmpty else { continue }
      if let hiring = Self.hiring(candidate) {
        return Fact(hiring.organization, Evidence(source: .meta, quote: candidate))
      }
      if let title, let name = beside(title, in: candidate) {
        guard let site = cues.siteName(name) else {
          return Fact(name, Evidence(source: .meta, quote: candidate))
        }
        // "Acme Jobs" may be Acme's site or a board: what the page says of the employer comes first.
        return named(in: page) ?? Fact(site, Evidence(source: .meta, quote: candidate))
      }
    }
    if let site = page.meta["og:site_name"], !titles.isBoard(site), site.utf8.count < 60 {
      return Fact(cues.siteName(site) ?? site, Evidence(source: .meta, quote: site))
    }
    if let name = cues.labelled(in: page), !titles.isBoard(name) {
      return Fact(name, Evidence(source: .text, quote: name))
    }
    if let name = siteTitle(page, title) { return name }
    if let name = named(in: page) { return name }
    return employers.mostNamed(in: page).map { Fact($0, Evidence(source: .text, quote: $0)) }
  }

  /// The employer by a label, a heading "About X" or sentences of the page.
  private func named(in page: Page) -> Fact<String>? {
    if let name = cues.labelled(in: page), !titles.isBoard(name) {
      return Fact(name, Evidence(source: .text, quote: name))
    }
    if let about = aboutHeading(page) { return about }
    guard let name = cues.stated(in: page), !titles.isBoard(name) else { return nil }
    return Fact(name, Evidence(source: .text, quote: name))
  }

  /// The site's name in its main heading ("Careers at Acme") or beside generic words in the page's title
  /// ("Acme - Job details").
  private func siteTitle(_ page: Page, _ title: String?) -> Fact<String>? {
    for block in page.blocks
    where block.kind == .heading && block.level == 1 && (block.zone == .content || block.zone == .header) {
      let text = String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
      if let name = cues.siteName(text), !namesRole(name), !titles.isBoard(name) {
        return Fact(name, Evidence(source: .text, quote: text))
      }
    }
    guard let candidate = page.title ?? page.meta["og:title"] else { return nil }
    let parts = Self.parts(of: candidate)
    let named = parts.filter { !isGeneric($0) }
    guard parts.count > named.count, named.count == 1, let name = named.first, !titles.isBoard(name),
      name != title,
      !namesRole(name), Tokenizer.tokens(of: name).count <= 6
    else { return nil }
    return Fact(cues.siteName(name) ?? name, Evidence(source: .meta, quote: candidate))
  }

  /// A name without what data fields append to it: a comma, the address of its site in brackets.
  private static func nameProper(_ name: String) -> String {
    var bytes = Array(name.utf8)
    while let last = bytes.last, last == 0x2C || last == 0x20 { bytes.removeLast() }
    let end = bytes.last == 0x2E ? bytes.count - 1 : bytes.count
    if end > 0, bytes[end - 1] == 0x29, let open = bytes[..<end].lastIndex(of: 0x28), open > 1 {
      let inner = bytes[open + 1..<end - 1]
      if inner.contains(0x2E), !inner.contains(0x20) {
        bytes = Array(bytes[..<open])
        while bytes.last == 0x20 { bytes.removeLast() }
      }
    }
    return bytes.isEmpty ? name : String(decoding: bytes, as: UTF8.self)
  }

  /// "Acme hiring Data Engineer in Prague | LinkedIn"
  private static func hiring(_ string: String) -> (organization: String, title: String)? {
    guard let range = firstRange(of: " hiring ", in: string) else { return nil }
    let organization = String(string[string.startIndex..<range.lowerBound])
    var title = String(string[range.upperBound...])
    if let bar = firstRange(of: " | ", in: title) { title = String(title[title.startIndex..<bar.lowerBound]) }
    if let place = lastRange(of: " in ", in: title) {
      title = String(title[title.startIndex..<place.lowerBound])
    }
    return organization.isEmpty || title.isEmpty ? nil : (organization, title)
  }

  /// What stands beside the title in a page's title: "Title at Acme", "Title - Acme - Board".
  private func beside(_ title: String, in candidate: String) -> String? {
    guard let range = firstRange(of: title.lowercased(), in: candidate.lowercased()) else {
      return nil
    }
    let lower = candidate.lowercased()
    guard lower.utf8.count == candidate.utf8.count else { return nil }
    let before = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
    let after = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
    let bytes = Array(candidate.utf8)
    let rest = String(decoding: bytes[after...], as: UTF8.self)
    if let at = ["at ", "@ ", "bei ", "chez ", "u "].first(where: {
      Self.trimmed(rest).lowercased().hasPrefix($0)
    }) {
      let name = String(Self.trimmed(rest).dropFirst(at.count))
      return Self.parts(of: name).first { !titles.isBoard($0) }
    }
    for part in Self.parts(of: rest) + Self.parts(of: String(decoding: bytes[..<before], as: UTF8.self)) {
      let words = Tokenizer.tokens(of: part)
      if let subject = cues.subject(of: part) { return subject }
      if jobIn.longestMatch(in: words, at: 0, limit: words.count) != nil { continue }
      if part.hasPrefix("(") || words.isEmpty || words.count > 7 || titles.isBoard(part) || isGeneric(part) {
        continue
      }
      let startsLarge =
        words[0].shape.contains(.startsUpper) || words[0].shape.contains(.hasDigit)
        || words[0].shape.contains(.hasInnerUpper)
      if !startsLarge { continue }
      if titles.cleaned("x - " + part, names: []) == "x" { continue }
      return part
    }
    return nil
  }

  private func aboutHeading(_ page: Page) -> Fact<String>? {
    let about = Set(["about", "om", "über", "sobre"].map { Tokenizer.hash(ofWord: $0) })
    let others = Set(
      [
        "the", "us", "you", "this", "our", "role", "your", "job", "me", "os", "jobbet", "stillingen", "uns",
        "nosotros",
      ].map { Tokenizer.hash(ofWord: $0) })
    for block in page.blocks
    where block.zone == .content && block.end - block.start < 60
      && (block.kind == .heading || block.style.contains(.bold) || page.text[Int(block.end) - 1] == 0x3A)
    {
      var tokens: [Token] = []
      Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &tokens)
      guard tokens.count >= 2, tokens.count <= 5, about.contains(tokens[0].hash),
        !others.contains(tokens[1].hash),
        tokens[1].shape.contains(.startsUpper)
      else { continue }
      let name = String(
        decoding: page.text[Int(tokens[1].start)..<Int(tokens[tokens.count - 1].end)], as: UTF8.self)
      let heading = String(
        decoding: page.text[Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end)], as: UTF8.self)
      return Fact(name, Evidence(source: .text, quote: heading))
    }
    return nil
  }

  // MARK: Strings

  /// The parts of a page's title between bars, dashes and colons with spaces.
  static func parts(of string: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    let bytes = Array(string.utf8)
    var index = 0
    let separators: [[UInt8]] = [" | ", " - ", " – ", " — ", " · ", " • ", " : ", ": ", " » ", " @ "].map {
      Array($0.utf8)
    }
    outer: while index < bytes.count {
      for separator in separators where bytes[index...].starts(with: separator) {
        parts.append(String(decoding: current, as: UTF8.self))
        current = []
        index += separator.count
        continue outer
      }
      current.append(bytes[index])
      index += 1
    }
    parts.append(String(decoding: current, as: UTF8.self))
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ string: String) -> String {
    let edges: Set<UInt8> = [0x20, 0x2D, 0x7C, 0x2C, 0x3A, 0x0A, 0x09]
    var bytes = Array(string.utf8)[...]
    while let last = bytes.last, edges.contains(last) { bytes.removeLast() }
    while let first = bytes.first, edges.contains(first) { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The first place where `needle` stands in `string`.
func firstRange(of needle: String, in string: String) -> Range<String.Index>? {
  range(of: needle, in: string, fromEnd: false)
}

/// The last place where `needle` stands in `string`.
func lastRange(of needle: String, in string: String) -> Range<String.Index>? {
  range(of: needle, in: string, fromEnd: true)
}

private func range(of needle: String, in string: String, fromEnd: Bool) -> Range<String.Index>? {
  let hay = Array(string.utf8)
  let wanted = Array(needle.utf8)
  guard !wanted.isEmpty, hay.count >= wanted.count else { return nil }
  let positions = 0...(hay.count - wanted.count)
  let found =
    fromEnd
    ? positions.last { hay[$0..<$0 + wanted.count].elementsEqual(wanted) }
    : positions.first { hay[$0..<$0 + wanted.count].elementsEqual(wanted) }
  guard let found else { return nil }
  let lower = string.utf8.index(string.startIndex, offsetBy: found)
  return lower..<string.utf8.index(lower, offsetBy: wanted.count)
}
