import Fit
import Postings
import Testing

@testable import FitGap

private let quote = Evidence(source: .text, quote: "")

private func posting(
  workplace: Workplace? = nil, city: String? = nil, level: Seniority? = nil, pay: Salary? = nil,
  posted: String? = nil
) -> Posting {
  var posting = Posting()
  posting.workplace = workplace.map { Fact($0, quote) }
  if let city { posting.locations = [Fact(Place(text: city, city: city, country: "DE"), quote)] }
  posting.seniority = level.map { Fact($0, quote) }
  posting.salary = pay.map { Fact($0, quote) }
  posting.datePosted = posted
  return posting
}

private func result(blockers: Int = 0) -> FitResult {
  FitResult(
    score: 0.5, low: 0.4, high: 0.6, outcomes: [],
    blockers: Array(repeating: Blocker(kind: .place, text: "elsewhere"), count: blockers))
}

private func euros(_ amount: Double, a period: PayPeriod = .year, currency: String? = "EUR") -> Salary {
  Salary(minimum: amount / 2, maximum: amount, currency: currency, period: period)
}

private func keeps(
  _ posting: Posting, strict: Bool = false, blockers: [Int] = [0], _ change: (inout PostingFilter) -> Void
) -> Bool {
  var filter = PostingFilter()
  change(&filter)
  filter.isStrict = strict
  let entry = (
    record: FileRecord(file: "a", status: .parsed, posting: posting),
    results: blockers.map { result(blockers: $0) }
  )
  return filter.applied(to: [entry]).kept.count == 1
}

struct PostingFilterTests {
  @Test func keepsWhatIsAskedForAndLeavesOutTheOther() {
    #expect(keeps(posting(workplace: .remote)) { $0.workplaces = [.remote, .hybrid] })
    #expect(!keeps(posting(workplace: .onsite)) { $0.workplaces = [.remote, .hybrid] })
    #expect(keeps(posting(city: "Berlin")) { $0.locations = ["berlin"] })
    #expect(keeps(posting(city: "Berlin")) { $0.locations = ["Germany"] })
    #expect(!keeps(posting(city: "Berlin")) { $0.locations = ["Hamburg", "Kyiv"] })
    #expect(keeps(posting(level: .mid)) { $0.levels = [.mid] })
    #expect(!keeps(posting(level: .senior)) { $0.levels = [.junior, .mid] })
    #expect(keeps(posting(posted: "2026-03-20")) { $0.postedSince = CalendarDate("2026-03-20") })
    #expect(!keeps(posting(posted: "2026-03-19")) { $0.postedSince = CalendarDate("2026-03-20") })
  }

  @Test func comparesTheUpperEndOfPayByTheYearInOneCurrency() {
    let floor = Profile.PayFloor(minimum: 60_000, currency: "EUR")
    #expect(keeps(posting(pay: euros(60_000))) { $0.pay = floor })
    #expect(!keeps(posting(pay: euros(59_999))) { $0.pay = floor })
    #expect(keeps(posting(pay: euros(30, a: .hour))) { $0.pay = floor })
    #expect(!keeps(posting(pay: euros(28, a: .hour))) { $0.pay = floor })
    #expect(keeps(posting(pay: euros(1, currency: "JPY"))) { $0.pay = floor })
    #expect(!keeps(posting(pay: euros(1, currency: "JPY")), strict: true) { $0.pay = floor })
  }

  @Test func keepsWhatIsNotStatedUnlessStrict() {
    let changes: [(inout PostingFilter) -> Void] = [
      { $0.workplaces = [.remote] }, { $0.locations = ["Berlin"] }, { $0.levels = [.mid] },
      { $0.pay = Profile.PayFloor(minimum: 1, currency: nil) },
      { $0.postedSince = CalendarDate(year: 2026) },
    ]
    for change in changes {
      #expect(keeps(posting(), change))
      #expect(!keeps(posting(), strict: true, change))
    }
  }

