import SavedPage

/// Reads a JobPosting of microdata.
enum StructuredMicrodata {
  private static let textProperties = [
    "responsibilities", "qualifications", "experiencerequirements", "educationrequirements", "skills",
    "jobbenefits", "benefits", "incentives", "workhours", "specialcommitments",
  ]

  static func posting(_ item: MicrodataItem) -> StructuredPosting {
    let properties = item.properties.map { (name: $0.name.lowercased(), value: $0.value) }
    func values(_ name: String) -> [String] {
      properties.lazy.filter { $0.name == name }.compactMap { StructuredText.plain($0.value) }
    }
    func first(_ names: String...) -> String? { names.lazy.compactMap { values($0).first }.first }
    var posting = StructuredPosting()
    posting.source = .microdata
    posting.title = first("title", "name")
    posting.organization = first("hiringorganization.name", "hiringorganization")
    posting.url = first("url", "mainentityofpage")
    // Blocks of the element's text are lines here.
    let descriptions = properties.filter { $0.name == "description" }.map(\.value)
    posting.description =
      descriptions.isEmpty ? nil : StructuredText.markup(descriptions.joined(separator: "\n"))
    posting.workplace = first("joblocationtype")
    posting.applicantLocations =
      values("applicantlocationrequirements.name") + values("applicantlocationrequirements")
    posting.employment = values("employmenttype").flatMap { StructuredText.parts($0) }
    posting.datePosted = StructuredText.date(first("dateposted"))
    posting.validThrough = StructuredText.date(first("validthrough"))
    posting.industry = values("industry")
    posting.education = values("educationrequirements").filter { $0.utf8.count <= 80 }
    posting.skills = values("skills").flatMap { StructuredText.parts($0) }.filter { $0.utf8.count <= 60 }
    posting.salary = salary(first)
    let address = "joblocation.address."
    if let place = StructuredPlaces.place(
      locality: first(address + "addresslocality"), region: first(address + "addressregion"),
      country: first(address + "addresscountry", address + "addresscountry.name"),
      street: first(address + "streetaddress"))
    {
      posting.locations = [place]
    } else if let text = first("joblocation.address", "joblocation.name", "joblocation") {
      posting.locations = [Place(text: text)]
    }
    for (name, value) in properties where textProperties.contains(name) && value.utf8.count >= 20 {
      posting.details.append((property: name, text: value))
    }
    return posting
  }

  private static func salary(_ first: (String...) -> String?) -> StructuredSalary? {
    var salary = StructuredSalary(
      minimum: nil, maximum: nil, currency: first("salarycurrency", "basesalary.currency"),
      unit: first("basesalary.value.unittext", "basesalary.unittext"))
    let minimum = first("basesalary.value.minvalue", "basesalary.minvalue")
    let maximum = first("basesalary.value.maxvalue", "basesalary.maxvalue")
    if minimum != nil || maximum != nil {
      salary.minimum = minimum.flatMap { StructuredMoney.figures($0).first }.flatMap(StructuredMoney.positive)
      salary.maximum = maximum.flatMap { StructuredMoney.figures($0).first }.flatMap(StructuredMoney.positive)
    } else if let text = first("basesalary.value.value", "basesalary.value", "basesalary") {
      StructuredMoney.addFigures(text, &salary)
    }
    return salary.minimum == nil && salary.maximum == nil ? nil : salary
  }
}
