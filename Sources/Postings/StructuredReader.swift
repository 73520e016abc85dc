import Phrases
import SavedPage

/// Reads what a page's structured data says of its posting.
///
/// JSON-LD and microdata of type JobPosting (schema.org) come first; where a page has neither, or they
/// lack the description, the state that JavaScript sites carry is searched for an object that looks
/// like a posting.
public enum StructuredReader {
  /// The posting that the page shows; nil where its data describes none.
  public static func read(_ page: Page) -> StructuredPosting? {
    var candidates: [StructuredPosting] = []
    for document in page.documents where document.source == .linkedData {
      for object in document.json.objects where StructuredLinkedData.isJobPosting(object) {
        candidates.append(StructuredLinkedData.posting(object))
        if candidates.count >= 200 { break }
      }
    }
    if candidates.isEmpty {
      for item in page.microdata where StructuredText.isSame(item.type, "JobPosting") {
        candidates.append(StructuredMicrodata.posting(item))
      }
    }
    let names = PageNames(page)
    var posting = choose(candidates, names)
    if posting?.description == nil, let state = StructuredPageState.read(page, names) {
      posting = posting.map { merge($0, state) } ?? state
    }
    return posting
  }

  /// The candidate that the page shows, by its title and address; else the first.
  private static func choose(_ candidates: [StructuredPosting], _ names: PageNames) -> StructuredPosting? {
    var best: StructuredPosting?
    var bestScore = -1
    for candidate in candidates {
      let score = names.score(title: candidate.title, url: candidate.url)
      guard score > bestScore else { continue }
      bestScore = score
      best = candidate
    }
    best?.postingCount = candidates.count
    best?.matchesPage = bestScore > 0
    return best
  }

  /// What JSON-LD says, with its gaps filled from the page's state.
  private static func merge(_ posting: StructuredPosting, _ state: StructuredPosting) -> StructuredPosting {
    if let title = posting.title, let other = state.title,
      StructuredText.words(title) != StructuredText.words(other)
    {
      return posting
    }
    var merged = posting
    merged.title = merged.title ?? state.title
    merged.organization = merged.organization ?? state.organization
    merged.description = state.description
    merged.workplace = merged.workplace ?? state.workplace
    merged.salary = merged.salary ?? state.salary
    if merged.locations.isEmpty { merged.locations = state.locations }
    if merged.employment.isEmpty { merged.employment = state.employment }
    return merged
  }
}

/// What a page calls itself: by it the right one of several postings is told.
struct PageNames {
  private var headings: [[UInt64]] = []
  private var titles: [[UInt64]] = []
  private var url: String?

  init(_ page: Page) {
    for block in page.blocks where block.kind == .heading && block.level <= 2 && block.zone == .content {
      let text = String(decoding: page.text[Int(block.start)..<Int(block.end)], as: UTF8.self)
      headings.append(StructuredText.words(text))
      if headings.count >= 20 { break }
    }
    for text in [page.title, page.meta["og:title"], page.meta["twitter:title"]] {
      if let text { titles.append(StructuredText.words(text)) }
    }
    url = page.url ?? page.meta["og:url"]
  }

  /// 0 where nothing matches; more, the better.
  func score(title: String?, url: String?) -> Int {
    var score = 0
    if let title {
      let words = StructuredText.words(title)
      if !words.isEmpty {
        if headings.contains(words) { score += 4 }
        if titles.contains(where: { Self.contains($0, words) }) { score += 2 }
      }
    }
    if let url, let own = self.url, !url.isEmpty, Self.path(url) == Self.path(own) { score += 3 }
    return score
  }

  private static func contains(_ words: [UInt64], _ part: [UInt64]) -> Bool {
    guard part.count <= words.count else { return false }
    return (0...(words.count - part.count)).contains { words[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// An address without scheme, query and closing slash.
  private static func path(_ url: String) -> String {
    var rest = url[...]
    if let colon = rest.range(of: "://") { rest = rest[colon.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.hasSuffix("/") { rest.removeLast() }
    return String(rest)
  }
}

extension Substring {
  /// The first occurrence of a short string (the standard library's own search needs Foundation or a regular expression).
  fileprivate func range(of needle: String) -> Range<Substring.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