  @Test func leavesOutWhatIsBlockedForEveryCandidate() {
    #expect(keeps(posting(), strict: true, blockers: [0]) { $0.leavesOutBlocked = true })
    #expect(!keeps(posting(), blockers: [1]) { $0.leavesOutBlocked = true })
    #expect(keeps(posting(), blockers: [1, 0]) { $0.leavesOutBlocked = true })
  }

  @Test func countsEachPostingOnceAndAddsUp() {
    var filter = PostingFilter()
    filter.workplaces = [.remote]
    filter.levels = [.mid]
    let postings = [
      posting(workplace: .remote, level: .mid), posting(workplace: .onsite, level: .senior), posting(),
      posting(workplace: .remote, level: .senior),
    ]
    let (kept, tally) = filter.applied(
      to: postings.enumerated().map { index, posting in
        (FileRecord(file: "\(index)", status: .parsed, posting: posting), [result()])
      })
    #expect(kept.map(\.record.file) == ["0", "2"])
    #expect(tally.total == 4)
    #expect(
      tally.sentences == [
        "filters keep 2 of 4 postings; left out: 1 by --workplace, 1 by --level",
        "kept though the page does not say: 1 for --workplace, 1 for --level (--strict leaves them out)",
      ])
  }

  @Test func aCopyStandsForAFirstPostingThatIsLeftOut() {
    var filter = PostingFilter()
    filter.locations = ["Berlin"]
    func record(_ file: String, _ city: String, copyOf first: String? = nil) -> FileRecord {
      FileRecord(file: file, status: .parsed, posting: posting(city: city), duplicateOf: first)
    }
    let records = [
      record("a", "Hamburg"), record("b", "Berlin", copyOf: "a"), record("c", "Berlin", copyOf: "a"),
    ]
    let kept = filter.applied(to: records.map { ($0, [result()]) }).kept
    #expect(kept.map(\.record.duplicateOf) == [nil, "b"])
  }

  @Test(arguments: [
    ("2026-03-01", 1, "2026-02-28"), ("2024-03-01", 1, "2024-02-29"), ("2026-01-01", 1, "2025-12-31"),
    ("2026-11-23", 0, "2026-11-23"), ("2026-11-23", 365, "2025-11-23"), ("2000-03-01", 366, "1999-03-01"),
    ("2026-05-31", 31, "2026-04-30"),
  ])
  func countsDaysBack(_ day: String, _ days: Int, _ expected: String) throws {
    #expect(try #require(CalendarDate(day)).before(days: days) == CalendarDate(expected))
  }
}

struct FitMatrixTests {
  private func ranking(_ scores: [String: Double]) -> RankedFolder {
    RankedFolder(
      scored: scores.sorted { $0.key < $1.key }.map { file, score in
        (
          FileRecord(file: file, status: .parsed, posting: posting()),
          FitResult(score: score, low: score, high: score, outcomes: [], blockers: [])
        )
      }, inventory: Inventory())
  }

  @Test func ordersByTheHighestScoreAndKeepsEachCandidatesRank() {
    let candidates = ["Ada", "Ada"].enumerated().map { index, name in
      FitMatrix.Candidate(name: name, file: "\(index).yaml", bar: 0.5)
    }
    let matrix = FitMatrix(
      candidates: candidates,
      rankings: [ranking(["a": 0.2, "b": 0.6, "c": 0.1]), ranking(["a": 0.9, "b": 0.3, "c": 0.1])])
    #expect(matrix.rows.map(\.record.file) == ["a", "b", "c"])
    #expect(matrix.rows[0].fits.map(\.rank) == [2, 1])
    #expect(matrix.candidates.map(\.name) == ["Ada (0.yaml)", "Ada (1.yaml)"])
    let shown = matrix.selecting(minimum: 0.5, top: 1)
    #expect(shown.rows.map(\.record.file) == ["a"])
    #expect(shown.hidden == 2)
  }
}
