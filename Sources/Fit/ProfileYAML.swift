import Postings
import Yams

/// A profile in YAML: the project's own keys, each checked, each error with its line and key.
struct ProfileYAML {
  let file: String

  static let keys = [
    "name", "summary", "level", "years", "experience", "skills", "not_skills", "education", "languages",
    "certifications", "locations", "remote", "relocate", "salary", "work_authorization", "employment",
    "weights",
  ]

  func read(_ text: String) throws(ProfileError) -> Profile {
    if let (line, problem) = YAMLGuard.problem(in: text) {
      throw ProfileError(file: file, line: line, problem: problem)
    }
    guard let root = try compose(text), !isNull(root) else { throw ProfileError(file: file, problem: .empty) }
    var profile = Profile()
    for (key, value) in try mapping(root, nil, Self.keys) {
      switch key {
      case "name": profile.name = try string(value, key)
      case "summary": profile.summary = try string(value, key)
      case "level":
        profile.level = try word(value, key, ProfileWords.level(_:), Seniority.allCases.map(\.rawValue))
      case "years": profile.years = try number(value, key, limit: 80)
      case "experience":
        profile.experience = try list(value, key, job)
      case "skills": profile.skills = try list(value, key, skill)
      case "not_skills": profile.notSkills = try list(value, key, skill)
      case "education": profile.education = try list(value, key, education)
      case "languages": profile.languages = try strings(value, key)
      case "certifications": profile.certifications = try strings(value, key)
      case "locations": profile.locations = try strings(value, key)
      case "remote":
        profile.remote = try word(value, key, remote, Profile.RemoteWish.allCases.map(\.rawValue))
      case "relocate": profile.relocate = try bool(value, key)
      case "salary": profile.salary = try payFloor(value, key)
      case "work_authorization": profile.workAuthorization = try workAuthorization(value, key)
      case "employment":
        profile.employment = try list(value, key) { (node, path) throws(ProfileError) in
          try word(node, path, employment, Employment.allCases.map(\.rawValue))
        }
      case "weights": profile.weights = try weights(value, key)
      default: break
      }
    }
    return profile
  }

