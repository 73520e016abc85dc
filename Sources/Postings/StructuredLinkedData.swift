import SavedPage

/// Reads a JobPosting of JSON-LD (schema.org/JobPosting), whatever the case of its keys.
enum StructuredLinkedData {
  /// Properties that hold text of the posting beside its description.
  private static let textProperties = [
    "responsibilities", "qualifications", "experienceRequirements", "educationRequirements", "skills",
    "jobBenefits", "benefits", "incentiveCompensation", "incentives", "workHours", "specialCommitments",
    "physicalRequirement", "securityClearanceRequirement", "eligibilityToWorkRequirement", "employerOverview",
  ]

  static func isJobPosting(_ object: JSONValue) -> Bool {
    guard let type = object["@type", ignoringCase: true] else { return false }
    return type.list.contains { element in
      guard let name = element.string else { return false }
      return StructuredText.isSame(
        String(name.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? ""), "JobPosting")
    }
  }

  static func posting(_ object: JSONValue) -> StructuredPosting {
    func member(_ key: String) -> JSONValue? { object[key, ignoringCase: true] }
    var posting = StructuredPosting()
    posting.title = StructuredText.text(member("title")) ?? StructuredText.text(member("name"))
    posting.organization = StructuredText.text(member("hiringOrganization"))
    posting.url = (member("url") ?? member("mainEntityOfPage")).flatMap(address)
    posting.description = StructuredText.markup(member("description"))
    posting.locations = StructuredPlaces.places(member("jobLocation"))
    posting.workplace = StructuredText.text(member("jobLocationType"))
    posting.applicantLocations = StructuredPlaces.places(member("applicantLocationRequirements")).map(\.text)
    posting.employment = StructuredText.texts(member("employmentType")).flatMap { StructuredText.parts($0) }
    posting.salary = StructuredMoney.salary(of: object)
    posting.datePosted = StructuredText.date(StructuredText.raw(member("datePosted")))
    posting.validThrough = StructuredText.date(StructuredText.raw(member("validThrough")))
    posting.industry = StructuredText.texts(member("industry"))
    readEducation(member("educationRequirements"), &posting)
    if let experience = member("experienceRequirements"), experience.kind != .string {
      posting.experienceMonths = experience.list.lazy.compactMap { months($0) }.first
    }
    readSkills(member("skills"), &posting)
    for property in textProperties {
      guard let text = member(property).flatMap(longText) else { continue }
      posting.details.append((property: property, text: text))
    }
    return posting
  }

  private static func address(_ value: JSONValue) -> String? {
    value.string ?? value["@id"]?.string
  }

  private static func months(_ value: JSONValue) -> Double? {
    guard let months = value["monthsOfExperience", ignoringCase: true] else { return nil }
    return (months.number ?? months.string.flatMap { StructuredMoney.figures($0).first })
      .flatMap { $0 > 0 ? $0 : nil }
  }

  private static func readEducation(_ value: JSONValue?, _ posting: inout StructuredPosting) {
    for element in value?.list ?? [] {
      let text = StructuredText.text(element["credentialCategory", ignoringCase: true] ?? element)
      if let text, text.utf8.count <= 80, !posting.education.contains(text) { posting.education.append(text) }
    }
  }

  /// A list of skills, or a short text that is one; a longer text is a detail.
  private static func readSkills(_ value: JSONValue?, _ posting: inout StructuredPosting) {
    guard let value else { return }
    for text in StructuredText.texts(value) {
      let parts = StructuredText.parts(text)
      if parts.allSatisfy({ $0.utf8.count <= 60 }) { posting.skills += parts }
    }
  }

  /// Text of a property that says more than a code word; lists as lines.
  private static func longText(_ value: JSONValue) -> String? {
    guard value.kind == .string || value.kind == .array else { return nil }
    guard let text = StructuredText.markup(value), text.utf8.count >= 20 else { return nil }
    return text
  }
}
