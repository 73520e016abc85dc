import Skills

/// Spellings of skills' names that count as the same, so that a label and the lexicon need not write alike.
struct SkillNameForms {
  private let lexicon: Lexicon
  private let same: SameNames
  private var ofSkill: [SkillIndex: Set<String>] = [:]

  init(lexicon: Lexicon, same: SameNames) {
    self.lexicon = lexicon
    self.same = same
  }

  /// Every form of a label's name and of its other spellings.
  func forms(of label: PostingLabel.Skill) -> Set<String> {
    var forms = Self.forms(of: label.name)
    for name in label.alsoKnownAs { forms.formUnion(Self.forms(of: name)) }
    return same.widened(forms)
  }

  /// Every form of a lexicon's skill: its name, id and aliases.
  mutating func forms(of index: SkillIndex) -> Set<String> {
    if let known = ofSkill[index] { return known }
    let skill = lexicon[index]
    var forms = Self.forms(of: skill.name)
    forms.formUnion(Self.forms(of: String(skill.id.map { $0 == "-" ? " " : $0 })))
    for alias in skill.aliases { forms.formUnion(Self.forms(of: alias)) }
    let widened = same.widened(forms)
    ofSkill[index] = widened
    return widened
  }

  /// The name with and without spaces and dots, in singular and plural, with and without a final "js", and
  /// what it holds in parentheses.
  static func forms(of name: String) -> Set<String> {
    let plain = LabelText.plain(name)
    var spaced = String(plain.map { $0 == "." ? " " : $0 })
    spaced.trimSpaces()
    var forms: Set<String> = [plain, plain.filter { $0 != " " }, plain.filter { $0 != "." }, spaced]
    for form in forms {
      let length = form.unicodeScalars.count
      if length > 3 && form.hasSuffix("s") && !form.hasSuffix("ss") { forms.insert(String(form.dropLast())) }
      if form.hasSuffix("ies") { forms.insert(form.dropLast(3) + "y") }
      if length > 4 && form.hasSuffix("js") {
        let stem = form.dropLast(2)
        forms.insert(String(stem.last == "." || stem.last == " " ? stem.dropLast() : stem))
      }
    }
    for part in LabelText.parentheses(in: name) where part.unicodeScalars.count > 1 {
      forms.insert(LabelText.plain(part))
    }
    forms.remove("")
    return forms
  }
}

extension String {
  fileprivate mutating func trimSpaces() {
    while last == " " { removeLast() }
    while first == " " { removeFirst() }
  }
}
