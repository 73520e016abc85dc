/// Reads the facts of a posting from its text and its structured data, each with its evidence. Tables are
/// read once, when the reader is made; it is immutable and shared between tasks.
struct FactReader: Sendable {
  private let years = YearsReader()
  private let degrees = DegreeReader()
  private let tiers = DegreeTiers()
  private let pay = PayReader()
  private let seniority = SeniorityReader()
  private let places = PlaceReader()
  private let workplace = WorkplaceReader()
  private let employment = EmploymentReader()
  private let workRights = WorkRightsReader()
  private let dates = DateReader()

  /// Fills the facts of `posting`, whose title has been read.
  ///
  /// - Returns: every figure of years, also those of single skills, for the readers of requirements.
  @discardableResult
  func read(text: PostingText, structured: StructuredPosting?, into posting: inout Posting) -> [YearMention] {
    var mentions = years.mentions(in: text)
    var named = degrees.mentions(in: text)
    tiers.pair(&mentions, &named, in: text)
    posting.degree = degrees.degree(named, years: mentions, in: text)
    mentions.removeAll(where: \.isNone)
    posting.years = years.overall(mentions, in: text)

    posting.locations = places.read(text, structured: structured, organization: posting.organization?.value)
    let countries = Set(posting.locations.compactMap(\.value.country))
    let paid = pay.read(text, structured: structured, country: countries.count == 1 ? countries.first : nil)
    posting.salary = paid.salary
    posting.contradictions += paid.contradictions

    posting.seniority = seniority.read(text, title: posting.title)
    let place = workplace.read(text, title: posting.title, structured: structured)
    posting.workplace = place.workplace
    posting.contradictions += place.contradictions
    posting.employment = employment.read(text, title: posting.title, structured: structured)

    let rights = workRights.read(text)
    posting.sponsorship = rights.sponsorship
    posting.citizenshipRequired = rights.citizenship
    posting.clearance = rights.clearance
    dates.read(text, structured: structured, into: &posting)

    // A site's default degree is no statement; its months beside the text's own years are a contradiction.
    if let stated = posting.years, let months = structured?.experienceMonths,
      abs(months / 12 - stated.value.minimum) >= 1
    {
      posting.contradictions.append(
        Contradiction(what: "years", first: stated.evidence.quote, second: "monthsOfExperience \(months)"))
    }
    return mentions
  }
}
