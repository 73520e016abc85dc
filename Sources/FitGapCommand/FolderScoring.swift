import Fit
import FitGap
import Postings
import Reports

/// Reads a folder and scores its postings for one or more candidates, with a progress bar where it lasts.
struct FolderScoring {
  var scorers: [FitScorer]
  var options: CommonOptions
  var filter = PostingFilter()

  init(scorers: [FitScorer], options: CommonOptions, filter: PostingFilter = PostingFilter()) {
    self.scorers = scorers
    self.options = options
    self.filter = filter
  }

  init(scorer: FitScorer, options: CommonOptions, filter: PostingFilter = PostingFilter()) {
    self.init(scorers: [scorer], options: options, filter: filter)
  }

  /// The ranking for the first candidate.
  func rank(_ path: String) async throws -> RankedFolder {
    try await rankings(path).first ?? RankedFolder(scored: [], inventory: Inventory())
  }

  /// A ranking for each candidate; the folder is read once.
  func rankings(_ path: String) async throws -> [RankedFolder] {
    let input = try Input(path, limits: options.limits)
    var inventory = Inventory()
    var scored: [(record: FileRecord, results: [FitResult])] = []
    var progress = Progress(total: input.count, quiet: options.quiet)
    defer { progress.finish() }
    try await input.read(
      with: options.batch(lexicon: scorers[0].lexicon),
      making: { [scorers] record -> [FitResult]? in
        let results = record.posting.map { posting in
          scorers.map { Self.score(posting, of: record, $0) }
        }
        // Only its quotes are needed from here on; a folder's texts would fill the memory.
        record.posting?.text = PostingText()
        return results
      },
      deliver: { record, results in
        inventory.add(record)
        if let results { scored.append((record, results)) }
        progress.advance()
      })
    if inventory.postings == 0 && scored.isEmpty {
      progress.finish()
      Message.write(
        lines: InventoryText.lines(inventory, width: 100).map { $0.text(colours: false) }.joined(
          separator: "\n"))
      throw CommandFailure(
        .noInput, "\(path): no posting could be read; save pages of single postings as HTML")
    }
    var tally: FilterTally?
    if !filter.isEmpty {
      let applied = filter.applied(to: scored)
      scored = applied.kept
      tally = applied.tally
    }
    return scorers.indices.map { candidate in
      var folder = RankedFolder(
        scored: scored.map { ($0.record, $0.results[candidate]) }, inventory: inventory)
      folder.filtered = tally
      return folder
    }
  }

  /// A posting whose text is not in the file is not scored: what it asks is unknown.
  private static func score(_ posting: Posting, of record: FileRecord, _ scorer: FitScorer) -> FitResult {
    if record.status == .empty {
      return FitResult(score: nil, low: 0, high: 1, outcomes: [], blockers: [])
    }
    return scorer.score(posting)
  }
}

/// The end of a run: the inventory where it belongs, and the exit code.
enum RunEnd {
  /// Beside a table the inventory is part of the result; beside other formats it is a message.
  static func message(_ inventory: Inventory, filtered: FilterTally? = nil, quiet: Bool) {
    guard !quiet else { return }
    Message.write(
      lines: InventoryText.lines(inventory, filtered: filtered, width: 100).map { $0.text(colours: false) }
        .joined(
          separator: "\n"))
  }

  static func check(_ inventory: Inventory) throws {
    if !inventory.isWhole { throw ExitStatus.incomplete }
  }
}
