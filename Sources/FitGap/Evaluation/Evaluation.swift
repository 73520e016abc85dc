import Postings
import Skills

/// How well postings were read, measured against labels that people wrote.
///
/// The figures are those of information extraction: precision, recall and F1 over skills, places and stated
/// fields; accuracy over the fields of all postings.
public struct Evaluation {
  /// What a figure or a disagreement is about.
  public enum Subject: String, CaseIterable, Sendable {
    case file
    case skillMissed = "skill missed"
    case skillWrong = "skill wrong"
    case importance
    case alternatives = "any-of"
    case title, organization, workplace, salary, years, degree
    case degreeRequired = "degree required"
    case degreeOrEquivalent = "degree or equivalent"
    case seniority, sponsorship, locations, employment
  }

  public struct Figure: Sendable {
    public var name: String
    /// 0…1.
    public var value: Double
    /// The counts behind it.
    public var detail: String
  }

  public struct Disagreement: Sendable {
    public var subject: Subject
    /// The name of the label.
    public var posting: String
    public var text: String
  }

  /// Labels that were compared.
  public private(set) var postings = 0
  /// Labels whose page is not in the folder; each counts as a page in which nothing was read.
  public private(set) var absent = 0
  public private(set) var disagreements: [Disagreement] = []
  private var skills: SkillScores
  private var fields = FieldScores()

  /// - Parameter same: names that mean one skill, beside what the lexicon knows.
  public init(lexicon: Lexicon, same: SameNames = SameNames()) {
    skills = SkillScores(lexicon: lexicon, same: same)
  }

  /// Compares what was read of a page with its label.
  ///
  /// - Parameter posting: nil where the folder has no such page. A page that was not taken for a posting is an
  ///   empty `Posting`.
  public mutating func add(_ label: PostingLabel, _ posting: Posting?) {
    postings += 1
    var found: [Disagreement] = []
    func disagree(_ subject: Subject, _ text: String) {
      found.append(Disagreement(subject: subject, posting: label.name, text: text))
    }
    if posting == nil {
      absent += 1
      disagree(.file, "the folder has no \(label.file)")
    }
    let posting = posting ?? Posting()
    skills.add(label, posting.skills, disagree)
    fields.add(label, posting, disagree)
    disagreements += found
  }

  /// All figures, in the order in which a person reads them.
  public func figures() -> [Figure] {
    var figures = [f1("skills F1", skills.all, spelledOut: true)]
    for kind in SkillKind.allCases {
      if let tally = skills.byKind[kind] { figures.append(f1("skills F1 \(kind.rawValue)", tally)) }
    }
    figures.append(f1("skills F1 hard", skills.hard, note: "all but soft"))
    figures.append(
      Figure(
        name: "importance", value: Tally.share(skills.importanceRight, of: skills.found),
        detail: (["\(skills.importanceRight) of \(skills.found)"] + confusions()).joined(separator: ", ")))
    figures.append(
      Figure(
        name: "kind", value: Tally.share(skills.kindRight, of: skills.found),
        detail: "\(skills.kindRight) of \(skills.found) skills found have the labelled kind"))
    figures.append(f1("any-of pairs F1", skills.alternatives))
    for subject in Subject.allCases {
      if let accuracy = fields.accuracy[subject] {
        figures.append(
          Figure(
            name: subject.rawValue, value: accuracy.value, detail: "\(accuracy.right) of \(accuracy.compared)"
          )
        )
      }
      if let tally = fields.stated[subject] {
        figures.append(f1("\(subject.rawValue) stated F1", tally, note: "'nothing stated' earns nothing"))
      }
    }
    if !fields.locationF1.isEmpty {
      figures.append(
        Figure(
          name: "locations F1 mean",
          value: fields.locationF1.reduce(0, +) / Double(fields.locationF1.count),
          detail: "mean over \(fields.locationF1.count) postings with a place on either side"))
    }
    figures.append(f1("locations F1", fields.locations))
    figures.append(f1("employment F1", fields.employment))
    return figures
  }

  /// The largest first.
  private func confusions() -> [String] {
    skills.confusions.map { ("\($0.key.wanted.rawValue) read as \($0.key.read.rawValue)", $0.value) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
      .map { "\($0.1) \($0.0)" }
  }

  private func f1(_ name: String, _ tally: Tally, spelledOut: Bool = false, note: String? = nil) -> Figure {
    var detail = "P \(Self.text(tally.precision)) R \(Self.text(tally.recall)), "
    if spelledOut {
      detail += "\(tally.right) right, \(tally.wrong) wrong, \(tally.missed) missed"
    } else {
      detail += "\(tally.right)/\(tally.wrong)/\(tally.missed)"
    }
    if let note { detail += ", \(note)" }
    return Figure(name: name, value: tally.f1, detail: detail)
  }

  /// Three decimals: "0.875".
  public static func text(_ share: Double) -> String {
    let thousandths = Int(exactly: (min(max(share, 0), 1) * 1000).rounded(.toNearestOrEven)) ?? 0
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
  }
}
