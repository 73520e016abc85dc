import Skills

/// A line of a résumé, as its document gives it.
public struct ResumeLine: Sendable, Equatable {
  public enum Kind: Sendable { case plain, heading, item }
  public var text: String
  /// From 1; shown to the person, so that an entry can be found again.
  public var number: Int
  public var kind: Kind
  public init(_ text: String, number: Int, kind: Kind = .plain) {
    self.text = text
    self.number = number
    self.kind = kind
  }
}

/// Lines under one heading; before the first heading, the head of the résumé.
struct ResumeSection {
  enum Part: String {
    case head, summary, experience, skills, education, languages, certifications, projects, other
  }
  var part: Part
  var heading: ResumeLine?
  var lines: [ResumeLine] = []

  static func all(of lines: [ResumeLine], _ tables: ResumeTables, lexicon: Lexicon) -> [ResumeSection] {
    var sections = [ResumeSection(part: .head)]
    for line in lines {
      if let part = tables.part(ofHeading: line.text) {
        sections.append(ResumeSection(part: part, heading: line))
        continue
      }
      let current = sections[sections.count - 1].part
      if let (part, rest) = inline(line, within: current, tables, lexicon) {
        // "Languages: English, German" among other lines: one line of another part.
        sections.insert(
          ResumeSection(part: part, heading: line, lines: [ResumeLine(rest, number: line.number)]),
          at: sections.count - 1)
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }

  /// A heading and its one line in one: "Skills: Python, SQL". Within jobs and projects such a line belongs to
  /// them; within skills, "Languages: Python, SQL" is one of their groups.
  private static func inline(
    _ line: ResumeLine, within current: Part, _ tables: ResumeTables, _ lexicon: Lexicon
  ) -> (Part, String)? {
    guard current != .experience, current != .projects, let colon = line.text.firstIndex(of: ":"),
      let part = tables.part(ofHeading: String(line.text[..<colon]))
    else { return nil }
    let rest = String(line.text[line.text.index(after: colon)...].drop { $0.isWhitespace })
    guard !rest.isEmpty, part != current, part != .experience, part != .projects else { return nil }
    if part == .languages {
      let first = rest.split { !$0.isLetter }.first.map(String.init) ?? ""
      guard let skill = lexicon.skill(named: first), lexicon[skill].kind == .language else { return nil }
    }
    return (part, rest)
  }
}
