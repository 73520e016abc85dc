import SavedPage

/// Finds the posting in the state that a JavaScript site carries: an object with a title and a long
/// description, whatever the site calls them.
enum StructuredPageState {
  /// Shortest description in bytes.
  private static let shortestDescription = 200

  /// What a member of such an object may be.
  private enum Meaning: Int, CaseIterable {
    case title, name, description, body, requirements, location, workplace, employment, compensation
    case organization, posted, url
  }

  /// The members of one object, by meaning; the first of each counts.
  private struct Members {
    private var values = [JSONValue?](repeating: nil, count: Meaning.allCases.count)
    subscript(meaning: Meaning) -> JSONValue? {
      get { values[meaning.rawValue] }
      set { values[meaning.rawValue] = newValue }
    }
  }

  /// Keys are compared without case, "_" and "-".
  private static let keys: [String: Meaning] = {
    let names: [(Meaning, String)] = [
      (
        .title, "title jobtitle positiontitle postingtitle jobname roletitle jobpostingtitle requisitiontitle"
      ),
      (.name, "name text"),
      (
        .description,
        """
        description descriptionhtml jobdescription jobdescriptionhtml htmldescription externaldescription \
        fulldescription descriptiontext jobad jobdescriptiontext longdescription formatteddescription
        """
      ),
      (.body, "body content details contenthtml descriptionplain summary"),
      (.requirements, "requirements qualifications requirementshtml jobrequirements responsibilities"),
      (
        .location,
        """
        location locations joblocation locationname primarylocation formattedlocation locationtext \
        joblocations city locationsname
        """
      ),
      (
        .workplace,
        "workplacetype worktype remotetype workmodel locationtype remotestatus workplace workplacetypes"
      ),
      (
        .employment,
        "employmenttype jobtype commitment timetype contracttype positiontype employmentstatus formattedemploymentstatus"
      ),
      (
        .compensation,
        """
        salary compensation salaryrange salarytext compensationtiersummary payrange salarydescription \
        basesalary
        """
      ),
      (
        .organization,
        "companyname organizationname company organization employer hiringorganization employername"
      ),
      (.posted, "dateposted publisheddate publishedat postedat posteddate createdat listedat posteddateutc"),
      (.url, "url joburl absoluteurl externalurl canonicalurl joburlpath"),
    ]
    var keys: [String: Meaning] = [:]
    for (meaning, list) in names { for name in list.split(separator: " ") { keys[String(name)] = meaning } }
    return keys
  }()

  static func read(_ page: Page, _ names: PageNames) -> StructuredPosting? {
    var best: StructuredPosting?
    var bestScore = 0
    var count = 0
    for document in page.documents where document.source != .linkedData {
      for object in document.json.objects {
        guard let candidate = posting(object) else { continue }
        count += 1
        let match = names.score(title: candidate.title, url: candidate.url)
        // A long description alone may be that of a company or of the site.
        let score = match * 10_000 + min(9_999, candidate.description?.utf8.count ?? 0)
        if score > bestScore {
          bestScore = score
          best = candidate
        }
      }
    }
    guard var posting = best else { return nil }
    posting.postingCount = count
    posting.matchesPage = bestScore >= 10_000
    // Unless the page bears its title, one object among many with a name and a description is anything.
    return posting.matchesPage || count == 1 ? posting : nil
  }

  private static func posting(_ object: JSONValue) -> StructuredPosting? {
    var members = Members()
    for (key, value) in object.members.prefix(400) {
      guard key.utf8.count <= 32 else { continue }
      let plain = String(decoding: key.utf8.filter { $0 != 0x5F && $0 != 0x2D }, as: UTF8.self).lowercased()
      guard let meaning = keys[plain], value.kind != .null else { continue }
      if members[meaning] == nil { members[meaning] = value }
    }
    // Cheap refusals first: nearly all objects of a page's state end here.
    let text = members[.description] ?? members[.body]
    guard let text, let title = members[.title] ?? members[.name] else { return nil }
    guard title.sourceRange.count <= 300, text.sourceRange.count >= shortestDescription else { return nil }
    guard let description = StructuredText.markup(text), description.utf8.count >= shortestDescription,
      let name = StructuredText.text(title)
    else { return nil }
    let isJob =
      members[.location] != nil || members[.employment] != nil || members[.workplace] != nil
      || members[.requirements] != nil || members[.compensation] != nil
    guard isJob else { return nil }

    var posting = StructuredPosting()
    posting.source = .pageState
    posting.title = name
    posting.description = description
    posting.organization = StructuredText.text(members[.organization])
    posting.url = members[.url]?.string
    posting.locations = StructuredPlaces.places(members[.location])
    posting.workplace = StructuredText.text(members[.workplace])
    posting.employment = StructuredText.texts(members[.employment]).flatMap { StructuredText.parts($0) }
    posting.datePosted = StructuredText.date(StructuredText.raw(members[.posted]))
    if let compensation = members[.compensation] {
      posting.salary = StructuredMoney.salary(compensation)
    }
    if let requirements = StructuredText.markup(members[.requirements]), requirements.utf8.count >= 20 {
      posting.details.append((property: "requirements", text: requirements))
    }
    return posting
  }
}
