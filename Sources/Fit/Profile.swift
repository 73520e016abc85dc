import Postings

/// What a candidate says of themselves. Every field may be missing; what is missing is unknown, except
/// for `skills`, which claims to be the whole list.
public struct Profile: Sendable {
  /// Shown, never scored.
  public var name: String?
  public var summary: String?
  public var level: Seniority?
  /// Years of professional experience, as stated. `yearsOfExperience` falls back to dated jobs.
  public var years: Double?
  public var experience: [Job] = []
  public var skills: [SkillEntry] = []
  /// Skills that the candidate does not have, whatever another entry implies.
  public var notSkills: [SkillEntry] = []
  public var education: [Education] = []
  public var languages: [String] = []
  public var certifications: [String] = []
  public var locations: [String] = []
  public var remote: RemoteWish?
  public var relocate: Bool?
  public var salary: PayFloor?
  public var workAuthorization: WorkAuthorization?
  public var employment: [Employment] = []
  public var weights = Weights()
  /// The day on which the profile is read: the end of a present job, and the day by which a posting has expired.
  public var today: CalendarDate?

  public init() {}

  /// A skill as the profile writes it: "Python (primary)", "AWS (S3, EMR)".
  public struct SkillEntry: Sendable, Equatable {
    public var text: String
    public var years: Double?
    /// As written ("expert"); shown, not scored.
    public var level: String?
    /// The line of the file, from 1; nil where the format has no lines.
    public var line: Int?
    public init(_ text: String, years: Double? = nil, level: String? = nil, line: Int? = nil) {
      self.text = text
      self.years = years
      self.level = level
      self.line = line
    }
  }

  public struct Job: Sendable, Equatable {
    public var title: String?
    public var organization: String?
    public var from: CalendarDate?
    /// Nil in a job with `from` means that it goes on.
    public var to: CalendarDate?
    /// Skills used in the job, or sentences about it: both are read by the skill reader.
    public var skills: [String]
    public init(
      title: String? = nil, organization: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil,
      skills: [String] = []
    ) {
      self.title = title
      self.organization = organization
      self.from = from
      self.to = to
      self.skills = skills
    }
  }

  public struct Education: Sendable, Equatable {
    public var level: DegreeLevel?
    public var field: String?
    public var to: CalendarDate?
    public init(level: DegreeLevel?, field: String?, to: CalendarDate? = nil) {
      self.level = level
      self.field = field
      self.to = to
    }
    /// "master in Statistics".
    public var text: String {
      let degree = level?.rawValue ?? "degree"
      guard let field else { return degree }
      return "\(degree) in \(field)"
    }
  }

  /// Whether remote work is wished: yes (fine), no (on site only), only (nothing else).
  public enum RemoteWish: String, Sendable, CaseIterable { case yes, no, only }

  public struct PayFloor: Sendable, Equatable {
    public var minimum: Double
    /// ISO 4217; pay in other currencies is not compared.
    public var currency: String?
    public var period: PayPeriod
    public init(minimum: Double, currency: String?, period: PayPeriod = .year) {
      self.minimum = minimum
      self.currency = currency
      self.period = period
    }
  }

  public struct WorkAuthorization: Sendable, Equatable {
    /// Countries in which the candidate may work, as written: names or ISO 3166-1 codes.
    public var countries: [String]
    public var needsSponsorship: Bool?
    public init(countries: [String] = [], needsSponsorship: Bool? = nil) {
      self.countries = countries
      self.needsSponsorship = needsSponsorship
    }
  }

  /// Years as stated, else those that the dated jobs cover, overlaps counted once; nil where neither says.
  public var yearsOfExperience: Double? {
    years ?? yearsCovered(experience)
  }

  /// Years that these jobs cover; nil if none of them is dated.
  func yearsCovered(_ jobs: [Job]) -> Double? {
    let spans = jobs.compactMap { job -> (from: CalendarDate, to: CalendarDate)? in
      guard let from = job.from, let to = job.to ?? today else { return nil }
      return (from, to)
    }
    return spans.isEmpty ? nil : CalendarDate.years(covering: spans)
  }

  /// The level as stated, else the rung on which the years stand; nil where neither says.
  public var ladderLevel: Seniority? {
    level ?? yearsOfExperience.map(CareerLadder.level(forYears:))
  }

  /// Nothing that could be compared with a posting.
  public var isEmpty: Bool {
    skills.isEmpty && experience.isEmpty && education.isEmpty && certifications.isEmpty && years == nil
      && level == nil
  }
}
