import Phrases
import SavedPage
import Skills

/// Tells a posting from pages of other kinds (table `reading/pages.tsv`).
struct PageKind: Sendable {
  private enum Cue: String, Sendable {
    /// Words of a page's title that lists many postings.
    case listing
    /// Words of a check before the page: captcha, redirect.
    case challenge
    /// Words of a page that asks to sign in.
    case login
    /// Words that only a posting, or a page made for one, uses.
    case posting
    /// Words of a list in which nothing stands.
    case vacant
  }

  /// Why a page is no posting, or has none of its text.
  enum Verdict: Sendable, Equatable {
    case posting
    case empty(reason: String)
    case notAPosting(reason: String)
  }

  private let cues: PhraseTable<Cue>
  private let addresses: PhraseTable<Bool>
  private let counts: PhraseTable<Bool>
  private let roles: PhraseTable<Bool>

  init() {
    func table<Label>(where holds: (String) -> Bool, _ label: (TableReader.Row) -> Label?) -> PhraseTable<
      Label
    > {
      PhraseTable(table: "reading/pages.tsv", only: { holds($0["kind"]) }, label: label)
    }
    cues = table(where: { $0 != "address" && $0 != "count" }, { Cue(rawValue: $0["kind"]) })
    addresses = table(where: { $0 == "address" }, { _ in true })
    counts = table(where: { $0 == "count" }, { _ in true })
    roles = PhraseTable(table: "reading/roles.tsv") { _ in true }
  }

  /// A posting's text is at least this long, in bytes, where nothing else marks it as one.
  private static let shortestText = 350
  /// Headings of a posting over less text than this are an empty form.
  private static let shortestMarkedText = 150

  func verdict(page: Page, structured: StructuredPosting?, body: BodySelection, skillCount: Int) -> Verdict {
    let bytes = body.proseByteCount
    let named = count(page.title ?? "")
    let demands = body.sections.intersection([.requirements, .responsibilities, .preferred, .benefits]).count
    let isPublished = structured != nil && structured?.source != .pageState
    if isPublished, (structured?.description?.utf8.count ?? 0) >= 100 { return .posting }
    if named[.challenge] != nil && bytes < 2_000
      || page.signals.contains(.captcha) && bytes < 60 && !isAboutJob(page)
    {
      return .notAPosting(reason: "a check for robots stands where the posting should be")
    }
    if !isPublished, let reason = listing(page, named: named, demands: demands) {
      return .notAPosting(reason: reason)
    }
    if demands >= 2 && bytes >= Self.shortestMarkedText || demands == 1 && bytes >= Self.shortestText {
      return .posting
    }
    let text = bodyCues(body)
    if demands == 0 && !isPublished && text[.vacant] != nil {
      return .notAPosting(reason: "a list without an open position")
    }
    let isMade =
      isPublished || isAboutJob(page) || text[.posting, default: 0] + named[.posting, default: 0] > 0
    if bytes >= Self.shortestText && (skillCount >= 3 || isMade) && named[.listing] == nil
      && named[.login] == nil
    {
      return .posting
    }
    if named[.login] != nil && structured == nil {
      return .notAPosting(reason: "the site asks to sign in")
    }
    if page.signals.contains(.metaRefresh) && bytes < 200 && structured == nil {
      return .notAPosting(reason: "a redirect to another page")
    }
    if isMade && named[.listing] == nil {
      return .empty(reason: "a page made for a posting, but its text is not in the file")
    }
    if bytes < 20 && named[.listing] == nil {
      return .empty(reason: "the file holds no text; the page is built by a program when it is opened")
    }
    if page.signals.contains(.loginForm) { return .notAPosting(reason: "the site asks to sign in") }
    return .notAPosting(reason: "no text of a posting in \(bytes) bytes of text")
  }

  /// Whether the address or the title says that the page is about one job.
  private func isAboutJob(_ page: Page) -> Bool {
    if (page.meta["og:type"] ?? "").contains("job") { return true }
    for address in [page.url, page.meta["og:url"]] {
      guard let address else { continue }
      let words = Tokenizer.tokens(of: address)
      if words.indices.contains(where: { addresses.match(in: words, at: $0, limit: words.count) != nil }) {
        return true
      }
    }
    for title in [page.title, page.meta["og:title"]] {
      guard let title else { continue }
      let words = Tokenizer.tokens(of: title)
      if roles.firstMatch(in: words, range: 0..<words.count) != nil { return true }
    }
    return false
  }

  /// Why a page is a list of postings; nil for a page that is none.
  private func listing(_ page: Page, named: [Cue: Int], demands: Int) -> String? {
    let title = Tokenizer.tokens(of: page.title ?? "")
    if countsJobs(title) { return "a list of postings: \"\(short(page.title))\"" }
    guard demands < 2 else { return nil }
    if named[.listing] != nil { return "a list of postings: \"\(short(page.title))\"" }
    for block in page.blocks where block.zone == .content && block.end - block.start < 40 {
      var words: [Token] = []
      Tokenizer.tokenize(page.text, in: Int(block.start)..<Int(block.end), into: &words)
      if words.count <= 5 && countsJobs(words) {
        let line = String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
        return "a list of postings: \"\(line)\""
      }
    }
    if let found = listingShare(page), found.links >= 12, found.share > 0.4 {
      return "a list of \(found.links) links rather than one posting"
    }
    return nil
  }

  /// "1,204 Machine Learning jobs": a number, and within four words a word for postings.
  private func countsJobs(_ words: [Token]) -> Bool {
    guard let first = words.first, first.shape.contains(.isNumber) else { return false }
    return words.indices.dropFirst().prefix(6).contains {
      counts.match(in: words, at: $0, limit: words.count) != nil
    }
  }

  private func count(_ string: String) -> [Cue: Int] {
    let tokens = Tokenizer.tokens(of: string)
    var counts: [Cue: Int] = [:]
    for match in cues.matches(in: tokens, range: 0..<tokens.count) { counts[match.label, default: 0] += 1 }
    return counts
  }

  private func bodyCues(_ body: BodySelection) -> [Cue: Int] {
    var counts: [Cue: Int] = [:]
    for match in cues.matches(in: body.text.tokens, range: 0..<body.text.tokens.count) {
      counts[match.label, default: 0] += 1
    }
    return counts
  }

  /// Blocks of the content that are links, and their share of its bytes.
  private func listingShare(_ page: Page) -> (links: Int, share: Double)? {
    var links = 0
    var linkBytes = 0
    var bytes = 0
    for block in page.blocks where block.zone == .content && !block.style.contains(.hidden) {
      let size = Int(block.end - block.start)
      bytes += size
      if block.style.contains(.link) {
        links += 1
        linkBytes += size
      }
    }
    return bytes > 0 ? (links, Double(linkBytes) / Double(bytes)) : nil
  }

  private func short(_ string: String?) -> String { String((string ?? "").prefix(80)) }
}
