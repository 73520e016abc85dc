import Postings

/// Counts over the facts of labelled postings.
struct FieldScores {
  /// Postings in which a field was compared, and those of them in which it was right. "Nothing" read where
  /// nothing is stated is right.
  struct Accuracy {
    var right = 0
    var compared = 0
    var value: Double { Tally.share(right, of: compared) }
  }

  private(set) var accuracy: [Evaluation.Subject: Accuracy] = [:]
  /// Of postings that state a field: reading nothing where nothing is stated earns nothing.
  private(set) var stated: [Evaluation.Subject: Tally] = [:]
  private(set) var locations = Tally()
  private(set) var employment = Tally()
  /// F1 of the places of each posting that has one on either side.
  private(set) var locationF1: [Double] = []
  private let places = PlaceForms()

  mutating func add(
    _ label: PostingLabel, _ posting: Posting, _ disagree: (Evaluation.Subject, String) -> Void
  ) {
    if let title = label.title {
      compare(
        .title, Self.isNamed(posting.title?.value, [title] + label.acceptedTitles), title,
        posting.title?.value,
        disagree)
    }
    if let organization = label.organization {
      compare(
        .organization,
        Self.isNamed(posting.organization?.value, [organization] + label.acceptedOrganizations), organization,
        posting.organization?.value, disagree)
    }
    let workplace = posting.workplace?.value
    state(
      .workplace, workplace == label.workplace, label.workplace?.rawValue, workplace?.rawValue, disagree)
    let salary = posting.salary?.value
    state(
      .salary, Self.isSame(label.salary, salary), label.salary.map(Self.text), salary.map(Self.text), disagree
    )
    let years = posting.years?.value.minimum
    state(
      .years, years == label.leastYears, label.leastYears.map { "\($0)" }, years.map { "\($0)" }, disagree)
    let degree = posting.degree?.value
    state(
      .degree, degree?.level == label.degree?.level, label.degree?.level.rawValue, degree?.level.rawValue,
      disagree)
    if let wanted = label.degree, let degree {
      compare(
        .degreeRequired, wanted.required == degree.required, "\(wanted.required)", "\(degree.required)",
        disagree)
      compare(
        .degreeOrEquivalent, wanted.equivalentAccepted == degree.equivalentAccepted,
        "\(wanted.equivalentAccepted)", "\(degree.equivalentAccepted)", disagree)
    }
    let seniority = posting.seniority?.value
    state(.seniority, seniority == label.seniority, label.seniority?.rawValue, seniority?.rawValue, disagree)
    let sponsorship = posting.sponsorship?.value
    state(
      .sponsorship, sponsorship == label.sponsorship, label.sponsorship.map { $0 ? "yes" : "no" },
      sponsorship.map { $0 ? "yes" : "no" }, disagree)
    addPlaces(label, posting, disagree)
    let kinds = Set(posting.employment.map(\.value))
    employment.right += kinds.intersection(label.employment).count
    employment.wrong += kinds.subtracting(label.employment).count
    employment.missed += label.employment.subtracting(kinds).count
    if kinds != label.employment {
      disagree(.employment, "want \(Self.text(label.employment)), got \(Self.text(kinds))")
    }
  }

  private mutating func addPlaces(
    _ label: PostingLabel, _ posting: Posting, _ disagree: (Evaluation.Subject, String) -> Void
  ) {
    let read = posting.locations.map { places.form(of: $0.value.text) }
    let wanted = label.locations.map { places.form(ofLabel: $0) }
    var isAnswer = [Bool](repeating: false, count: read.count)
    var found = 0
    for place in wanted {
      let same = read.indices.filter { PlaceForms.areSame(place, read[$0]) }
      for index in same { isAnswer[index] = true }
      if same.isEmpty {
        disagree(.locations, "missed \(place), got \(read.joined(separator: "; "))")
      } else {
        found += 1
      }
    }
    let extra = read.indices.filter { !isAnswer[$0] }
    for index in extra {
      disagree(.locations, "extra \(read[index]), want \(wanted.joined(separator: "; "))")
    }
    locations.right += found
    locations.missed += wanted.count - found
    locations.wrong += extra.count
    if !wanted.isEmpty || !read.isEmpty {
      locationF1.append(Tally.share(2 * found, of: wanted.count + found + extra.count))
    }
  }

  /// Compares a field that is counted as accuracy alone.
  private mutating func compare(
    _ subject: Evaluation.Subject, _ isRight: Bool, _ wanted: String?, _ read: String?,
    _ disagree: (Evaluation.Subject, String) -> Void
  ) {
    accuracy[subject, default: Accuracy()].compared += 1
    if isRight {
      accuracy[subject, default: Accuracy()].right += 1
    } else {
      disagree(subject, "want \(wanted ?? "nothing"), got \(read ?? "nothing")")
    }
  }

  /// Compares a field that is counted where it is stated, too.
  private mutating func state(
    _ subject: Evaluation.Subject, _ isRight: Bool, _ wanted: String?, _ read: String?,
    _ disagree: (Evaluation.Subject, String) -> Void
  ) {
    compare(subject, isRight, wanted, read, disagree)
    if isRight {
      if wanted != nil { stated[subject, default: Tally()].right += 1 }
    } else {
      if wanted != nil { stated[subject, default: Tally()].missed += 1 }
      if read != nil { stated[subject, default: Tally()].wrong += 1 }
    }
  }

  private static func isNamed(_ read: String?, _ accepted: [String]) -> Bool {
    guard let read = read.map(LabelText.plain) else { return false }
    return accepted.contains { LabelText.plain($0) == read }
  }

  /// Whether two statements of pay are one: within half a percent, one figure standing for both ends, and the
  /// label's currency only where it names one.
  static func isSame(_ wanted: Salary?, _ read: Salary?) -> Bool {
    guard let wanted, let read else { return wanted == nil && read == nil }
    func isClose(_ left: Double?, _ right: Double?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return left == right || abs(left - right) <= 0.005 * max(abs(left), abs(right))
    }
    return isClose(wanted.minimum ?? wanted.maximum, read.minimum ?? read.maximum)
      && isClose(wanted.maximum ?? wanted.minimum, read.maximum ?? read.minimum)
      && (wanted.currency == nil || wanted.currency == read.currency) && wanted.period == read.period
  }

  private static func text(_ salary: Salary) -> String {
    let ends = [salary.minimum, salary.maximum].map { end in end.map { "\($0)" } ?? "open" }
    return "\(ends.joined(separator: "–")) \(salary.currency ?? "?") a \(salary.period.rawValue)"
  }

  private static func text(_ kinds: Set<Employment>) -> String {
    kinds.isEmpty ? "nothing" : kinds.map(\.rawValue).sorted().joined(separator: ", ")
  }
}
