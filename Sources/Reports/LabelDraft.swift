import FitGap
import Postings
import Skills

/// A first draft of a posting's label: what was read, in the form in which a person corrects it. Laid out a
/// field and a skill a line.
public struct LabelDraft: Sendable {
  public var lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The label of a page in which a posting was read; nil for other pages.
  public func bytes(_ record: FileRecord) -> [UInt8]? {
    guard let posting = record.posting else { return nil }
    var lines: [(key: StaticString, value: [UInt8])] = []
    func field(_ key: StaticString, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      write(&json)
      lines.append((key, json.bytes))
    }
    field("name") { $0.string(LabelFolder.name(ofPage: record.file)) }
    field("file") { $0.string(record.file) }
    field("language") { $0.string(posting.language) }
    field("title") { $0.string(posting.title?.value) }
    field("title_ok") { $0.strings([]) }
    field("organization") { $0.string(posting.organization?.value) }
    field("organization_ok") { $0.strings([]) }
    field("locations") { $0.strings(posting.locations.map(\.value.text)) }
    field("workplace") { $0.string(posting.workplace?.value.rawValue) }
    field("employment") { $0.strings(posting.employment.map(\.value.rawValue)) }
    field("salary") { Self.write(posting.salary?.value, &$0) }
    field("years") { FactJSON.write(posting.years?.value, &$0) }
    field("degree") { Self.write(posting.degree?.value, &$0) }
    field("seniority") { $0.string(posting.seniority?.value.rawValue) }
    field("sponsorship") { $0.string(posting.sponsorship.map { $0.value ? "yes" : "no" }) }
    field("clearance") { $0.string(posting.clearance?.value) }
    field("citizenship_required") { $0.bool(posting.citizenshipRequired?.value ?? false) }
    field("doubts") { $0.string("draft: correct every line by the page, then delete this remark") }

    var bytes = Array("{\n".utf8)
    for line in lines {
      bytes += " \"\(line.key)\": ".utf8
      bytes += line.value
      bytes += ",\n".utf8
    }
    bytes += " \"skills\": [".utf8
    for (position, requirement) in posting.skills.enumerated() {
      var json = JSONWriter()
      write(requirement, of: posting, &json)
      bytes += (position == 0 ? "\n  " : ",\n  ").utf8
      bytes += json.bytes
    }
    bytes += (posting.skills.isEmpty ? "]\n}\n" : "\n ]\n}\n").utf8
    return bytes
  }

  private func write(_ requirement: SkillRequirement, of posting: Posting, _ json: inout JSONWriter) {
    let skill = lexicon[requirement.skill]
    json.object { json in
      json.key("name")
      json.string(skill.name)
      json.key("aka")
      json.strings(spellings(of: requirement, in: posting.text).filter { $0 != skill.name })
      json.key("kind")
      json.string(skill.kind.rawValue)
      json.key("importance")
      json.string(requirement.importance.rawValue)
      json.key("years")
      json.number(requirement.years?.minimum)
      json.key("any_of")
      if let group = requirement.anyOf { json.integer(group) } else { json.null() }
      json.key("quote")
      json.string(Self.words(requirement.evidence.first?.quote ?? ""))
    }
  }

  /// How the text spells the skill.
  private func spellings(of requirement: SkillRequirement, in text: PostingText) -> [String] {
    var spellings: [String] = []
    for evidence in requirement.evidence
    where evidence.source == .text && evidence.start < evidence.end && evidence.end <= text.bytes.count {
      let spelling = text.string(evidence.start..<evidence.end)
      if !spellings.contains(spelling) { spellings.append(spelling) }
    }
    return spellings
  }

  /// At most twelve words.
  private static func words(_ quote: String) -> String {
    quote.split(separator: " ").prefix(12).joined(separator: " ")
  }

  private static func write(_ salary: Salary?, _ json: inout JSONWriter) {
    guard let salary else { return json.null() }
    json.object { json in
      json.key("min")
      json.number(salary.minimum)
      json.key("max")
      json.number(salary.maximum)
      json.key("currency")
      json.string(salary.currency)
      json.key("period")
      json.string(salary.period.rawValue)
    }
  }

  private static func write(_ degree: DegreeRequirement?, _ json: inout JSONWriter) {
    guard let degree else { return json.null() }
    json.object { json in
      json.key("level")
      json.string(degree.level.rawValue)
      json.key("required")
      json.bool(degree.required)
      json.key("equivalent_ok")
      json.bool(degree.equivalentAccepted)
      json.key("fields")
      json.strings(degree.fields)
    }
  }
}
