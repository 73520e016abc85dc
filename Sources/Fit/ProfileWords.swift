import Postings

/// The words by which profiles name levels and degrees.
enum ProfileWords {
  /// "mid-level", "Graduate", "Sr." → a level of the ladder; nil for other words.
  static func level(_ text: String) -> Seniority? {
    let word = plain(text)
    if let level = Seniority(rawValue: word) { return level }
    switch word {
    case "internship", "trainee", "working student": return .intern
    case "graduate", "new graduate", "entry", "entry level", "jr", "associate": return .junior
    case "middle", "mid level", "intermediate", "professional", "regular", "medior", "ii": return .mid
    case "sr", "experienced", "iii": return .senior
    case "team lead", "tech lead": return .lead
    case "head", "vp", "vice president": return .director
    case "c level", "cto", "chief": return .executive
    default: return nil
    }
  }

  /// The level that a job title names ("Senior Data Engineer"): the highest of its words; nil if none does.
  static func level(inTitle title: String) -> Seniority? {
    var best: Seniority?
    let title = plain(title).replacing("vice president", with: "vp")
    for word in title.split(separator: " ") {
      let level: Seniority? =
        switch word {
        case "intern", "trainee": .intern
        case "junior", "jr", "graduate": .junior
        case "senior", "sr": .senior
        case "lead": .lead
        case "staff": .staff
        case "principal": .principal
        case "manager": .manager
        case "director", "head", "vp", "vice": .director
        case "ceo", "cto", "cio", "chief", "president": .executive
        default: nil
        }
      if let level, best.map({ CareerLadder.rung($0) < CareerLadder.rung(level) }) ?? true { best = level }
    }
    return best
  }

  /// "Bachelor's", "B.Sc.", "MSc", "Ph.D." → a degree; nil for other words.
  static func degree(_ text: String) -> DegreeLevel? {
    let word = plain(text)
    if let level = DegreeLevel(rawValue: word) { return level }
    if word.hasPrefix("high school") || word == "abitur" || word == "a levels" || word == "baccalaureate" {
      return .highSchool
    }
    let squeezed = word.filter { $0 != " " }
    for (beginnings, level) in degreeBeginnings where beginnings.contains(where: squeezed.hasPrefix) {
      return level
    }
    return nil
  }

  /// Longer beginnings first where one begins another.
  private static let degreeBeginnings: [([String], DegreeLevel)] = [
    (["phd", "doctor", "dphil", "drrer", "dring", "scd"], .phd),
    (["associate", "aas"], .associate),
    (["master", "msc", "mba", "meng", "mphil", "diplom", "magister", "ms", "ma"], .master),
    (["bachelor", "bsc", "beng", "btech", "bcom", "licen", "undergraduate", "bs", "ba", "be"], .bachelor),
    (["certificat", "bootcamp", "diploma", "nanodegree"], .certificate),
    (["degree"], .degree),
  ]

  /// Lower case; dots, apostrophes and what follows an apostrophe gone; other marks are spaces.
  private static func plain(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case ".", "'", "’": continue
      case "a"..."z", "0"..."9": out.unicodeScalars.append(scalar)
      default: if !out.isEmpty && !out.hasSuffix(" ") { out += " " }
      }
    }
    while out.hasSuffix(" ") { out.removeLast() }
    return out
  }
}
