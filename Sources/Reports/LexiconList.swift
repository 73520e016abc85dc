import Skills

/// The skills of a lexicon in every form.
public struct LexiconList {
  public var lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// One object a line.
  public func lines() -> [UInt8] {
    var json = JSONWriter()
    for skill in lexicon.skills {
      write(skill, &json)
      json.endLine()
    }
    return json.bytes
  }

  public func line(of skill: Skill) -> [UInt8] {
    var json = JSONWriter()
    write(skill, &json)
    json.endLine()
    return json.bytes
  }

  public func document() -> [UInt8] {
    var json = JSONWriter()
    json.array { json in for skill in lexicon.skills { write(skill, &json) } }
    json.endLine()
    return json.bytes
  }

  public func csv() -> [UInt8] {
    var bytes = CSVWriter.row(
      ["id", "name", "aliases", "kind", "family", "group", "implies", "related"].map { .text($0) })
    for skill in lexicon.skills {
      bytes += CSVWriter.row([
        .text(skill.id), .text(skill.name), .text(skill.aliases.joined(separator: "; ")),
        .text(skill.kind.rawValue),
        .text(skill.family), .text(skill.group), .text(ids(skill.implies).joined(separator: "; ")),
        .text(ids(skill.related).joined(separator: "; ")),
      ])
    }
    return bytes
  }

  public func table(width: Int) -> [StyledLine] {
    var table = TerminalTable(columns: [
      .init("name", least: 16), .init("kind", least: 6), .init("family", least: 8, spare: 2),
      .init("group", least: 12, spare: 1), .init("also", least: 16, spare: 3),
    ])
    for skill in lexicon.skills {
      table.add([
        StyledLine(skill.name, .bold), StyledLine(skill.kind.rawValue), StyledLine(skill.family, .dim),
        StyledLine(skill.group, .dim), StyledLine(skill.aliases.joined(separator: ", "), .dim),
      ])
    }
    return table.lines(width: width) + [StyledLine(), StyledLine("\(lexicon.skills.count) skills", .dim)]
  }

  /// One skill with all that is known of it.
  public func card(of index: SkillIndex, width: Int) -> [StyledLine] {
    let skill = lexicon[index]
    var title = StyledLine(skill.name, .bold)
    title.append("  \(skill.id)", .dim)
    var lines = [title]
    func row(_ name: String, _ values: [String]) {
      let parts = StyledLine.wrapped(
        values.isEmpty ? "–" : values.joined(separator: ", "), to: max(width - 12, 20))
      for (position, part) in parts.enumerated() {
        var line = StyledLine(position == 0 ? name : "", .dim)
        line.pad(to: 12)
        line.append(part)
        lines.append(line)
      }
    }
    row("kind", [skill.kind.rawValue])
    row("family", [skill.family])
    row("group", [skill.group])
    row("also", skill.aliases)
    row("implies", skill.implies.map { lexicon[$0].name })
    row("implied by", lexicon.skills.filter { $0.implies.contains(index) }.map(\.name))
    row("near to", skill.related.map { lexicon[$0].name })
    row("external", external(skill).map { "\($0.name) \($0.id)" })
    return lines
  }

  private func ids(_ skills: [SkillIndex]) -> [String] { skills.map { lexicon[$0].id } }

  private func external(_ skill: Skill) -> [(name: String, id: String)] {
    skill.external.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }

  private func write(_ skill: Skill, _ json: inout JSONWriter) {
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
      json.strings(ids(skill.implies))
      json.key("related")
      json.strings(ids(skill.related))
      json.key("external")
      json.object { json in
        for entry in external(skill) {
          json.key(text: entry.name)
          json.string(entry.id)
        }
      }
    }
  }
}
