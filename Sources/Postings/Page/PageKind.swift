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
  }

  /// Why a page is no posting, or has none of its text.
  enum Verdict: Sendable, Equatable {
    case posting
    case empty(reason: String)
    case notAPosting(reason: String)
  }

  private let cues: PhraseTable<Cue>

  init() {
    cues = PhraseTable(table: "reading/pages.tsv") { Cue(rawValue: $0["kind"]) }
  }

  /// A posting's text is at least this long, in bytes, where nothing else marks it as one.
  private static let shortestText = 350

  func verdict(page: Page, structured: StructuredPosting?, body: BodySelection, skillCount: Int) -> Verdict {
    let bytes = body.bodyByteCount
    let named = count(page.title ?? "")
    let demands = body.sections.intersection([.requirements, .responsibilities, .preferred, .benefits]).count
    if let structured, (structured.description?.utf8.count ?? 0) >= 100 { return .posting }
    if page.signals.contains(.captcha) && bytes < 200 && named[.posting] == nil || named[.challenge] != nil && bytes < 2_000 {
      return .notAPosting(reason: "a check for robots stands where the posting should be")
    }
    let text = bodyCues(body)
    if structured == nil {
      if let found = listingShare(page), found.links >= 12, found.share > 0.4, demands < 2 {
        return .notAPosting(reason: "a list of \(found.links) links rather than one posting")
      }
      if named[.listing] != nil && demands < 2 { return .notAPosting(reason: "a list of postings: \"\(short(page.title))\"") }
    }
    if demands >= 2 || demands == 1 && bytes >= Self.shortestText { return .posting }
    let isMadeForPosting = structured != nil || text[.posting, default: 0] + named[.posting, default: 0] > 0
    if bytes >= Self.shortestText && (skillCount >= 3 || isMadeForPosting) && !(page.signals.contains(.loginForm) && skillCount < 3) {
      return .posting
    }
    if page.signals.contains(.metaRefresh) && bytes < 200 && structured == nil {
      return .notAPosting(reason: "a redirect to another page")
    }
    if structured != nil || isMadeForPosting || (page.meta["og:type"] ?? "").contains("job") {
      return .empty(reason: "a page made for a posting, but its text is not in the file")
    }
    if page.signals.contains(.loginForm) || named[.login] != nil {
      return .notAPosting(reason: "the site asks to sign in")
    }
    return .notAPosting(reason: "no text of a posting in \(bytes) bytes of text")
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
