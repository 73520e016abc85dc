import Phrases
import SavedPage
import Skills

/// Finds the employer by the words around its name: a fact table's label, sentences such as "X is an equal
/// opportunity employer" or "X is seeking", and a site's own heading ("Careers at X"). Table
/// `reading/employer-cues.tsv`.
struct EmployerCues: Sendable {
  private enum What: String {
    case label, before, after, around, rest
    case siteBefore = "site before"
    case siteAfter = "site after"
  }
  private struct Cue: Sendable {
    var weight: Int
    var until: [UInt64]
  }

  private let labels: PhraseTable<Cue>
  private let before: PhraseTable<Cue>
  private let after: PhraseTable<Cue>
  private let around: PhraseTable<Cue>
  private let rest: PhraseTable<Cue>
  private let siteBefore: PhraseTable<Cue>
  private let siteAfter: PhraseTable<Cue>
  private let forms = PhraseTable(table: "reading/employers.tsv") { _ in true }

  /// The weight that a name needs, so that one sentence about anybody is not enough.
  private static let enough = 3
  /// Names are looked for in so many blocks: a posting's own, not those of a long site around it.
  private static let blockLimit = 400

  init() {
    func table(_ what: What) -> PhraseTable<Cue> {
      PhraseTable(
        table: "reading/employer-cues.tsv", only: { $0["what"] == what.rawValue },
        label: { Cue(weight: Int($0["weight"]) ?? 0, until: Tokenizer.tokens(of: $0["until"]).map(\.hash)) })
    }
    labels = table(.label)
    before = table(.before)
    after = table(.after)
    around = table(.around)
    rest = table(.rest)
    siteBefore = table(.siteBefore)
    siteAfter = table(.siteAfter)
  }

  /// The name in a site's own heading ("Careers at Acme", "Acme Careers"); nil for other headings.
  func siteName(_ heading: String) -> String? {
    let bytes = Array(heading.utf8)
    let tokens = Tokenizer.tokens(of: heading)
    guard tokens.count > 1, tokens.count <= 8 else { return nil }
    var range = 0..<tokens.count
    if let lead = siteBefore.match(in: tokens, at: 0, limit: tokens.count) {
      range = lead.tokens.upperBound..<tokens.count
    } else if let start = (1..<tokens.count).first(where: {
      siteAfter.match(in: tokens, at: $0, limit: tokens.count)?.tokens.upperBound == tokens.count
    }) {
      range = 0..<start
    } else {
      return nil
    }
    guard !range.isEmpty, range.count <= 5, isName(tokens[range.lowerBound]),
      !Self.pronouns.contains(tokens[range.lowerBound].hash)
    else { return nil }
    return string(bytes, tokens, range)
  }

  /// The name that words such as "is looking for" follow in a page's title ("Acme is hiring a Welder"); nil where
  /// none does.
  func subject(of part: String) -> String? {
    let tokens = Tokenizer.tokens(of: part)
    guard
      let index = tokens.indices.dropFirst().first(where: {
        after.match(in: tokens, at: $0, limit: tokens.count) != nil
      })
    else { return nil }
    return string(Array(part.utf8), tokens, 0..<index)
  }

  /// The value of a label such as "Company" or "Zaměstnavatel", behind its colon or in the next block.
  func labelled(in page: Page) -> String? {
    for (index, block) in page.blocks.enumerated() where isShown(block) && block.end - block.start < 160 {
      let tokens = self.tokens(of: block, page)
      guard let match = labels.match(in: tokens, at: 0, limit: tokens.count) else { continue }
      if match.tokens.count < tokens.count {
        let gap = page.text[
          Int(tokens[match.tokens.upperBound - 1].end)..<Int(tokens[match.tokens.upperBound].start)]
        guard gap.contains(0x3A) else { continue }
        let range = match.tokens.upperBound..<tokens.count
        if isValue(tokens, range) { return string(page.text, tokens, range, to: Int(block.end)) }
      } else if index + 1 < page.blocks.count, isShown(page.blocks[index + 1]) {
        let next = page.blocks[index + 1]
        let value = self.tokens(of: next, page)
        guard page.text[Int(next.end) - 1] != 0x3A, labels.match(in: value, at: 0, limit: value.count) == nil
        else {
          continue
        }
        // Some firms write themselves small: "onsemi".
        if isValue(value, 0..<value.count) || value.count == 1 && !Self.menu.contains(value[0].hash) {
          return string(page.text, value, 0..<value.count, to: Int(next.end))
        }
      }
    }
    return nil
  }

