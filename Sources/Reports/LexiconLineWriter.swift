import Skills

/// Writes a skill of the lexicon as one JSON object.
public struct LexiconLineWriter {
  public var lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Appends the object, without a line feed.
  public func write(_ skill: Skill, _ json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(skill.id)
      json.key("name")
      json.string(skill.name)
      json.key("aliases")
      json.strings(skill.aliases)
      json.key("kind")
      json.string(skill.kind.rawValue)
      json.key("family")
      json.string(skill.family)
      json.key("group")
      json.string(skill.group)
      json.key("implies")
      json.strings(skill.implies.map { lexicon[$0].id })
      json.key("related")
      json.strings(skill.related.map { lexicon[$0].id })
      json.key("external")
      json.object { json in
        for (name, id) in skill.external.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          json.key(text: name)
          json.string(id)
        }
      }
    }
  }
}
