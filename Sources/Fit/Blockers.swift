import Postings

/// Finds reasons for which an application may be refused whatever the skills. A blocker needs two
/// statements that contradict each other: where the posting or the profile is silent, there is none.
struct Blockers {
  let profile: Profile

  func all(of posting: Posting, level: PostingDemands.Deduction?, years: PostingDemands.Deduction?)
    -> [Blocker]
  {
    var blockers: [Blocker] = []
    func add(_ kind: Blocker.Kind, _ text: String?) {
      if let text { blockers.append(Blocker(kind: kind, text: text)) }
    }
    add(.workRights, workRights(posting))
    add(.clearance, clearance(posting))
    add(.place, place(posting))
    add(.pay, pay(posting))
    add(.employment, employment(posting))
    add(.degree, degree(posting))
    add(.level, self.level(posting, level, years))
    add(.expired, expired(posting))
    return blockers
  }

  private func workRights(_ posting: Posting) -> String? {
    guard let rights = profile.workAuthorization else { return nil }
    let stated = rights.countries.joined(separator: ", ")
    if rights.needsSponsorship == true {
      if posting.citizenshipRequired?.value == true {
        return "asks for citizenship; the profile needs sponsorship"
      }
      if posting.sponsorship?.value == false { return "no visa sponsorship; the profile needs it" }
    }
    let places = posting.locations.map(\.value)
    guard !rights.countries.isEmpty, !places.isEmpty, places.allSatisfy({ $0.country != nil }),
      posting.sponsorship?.value != true,
      !places.contains(where: { place in rights.countries.contains { PlaceNames.isCountry($0, of: place) } })
    else { return nil }
    if posting.citizenshipRequired?.value == true || posting.sponsorship?.value == false {
      return "asks for the right to work in \(places[0].text); the profile names \(stated)"
    }
    return nil
  }

  private func clearance(_ posting: Posting) -> String? {
    guard let clearance = posting.clearance else { return nil }
    let entries = profile.certifications + profile.skills.map(\.text)
    guard !entries.contains(where: { $0.lowercased().contains("clearance") }) else { return nil }
    return "asks for a security clearance (\(clearance.value)); the profile names none"
  }

  private func place(_ posting: Posting) -> String? {
    guard let workplace = posting.workplace?.value else { return nil }
    switch workplace {
    case .remote:
      return profile.remote == .no ? "remote work; the profile wants none" : nil
    case .hybrid, .onsite:
      let kind = workplace == .onsite ? "on site" : "hybrid"
      let places = posting.locations.map(\.value)
      let stated = places.isEmpty ? "" : " in " + places.prefix(2).map(\.text).joined(separator: " or ")
      if profile.remote == .only { return "\(kind)\(stated); the profile wants remote work only" }
      guard !places.isEmpty, !profile.locations.isEmpty, profile.relocate != true,
        !places.contains(where: { place in profile.locations.contains { PlaceNames.isPlace($0, place) } })
      else { return nil }
      return "\(kind)\(stated); the profile names \(profile.locations.joined(separator: ", "))"
    }
  }

  private func pay(_ posting: Posting) -> String? {
    guard let floor = profile.salary, let fact = posting.salary, let top = fact.value.annualTop else {
      return nil
    }
    guard floor.currency == nil || fact.value.currency == nil || floor.currency == fact.value.currency else {
      return nil
    }
    let wanted = floor.minimum * floor.period.timesAYear
    guard top < wanted else { return nil }
    let currency = fact.value.currency ?? floor.currency ?? ""
    return "pays up to \(top.groupedText) \(currency) a year; the profile asks for \(wanted.groupedText)"
  }

  private func employment(_ posting: Posting) -> String? {
    let offered = posting.employment.map(\.value)
    let hours: [Employment] = [.fullTime, .partTime]
    for isHours in [true, false] {
      let wanted = profile.employment.filter { hours.contains($0) == isHours }
      let given = offered.filter { hours.contains($0) == isHours }
      if !wanted.isEmpty && !given.isEmpty && !given.contains(where: wanted.contains) {
        let names = given.map(\.rawValue).joined(separator: ", ")
        return "\(names); the profile wants \(wanted.map(\.rawValue).joined(separator: ", "))"
      }
    }
    return nil
  }

