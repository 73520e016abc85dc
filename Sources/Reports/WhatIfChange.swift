import Fit
import Skills

/// What more skills would change in one posting's score.
public struct WhatIfChange {
  public var skills: [SkillIndex]
  /// The posting with the skills against the posting as it is.
  public var comparison: Comparison
  public var lexicon: Lexicon

  public init(skills: [SkillIndex], _ comparison: Comparison, lexicon: Lexicon) {
    self.skills = skills
    self.comparison = comparison
    self.lexicon = lexicon
  }

  public func lines(terminal: Terminal) -> [StyledLine] {
    let names = skills.map { lexicon[$0].name }.joined(separator: ", ")
    let shown = [comparison.firstScore, comparison.secondScore].map {
      SharedPoints.text(SharedPoints.tenths(of: [$0])[0])
    }
    let lines = StyledLine.wrapped(
      "With \(names): \(shown[0]) instead of \(shown[1]) points", to: terminal.columns, style: .bold)
    guard !comparison.terms.isEmpty else { return lines }
    return lines + comparison.table(["difference", "then", "now"], terminal)
  }

  func write(_ json: inout JSONWriter) {
    json.object { json in
      json.key("skills")
      json.strings(skills.map { lexicon[$0].id })
      json.key("score")
      json.number(comparison.firstScore)
      ExplanationJSON.write(comparison.terms, second: "points_now", &json)
    }
  }
}
