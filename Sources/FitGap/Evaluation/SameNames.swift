/// Groups of names that mean one skill.
///
/// One group a line, its names joined by " = "; "//" begins a remark. Groups that share a name are one.
public struct SameNames: Sendable {
  private var groupOf: [String: Int] = [:]
  private var groups: [Set<String>] = []

  /// No two names are the same.
  public init() {}

  public init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      var forms: Set<String> = []
      for name in Self.names(line) { forms.formUnion(SkillNameForms.forms(of: String(name))) }
      guard !forms.isEmpty else { continue }
      for form in forms {
        if let known = groupOf[form] { forms.formUnion(groups[known]) }
      }
      for form in forms { groupOf[form] = groups.count }
      groups.append(forms)
    }
  }

  /// The forms and all that mean the same.
  func widened(_ forms: Set<String>) -> Set<String> {
    var wide = forms
    for form in forms {
      if let group = groupOf[form] { wide.formUnion(groups[group]) }
    }
    return wide
  }

  private static func names(_ line: Substring) -> [Substring] {
    let remark = line.indices.first { line[$0...].hasPrefix("//") } ?? line.endIndex
    var names: [Substring] = []
    var rest = line[..<remark]
    while let mark = rest.indices.first(where: { rest[$0...].hasPrefix(" = ") }) {
      names.append(rest[..<mark])
      rest = rest[rest.index(mark, offsetBy: 3)...]
    }
    return names + [rest]
  }
}
