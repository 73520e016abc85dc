import ArgumentParser
import FitGap
import SavedPage

/// What is read at most, for pages that are strangers' work. Hitting a limit names its option.
struct LimitOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The largest page that is read, in bytes.", valueName: "bytes"))
  var maxPageSize = PageLimits().bytes

  @Option(name: .long, help: ArgumentHelp("How many folders deep files are looked for.", valueName: "levels"))
  var maxDepth = ReadingLimits().folderDepth

  @Option(name: .long, help: ArgumentHelp("How many files of a folder are listed.", valueName: "n"))
  var maxFiles = ReadingLimits().files

  @Option(name: .long, help: ArgumentHelp("The seconds that one page may take.", valueName: "seconds"))
  var maxSeconds = PageLimits().seconds

  @Option(name: .long, help: option("Bytes that a byte of gzip may become."))
  var maxInflateRatio = PageLimits().inflateRatio

  @Option(name: .long, help: option("Parts of a web archive (MHTML)."))
  var maxArchiveParts = PageLimits().archiveParts

  @Option(name: .long, help: option("Archives inside archives."))
  var maxArchiveNesting = PageLimits().archiveNesting

  @Option(name: .long, help: option("Attributes of one tag."))
  var maxAttributes = PageLimits().attributes

  @Option(name: .long, help: option("Elements of a page."))
  var maxElements = PageLimits().elements

  @Option(name: .long, help: option("Brackets inside brackets of embedded data."))
  var maxJsonDepth = PageLimits().jsonDepth

  @Option(name: .long, help: option("Bytes of one block of embedded data."))
  var maxJsonSize = PageLimits().jsonBytes

  @Option(name: .long, help: option("Combining marks on one letter."))
  var maxCombiningMarks = PageLimits().combiningMarks

  @Option(name: .long, help: option("Bytes of memory of a worker (--isolate)."))
  var maxWorkerMemory = ReadingLimits().workerMemory

  /// Options that hardly anybody needs stand in the full help only (--help-hidden).
  private static func option(_ text: String) -> ArgumentHelp {
    ArgumentHelp("\(text)", valueName: "n", visibility: .hidden)
  }

  func validate() throws {
    try check("--max-page-size", maxPageSize, 1...ReadingLimits.pageBytesCeiling)
    try check("--max-depth", maxDepth, 1...1_000)
    try check("--max-files", maxFiles, 1...Int.max)
    guard maxSeconds > 0, maxSeconds <= 3_600 else {
      throw ValidationError("--max-seconds must be above 0 and at most 3600.")
    }
    try check("--max-inflate-ratio", maxInflateRatio, 1...100_000)
    try check("--max-archive-parts", maxArchiveParts, 1...1_000_000)
    try check("--max-archive-nesting", maxArchiveNesting, 1...100)
    try check("--max-attributes", maxAttributes, 1...100_000)
    try check("--max-elements", maxElements, 1...1_000_000_000)
    try check("--max-json-depth", maxJsonDepth, 1...100_000)
    try check("--max-json-size", maxJsonSize, 1...ReadingLimits.pageBytesCeiling)
    try check("--max-combining-marks", maxCombiningMarks, 1...1_000)
    try check("--max-worker-memory", maxWorkerMemory, 100_000_000...Int.max)
  }

  private func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws {
    guard !range.contains(value) else { return }
    throw ValidationError(
      range.upperBound == Int.max
        ? "\(name) must be at least \(range.lowerBound)."
        : "\(name) must be between \(range.lowerBound) and \(range.upperBound).")
  }

  var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.folderDepth = maxDepth
    limits.files = maxFiles
    limits.page.bytes = maxPageSize
    limits.page.seconds = maxSeconds
    limits.page.inflateRatio = maxInflateRatio
    limits.page.archiveParts = maxArchiveParts
    limits.page.archiveNesting = maxArchiveNesting
    limits.page.attributes = maxAttributes
    limits.page.elements = maxElements
    limits.page.jsonDepth = maxJsonDepth
    limits.page.jsonBytes = maxJsonSize
    limits.page.combiningMarks = maxCombiningMarks
    limits.workerMemory = maxWorkerMemory
    return limits
  }

  /// The same limits as arguments, for a worker.
  var arguments: [String] {
    let values: [(String, any CustomStringConvertible)] = [
      ("--max-page-size", maxPageSize), ("--max-depth", maxDepth), ("--max-files", maxFiles),
      ("--max-seconds", maxSeconds), ("--max-inflate-ratio", maxInflateRatio),
      ("--max-archive-parts", maxArchiveParts), ("--max-archive-nesting", maxArchiveNesting),
      ("--max-attributes", maxAttributes), ("--max-elements", maxElements),
      ("--max-json-depth", maxJsonDepth),
      ("--max-json-size", maxJsonSize), ("--max-combining-marks", maxCombiningMarks),
      ("--max-worker-memory", maxWorkerMemory),
    ]
    return values.flatMap { name, value in [name, value.description] }
  }
}
