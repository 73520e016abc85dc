import FitGap
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if !FITGAP_LIBFUZZER
  /// Feeds a reader with damaged inputs, the same ones for the same seed.
  @main
  enum Main {
    /// Processor seconds that one input may take.
    static let longest = 5.0

    static func main() throws {
      if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "show" {
        try PageListing.write(folder: CommandLine.arguments[2])
        return
      }
      guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())),
        var target = FuzzTargets.target(options.target, folder: options.folder)
      else {
        try print(FuzzOptions.usage)
        exit(2)
      }
      guard !target.seeds.isEmpty else {
        try print("no seeds; run in the repository\n")
        exit(66)
      }
      CrashReport.install()
      if let input = options.input {
        let problems = target.read(try PageFile.read(input, limit: 500_000_000, followingLinks: true))
        for problem in problems { try print("\(input): \(problem)\n") }
        exit(problems.isEmpty ? 0 : 1)
      }
      let failures = try run(&target, options)
      exit(failures == 0 ? 0 : 1)
    }

    private static func run(_ target: inout any FuzzTarget, _ options: FuzzOptions) throws -> Int {
      let mutation = Mutation(fragments: target.fragments)
      let seeds = target.seeds
      var failures = 0
      var bytes = 0
      var slowest = (seconds: 0.0, round: 0)
      let start = seconds()
      for round in options.first..<(options.first + options.count) {
        CrashReport.round = round
        CrashReport.watch(seconds: 60)
        var numbers = SeededNumbers(seed: options.seed, round: round)
        let input = target.finished(mutation.damaged(seeds, &numbers))
        bytes += input.count
        let before = seconds()
        var problems = target.read(input)
        let taken = seconds() - before
        if taken > slowest.seconds { slowest = (taken, round) }
        if taken > longest { problems.append("took \(taken) s") }
        for problem in problems { try print("round \(round): \(problem)\n") }
        if !problems.isEmpty { failures += 1 }
        if let keep = options.keep, !problems.isEmpty || options.count == 1 {
          let file = try Output(path: "\(keep)/\(options.target)-\(options.seed)-\(round)")
          try file.write(input)
          try file.finish()
        }
        if round % 50_000 == 49_999 { try print("… \(round + 1)\n") }
      }
      CrashReport.watch(seconds: 0)
      let name = "fitgap-fuzz \(options.target)"
      let rounded = { (value: Double) in (value * 1_000).rounded() / 1_000 }
      try print(
        "\(name): \(options.count) inputs of seed \(options.seed), \(bytes / 1_000_000) MB, "
          + "\(rounded(seconds() - start)) s; \(failures) failures; slowest \(rounded(slowest.seconds)) s (round "
          + "\(slowest.round)); \(target.summary)\n")
      return failures
    }

    private static func print(_ text: String) throws {
      let output = Output()
      try output.write(text)
      try output.finish()
    }

    /// Processor time of this process.
    private static func seconds() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }
#endif
