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
///
/// The order: structured data → title and employer → the posting's own text in sections → skills →
/// kind of page → facts → logic. Each step reads what the ones before it have found.
public struct PostingReader: Sendable {
  public let lexicon: Lexicon
  private let identity = IdentityReader()
  private let sections = SectionReader()
  private let companyParagraphs = CompanyParagraphs()
  private let language = LanguageReader()
  private let kinds = PageKind()
  private let facts = FactReader()
  private let skills: SkillRequirementReader
  private let unrecognized = UnrecognizedReader()

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    skills = SkillRequirementReader(lexicon: lexicon)
  }

  /// What the page says.
  public func read(_ page: Page) -> PageVerdict {
    let structured = StructuredReader.read(page)
    var posting = Posting()
    (posting.title, posting.organization) = identity.read(page, structured)
    let body = BodySelection(
      page: page, structured: structured, title: posting.title?.value, sectionReader: sections)
    var text = body.text
    posting.url = structured?.url ?? page.url
    posting.postingsInData = structured?.postingCount ?? 1
    posting.isNamedByPage = structured?.matchesPage ?? true
    posting.language = language.language(of: text)
    let years = facts.read(text: text, structured: structured, into: &posting)
    companyParagraphs.mark(&text, organization: posting.organization?.value)
    posting.text = text
    var occurrences = skills.occurrences(in: text, organization: posting.organization?.value)
    SkillYears.attach(years, in: text, to: &occurrences) { lexicon[$0.skill].kind == .soft }
    posting.skills = skills.requirements(from: occurrences, in: text)
    switch kinds.verdict(page: page, structured: structured, body: body, skillCount: posting.skills.count) {
    case .notAPosting(let reason): return .notAPosting(reason: reason)
    case .empty(let reason):
      posting.skills = []
      return .empty(posting, reason: reason)
    case .posting:
      unrecognized.read(text, occurrences: occurrences, years: years, into: &posting)
      posting.requirements = RequirementBuilder.requirements(of: posting)
      return .posting(posting)
    }
  }
}
