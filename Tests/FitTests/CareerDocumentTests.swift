import Postings
import Testing

@testable import Fit

private let document = CareerDocument.builtIn

@Test func everyFactOfTheDocumentIsCarried() {
  #expect(document.ladder.map(\.level).prefix(4) == [.junior, .mid, .senior, .principal])
  #expect(document.ladder.prefix(4).map(\.from) == [0, 2, 5, 7])
  #expect(document.ladder.prefix(4).map(\.to) == [2, 4, 7, 10])
  let figures = Dictionary(uniqueKeysWithValues: document.pay.map { ($0.id, [$0.minimum, $0.maximum]) })
  #expect(figures["median"] == [139_875, 139_875])
  #expect(figures["typical"] == [115_200, 180_000])
  #expect(figures["one-source"] == [115_132, 140_000])
  #expect(figures["entry-average"] == [152_601, 152_601])
  #expect(figures["lowest"] == [115_132, 115_132])
  #expect(figures["highest"] == [180_000, 180_000])
  #expect(figures["overview"] == [100_000, 182_000])
  #expect(figures["remote"] == [135_629, 135_629])
  #expect(figures["bonus"] == [5, 15])
  #expect(
    document.education.filter { $0.kind == .substitute }.map(\.name) == [
      "work experience", "personal projects",
    ])
  #expect(
    document.industries.map(\.name) == ["healthcare", "finance", "retail", "manufacturing", "transportation"])
  #expect(document.practice.count == 6)
  #expect(document.hubs.map(\.city) == ["San Francisco", "New York", "Seattle"])
  let headings =
    document.ladder.map(\.heading) + document.pay.map(\.heading) + document.education.map(\.heading)
    + document.industries.map(\.heading) + document.practice.map(\.heading) + document.hubs.map(\.heading)
  #expect(headings.allSatisfy { !$0.isEmpty })
}

@Test(arguments: [
  (YearRange(minimum: 5), "5+ years: Senior in the document's ladder (Career Progression)"),
  (YearRange(minimum: 0, maximum: 2), "0–2 years: Junior in the document's ladder (Career Progression)"),
  (YearRange(minimum: 3), "3+ years: Mid in the document's ladder (Career Progression)"),
  (YearRange(minimum: 4), "4+ years: Mid in the document's ladder (Career Progression)"),
  (YearRange(minimum: 12), "12+ years: Principal in the document's ladder (Career Progression)"),
])
func yearsArePlacedOnTheLadder(years: YearRange, sentence: String) {
  #expect(document.comparison(with: posting { $0.years = Fact(years, quote) }) == [sentence])
}

private func comparison(_ low: Double?, _ high: Double?, _ currency: String?, _ period: PayPeriod = .year)
  -> [String]
{
  document.comparison(
    with: posting {
      $0.salary = Fact(Salary(minimum: low, maximum: high, currency: currency, period: period), quote)
    })
}

@Test func payInDollarsIsComparedWithTheDocument() {
  #expect(
    comparison(150_000, 170_000, "USD")
      == ["above the document's 2024 US median of $139,875 for junior roles (Salary Ranges)"])
  #expect(comparison(139_875, nil, "USD").first?.hasPrefix("at the document's 2024 US median") == true)
  #expect(comparison(50, nil, "USD", .hour).count == 2)
  #expect(
    comparison(200_000, 240_000, "USD").last
      == "above the highest pay that the document reports, $180,000 (Salary Ranges)")
}

@Test func payInOtherCurrenciesAndSilenceAreNot() {
  #expect(comparison(150_000, 170_000, "EUR").isEmpty)
  #expect(comparison(150_000, 170_000, nil).isEmpty)
  #expect(comparison(nil, nil, "USD").isEmpty)
  #expect(document.comparison(with: Posting()).isEmpty)
}

@Test func practiceIsFoundInAProfileAsWholeWords() {
  #expect(document.practice(of: profile(["Kaggle"])).map(\.name) == ["Kaggle competitions"])
  #expect(document.practice(of: profile(["internal tools", "international"])).isEmpty)
  #expect(
    document.practice(of: profile([]) { $0.experience = [.init(title: "ML Intern", organization: "X")] })
      .map(\.name) == ["internships"])
}
