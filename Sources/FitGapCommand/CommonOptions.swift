import ArgumentParser
import FitGap
import Postings
import Reports
import Skills

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Options that every reading command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Files read at once.", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A lexicon file (TSV) that is added to the built-in one; may be repeated.", valueName: "file"))
  var lexicon: [String] = []

  @Flag(name: .long, help: "No colours; also by NO_COLOR, and where the output is no terminal.")
  var noColor = false

  @Flag(name: .shortAndLong, help: "No progress bar and no summary on standard error; errors only.")
  var quiet = false

  @Flag(
    name: .long,
    help: "Read pages in processes of their own, for pages that you do not trust; takes longer.")
  var isolate = false

  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be between 1 and 1024.") }
  }

  var limits: ReadingLimits { limitOptions.limits }

  /// As many as there are cores to run on.
  var effectiveJobs: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The terminal behind standard output, or a plain sheet where the result goes into a file.
  func terminal(output: String?) -> Terminal {
    output == nil
      ? Terminal(descriptor: STDOUT_FILENO, wantsColours: !noColor)
      : Terminal(columns: Terminal.defaultColumns, colours: false)
  }

  func batch(lexicon: Lexicon) -> Batch {
    let workers = isolate ? WorkerPool(command: workerCommand, lexicon: lexicon, limits: limits) : nil
    let file = PostingFile(reader: PostingReader(lexicon: lexicon), limits: limits, workers: workers)
    return Batch(file: file, jobs: effectiveJobs)
  }

  /// How a worker is started: this program, with the options that decide how a page is read.
  private var workerCommand: [String] {
    [Self.program, WorkerCommand.name] + limitOptions.arguments + lexicon.flatMap { ["--lexicon", $0] }
  }

  /// The file of this program, also where it was found by the search path.
  private static var program: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments[0]
    #endif
  }

  func loadLexicon() throws -> Lexicon { try LexiconFiles.load(adding: lexicon) }
}
