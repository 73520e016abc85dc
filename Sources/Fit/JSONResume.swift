import FoundationEssentials
import Postings

/// A profile in the format of JSON Resume (https://jsonresume.org/schema). The schema is open: keys that
/// it does not name are left alone, and so are values of another type than it gives.
struct JSONResume {
  let file: String

  func read(_ bytes: [UInt8]) throws(ProfileError) -> Profile {
    try checkDepth(bytes)
    let root: JSONValue
    do {
      root = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw ProfileError(file: file, problem: .syntax("not JSON: \(Self.reason(error))"))
    }
    var profile = Profile()
    let basics = root["basics"]
    profile.name = basics["name"].text
    profile.summary = basics["summary"].text
    let place = basics["location"]
    let parts = [place["city"].text, place["region"].text, place["countryCode"].text].compactMap(\.self)
    if !parts.isEmpty { profile.locations = [parts.joined(separator: ", ")] }
    for job in root["work"].elements { profile.experience.append(try experience(job)) }
    profile.level = level(basics: basics, jobs: profile.experience)
    for skill in root["skills"].elements {
      let level = skill["level"].text
      let name = skill["name"].text ?? skill.text
      let keywords = skill["keywords"].elements.compactMap(\.text)
      if let name { profile.skills.append(Profile.SkillEntry(name, level: level)) }
      profile.skills += keywords.map { Profile.SkillEntry($0, level: level) }
    }
    for project in root["projects"].elements {
      profile.skills += project["keywords"].elements.compactMap(\.text).map { Profile.SkillEntry($0) }
    }
    for study in root["education"].elements {
      let field = study["area"].text
      let type = study["studyType"].text
      guard field != nil || type != nil else { continue }
      profile.education.append(
        Profile.Education(
          level: type.map { ProfileWords.degree($0) ?? .degree }, field: field,
          to: study["endDate"].text.flatMap(CalendarDate.init)))
    }
    profile.certifications = root["certificates"].elements.compactMap { $0["name"].text }
    profile.languages = root["languages"].elements.compactMap { $0["language"].text }
    return profile
  }

  private func experience(_ job: JSONValue) throws(ProfileError) -> Profile.Job {
    let title = job["position"].text
    let organization = job["name"].text ?? job["company"].text
    var texts = job["highlights"].elements.compactMap(\.text)
    if let summary = job["summary"].text { texts.insert(summary, at: 0) }
    texts += job["keywords"].elements.compactMap(\.text)
    let from = job["startDate"].text.flatMap(CalendarDate.init)
    let to = job["endDate"].text.flatMap(CalendarDate.init)
    if let from, let to, to < from {
      throw ProfileError(
        file: file, key: "work (\(organization ?? title ?? "?"))", problem: .endsBeforeItBegins)
    }
    return Profile.Job(title: title, organization: organization, from: from, to: to, skills: texts)
  }

  /// The level that the label or the latest job's title names.
  private func level(basics: JSONValue, jobs: [Profile.Job]) -> Seniority? {
    if let label = basics["label"].text, let level = ProfileWords.level(inTitle: label) { return level }
    let latest = jobs.max { ($0.from ?? CalendarDate(year: 0)) < ($1.from ?? CalendarDate(year: 0)) }
    return latest?.title.flatMap(ProfileWords.level(inTitle:))
  }

  /// Refuses deep nesting before a parser that recurses sees it.
  private func checkDepth(_ bytes: [UInt8]) throws(ProfileError) {
    var depth = 0
    var line = 1
    var isString = false
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x5C where isString: position += 1
      case 0x22: isString.toggle()
      case 0x0A: line += 1
      case 0x7B where !isString, 0x5B where !isString:
        depth += 1
        guard depth <= YAMLGuard.depthLimit else {
          throw ProfileError(file: file, line: line, problem: .tooDeep(limit: YAMLGuard.depthLimit))
        }
      case 0x7D where !isString, 0x5D where !isString: depth -= 1
      default: break
      }
      position += 1
    }
  }

  /// What the decoder says of the first error, without the parts that differ between versions.
  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "not an object" }
    guard let underlying = context.underlyingError else { return context.debugDescription }
    let words = "\(underlying)"
    guard let start = words.firstRange(of: "around line ")?.lowerBound else { return "syntax error" }
    return "syntax error " + words[start...].prefix { $0 != "." && $0 != "\"" && $0 != ")" }
  }
}

/// Any JSON value, asked leniently: a missing key is null, and null has no text and no elements.
enum JSONValue: Decodable {
  case null
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      var values: [String: JSONValue] = [:]
      for key in object.allKeys { values[key.stringValue] = try object.decode(JSONValue.self, forKey: key) }
      self = .object(values)
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
      self = .list(values)
    } else {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let number = try? value.decode(Double.self) {
        self = .text(number.shortText)
      } else {
        self = .null
      }
    }
  }

  subscript(_ key: String) -> JSONValue {
    if case .object(let values) = self { return values[key] ?? .null }
    return .null
  }

  /// The text, if there is one that is not blank.
  var text: String? {
    guard case .text(let text) = self, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  var elements: [JSONValue] {
    if case .list(let values) = self { return values }
    return []
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
