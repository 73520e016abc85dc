import FoundationEssentials
import Postings
import SavedPage
import Skills

/// Reads a label file: one JSON object a posting. Keys that it does not know are for people and left alone; a
/// value that it cannot understand is a problem and never a missing answer.
public struct LabelReader {
  let file: String

  /// The label in `bytes`; `file` is named in problems.
  public static func read(_ bytes: [UInt8], file: String) throws(LabelProblem) -> PostingLabel {
    let document: JSONDocument
    do throws(JSONDocument.ReadError) {
      document = try JSONDocument(bytes)
    } catch {
      let line = bytes.prefix(error.offset).count { $0 == 0x0A } + 1
      throw LabelProblem(file: "\(file):\(line)", what: "not JSON: \(error.reason)")
    }
    guard isStrict(bytes) else {
      throw LabelProblem(
        file: file, what: "not JSON: a comma, a colon or a quotation mark is missing or too many")
    }
    guard let root = document.root, root.kind == .object else {
      throw LabelProblem(file: file, what: "a label is one JSON object")
    }
    return try LabelReader(file: file).label(root)
  }

  /// Pages are read as meant, but in a label a forgotten comma may lose an answer: only strict JSON is taken.
  private static func isStrict(_ bytes: [UInt8]) -> Bool {
    struct Anything: Decodable { init(from decoder: any Decoder) {} }
    do {
      _ = try JSONDecoder().decode(Anything.self, from: Data(bytes))
      return true
    } catch {
      return false
    }
  }

  private func label(_ root: JSONValue) throws(LabelProblem) -> PostingLabel {
    guard let page = root["file"]?.string, !page.isEmpty else { throw problem("\"file\" names no page") }
    var label = PostingLabel(name: root["name"]?.string ?? page, file: page)
    label.title = text(root["title"])
    label.acceptedTitles = texts(root["title_ok"])
    label.organization = text(root["organization"])
    label.acceptedOrganizations = texts(root["organization_ok"])
    label.locations = texts(root["locations"])
    label.workplace = try word(root["workplace"], "workplace")
    for value in root["employment"]?.list ?? [] {
      if let employment: Employment = try word(value, "employment") { label.employment.insert(employment) }
    }
    label.salary = try salary(root["salary"])
    label.leastYears = root["years"]?["min"]?.number
    label.seniority = try word(root["seniority"], "seniority")
    if let degree = root["degree"], degree.kind == .object {
      if let level: DegreeLevel = try word(degree["level"], "degree.level") {
        label.degree = PostingLabel.Degree(
          level: level, required: degree["required"]?.bool ?? false,
          equivalentAccepted: degree["equivalent_ok"]?.bool ?? false)
      }
    }
    switch text(root["sponsorship"]) {
    case nil: break
    case "yes": label.sponsorship = true
    case "no": label.sponsorship = false
    case .some(let other): throw problem("sponsorship is \"\(other)\", not yes, no or null")
    }
    for skill in root["skills"]?.list ?? [] { label.skills.append(try self.skill(skill)) }
    return label
  }

  private func skill(_ value: JSONValue) throws(LabelProblem) -> PostingLabel.Skill {
    guard let name = text(value["name"]) else { throw problem("a skill has no name") }
    guard let kind: SkillKind = try word(value["kind"], "kind of \(name)") else {
      throw problem("the skill \(name) has no kind")
    }
    guard let importance: Importance = try word(value["importance"], "importance of \(name)") else {
      throw problem("the skill \(name) has no importance")
    }
    return PostingLabel.Skill(
      name: name, alsoKnownAs: texts(value["aka"]), kind: kind, importance: importance,
      anyOf: value["any_of"]?.number.flatMap { Int(exactly: $0) }, quote: value["quote"]?.string ?? "")
  }

  private func salary(_ value: JSONValue?) throws(LabelProblem) -> Salary? {
    guard let value, value.kind == .object, !value.members.isEmpty else { return nil }
    return Salary(
      minimum: value["min"]?.number, maximum: value["max"]?.number,
      currency: text(value["currency"])?.uppercased(),
      period: try word(value["period"], "salary.period") ?? .year)
  }

  private func text(_ value: JSONValue?) -> String? {
    guard let text = value?.string, !text.isEmpty else { return nil }
    return text
  }

  private func texts(_ value: JSONValue?) -> [String] { (value?.list ?? []).compactMap { text($0) } }

  /// One of the words of a fixed list; nil for null.
  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue?, _ what: String
  ) throws(LabelProblem) -> Word? {
    guard let value, value.kind != .null else { return nil }
    if let text = value.string, let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw problem("\(what) is \"\(value.string ?? "no text")\", not one of: \(known)")
  }

  private func problem(_ what: String) -> LabelProblem { LabelProblem(file: file, what: what) }
}
