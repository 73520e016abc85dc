import Postings

/// The degree that a posting asks for, and what in the profile answers it.
struct DegreeFit: Sendable {
  var credit: Credit
  var outcome: RequirementOutcome

  /// Nil where the posting asks for no degree.
  ///
  /// - Parameter practice: what the profile names of the document's practice.
  init?(_ posting: Posting, _ profile: Profile, _ weights: Weights, practice: CareerDocument.Practice?) {
    guard let fact = posting.degree, fact.value.level != .none else { return nil }
    let asked = fact.value
    let importance: Importance = asked.required ? .required : .preferred
    var answer: ProfileAnswer?
    let (share, text) = asked.equivalentAccepted ? Self.equivalent(profile, practice) : (0, "")
    if profile.education.isEmpty && share == 0 {
      credit = .unknown
    } else {
      var best = 0.0
      for education in profile.education {
        let share = Self.share(education, asked, profile.yearsOfExperience)
        if share > best {
          best = share
          answer = ProfileAnswer(relation: .stated, text: education.text)
        }
      }
      if share > best {
        best = share
        answer = ProfileAnswer(relation: .neighbour, text: text)
      }
      credit = Credit(low: best, point: best, high: profile.education.isEmpty ? 1 : best)
    }
    outcome = RequirementOutcome(
      subject: .degree(asked), label: asked.label, importance: importance, state: credit.state,
      weight: weights.base(importance) * weights.degree, credit: 0, points: 0, answer: answer,
      evidence: fact.evidence)
  }

  /// From no degree up; a degree of unspecified level is any of a university.
  static func rank(_ level: DegreeLevel) -> Int {
    switch level {
    case .none: 0
    case .highSchool: 1
    case .certificate: 2
    case .associate, .degree: 3
    case .bachelor: 4
    case .master: 5
    case .phd: 6
    }
  }

  private static func share(_ education: Profile.Education, _ asked: DegreeRequirement, _ years: Double?)
    -> Double
  {
    let have = rank(education.level ?? .degree)
    var share = 0.0
    if asked.tiers.isEmpty {
      let missing = rank(asked.level) - have
      share = missing <= 0 ? 1 : missing == 1 ? 0.5 : 0
    } else {
      for tier in asked.tiers where have >= rank(tier.level) {
        guard let years, tier.years.minimum > 0 else {
          share = 1
          continue
        }
        share = max(share, min(1, years / tier.years.minimum))
      }
    }
    return share * (StudyFields.answers(education.field, asked.fields) ? 1 : 0.5)
  }

  /// Experience in place of a degree: four years count as a whole one. What the document counts as practice
  /// (internships, personal projects, Kaggle, open source) is worth half of a degree to a junior.
  private static func equivalent(
    _ profile: Profile, _ practice: CareerDocument.Practice?
  ) -> (share: Double, text: String) {
    var best = (share: 0.0, text: "")
    if let years = profile.yearsOfExperience, years > 0 {
      best = (min(1, years / 4), "\(years.shortText) years of experience in place of a degree")
    }
    if best.share < 0.5,
      profile.ladderLevel.map({ CareerLadder.rung($0) <= CareerLadder.rung(.junior) }) ?? true,
      let practice
    {
      best = (0.5, "\(practice.name), which count as practice (\(practice.heading))")
    }
    return best
  }
}

/// Fields of study that answer one another.
enum StudyFields {
  /// Whether a field answers one of those asked: the same words, or both among the quantitative and computing
  /// fields that postings name together. Nothing asked, or nothing stated, is no objection.
  static func answers(_ field: String?, _ asked: [String]) -> Bool {
    guard let field = field?.lowercased(), !asked.isEmpty else { return true }
    let isTechnical = technical.contains { field.contains($0) }
    return asked.contains { other in
      let other = other.lowercased()
      return field.contains(other) || other.contains(field) || other.contains("related")
        || (isTechnical && technical.contains { other.contains($0) })
    }
  }

  /// Beginnings of words, as the document's Educational Background lists them, and their like.
  private static let technical = [
    "comput", "informati", "software", "engineer", "mathemat", "statist", "physic", "data",
    "machine learning",
    "artificial intelligence", "quantitative", "stem", "technical", "science, technology",
    "operations research",
    "econometric", "electr", "robotic", "bioinformat", "information",
  ]
}

extension DegreeRequirement {
  /// "bachelor's degree in Computer Science or Mathematics, or equivalent".
  var label: String {
    let name =
      switch level {
      case .none: "no degree"
      case .highSchool: "high-school diploma"
      case .certificate: "certificate"
      case .associate: "associate's degree"
      case .degree: "degree"
      case .bachelor: "bachelor's degree"
      case .master: "master's degree"
      case .phd: "PhD"
      }
    var text = name
    if !fields.isEmpty { text += " in " + fields.prefix(3).joined(separator: ", ") }
    if equivalentAccepted { text += ", or equivalent experience" }
    return text
  }
}
