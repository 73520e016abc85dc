import Fit
import FitGap
import Postings
import Reports

/// Reads a folder and scores its postings, with a progress bar where it lasts.
struct FolderScoring {
  var scorer: FitScorer
  var options: CommonOptions

  func rank(_ path: String) async throws -> RankedFolder {
    let input = try Input(path, limits: options.limits)
    var inventory = Inventory()
    var scored: [(record: FileRecord, result: FitResult)] = []
    var progress = Progress(total: input.count, quiet: options.quiet)
    defer { progress.finish() }
    try await input.read(
      with: options.batch(lexicon: scorer.lexicon),
      making: { [scorer] record -> FitResult? in
        let result = record.posting.map { Self.score($0, of: record, scorer) }
        // Only its quotes are needed from here on; a folder's texts would fill the memory.
        record.posting?.text = PostingText()
        return result
      },
      deliver: { record, result in
        inventory.add(record)
        if let result { scored.append((record, result)) }
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
    return RankedFolder(scored: scored, inventory: inventory)
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
  static func message(_ inventory: Inventory, quiet: Bool) {
    guard !quiet else { return }
    Message.write(
      lines: InventoryText.lines(inventory, width: 100).map { $0.text(colours: false) }.joined(
        separator: "\n"))
  }

  static func check(_ inventory: Inventory) throws {
    if !inventory.isWhole { throw ExitStatus.incomplete }
  }
}
