import Testing

@testable import Postings

private let reader = PayReader()

@Suite struct PayReaderTests {
  private func salary(
    _ line: String, in section: Section = .summary, country: String? = nil,
    structured: StructuredSalary? = nil
  ) -> Salary? {
    var posting = StructuredPosting()
    posting.salary = structured
    return reader.read(text(line, in: section), structured: posting, country: country).salary?.value
  }

  @Test(arguments: [
    ("Salary: $120,000 - $150,000 per year", 120_000.0, 150_000.0, "USD", PayPeriod.year),
    ("The base pay range for this role is $163,800 – $306,000 per year.", 163_800, 306_000, "USD", .year),
    ("Base salary: $120k-150k", 120_000, 150_000, "USD", .year),
    ("Pay: $120-150K annually", 120_000, 150_000, "USD", .year),
    ("The compensation for the position is: $ 124,780.00 - $146,800.00", 124_780, 146_800, "USD", .year),
    ("annual base salary ranges from $99,200.00 to $160,500.00", 99_200, 160_500, "USD", .year),
    ("£85k - 110k salary", 85_000, 110_000, "GBP", .year),
    ("Gehalt: 55.000 € – 65.000 € pro Jahr", 55_000, 65_000, "EUR", .year),
    ("Salary: EUR 50.000 to 60.000", 50_000, 60_000, "EUR", .year),
    ("Plat 50 000 – 80 000 Kč", 50_000, 80_000, "CZK", .month),
    ("Plat: 50-80.000 Kč", 50_000, 80_000, "CZK", .month),
    ("CTC: 12-15 LPA INR", 1_200_000, 1_500_000, "INR", .year),
    ("Salary ₹12,00,000 - ₹15,00,000 per annum", 1_200_000, 1_500_000, "INR", .year),
    ("Pay Range: 2,475,000 INR- 3,465,000 INR Annually", 2_475_000, 3_465_000, "INR", .year),
    ("From $30/hr to $70/hr, depending on seniority", 30, 70, "USD", .hour),
    ("$21-$25 per hour", 21, 25, "USD", .hour),
    ("Salary: 170 - 190 CZK/hour", 170, 190, "CZK", .hour), ("Pay: $45 hr", 45, 45, "USD", .hour),
    ("月給 273,000～355,000円", 273_000, 355_000, "JPY", .month),
    ("年収550万円～700万円", 5_500_000, 7_000_000, "JPY", .year),
    ("Salary: CHF 110'000 - 130'000 per year", 110_000, 130_000, "CHF", .year),
    ("Day rate: £500 per day", 500, 500, "GBP", .day),
    ("Stawka: 15 000 - 20 000 zł miesięcznie", 15_000, 20_000, "PLN", .month),
    ("Salary: Approximately $46,000 per year", 46_000, 46_000, "USD", .year),
    ("$120,000 CAD base salary", 120_000, 120_000, "CAD", .year),
    ("Salary C$90,000 - C$110,000", 90_000, 110_000, "CAD", .year),
    ("OTE $200,000, base salary $120,000 - $140,000 per year", 120_000, 140_000, "USD", .year),
  ])
  func basePayIsRead(line: String, minimum: Double, maximum: Double, currency: String, period: PayPeriod) {
    #expect(
      salary(line) == Salary(minimum: minimum, maximum: maximum, currency: currency, period: period),
      "\(line)")
  }

  @Test func anOpenEndIsNil() {
    #expect(
      salary("Salary up to DKK 440.935")
        == Salary(minimum: nil, maximum: 440_935, currency: "DKK", period: .year))
    #expect(
      salary("Salary from €60,000 per year")
        == Salary(minimum: 60_000, maximum: nil, currency: "EUR", period: .year))
    #expect(
      salary("Salary: $60,000+ per year")
        == Salary(minimum: 60_000, maximum: nil, currency: "USD", period: .year))
    #expect(salary("月給30万円～") == Salary(minimum: 300_000, maximum: nil, currency: "JPY", period: .month))
  }

  @Test(arguments: [
    "$5M ARR", "We raised $138M in funding", "Over $300 million raised", "$5,000 signing bonus",
    "Equity of $50,000 - $100,000",
    "Annual learning stipend ($1,500 per year)", "tuition reimbursement up to $50,000 annually",
    "401k match up to $5,000",
    "sum insured is INR 7,50,000", "relocation bonus of CZK 100,000", "revenue of $1 billion",
    "Home services is a $600 billion market",
    "A £1000 flexifund to use on benefits", "manage budgets of $1,000,000 - $2,000,000",
    "a benefit budget of at least CZK 24,000",
    "Competitive salary", "Top 10 - 20 percent", "5-7 years", "invests over $3 billion each year in R&D",
  ])
  func otherMoneyIsNoPay(line: String) {
    #expect(salary(line) == nil, "\(line)")
    #expect(salary(line, in: .benefits) == nil, "\(line)")
  }

  @Test func theHeadingSaysWhatALoneRangeIs() {
    let lines = text([(.benefits, "Base Salary:"), (.benefits, "$120,000 – $160,000 USD")])
    #expect(
      reader.read(lines, structured: nil, country: nil).salary?.value
        == Salary(minimum: 120_000, maximum: 160_000, currency: "USD", period: .year))
  }

  @Test func theDollarIsThatOfTheCountry() {
    #expect(salary("Salary: $46,000 per year", country: "CA")?.currency == "CAD")
    #expect(salary("Salary: $46,000 per year", country: "IN")?.currency == "USD")
    #expect(
      salary(
        "Salary: $46,000 per year",
        structured: StructuredSalary(minimum: 1, maximum: 1, currency: "AUD", unit: "YEAR"))?.currency
        == "AUD")
  }

  @Test func structuredPayStandsInWhereTheTextHasNone() {
    let stated = StructuredSalary(minimum: 55_000, maximum: 60_000, currency: "USD", unit: "YEAR")
    #expect(
      salary("Good team", structured: stated)
        == Salary(minimum: 55_000, maximum: 60_000, currency: "USD", period: .year))
    // A unit that is missing is told by the size.
    #expect(
      salary("", structured: StructuredSalary(minimum: 55_000, maximum: nil, currency: "USD", unit: nil))?
        .period == .year)
  }

  @Test func impossibleStructuredPayIsNone() {
    #expect(
      salary("", structured: StructuredSalary(minimum: 3, maximum: 3, currency: "USD", unit: "YEAR")) == nil)
    #expect(
      salary("", structured: StructuredSalary(minimum: 0, maximum: 0, currency: "USD", unit: "YEAR")) == nil)
    #expect(
      salary(
        "", structured: StructuredSalary(minimum: .infinity, maximum: nil, currency: "USD", unit: "YEAR"))
        == nil)
    #expect(
      salary("", structured: StructuredSalary(minimum: -.nan, maximum: .nan, currency: nil, unit: nil)) == nil
    )
  }

  @Test func theTextBeatsStructuredDataAndTheContradictionIsListed() {
    var structured = StructuredPosting()
    structured.salary = StructuredSalary(minimum: 50_000, maximum: 60_000, currency: "USD", unit: "YEAR")
    let result = reader.read(
      text("Base salary: $120,000 - $150,000 per year"), structured: structured, country: nil)
    #expect(result.salary?.value.minimum == 120_000)
    #expect(result.contradictions.map(\.what) == ["salary"])
    structured.salary = StructuredSalary(minimum: 120_000, maximum: 150_000, currency: "USD", unit: "YEAR")
    let same = reader.read(
      text("Base salary: $120,000 - $150,000 per year"), structured: structured, country: nil)
    #expect(same.contradictions.isEmpty)
  }

  @Test func ofSeveralRangesTheFirstIsTaken() {
    let lines = text([
      (.benefits, "Salary by location:"), (.benefits, "Austin: $100,000 - $110,000 per year"),
      (.benefits, "New York: $120,000 - $130,000 per year"),
    ])
    #expect(reader.read(lines, structured: nil, country: nil).salary?.value.minimum == 100_000)
  }

  @Test func aSiteTagWithoutCurrencyStatesPay() {
    var tag = PostingText()
    tag.append("132K-191K Annually".utf8, isSiteTag: true)
    let salary = reader.read(tag, structured: nil, country: "US").salary?.value
    #expect(salary == Salary(minimum: 132_000, maximum: 191_000, currency: "USD", period: .year))
    #expect(reader.read(tag, structured: nil, country: nil).salary?.value.currency == nil)
  }

  @Test func annualFiguresComeFromOneSetOfConstants() {
    #expect(Salary(minimum: 50, maximum: 60, currency: "USD", period: .hour).annualMinimum == 104_000)
    #expect(Salary(minimum: 50, maximum: 60, currency: "USD", period: .hour).annualMaximum == 124_800)
    #expect(Salary(minimum: nil, maximum: 5_000, currency: "EUR", period: .month).annualMinimum == nil)
    #expect(Salary(minimum: nil, maximum: 5_000, currency: "EUR", period: .month).annualMaximum == 60_000)
    #expect(Salary(minimum: 1, maximum: 1, currency: nil, period: .day).annualMinimum == 260)
    #expect(Salary(minimum: 1, maximum: 1, currency: nil, period: .week).annualMinimum == 52)
  }
}
