import Postings

/// What a posting's score is made of, without the words that explain it: small, since "what if" and the learning
/// plan sum it a hundred thousand times.
struct ScoreTerms: Sendable {
  /// A skill demand, or the degree.
  struct Term: Sendable {
    var weight: Double
    var importance: Importance
    /// People have it without listing it.
    var isTacit: Bool
  }

  /// What occupation, years or level keep of the points before, 0…1.
  struct Kept: Sendable {
    var low: Double
    var point: Double
    var high: Double

    /// What is taken away from the points before: negative, or zero.
    func points(from points: Double) -> Double { -points * (1 - point) }
  }

  let terms: [Term]
  let kept: [Kept]
  /// The weight of evidence.
  let evidence: Double

  /// The weights and credits of a posting, summed for one candidate's skills.
  struct Sum: Sendable {
    var denominator: Double
    var low: Double
    var high: Double
    /// What an unknown requirement earns, by its importance.
    fileprivate var rates = (context: 0.0, preferred: 0.0, required: 0.0)

    func rate(_ importance: Importance) -> Double {
      switch importance {
      case .context: rates.context
      case .preferred: rates.preferred
      case .required: rates.required
      }
    }
  }

  /// Σ weight and Σ weight·credit of what is known and not tacit.
  private struct Known {
    var weight = 0.0
    var earned = 0.0

    mutating func add(_ weight: Double, _ credit: Double) {
      self.weight += weight
      earned += weight * credit
    }

    func rate(shrunkBy evidence: Double) -> Double { weight > 0 ? earned / (weight + evidence) : 0 }
  }

  /// `credits`: one for each term.
  ///
  /// An unknown requirement earns the rate of the known ones, of its importance if there are any. Few known ones
  /// say little of the others, so that the rate is shrunk by the weight of evidence, as the score is.
  func sum(_ credits: [Credit]) -> Sum {
    var sum = Sum(denominator: evidence, low: 0, high: evidence)
    var (context, preferred, required) = (Known(), Known(), Known())
    for (term, credit) in zip(terms, credits) {
      sum.denominator += term.weight
      sum.low += term.weight * credit.low
      sum.high += term.weight * credit.high
      guard let point = credit.point, !term.isTacit else { continue }
      switch term.importance {
      case .context: context.add(term.weight, point)
      case .preferred: preferred.add(term.weight, point)
      case .required: required.add(term.weight, point)
      }
    }
    let all = Known(
      weight: context.weight + preferred.weight + required.weight,
      earned: context.earned + preferred.earned + required.earned)
    func rate(_ own: Known) -> Double { (own.weight > 0 ? own : all).rate(shrunkBy: evidence) }
    sum.rates = (rate(context), rate(preferred), rate(required))
    sum.low /= sum.denominator
    sum.high = min(1, sum.high / sum.denominator)
    for kept in kept {
      sum.low *= kept.low
      sum.high *= kept.high
    }
    return sum
  }

  /// The score alone: the same number as `FitScorer.score`, since the same points are added in the same order.
  func score(_ credits: [Credit]) -> Double {
    let sum = sum(credits)
    var score = 0.0
    for (term, credit) in zip(terms, credits) {
      score += term.weight * credit.value(rate: sum.rate(term.importance)) / sum.denominator
    }
    for kept in kept { score += kept.points(from: score) }
    return score
  }
}
