import FitGap
import Postings
import Skills

/// Writes what a file says as one JSON object: the parsed line, schema 1. Every key is always there.
public struct ParsedLineWriter: Sendable {
  public static let schema = 1
  public var lexicon: Lexicon
  /// Whether the posting's own text, into which the evidence's offsets point, is written.
  public var withText: Bool

  public init(lexicon: Lexicon, withText: Bool = false) {
    self.lexicon = lexicon
    self.withText = withText
  }

  /// The object without its last key and its end: `duplicate_of` is known only once earlier files are read,
  /// while the rest is written where the posting is at hand.
  public func opening(of record: FileRecord) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in fields(of: record, &json) }
    return Array(json.bytes.dropLast())
  }

  /// What follows an opening.
  public func closing(duplicateOf: String?) -> [UInt8] {
    var json = JSONWriter()
    json.string(duplicateOf)
    return Array(",\"duplicate_of\":".utf8) + json.bytes + Array("}".utf8)
  }

  /// The whole object, without a line feed.
  public func object(of record: FileRecord) -> [UInt8] {
    opening(of: record) + closing(duplicateOf: record.duplicateOf)
  }

  private func fields(of record: FileRecord, _ json: inout JSONWriter) {
    let posting = record.posting ?? Posting()
    json.key("schema")
    json.integer(Self.schema)
    json.key("file")
    json.string(record.file)
    json.key("status")
    json.string(record.status.rawValue)
    json.key("reason")
    json.string(record.reason)
    json.key("expired")
    json.bool(posting.expired?.value)
    json.key("warnings")
    json.strings(record.warnings)
    facts(of: posting, &json)
    json.key("skills")
    json.array { json in for skill in posting.skills { write(skill, &json) } }
    json.key("requirements")
    json.array { json in for requirement in posting.requirements { write(requirement, of: posting, &json) } }
    json.key("unrecognized")
    json.strings(posting.unrecognized)
    json.key("contradictions")
    json.array { json in
      for contradiction in posting.contradictions {
        json.object { json in
          json.key("what")
          json.string(contradiction.what)
          json.key("a")
          json.string(contradiction.first)
          json.key("b")
          json.string(contradiction.second)
        }
      }
    }
    json.key("evidence")
    FactEvidence.write(posting, &json)
    if withText {
      json.key("text")
      if record.posting == nil { json.null() } else { json.string(utf8: posting.text.bytes) }
      json.key("lines")
      json.array { json in for line in posting.text.lines { write(line, &json) } }
    }
  }

  /// Where a line of the text stands, and as what it was read.
  private func write(_ line: PostingText.Line, _ json: inout JSONWriter) {
    json.object { json in
      json.key("start")
      json.integer(line.range.lowerBound)
      json.key("end")
      json.integer(line.range.upperBound)
      json.key("section")
      json.string(line.section.rawValue)
      json.key("heading")
      json.bool(line.isHeading)
      json.key("site")
      json.bool(line.isSiteTag)
    }
  }

  private func facts(of posting: Posting, _ json: inout JSONWriter) {
    json.key("title")
    json.string(posting.title?.value)
    json.key("organization")
    json.string(posting.organization?.value)
    json.key("url")
    json.string(posting.url)
    json.key("language")
    json.string(posting.language)
    json.key("locations")
    json.array { json in for place in posting.locations { FactJSON.write(place.value, &json) } }
    json.key("workplace")
    json.string(posting.workplace?.value.rawValue)
    json.key("employment")
    json.strings(posting.employment.map(\.value.rawValue))
    json.key("seniority")
    json.string(posting.seniority?.value.rawValue)
    json.key("salary")
    FactJSON.write(posting.salary?.value, &json)
    json.key("years")
    FactJSON.write(posting.years?.value, &json)
    json.key("degree")
    FactJSON.write(posting.degree?.value, &json)
    json.key("sponsorship")
    json.string(posting.sponsorship.map { $0.value ? "yes" : "no" })
    json.key("citizenship_required")
    json.bool(posting.citizenshipRequired?.value)
    json.key("clearance")
    json.string(posting.clearance?.value)
    json.key("date_posted")
    json.string(posting.datePosted)
    json.key("valid_through")
    json.string(posting.validThrough)
  }

  private func write(_ requirement: SkillRequirement, _ json: inout JSONWriter) {
    let skill = lexicon[requirement.skill]
    json.object { json in
      json.key("id")
      json.string(skill.id)
      json.key("name")
      json.string(skill.name)
      json.key("kind")
      json.string(skill.kind.rawValue)
      json.key("family")
      json.string(skill.family)
      json.key("group")
      json.string(skill.group)
      json.key("importance")
      json.string(requirement.importance.rawValue)
      json.key("years")
      json.number(requirement.years?.minimum)
      json.key("any_of")
      if let group = requirement.anyOf, requirement.needed == 1 { json.integer(group) } else { json.null() }
      json.key("evidence")
      json.array { json in for evidence in requirement.evidence { FactJSON.write(evidence, &json) } }
    }
  }

  private func write(_ requirement: Requirement, of posting: Posting, _ json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      switch requirement.rule {
      case .allOf: json.string("all-of")
      case .anyOf: json.string("any-of")
      case .atLeast: json.string("at-least")
      }
      json.key("count")
      if case .atLeast(let count) = requirement.rule { json.integer(count) } else { json.null() }
      json.key("importance")
      json.string(requirement.importance.rawValue)
      json.key("members")
      json.array { json in for member in requirement.members { write(member, of: posting, &json) } }
      json.key("evidence")
      FactJSON.write(requirement.evidence, &json)
    }
  }

  private func write(_ member: Requirement.Member, of posting: Posting, _ json: inout JSONWriter) {
    json.object { json in
      switch member {
      case .skill(let position):
        json.key("skill")
        let known = posting.skills.indices.contains(position)
        json.string(known ? lexicon[posting.skills[position].skill].id : nil)
      case .years(let years):
        json.key("years")
        FactJSON.write(years, &json)
      case .degree(let level, let years):
        json.key("degree")
        json.string(level.rawValue)
        json.key("years")
        FactJSON.write(years, &json)
      case .equivalentExperience:
        json.key("equivalent_experience")
        json.bool(true)
      }
    }
  }
}
