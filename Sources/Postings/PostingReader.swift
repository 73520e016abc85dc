import Phrases
import SavedPage
import Skills

/// What a page turned out to be.
public enum PageVerdict: Sendable {
  case posting(Posting)
  /// Made for a posting whose text is not in the file; what structured data still says, and the reason.
  case empty(Posting, reason: String)
  /// A page of another kind (search results, captcha, redirect, login wall), with the reason.
  case notAPosting(reason: String)
}

/// Reads postings from pages. Immutable and shared between tasks.
public struct PostingReader: Sendable {
  public let lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// What the page says.
  public func read(_ page: Page) -> PageVerdict {
    .notAPosting(reason: "not read yet")
  }
}
