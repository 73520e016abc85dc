/// What a page's structured data (JSON-LD, microdata, page state) says of the posting, as written:
/// no field is trusted yet.
public struct StructuredPosting: Sendable {
  public var title: String?
  public var organization: String?
  public var url: String?
  /// The description: HTML as a rule, unescaped as often as it was escaped.
  public var description: String?
  /// Further texts of the posting that some sites keep in properties of their own (responsibilities,
  /// qualifications, skills, experienceRequirements, jobBenefits, …): property name and text.
  public var details: [(property: String, text: String)] = []
  public var locations: [Place] = []
  /// jobLocationType TELECOMMUTE, or a page state's workplace ("Remote", "Hybrid", "OnSite"), as written.
  public var workplace: String?
  /// applicantLocationRequirements: where a remote worker may live.
  public var applicantLocations: [String] = []
  /// employmentType values, as written ("FULL_TIME", "Full time").
  public var employment: [String] = []
  public var salary: StructuredSalary?
  /// educationRequirements, as written ("Bachelor Degree").
  public var education: [String] = []
  /// monthsOfExperience.
  public var experienceMonths: Double?
  /// ISO 8601 dates, cut to YYYY-MM-DD.
  public var datePosted: String?
  public var validThrough: String?
  public var skills: [String] = []
  public var industry: [String] = []
  /// Where it was read from.
  public var source: Source = .linkedData
  /// How many postings the page's data holds; with several, this is the one that the page shows, else the first.
  public var postingCount = 1
  /// The title or the address is that of the page itself (its main heading, `<title>` or canonical address).
  public var matchesPage = false

  public enum Source: Sendable, Equatable { case linkedData, microdata, pageState }

  public init() {}
}

/// Pay as structured data states it; a figure of 0 and a unit that is missing are nil.
public struct StructuredSalary: Sendable, Equatable {
  public var minimum: Double?
  public var maximum: Double?
  /// A code, or "$" for a dollar sign that names no country's dollar.
  public var currency: String?
  /// "YEAR", "HOUR", … as written.
  public var unit: String?
  public init(minimum: Double?, maximum: Double?, currency: String?, unit: String?) {
    self.minimum = minimum
    self.maximum = maximum
    self.currency = currency
    self.unit = unit
  }
}
