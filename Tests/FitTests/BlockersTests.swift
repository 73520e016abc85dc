import Postings
import Testing

@testable import Fit

private func blockers(
  _ posting: (inout Posting) -> Void, _ profile: (inout Profile) -> Void
) -> [Blocker.Kind] {
  scorer(["Python"], profile).score(asked(posting)).blockers.map(\.kind)
}

private func asked(_ change: (inout Posting) -> Void) -> Posting {
  posting(required: ["python"], change)
}

private let berlin = Fact(Place(text: "Berlin, Germany", city: "Berlin", country: "DE"), quote)
private let boston = Fact(Place(text: "Boston, MA, USA", city: "Boston", region: "MA", country: "US"), quote)

@Test func silenceOnEitherSideBlocksNothing() {
  let full: (inout Posting) -> Void = {
    $0.locations = [boston]
    $0.workplace = Fact(.onsite, quote)
    $0.employment = [Fact(.contract, quote)]
    $0.salary = Fact(Salary(minimum: 1, maximum: 2, currency: "USD", period: .year), quote)
    $0.sponsorship = Fact(false, quote)
    $0.citizenshipRequired = Fact(true, quote)
    $0.validThrough = "2020-01-01"
  }
  #expect(blockers(full, { _ in }) == [])
  #expect(
    blockers(
      { _ in },
      {
        $0.locations = ["Berlin"]
        $0.remote = .only
        $0.employment = [.fullTime]
        $0.salary = .init(minimum: 1e6, currency: "USD")
        $0.workAuthorization = .init(countries: ["DE"], needsSponsorship: true)
        $0.today = CalendarDate(year: 2024)
      }) == [])
}

@Test func sponsorshipAndCitizenship() {
  let needs: (inout Profile) -> Void = { $0.workAuthorization = .init(needsSponsorship: true) }
  #expect(blockers({ $0.sponsorship = Fact(false, quote) }, needs) == [.workRights])
  #expect(blockers({ $0.citizenshipRequired = Fact(true, quote) }, needs) == [.workRights])
  #expect(blockers({ $0.sponsorship = Fact(true, quote) }, needs) == [])
  let german: (inout Profile) -> Void = { $0.workAuthorization = .init(countries: ["Germany"]) }
  #expect(
    blockers(
      {
        $0.citizenshipRequired = Fact(true, quote)
        $0.locations = [boston]
      }, german) == [.workRights])
  #expect(
    blockers(
      {
        $0.citizenshipRequired = Fact(true, quote)
        $0.locations = [berlin]
      }, german) == [])
  #expect(blockers({ $0.locations = [boston] }, german) == [])
}

@Test func clearance() {
  #expect(blockers({ $0.clearance = Fact("TS/SCI", quote) }, { _ in }) == [.clearance])
  #expect(
    blockers({ $0.clearance = Fact("TS/SCI", quote) }, { $0.certifications = ["TS/SCI clearance"] }) == [])
}

@Test func place() {
  let office: (inout Posting) -> Void = {
    $0.workplace = Fact(.onsite, quote)
    $0.locations = [boston, berlin]
  }
  #expect(blockers(office, { $0.locations = ["Paris"] }) == [.place])
  #expect(blockers(office, { $0.locations = ["Paris", "berlin"] }) == [])
  #expect(blockers(office, { $0.locations = ["Germany"] }) == [])
  #expect(blockers(office, { $0.locations = ["Boston, Massachusetts"] }) == [])
  #expect(
    blockers(
      office,
      {
        $0.locations = ["Paris"]
        $0.relocate = true
      }) == [])
  #expect(blockers(office, { $0.remote = .only }) == [.place])
  #expect(blockers({ $0.workplace = Fact(.hybrid, quote) }, { $0.remote = .only }) == [.place])
  #expect(blockers({ $0.workplace = Fact(.remote, quote) }, { $0.remote = .only }) == [])
  #expect(blockers({ $0.workplace = Fact(.remote, quote) }, { $0.remote = .no }) == [.place])
  #expect(
    blockers(
      {
        $0.workplace = Fact(.remote, quote)
        $0.locations = [boston]
      }, { $0.locations = ["Paris"] }) == [])
}

@Test func payBelowTheFloor() {
  func pay(_ low: Double?, _ high: Double?, _ currency: String?, _ period: PayPeriod) -> [Blocker.Kind] {
    blockers(
      { $0.salary = Fact(Salary(minimum: low, maximum: high, currency: currency, period: period), quote) },
      { $0.salary = .init(minimum: 100_000, currency: "USD") })
  }
  #expect(pay(80_000, 90_000, "USD", .year) == [.pay])
  #expect(pay(80_000, 100_000, "USD", .year) == [])
  #expect(pay(40, nil, "USD", .hour) == [.pay])
  #expect(pay(50, nil, "USD", .hour) == [])
  #expect(pay(1, 2, "EUR", .year) == [])
  #expect(pay(nil, nil, "USD", .year) == [])
}

@Test func employment() {
  func kinds(_ offered: [Employment], _ wanted: [Employment]) -> [Blocker.Kind] {
    blockers({ $0.employment = offered.map { Fact($0, quote) } }, { $0.employment = wanted })
  }
  #expect(kinds([.partTime], [.fullTime]) == [.employment])
  #expect(kinds([.fullTime, .contract], [.fullTime, .permanent]) == [.employment])
  #expect(kinds([.fullTime], [.fullTime, .permanent]) == [])
  #expect(kinds([.permanent], [.fullTime]) == [])
}

@Test func closedPostings() {
  #expect(blockers({ $0.expired = Fact(true, quote) }, { _ in }) == [.expired])
  #expect(blockers({ $0.expired = Fact(false, quote) }, { _ in }) == [])
  let today: (inout Profile) -> Void = { $0.today = CalendarDate(year: 2024, month: 6) }
  #expect(blockers({ $0.validThrough = "2024-05-31" }, today) == [.expired])
  #expect(blockers({ $0.validThrough = "2024-06-01" }, today) == [])
}
