import Postings
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
  #expect((sum - comparison.difference).magnitude < 1e-12)
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
