import Postings

/// What a résumé states, as a profile to be corrected: each entry with the line that it comes from.
public struct ResumeDraft: Sendable {
  /// A text and where it stands.
  public struct Entry: Sendable, Equatable {
    public var text: String
    public var line: ResumeLine
    public var years: Double?
    /// No lexicon knows it; kept since the résumé lists it as a skill.
    public var isUnknown = false
  }

  public struct Job: Sendable, Equatable {
    public var title: String?
    public var organization: String?
    /// "2020-01" or "2020".
    public var from: String
    /// As `from`, or "present".
    public var to: String
    public var line: ResumeLine
    public var skills: [Entry] = []
  }

  public struct Study: Sendable, Equatable {
    public var level: DegreeLevel
    public var field: String?
    public var to: String?
    public var line: ResumeLine
  }

  public var name: Entry?
  /// Stated years of experience; only where no job is dated.
  public var years: Entry?
  public var jobs: [Job] = []
  public var skills: [Entry] = []
  public var education: [Study] = []
  public var languages: [Entry] = []
  public var certifications: [Entry] = []
  /// Mentions in lines that deny them; left out and named.
  public var denied: [Entry] = []
  /// Headings whose lines were not read.
  public var unread: [ResumeLine] = []

  public var isEmpty: Bool {
    jobs.isEmpty && skills.isEmpty && education.isEmpty && certifications.isEmpty && years == nil
  }

  /// Years that the dated jobs cover, overlaps counted once; nil where none is dated.
  public func yearsCovered(today: CalendarDate) -> Double? {
    let spans = jobs.compactMap { job -> (from: CalendarDate, to: CalendarDate)? in
      guard let from = CalendarDate(job.from), let to = job.to == "present" ? today : CalendarDate(job.to)
      else { return nil }
      return (from, to)
    }
    return spans.isEmpty ? nil : CalendarDate.years(covering: spans)
  }
}
