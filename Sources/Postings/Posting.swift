/// What a posting says, each fact with its evidence. A field that the page does not state is nil.
public struct Posting: Sendable, Codable {
  public var title: Fact<String>?
  public var organization: Fact<String>?
  public var url: String?
  /// ISO 639-1 code of the posting's own text.
  public var language: String?
  public var locations: [Fact<Place>] = []
  public var workplace: Fact<Workplace>?
  public var employment: [Fact<Employment>] = []
  public var seniority: Fact<Seniority>?
  public var salary: Fact<Salary>?
  /// Overall years of professional experience asked.
  public var years: Fact<YearRange>?
  public var degree: Fact<DegreeRequirement>?
  public var sponsorship: Fact<Bool>?
  public var citizenshipRequired: Fact<Bool>?
  public var clearance: Fact<String>?
  /// ISO 8601 dates (YYYY-MM-DD).
  public var datePosted: String?
  public var validThrough: String?
  /// True when the page says that the posting is closed or its date has passed; nil when it says nothing.
  public var expired: Fact<Bool>?
  public var skills: [SkillRequirement] = []
  public var requirements: [Requirement] = []
  /// Phrases of requirement lines that look like skills and stand in no lexicon.
  public var unrecognized: [String] = []
  /// Requirement lines read, and those of them in which something was recognised.
  public var requirementLineCount = 0
  public var recognizedLineCount = 0
  public var contradictions: [Contradiction] = []
  /// How many postings the page's data describes; of several, one was read.
  public var postingsInData = 1
  /// The posting that was read is the one that the page's title, heading or address names.
  public var isNamedByPage = true
  /// The posting's own text, line by line; evidence ranges are byte offsets into it.
  public var text = PostingText()

  public init() {}
}

/// A value with the words that state it.
public struct Fact<Value: Sendable>: Sendable {
  public var value: Value
  public var evidence: Evidence
  public init(_ value: Value, _ evidence: Evidence) {
    self.value = value
    self.evidence = evidence
  }
}

extension Fact: Codable where Value: Codable {}

/// Where a fact stands: a quote, and where it was taken from.
public struct Evidence: Sendable, Equatable, Codable {
  public enum Source: String, Sendable, Codable {
    /// The posting's own text; `start` and `end` are offsets into it.
    case text
    /// JSON-LD, microdata or page state; the quote is the property's value.
    case structured
    /// `<meta>`, Open Graph or `<title>`.
    case meta
  }
  public var source: Source
  public var quote: String
  public var section: Section
  /// Byte offsets into `PostingText.bytes`; 0..<0 where the source is not the text.
  public var start: Int
  public var end: Int
  public init(source: Source, quote: String, section: Section = .other, start: Int = 0, end: Int = 0) {
    self.source = source
    self.quote = quote
    self.section = section
    self.start = start
    self.end = end
  }
}

/// A place of work as the page writes it, with the parts that could be told.
public struct Place: Sendable, Equatable, Codable {
  public var text: String
  public var city: String?
  public var region: String?
  /// ISO 3166-1 alpha-2 code.
  public var country: String?
  public init(text: String, city: String? = nil, region: String? = nil, country: String? = nil) {
    self.text = text
    self.city = city
    self.region = region
    self.country = country
  }
}

public enum Workplace: String, Sendable, CaseIterable, Codable { case remote, hybrid, onsite }

public enum Employment: String, Sendable, CaseIterable, Codable {
  case fullTime = "full-time"
  case partTime = "part-time"
  case contract, temporary, internship, permanent, volunteer
}

/// Levels in the order of the career ladder. Manager, director and executive are the ladder of leadership.
public enum Seniority: String, Sendable, CaseIterable, Codable {
  case intern, junior, mid, senior, lead, staff, principal, manager, director, executive
}

public enum PayPeriod: String, Sendable, CaseIterable, Codable { case year, month, week, day, hour }

/// Base pay. `minimum` and `maximum` are in `currency` per `period`; an open end is nil.
public struct Salary: Sendable, Equatable, Codable {
  public var minimum: Double?
  public var maximum: Double?
  /// ISO 4217 code; nil where the page names none.
  public var currency: String?
  public var period: PayPeriod
  public init(minimum: Double?, maximum: Double?, currency: String?, period: PayPeriod) {
    self.minimum = minimum
    self.maximum = maximum
    self.currency = currency
    self.period = period
  }
}

/// Years of experience; `maximum` is nil for an open range ("5+ years").
public struct YearRange: Sendable, Equatable, Codable {
  public var minimum: Double
  public var maximum: Double?
  public init(minimum: Double, maximum: Double? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// Degrees from the lowest. `degree` is a degree of unspecified level.
public enum DegreeLevel: String, Sendable, CaseIterable, Codable {
  case none
  case highSchool = "high-school"
  case certificate, associate, degree, bachelor, master, phd
}

/// The lowest degree that satisfies, whether it must be, and what else is accepted.
public struct DegreeRequirement: Sendable, Equatable, Codable {
  public var level: DegreeLevel
  public var required: Bool
  /// "or equivalent experience".
  public var equivalentAccepted: Bool
  public var fields: [String]
  /// "BS and 6 years, or MS and 4": alternatives from the lowest degree; empty where the page states one.
  public var tiers: [DegreeTier]
  public init(
    level: DegreeLevel, required: Bool, equivalentAccepted: Bool, fields: [String] = [],
    tiers: [DegreeTier] = []
  ) {
    self.level = level
    self.required = required
    self.equivalentAccepted = equivalentAccepted
    self.fields = fields
    self.tiers = tiers
  }
}

public struct DegreeTier: Sendable, Equatable, Codable {
  public var level: DegreeLevel
  public var years: YearRange
  public init(level: DegreeLevel, years: YearRange) {
    self.level = level
    self.years = years
  }
}

public enum Importance: String, Sendable, CaseIterable, Comparable, Codable {
  case context, preferred, required
  public static func < (left: Importance, right: Importance) -> Bool {
    func rank(_ importance: Importance) -> Int {
      switch importance {
      case .context: 0
      case .preferred: 1
      case .required: 2
      }
    }
    return rank(left) < rank(right)
  }
}

/// Sections of a posting, told by their headings.
public enum Section: String, Sendable, CaseIterable, Codable {
  case title, summary, responsibilities, requirements, preferred, benefits, company, apply, legal
  case skillsBox = "skills"
  case other
}

/// Two statements of one page that cannot both be true.
public struct Contradiction: Sendable, Equatable, Codable {
  public var what: String
  public var first: String
  public var second: String
  public init(what: String, first: String, second: String) {
    self.what = what
    self.first = first
    self.second = second
  }
}
