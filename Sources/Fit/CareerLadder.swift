import Postings

/// Distances on the career ladder: intern, junior, mid, senior, then lead and staff, then principal.
/// Leadership has its own rungs beside and above.
enum CareerLadder {
  /// The rung of a level; whole numbers are one step apart.
  static func rung(_ level: Seniority) -> Double {
    switch level {
    case .intern: 0
    case .junior: 1
    case .mid: 2
    case .senior: 3
    case .lead, .staff, .manager: 4
    case .principal: 5
    case .director: 6
    case .executive: 7
    }
  }

  /// The level whose years the document's ladder gives (junior 0–2, II 2–4, senior 5–7). Years alone make
  /// nobody a principal: above senior, a level is a role that somebody was given.
  static func level(forYears years: Double) -> Seniority {
    guard let level = CareerDocument.builtIn.rung(forYears: years)?.level else { return .junior }
    return rung(level) > rung(.senior) ? .senior : level
  }
}
