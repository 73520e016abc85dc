import Testing

@testable import Fit

private func entry(
  _ file: String, _ score: Double?, title: String? = nil, blockers: Int = 0, closeness: Double = 1,
  interval: (Double, Double)? = nil
) -> Ranking.Entry {
  let (low, high) = interval ?? (score ?? 0, score ?? 1)
  return Ranking.Entry(
    file: file, title: title,
    result: FitResult(
      score: score, low: low, high: high, outcomes: [],
      blockers: Array(repeating: Blocker(kind: .pay, text: ""), count: blockers),
      unscored: score == nil ? .nothingAsked : nil, closeness: closeness))
}

@Test func theOrderIsTotalWhateverTheOrderOfTheInput() {
  let entries = [
    entry("a", 0.9), entry("b", 0.5, title: "A"), entry("c", 0.5, title: "B"), entry("d", 0.5, title: "B"),
    entry("e", 0.5, closeness: 0.9), entry("f", 0.5, blockers: 1), entry("g", 0.1), entry("h", nil),
    entry("i", nil),
  ]
  for rotation in entries.indices {
    let rotated = Array(entries[rotation...] + entries[..<rotation])
    for input in [rotated, rotated.reversed()] {
      #expect(
        Ranking.rank(input).map { input[$0.entry].file } == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    }
  }
}

@Test func pagesWithoutAScoreHaveNoRank() {
  #expect(Ranking.rank([entry("a", nil), entry("b", 0)]).map(\.rank) == [1, nil])
  #expect(Ranking.rank([]).isEmpty)
}

@Test func aTieNeedsEachScoreInTheOthersInterval() {
  #expect(
    Ranking.rank([entry("a", 0.6, interval: (0.5, 0.7)), entry("b", 0.55, interval: (0.5, 0.65))]).map(\.tie)
      == [false, true])
  #expect(
    Ranking.rank([entry("a", 0.6, interval: (0.58, 0.7)), entry("b", 0.55, interval: (0.5, 0.65))]).map(\.tie)
      == [false, false])
  #expect(
    Ranking.rank([entry("a", 0.6, interval: (0.5, 0.7)), entry("b", 0.55, interval: (0.5, 0.56))]).map(\.tie)
      == [false, false])
}
