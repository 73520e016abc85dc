import Postings
import Skills

/// The facts of the career document on the junior machine-learning engineer, from `Lexicon/career/*.tsv`: each
/// with the heading under which the document states it.
public struct CareerDocument: Sendable {
  public struct Rung: Sendable, Equatable {
    public var level: Seniority
    public var title: String
    /// Years at which the level is reached and left; nil where the document gives none.
    public var from: Double?
    public var to: Double?
    public var heading: String
  }

  public struct PayFigure: Sendable, Equatable {
    public var id: String
    public var what: String
    /// In `unit`: "USD a year" or "percent". Equal for one figure.
    public var minimum: Double
    public var maximum: Double
    public var unit: String
    public var place: String
    public var year: Int?
    public var heading: String
  }

  /// A degree or field of study, what is accepted in its place, or what is an advantage.
  public struct EducationFact: Sendable, Equatable {
    public enum Kind: String, Sendable { case degree, field, preferred, substitute, advantage }
    public var kind: Kind
    public var name: String
    public var heading: String
  }

  public struct Industry: Sendable, Equatable {
    public var name: String
    public var applications: [String]
    public var heading: String
  }

  /// What counts as practice before a first job.
  public struct Practice: Sendable, Equatable {
    public var name: String
    /// Lower case.
    public var spellings: [String]
    public var heading: String
  }

  public var ladder: [Rung] = []
  public var pay: [PayFigure] = []
  public var education: [EducationFact] = []
  public var industries: [Industry] = []
  public var practice: [Practice] = []
  /// Cities where pay is higher, and the heading that says so.
  public var hubs: [(city: String, heading: String)] = []

  /// The document that the binary carries.
  public static let builtIn = CareerDocument(EmbeddedTables.table(named:))

  init(_ table: (String) -> TableReader?) {
    for row in rows(table("career/ladder.tsv")) {
      guard let level = Seniority(rawValue: row["level"]) else { continue }
      ladder.append(
        Rung(
          level: level, title: row["title"], from: Double(row["from"]), to: Double(row["to"]),
          heading: row["heading"]))
    }
    for row in rows(table("career/pay.tsv")) {
      guard let minimum = Double(row["min"]), let maximum = Double(row["max"]) else { continue }
      pay.append(
        PayFigure(
          id: row["id"], what: row["what"], minimum: minimum, maximum: maximum, unit: row["unit"],
          place: row["place"], year: Int(row["year"]), heading: row["heading"]))
    }
    for row in rows(table("career/degrees.tsv")) {
      guard let kind = EducationFact.Kind(rawValue: row["kind"]) else { continue }
      education.append(EducationFact(kind: kind, name: row["name"], heading: row["heading"]))
    }
    for row in rows(table("career/industries.tsv")) {
      industries.append(
        Industry(name: row["industry"], applications: row.list("applications"), heading: row["heading"]))
    }
    for row in rows(table("career/practice.tsv")) {
      practice.append(
        Practice(name: row["name"], spellings: row.list("spellings"), heading: row["heading"]))
    }
    for row in rows(table("career/hubs.tsv")) { hubs.append((row["city"], row["heading"])) }
  }

  private func rows(_ table: TableReader?) -> [TableReader.Row] { table.map { Array($0) } ?? [] }

  func figure(_ id: String) -> PayFigure? { pay.first { $0.id == id } }

  /// The highest rung whose years have begun: 5 years stand on senior, 8 on principal.
  public func rung(forYears years: Double) -> Rung? {
    ladder.filter { ($0.from ?? .infinity) <= years }.max { ($0.from ?? 0) < ($1.from ?? 0) }
  }

  /// How a posting's years and pay compare with the document, each sentence with its heading. Pay is compared
  /// only where it is in US dollars.
  public func comparison(with posting: Posting) -> [String] {
    var sentences: [String] = []
    if let years = posting.years?.value, let rung = placement(of: years) {
      let asked = years.label.split(separator: " of ").first.map(String.init) ?? years.label
      sentences.append(
        "\(asked): \(rung.level.rawValue.capitalizedFirst) in the document's ladder (\(rung.heading))")
    }
    if let salary = posting.salary?.value, salary.currency == "USD", let middle = salary.annualMiddle {
      sentences += comparison(withPay: middle, posting)
    }
    return sentences
  }

  /// Whole ranges stand on the rung that holds their lower end ("5–7" on senior, though 7 begins principal).
  private func placement(of years: YearRange) -> Rung? {
    ladder.last { rung in
      guard let from = rung.from else { return false }
      return from <= years.minimum && years.minimum < (rung.to ?? .infinity)
    } ?? rung(forYears: years.minimum)
  }

  private func comparison(withPay amount: Double, _ posting: Posting) -> [String] {
    var sentences: [String] = []
    if let median = figure("median") {
      let side = amount > median.minimum ? "above" : amount < median.minimum ? "below" : "at"
      sentences.append(
        "\(side) the document's \(median.year.map { "\($0) " } ?? "")\(median.place) median of "
          + "$\(median.minimum.groupedText) for junior roles (\(median.heading))")
    }
    if let lowest = figure("lowest"), let highest = figure("highest") {
      if amount > highest.maximum {
        sentences.append(
          "above the highest pay that the document reports, $\(highest.maximum.groupedText) (\(highest.heading))"
        )
      } else if amount < lowest.minimum {
        sentences.append(
          "below the lowest pay that the document reports, $\(lowest.minimum.groupedText) (\(lowest.heading))"
        )
      }
    }
    if posting.workplace?.value == .remote, let remote = figure("remote") {
      let side = amount >= remote.minimum ? "not below" : "below"
      sentences.append(
        "\(side) the document's average for remote roles, $\(remote.minimum.groupedText) (\(remote.heading))")
    }
    if let hub = hubs.first(where: { hub in
      posting.locations.contains { PlaceNames.isPlace(hub.city, $0.value) }
    }) {
      sentences.append("\(hub.city) is a technology hub, where pay is higher (\(hub.heading))")
    }
    return sentences
  }

  /// The practice that a profile names: in its jobs, skills, summary or certifications.
  func practice(of profile: Profile) -> [Practice] {
    var texts = [profile.summary].compactMap(\.self) + profile.certifications + profile.skills.map(\.text)
    for job in profile.experience { texts += [job.title, job.organization].compactMap(\.self) + job.skills }
    let words = texts.map { " " + $0.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " } + " " }
    return practice.filter { entry in
      entry.spellings.contains { spelling in
        let spelling = " " + spelling.map { $0.isLetter || $0.isNumber ? $0 : " " } + " "
        return words.contains { $0.contains(spelling) }
      }
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
