import ArgumentParser
import Fit
import FitGap
import Skills

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whose fit is scored, and how.
struct ScoringOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Your profile: YAML (fitgap profile init) or JSON Resume.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var profile: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("The score, 0 to 1, from which a posting counts as within reach.", valueName: "score"))
  var bar: Double?

  @Flag(
    name: .long, help: "Give no credit for skills that are near to one you have (TensorFlow for PyTorch).")
  var noNeighbours = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day on which present jobs end for now and postings expire.", valueName: "YYYY-MM-DD"))
  var today: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The largest profile that is read.", valueName: "bytes", visibility: .hidden))
  var maxProfileSize = ProfileReader.sizeLimit

  func validate() throws {
    guard (1...100_000_000).contains(maxProfileSize) else {
      throw ValidationError("--max-profile-size must be between 1 and 100000000.")
    }
    if let bar, !(0...1).contains(bar) { throw ValidationError("--bar must be between 0 and 1.") }
    if let today, CalendarDate(today) == nil {
      throw ValidationError("--today must be a date such as 2026-02-03.")
    }
  }

  /// The day that counts as today.
  var day: CalendarDate { today.flatMap(CalendarDate.init) ?? ProfileFile.today() }

  /// The scorer of the one profile that a command takes.
  func loadScorer(lexicon: () throws -> Lexicon) throws -> FitScorer {
    let scorers = try loadScorers(lexicon: lexicon)
    guard scorers.count == 1 else {
      throw CommandFailure(
        .usage, "--profile is given \(scorers.count) times; only fitgap rank takes several profiles")
    }
    return scorers[0]
  }

  /// One scorer a profile, at least one.
  func loadScorers(lexicon: () throws -> Lexicon) throws -> [FitScorer] {
    // The profiles first: their errors are told before the lexicon is built.
    let profiles = try profile.map { try ProfileFile.read($0, today: day, sizeLimit: maxProfileSize) }
    let lexicon = try lexicon()
    return profiles.map { profile in
      var weights = profile.weights
      if let bar { weights.bar = bar }
      if noNeighbours { weights.neighbour = 0 }
      return FitScorer(profile: profile, lexicon: lexicon, weights: weights)
    }
  }
}

/// Reads profiles from disk.
enum ProfileFile {
  static func read(
    _ path: String, today: CalendarDate, sizeLimit: Int = ProfileReader.sizeLimit
  ) throws -> Profile {
    let bytes: [UInt8]
    do {
      bytes = try PageFile.read(path, limit: sizeLimit, option: "--max-profile-size", followingLinks: true)
    } catch  where error.isTooLarge {
      throw CommandFailure(.badData, "\(path): \(error.reason); a profile names skills, not pages")
    } catch  where error.status == .failed {
      throw CommandFailure(.noInput, "\(path): \(error.reason); fitgap profile init writes one to start from")
    } catch {
      throw CommandFailure(.badData, "\(path): \(error.reason); fitgap profile init writes one to start from")
    }
    do {
      return try ProfileReader(today: today, sizeLimit: sizeLimit).read(bytes: bytes, name: path)
    } catch {
      throw CommandFailure(.badData, error.description)
    }
  }

  /// The day where the user is.
  static func today() -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
