import ArgumentParser
import Fit
import FitGap
import Postings

extension Workplace: ExpressibleByArgument {}
extension Seniority: ExpressibleByArgument {}

/// Which postings are looked at.
struct FilterOptions: ParsableArguments {
  @Option(name: .long, help: "Keep this workplace only; may be repeated.")
  var workplace: [Workplace] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Keep this city, region or country only; may be repeated.", valueName: "place"))
  var location: [String] = []

  @Option(name: .long, help: "Keep this level only; may be repeated.")
  var level: [Seniority] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Keep pay that reaches this a year: 60000, 60k or 60kEUR (no currency: that of your profile).",
      valueName: "pay"))
  var minPay: PayAmount?

  @Option(name: .long, help: ArgumentHelp("Keep what was posted in the last days.", valueName: "days"))
  var postedWithin: Int?

  @Flag(name: .long, help: "Leave out postings with something that may rule you out.")
  var noBlockers = false

  @Flag(name: .long, help: "Leave out postings that do not state what a filter asks for, too.")
  var strict = false

  func validate() throws {
    if let postedWithin, !(0...36_500).contains(postedWithin) {
      throw ValidationError("--posted-within must be between 0 and 36500 days.")
    }
    if location.contains(where: { !$0.contains(where: \.isLetter) }) {
      throw ValidationError("--location must name a city, region or country.")
    }
    if strict && isEmpty {
      throw ValidationError("--strict needs a filter such as --workplace or --min-pay.")
    }
  }

  private var isEmpty: Bool {
    workplace.isEmpty && location.isEmpty && level.isEmpty && minPay == nil && postedWithin == nil
      && !noBlockers
  }

  func filter(_ scoring: ScoringOptions, profile: Profile) -> PostingFilter {
    var filter = PostingFilter()
    filter.workplaces = workplace
    filter.locations = location
    filter.levels = level
    filter.pay = minPay.map {
      Profile.PayFloor(minimum: $0.amount, currency: $0.currency ?? profile.salary?.currency)
    }
    filter.postedSince = postedWithin.map { scoring.day.before(days: $0) }
    filter.leavesOutBlocked = noBlockers
    filter.isStrict = strict
    return filter
  }
}

/// Pay a year as a person types it: "60000", "60k", "60,000 EUR".
struct PayAmount: ExpressibleByArgument {
  var amount: Double
  /// ISO 4217.
  var currency: String?

  init?(argument: String) {
    var digits = ""
    var letters = ""
    for character in argument {
      switch character {
      case "0"..."9", ".":
        guard letters.isEmpty else { return nil }
        digits.append(character)
      case ",", "_", " ": continue
      case "a"..."z", "A"..."Z": letters.append(character)
      default: return nil
      }
    }
    guard var amount = Double(digits), amount <= 1e12 else { return nil }
    var currency = letters.uppercased()
    if currency.hasPrefix("K"), currency.count == 1 || currency.count == 4 {
      amount *= 1000
      currency.removeFirst()
    }
    guard currency.isEmpty || currency.count == 3 else { return nil }
    self.amount = amount
    self.currency = currency.isEmpty ? nil : currency
  }
}