  private func compose(_ text: String) throws(ProfileError) -> Node? {
    do {
      return try Parser(yaml: text).singleRoot()
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw ProfileError(file: file, line: mark.line, problem: .syntax(problem))
      case .duplicatedKeysInMapping(let keys, let context):
        throw ProfileError(
          file: file, line: context.mark.line, key: keys.first, problem: .duplicateKey)
      case .reader(let problem, _, _, _):
        throw ProfileError(file: file, problem: .syntax(problem))
      default:
        throw ProfileError(file: file, problem: .syntax("not YAML"))
      }
    } catch {
      throw ProfileError(file: file, problem: .syntax("not YAML"))
    }
  }

  // MARK: Entries

  private func skill(_ node: Node, _ path: String) throws(ProfileError) -> Profile.SkillEntry {
    if case .scalar = node {
      return Profile.SkillEntry(try string(node, path) ?? "", line: node.mark?.line)
    }
    var entry = Profile.SkillEntry("", line: node.mark?.line)
    for (key, value) in try mapping(node, path, ["name", "years", "level"]) {
      switch key {
      case "name": entry.text = try string(value, "\(path).name") ?? ""
      case "years": entry.years = try number(value, "\(path).years", limit: 80)
      default: entry.level = try string(value, "\(path).level")
      }
    }
    guard !entry.text.isEmpty else {
      throw error(node, path, .wrongType(expected: "a skill's name, or {name, years, level}"))
    }
    return entry
  }

  private func job(_ node: Node, _ path: String) throws(ProfileError) -> Profile.Job {
    var job = Profile.Job()
    for (key, value) in try mapping(node, path, ["title", "organization", "from", "to", "skills"]) {
      switch key {
      case "title": job.title = try string(value, "\(path).title")
      case "organization": job.organization = try string(value, "\(path).organization")
      case "from": job.from = try date(value, "\(path).from")
      case "to": job.to = try date(value, "\(path).to", allowsPresent: true)
      default: job.skills = try strings(value, "\(path).skills")
      }
    }
    if let from = job.from, let to = job.to, to < from { throw error(node, path, .endsBeforeItBegins) }
    return job
  }

  private func education(_ node: Node, _ path: String) throws(ProfileError) -> Profile.Education {
    var education = Profile.Education(level: nil, field: nil)
    for (key, value) in try mapping(node, path, ["level", "field", "to"]) {
      switch key {
      case "level":
        education.level = try word(
          value, "\(path).level", ProfileWords.degree(_:), DegreeLevel.allCases.map(\.rawValue))
      case "field": education.field = try string(value, "\(path).field")
      default: education.to = try date(value, "\(path).to", allowsPresent: true)
      }
    }
    return education
  }

  private func payFloor(_ node: Node, _ path: String) throws(ProfileError) -> Profile.PayFloor? {
    var floor = Profile.PayFloor(minimum: 0, currency: nil)
    for (key, value) in try mapping(node, path, ["min", "currency", "period"]) {
      switch key {
      case "min": floor.minimum = try number(value, "\(path).min", limit: 1e9) ?? 0
      case "currency": floor.currency = try string(value, "\(path).currency")?.uppercased()
      default:
        floor.period =
          try word(value, "\(path).period", PayPeriod.init(rawValue:), PayPeriod.allCases.map(\.rawValue))
          ?? .year
      }
    }
    return floor.minimum > 0 ? floor : nil
  }

  private func workAuthorization(
    _ node: Node, _ path: String
  ) throws(ProfileError) -> Profile.WorkAuthorization {
    var rights = Profile.WorkAuthorization()
    for (key, value) in try mapping(node, path, ["countries", "needs_sponsorship"]) {
      switch key {
      case "countries": rights.countries = try strings(value, "\(path).countries")
      default: rights.needsSponsorship = try bool(value, "\(path).needs_sponsorship")
      }
    }
    return rights
  }

  private func weights(_ node: Node, _ path: String) throws(ProfileError) -> Weights {
    var weights = Weights()
    for (key, value) in try mapping(node, path, Weights.keys) {
      let limit = Weights.shares.contains(key) ? 1.0 : 1000
      if let number = try number(value, "\(path).\(key)", limit: limit) { weights[key] = number }
    }
    return weights
  }

  private func remote(_ text: String) -> Profile.RemoteWish? {
    switch text.lowercased() {
    case "true": .yes
    case "false": .no
    default: Profile.RemoteWish(rawValue: text.lowercased())
    }
  }

  private func employment(_ text: String) -> Employment? {
    Employment(
      rawValue: String(text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }))
  }

  // MARK: Values

  private func error(_ node: Node, _ path: String?, _ problem: ProfileError.Problem) -> ProfileError {
    ProfileError(file: file, line: node.mark?.line, key: path, problem: problem)
  }

  private func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }

  private func mapping(
    _ node: Node, _ path: String?, _ allowed: [String]
  ) throws(ProfileError) -> [(key: String, value: Node)] {
    if isNull(node) { return [] }
    guard case .mapping(let mapping) = node else {
      throw error(node, path, .wrongType(expected: "keys and values (\(allowed.joined(separator: ", ")))"))
    }
    var pairs: [(key: String, value: Node)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw error(key, path, .wrongType(expected: "a key"))
      }
      if let last = pairs.last, isNull(value), let joined = Self.joined(last.value, key) {
        pairs[pairs.count - 1].value = joined
        continue
      }
      guard allowed.contains(scalar.string) else {
        let name = path.map { "\($0).\(scalar.string)" } ?? scalar.string
        throw error(
          key, name, .unknownKey(suggestion: EditDistance.nearest(to: scalar.string, among: allowed)))
      }
      // Yams tells keys apart by their tags too; the same word twice is one key here.
      guard !pairs.contains(where: { $0.key == scalar.string }) else {
        throw error(key, scalar.string, .duplicateKey)
      }
      pairs.append((scalar.string, value))
    }
    return pairs
  }

  private func string(_ node: Node, _ path: String) throws(ProfileError) -> String? {
    guard case .scalar(let scalar) = node else { throw error(node, path, .wrongType(expected: "a text")) }
    return isNull(node) ? nil : scalar.string
  }

  private func number(_ node: Node, _ path: String, limit: Double) throws(ProfileError) -> Double? {
    guard case .scalar(let scalar) = node else { throw error(node, path, .wrongType(expected: "a number")) }
    if isNull(node) { return nil }
    let text = scalar.string.filter { $0 != "_" }
    if [".nan", ".inf", "-.inf", "+.inf"].contains(text.lowercased()) {
      throw error(node, path, .notFinite(scalar.string))
    }
    guard let value = Double(text) else { throw error(node, path, .notANumber(scalar.string)) }
    guard value.isFinite else { throw error(node, path, .notFinite(scalar.string)) }
    guard value >= 0 else { throw error(node, path, .negative(scalar.string)) }
    guard value <= limit else { throw error(node, path, .tooBig(scalar.string, limit: limit)) }
    return value
  }

  private func bool(_ node: Node, _ path: String) throws(ProfileError) -> Bool? {
    guard let text = try string(node, path) else { return nil }
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw error(node, path, .unknownValue(text, allowed: ["yes", "no"]))
    }
  }

  private func word<Value>(
    _ node: Node, _ path: String, _ meaning: (String) -> Value?, _ allowed: [String]
  ) throws(ProfileError) -> Value? {
    guard let text = try string(node, path) else { return nil }
    guard let value = meaning(text) else { throw error(node, path, .unknownValue(text, allowed: allowed)) }
    return value
  }

  private func date(_ node: Node, _ path: String, allowsPresent: Bool = false) throws(ProfileError)
    -> CalendarDate?
  {
    guard let text = try string(node, path) else { return nil }
    if allowsPresent && ["present", "now", "today", "current"].contains(text.lowercased()) { return nil }
    guard let date = CalendarDate(text) else {
      throw error(node, path, .unknownValue(text, allowed: ["2021", "2021-03", "2021-03-15"]))
    }
    return date
  }

  private func list<Value>(
    _ node: Node, _ path: String, _ read: (Node, String) throws(ProfileError) -> Value?
  ) throws(ProfileError) -> [Value] {
    if isNull(node) { return [] }
    guard case .sequence(let sequence) = node else { throw error(node, path, .wrongType(expected: "a list")) }
    var elements: [Node] = []
    for element in sequence where !isNull(element) {
      if let last = elements.last, let joined = Self.joined(last, element) {
        elements[elements.count - 1] = joined
      } else {
        elements.append(element)
      }
    }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      if let value = try read(element, "\(path)[\(index + 1)]") { values.append(value) }
    }
    return values
  }

  /// `{name: AWS (S3, EMR), years: 3}` and `[AWS (S3, EMR), SQL]`: YAML cuts at the comma inside the
  /// parentheses, a person does not. The two texts as one where the first has a parenthesis open; else nil.
  private static func joined(_ first: Node, _ second: Node) -> Node? {
    guard case .scalar(var scalar) = first, case .scalar(let more) = second, scalar.style == .plain,
      scalar.string.utf8.count(where: { $0 == 0x28 }) > scalar.string.utf8.count(where: { $0 == 0x29 })
    else { return nil }
    scalar.string += ", " + more.string
    return .scalar(scalar)
  }

  /// A list of texts; one text alone is a list of one.
  private func strings(_ node: Node, _ path: String) throws(ProfileError) -> [String] {
    if case .scalar = node { return try string(node, path).map { [$0] } ?? [] }
    return try list(node, path) { (element, path) throws(ProfileError) in try string(element, path) }
  }
}