  /// The name that sentences give to the employer most surely, the first of equals; nil where none is sure.
  func stated(in page: Page) -> String? {
    var names: [(name: String, words: [UInt64], weight: Int)] = []
    func vote(_ range: Range<Int>, _ tokens: [Token], _ weight: Int) {
      guard !range.isEmpty, range.count <= 6, !Self.pronouns.contains(tokens[range.lowerBound].hash),
        !tokens[range].contains(where: { Self.common.contains($0.hash) })
      else { return }
      let words = tokens[range].map(\.hash)
      if let index = names.firstIndex(where: { $0.words == words }) {
        names[index].weight += weight
      } else {
        names.append((string(page.text, tokens, range), words, weight))
      }
    }
    var seen = 0
    for block in page.blocks where isShown(block) && block.end - block.start < 16_000 {
      seen += 1
      if seen > Self.blockLimit { break }
      let tokens = self.tokens(of: block, page)
      for index in tokens.indices {
        if let match = after.match(in: tokens, at: index, limit: tokens.count), tokens[index].gap == .soft {
          vote(nameEnding(at: index, tokens, page), tokens, match.label.weight)
        } else if let match = before.match(in: tokens, at: index, limit: tokens.count) {
          vote(nameStarting(at: match.tokens.upperBound, tokens, page), tokens, match.label.weight)
        } else if let match = around.match(in: tokens, at: index, limit: tokens.count) {
          let start = match.tokens.upperBound
          let until = match.label.until
          let end = (start..<tokens.count).first {
            $0 + until.count <= tokens.count && tokens[$0..<$0 + until.count].map(\.hash) == until
          }
          if let end, start < end, isName(tokens[start]) {
            vote(start..<end, tokens, match.label.weight)
          }
        } else if index == 0, let match = rest.match(in: tokens, at: 0, limit: tokens.count) {
          vote(match.tokens.upperBound..<tokens.count, tokens, match.label.weight)
        }
      }
    }
    guard let most = names.map(\.weight).max(), most >= Self.enough else { return nil }
    return names.first { $0.weight == most }?.name
  }

  // MARK: Names

  /// Capitalised words (and joiners between them) that end before this token and begin a sentence or clause.
  private func nameEnding(at end: Int, _ tokens: [Token], _ page: Page) -> Range<Int> {
    var start = end
    while start > 0, end - start < 6 {
      let token = tokens[start - 1]
      let isJoiner = Self.joiners.contains(token.hash) && start < end
      guard isName(token) || isJoiner else { break }
      start -= 1
      if token.gap != .soft && !isForm(tokens, start) { break }
    }
    while start < end, Self.joiners.contains(tokens[start].hash) { start += 1 }
    // "Our partner Acme is …" speaks of somebody else.
    guard start < end, start == 0 || tokens[start].gap != .soft || isArticle(tokens[start - 1]) else {
      return 0..<0
    }
    return start..<end
  }

  private func nameStarting(at start: Int, _ tokens: [Token], _ page: Page) -> Range<Int> {
    guard start < tokens.count, tokens[start].gap == .soft, isName(tokens[start]) else { return 0..<0 }
    var end = start + 1
    while end < tokens.count, end - start < 6, tokens[end].gap == .soft || isForm(tokens, end) {
      let isJoiner =
        Self.joiners.contains(tokens[end].hash) && end + 1 < tokens.count && isName(tokens[end + 1])
      guard isName(tokens[end]) || isJoiner else { break }
      end += 1
    }
    return start..<end
  }

  private func isValue(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count <= 7 else { return false }
    let isStart = isName(tokens[first]) || (range.contains { isForm(tokens, $0) })
    return isStart && !Self.pronouns.contains(tokens[first].hash) && !Self.menu.contains(tokens[first].hash)
      && !range.dropFirst().contains {
        // "Wm. Acme Jr. Company": abbreviations end no sentence.
        tokens[$0].gap == .sentence && tokens[$0 - 1].end - tokens[$0 - 1].start > 3
      }
  }

  private func isForm(_ tokens: [Token], _ index: Int) -> Bool {
    forms.match(in: tokens, at: index, limit: tokens.count) != nil
  }

  private func isName(_ token: Token) -> Bool {
    token.shape.contains(.startsUpper) || token.shape.contains(.hasInnerUpper)
      || token.shape.contains(.hasDigit) && !token.shape.contains(.isNumber)
      || !token.shape.contains(.hasLower) && !token.shape.contains(.isNumber)
  }

  private func isArticle(_ token: Token) -> Bool { token.hash == Tokenizer.hash(ofWord: "the") }

  private func isShown(_ block: Block) -> Bool {
    (block.zone == .content || block.zone == .header) && !block.style.contains(.hidden)
      && block.end > block.start
  }

  private func tokens(of block: Block, _ page: Page) -> [Token] {
    var tokens: [Token] = []
    Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &tokens)
    return tokens
  }

  /// The text of a range of words, with a closing bracket or the full stop of a legal form ("Inc.", "s.r.o.").
  private func string(_ bytes: [UInt8], _ tokens: [Token], _ range: Range<Int>, to limit: Int? = nil)
    -> String
  {
    guard let first = range.first, let last = range.last else { return "" }
    var end = Int(tokens[last].end)
    if let limit, end < limit, bytes[end] == 0x29 || bytes[end] == 0x2E { end += 1 }
    return String(decoding: bytes[Int(tokens[first].start)..<end], as: UTF8.self)
  }

  private static func words(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { Tokenizer.hash(ofWord: String($0)) })
  }

  /// First words of what is no name.
  private static let pronouns = words(
    """
    we our us you your they their it its he she this that these those who what which i my there here a an our's \
    each every all any one if as when while at in on for since why how wir unser unsere nous notre my naše náš
    """)
  /// Words of a sentence's subject that is no employer by name.
  private static let common = words(
    "team department company client clients role position candidate group's organization employer job division customer"
  )
  /// What stands below "Company" in a menu.
  private static let menu = words(
    """
    about careers career contact blog press team overview description size profile website industry type culture \
    news history jobs view visit follow read see learn home login apply location confidential save share log sign \
    benefits address
    """)
  private static let joiners = words("of and the for de la du der für & von del di")
}
