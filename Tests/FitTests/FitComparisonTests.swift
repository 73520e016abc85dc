import Postings
import Skills
import Testing

@testable import Fit

@Test func theTermsOfAComparisonAddUpToTheDifferenceOfTheScores() throws {
  let candidate = scorer(["Python", "PyTorch", "Go"]) {
    $0.years = 3
    $0.level = .mid
  }
  let first = candidate.score(
    posting(required: ["python", "rust", "go"]) { $0.years = Fact(YearRange(minimum: 3), quote) })
  let second = candidate.score(
    posting(required: ["python", "cobol"], preferred: ["tensorflow"]) {
      $0.years = Fact(YearRange(minimum: 9), quote)
      $0.seniority = Fact(.principal, quote)
    })
  let comparison = FitComparison(first, second)
  let sum = comparison.terms.reduce(0) { $0 + $1.difference }
  #expect(sum == comparison.difference)
  #expect(comparison.difference == (first.score ?? 0) - (second.score ?? 0))
  #expect(comparison.difference > 0)
  // Both ask for Python; Rust and COBOL earn nothing on either side.
  #expect(comparison.terms.count { $0.label == "Python" } == 1)
  #expect(!comparison.terms.contains { $0.label == "Rust" || $0.label == "COBOL" })
}

@Test func aPostingComparedWithItselfHasNoTerms() {
  let result = scorer(["Python"]).score(posting(required: ["python", "go"]))
  #expect(FitComparison(result, result).terms.isEmpty)
}

/// Postings made by a fixed generator, with years, levels and titles among them.
private func postings(_ count: Int) -> [Posting] {
  var state: UInt64 = 7
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  let ids = lexicon.skills.map(\.id)
  return (0..<count).map { _ in
    posting(
      required: Array(Set((0..<next(9)).map { _ in ids[next(ids.count)] })).sorted(),
      preferred: Array(Set((0..<next(5)).map { _ in ids[next(ids.count)] })).sorted()
    ) {
      if next(2) == 0 { $0.years = Fact(YearRange(minimum: Double(next(12))), quote) }
      if next(2) == 0 { $0.seniority = Fact(Seniority.allCases[next(Seniority.allCases.count)], quote) }
    }
  }
}

@Test func theDifferencesAddUpToTheLastDigit() {
  let candidate = scorer(["Python", "PyTorch", "Go", "AWS", "SQL"]) {
    $0.years = 3
    $0.level = .mid
  }
  let results = postings(60).map(candidate.score).filter { $0.score != nil }
  #expect(results.count > 40)
  for first in results {
    for second in results {
      let comparison = FitComparison(first, second)
      let difference = (first.score ?? 0) - (second.score ?? 0)
      #expect(comparison.terms.reduce(0) { $0 + $1.difference } == difference)
      for term in comparison.terms {
        #expect((term.difference - (term.first - term.second)).magnitude < 1e-12)
      }
    }
  }
}
