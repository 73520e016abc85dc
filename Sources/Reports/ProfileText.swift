import Fit
import Postings
import Skills

/// How a profile is understood, for a person at a terminal.
public struct ProfileText {
  public var terminal: Terminal
  public var lexicon: Lexicon

  public init(terminal: Terminal, lexicon: Lexicon) {
    self.terminal = terminal
    self.lexicon = lexicon
  }

  public func lines(_ profile: Profile) -> [StyledLine] {
    let candidate = CandidateSkills(profile, lexicon: lexicon)
    var lines = [StyledLine(profile.name ?? "(no name)", .bold).cut(to: terminal.columns)]
    row(
      "level", profile.ladderLevel.map { $0.rawValue + (profile.level == nil ? " (by years)" : "") }, &lines)
    row(
      "years", profile.yearsOfExperience.flatMap { NumberText.plain(NumberText.rounded($0, digits: 1)) },
      &lines)
    row("education", joined(profile.education.map(\.text)), &lines)
    row("languages", joined(profile.languages), &lines)
    row("certifications", joined(profile.certifications), &lines)
    row("places", joined(profile.locations), &lines)
    row("remote", profile.remote?.rawValue, &lines)
    row(
      "pay from",
      profile.salary.map { floor in
        FactText.pay(
          Salary(
            minimum: floor.minimum, maximum: floor.minimum, currency: floor.currency, period: floor.period))
      }, &lines)
    row("may work in", profile.workAuthorization.flatMap { joined($0.countries) }, &lines)
    row("employment", joined(profile.employment.map(\.rawValue)), &lines)
    lines.append(StyledLine())
    row("skills", joined(candidate.held.map { lexicon[$0].name }), &lines)
    row("without years", joined(candidate.withoutYears.map { lexicon[$0].name }), &lines)
    if !candidate.unrecognized.isEmpty {
      lines += [
        StyledLine(),
        StyledLine(
          "In no lexicon, so never matched; write them another way or add them with --lexicon:", .fair),
      ]
      for entry in candidate.unrecognized {
        var line = StyledLine("  " + entry.text)
        if let number = entry.line { line.append("  line \(number)", .dim) }
        lines.append(line.cut(to: terminal.columns))
      }
    }
    return lines
  }

  private func joined(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }

  /// What is not stated is shown as such: it stays unknown in every fit.
  private func row(_ name: String, _ value: String?, _ lines: inout [StyledLine]) {
    let parts = StyledLine.wrapped(
      value ?? "not stated", to: max(terminal.columns - 16, 20), style: value == nil ? .dim : .plain)
    for (position, part) in parts.enumerated() {
      var line = StyledLine(position == 0 ? name : "", .dim)
      line.pad(to: 16)
      line.append(part)
      lines.append(line)
    }
  }
}
