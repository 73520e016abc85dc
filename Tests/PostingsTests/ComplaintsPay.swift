import Testing

@testable import Postings

private func salary(_ body: String) -> Salary? {
  PostingFixture.posting(body: PostingFixture.list(["Steady hands"]) + body).salary?.value
}

private func dollars(_ minimum: Double?, _ maximum: Double?, _ period: PayPeriod = .year) -> Salary {
  Salary(minimum: minimum, maximum: maximum, currency: "USD", period: period)
}

/// Theme 9: pay.
@Suite struct ComplaintsPay {
  @Test(arguments: [
    ("The base salary range is $120,000 - $150,000 a year.", dollars(120_000, 150_000)),
    ("Salary: $120k to $150k per year", dollars(120_000, 150_000)), ("Pay: $45/hr", dollars(45, 45, .hour)),
    ("Pay: $45 - $60 per hour", dollars(45, 60, .hour)),
    ("Salary: up to $90,000 per year", dollars(nil, 90_000)),
    ("Salary: from $90,000 per year", dollars(90_000, nil)),
  ])
  func `70, 74: pay is read with its period`(_ line: String, _ expected: Salary) {
    #expect(salary("<h2>Pay</h2><p>\(line)</p>") == expected)
  }

  @Test(arguments: [
    "A learning budget of $2,000 a year", "A signing bonus of $10,000",
    "A stipend of $500 per month for your desk",
    "Equity worth $50,000", "We raised $50,000,000 last year", "We serve $3B of payments per year",
    "A 401k match of $5,000 per year",
  ])
  func `71: bonuses, budgets and a firm's money are no pay`(_ line: String) {
    #expect(salary("<h2>Benefits</h2><p>\(line)</p>") == nil)
  }

  @Test func `71: pay is found behind another figure`() {
    #expect(
      salary(
        "<h2>Benefits</h2><p>Equity worth $50,000 and a bonus of $10,000.</p><p>The base salary is $120,000 - $150,000 per year.</p>"
      )
        == dollars(120_000, 150_000))
  }

  @Test func `72: no pay is no pay`() {
    #expect(salary("<h2>Benefits</h2><p>A competitive salary and a choir.</p>") == nil)
  }

  @Test func `73: an hour's pay is told a year's by one constant`() {
    #expect(dollars(10, nil, .hour).annualMinimum == 20_800)
    #expect(AnnualPay.factor(.hour) == 8 * AnnualPay.factor(.day))
  }

  @Test(arguments: [
    (
      #"{"@type":"MonetaryAmount","currency":"USD","value":{"minValue":90000,"maxValue":110000,"unitText":"YEAR"}}"#,
      Double?.some(90_000)
    ),
    (#"{"currency":"USD","minValue":90000,"maxValue":110000}"#, 90_000),
    (#"{"currency":"USD","value":{"minValue":0,"maxValue":0}}"#, nil),
    (#""competitive""#, nil), ("[]", nil), ("{}", nil), ("null", nil), (#"{"value":{"minValue":"x"}}"#, nil),
  ])
  func `76: structured pay without a period or in an odd shape traps nothing`(
    _ pay: String, _ minimum: Double?
  ) {
    let head =
      #"<script type="application/ld+json">{"@type":"JobPosting","title":"Technician","baseSalary":\#(pay)}</script>"#
    let found = PostingFixture.posting(body: PostingFixture.list(["Steady hands"]), head: head).salary?.value
    #expect(found?.minimum == minimum)
  }
}