  private func degree(_ posting: Posting) -> String? {
    guard let asked = posting.degree?.value, asked.required, !asked.equivalentAccepted,
      let best = profile.education.max(by: { rank($0) < rank($1) })
    else { return nil }
    let lowest = ([asked.level] + asked.tiers.map(\.level)).map(DegreeFit.rank).min() ?? 0
    guard rank(best) < lowest else { return nil }
    return "asks for a \(asked.label); the profile names \(best.text)"
  }

  private func rank(_ education: Profile.Education) -> Int { DegreeFit.rank(education.level ?? .degree) }

  /// Two or more rungs off by the level's name, unless the years that are asked say that it is within reach.
  private func level(
    _ posting: Posting, _ level: PostingDemands.Deduction?, _ years: PostingDemands.Deduction?
  ) -> String? {
    guard let asked = posting.seniority?.value, let have = profile.ladderLevel, let steps = level?.steps,
      steps.magnitude >= 2
    else { return nil }
    if steps > 0, years?.outcome.state == .met { return nil }
    let count = Int(exactly: steps.magnitude) ?? 2
    return "\(asked.rawValue) role, \(count) steps \(steps > 0 ? "above" : "below") \(have.rawValue)"
  }

  private func expired(_ posting: Posting) -> String? {
    if let expired = posting.expired, expired.value { return "closed: \(expired.evidence.quote)" }
    if let until = posting.validThrough, let date = CalendarDate(until), let today = profile.today,
      date < today
    {
      return "expired on \(until)"
    }
    return nil
  }
}

extension PayPeriod {
  /// Full time: 52 weeks, 260 days, 2,080 hours.
  public var timesAYear: Double {
    switch self {
    case .year: 1
    case .month: 12
    case .week: 52
    case .day: 260
    case .hour: 2080
    }
  }
}

extension Salary {
  /// The most that is offered, a year.
  var annualTop: Double? { (maximum ?? minimum).map { $0 * period.timesAYear } }

  /// The middle of the range (or its one end), a year.
  var annualMiddle: Double? {
    guard let low = minimum ?? maximum, let high = maximum ?? minimum else { return nil }
    return (low + high) / 2 * period.timesAYear
  }
}

/// Whether a profile's place is a posting's.
public enum PlaceNames {
  /// "New York", "Berlin, Germany", "DE": the first part names the posting's city, region or country.
  public static func isPlace(_ text: String, _ place: Place) -> Bool {
    let name = plain(text.split(separator: ",").first.map(String.init) ?? text)
    guard !name.isEmpty else { return false }
    for part in [place.city, place.region, place.country].compactMap(\.self) where plain(part) == name {
      return true
    }
    return isCountry(text, of: place)
      || place.text.split(whereSeparator: { ",;/|(".contains($0) }).contains { plain(String($0)) == name }
  }

  static func isCountry(_ text: String, of place: Place) -> Bool {
    let name = plain(text)
    if let country = place.country, plain(country) == name || codes[name] == country.uppercased() {
      return true
    }
    return place.text.split(separator: ",").contains { plain(String($0)) == name }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
  }

  /// Common names of countries in profiles; others may be given as ISO codes.
  private static let codes = [
    "united states": "US", "united states of america": "US", "usa": "US", "united kingdom": "GB", "uk": "GB",
    "england": "GB", "germany": "DE", "france": "FR", "netherlands": "NL", "the netherlands": "NL",
    "spain": "ES",
    "italy": "IT", "poland": "PL", "portugal": "PT", "ireland": "IE", "austria": "AT", "switzerland": "CH",
    "belgium": "BE", "sweden": "SE", "norway": "NO", "denmark": "DK", "finland": "FI", "czechia": "CZ",
    "czech republic": "CZ", "canada": "CA", "mexico": "MX", "brazil": "BR", "argentina": "AR", "india": "IN",
    "china": "CN", "japan": "JP", "singapore": "SG", "australia": "AU", "new zealand": "NZ", "israel": "IL",
    "ukraine": "UA", "romania": "RO", "hungary": "HU", "greece": "GR", "turkey": "TR", "south africa": "ZA",
    "nigeria": "NG", "kenya": "KE", "egypt": "EG", "united arab emirates": "AE", "philippines": "PH",
    "indonesia": "ID", "vietnam": "VN", "malaysia": "MY", "thailand": "TH", "pakistan": "PK",
    "bangladesh": "BD",
    "south korea": "KR", "colombia": "CO", "chile": "CL", "peru": "PE",
  ]
}
