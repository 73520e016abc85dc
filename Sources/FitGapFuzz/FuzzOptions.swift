/// `fitgap-fuzz TARGET [FOLDER] [--count N] [--seed N] [--from N] [--keep FOLDER] [--input FILE]`
struct FuzzOptions {
  var target = ""
  var folder: String?
  var count = 10_000
  var seed: UInt64 = 1
  /// The first round.
  var first = 0
  /// Where inputs are written that fail, and the only input of `--count 1`.
  var keep: String?
  /// A file that is read as it is, instead of damaged seeds.
  var input: String?

  static let usage = """
    usage: fitgap-fuzz TARGET [FOLDER] [--count N] [--seed N] [--from N] [--keep FOLDER] [--input FILE]
    or: fitgap-fuzz show FOLDER
    targets: \(FuzzTargets.names.joined(separator: " "))
    Run it in the repository: the samples are its seeds, and for pages those of FOLDER, too.

    """

  /// Nil for wrong usage.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--count", "--seed", "--from":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 0 else { return nil }
        if argument == "--count" {
          count = number
        } else if argument == "--seed" {
          seed = UInt64(number)
        } else {
          first = number
        }
      case "--keep", "--input":
        guard let path = rest.popFirst() else { return nil }
        if argument == "--keep" { keep = path } else { input = path }
      case _ where argument.hasPrefix("-"): return nil
      case _ where target.isEmpty: target = argument
      case _ where folder == nil: folder = argument
      default: return nil
      }
    }
    if !FuzzTargets.names.contains(target) { return nil }
  }
}
