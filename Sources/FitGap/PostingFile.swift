import Postings
import SavedPage

/// Reads one file to its record: open, read, parse, understand. Immutable and shared between tasks.
public struct PostingFile: Sendable {
  public var reader: PostingReader
  public var limits: ReadingLimits

  public init(reader: PostingReader, limits: ReadingLimits = ReadingLimits()) {
    self.reader = reader
    self.limits = limits
  }

  /// The record of an entry of a folder; `root` is the folder, nil where the entry's path is already whole.
  public func record(of file: FoundFile, in root: String?) -> FileRecord {
    if case .refused(let status, let reason) = file.kind {
      return FileRecord(file: file.path, status: status, reason: reason)
    }
    let bytes: [UInt8]
    do throws(PageFile.Refusal) {
      bytes = try PageFile.read(
        root.map { "\($0)/\(file.path)" } ?? file.path, limit: limits.pageBytes, followingLinks: root == nil)
    } catch {
      return FileRecord(file: file.path, status: error.status, reason: error.reason)
    }
    if let binary = ContentSignature.binary(bytes) {
      return FileRecord(file: file.path, status: .skipped, reason: "not a page but \(binary)")
    }
    if file.kind == .perhapsPage && !ContentSignature.beginsLikePage(bytes) {
      return FileRecord(
        file: file.path, status: .skipped, reason: "not a page by its name, and it does not begin like one")
    }
    return record(ofPage: bytes, named: file.path)
  }

  /// The record of a page whose bytes are at hand.
  public func record(ofPage bytes: [UInt8], named name: String) -> FileRecord {
    let page = PageReader().read(bytes)
    var record = FileRecord(file: name, status: .parsed, warnings: page.warnings.map(\.sentence))
    switch reader.read(page) {
    case .posting(let posting):
      record.posting = posting
      if let incomplete = page.incomplete {
        record.status = .partial
        record.reason = incomplete.sentence
      }
    case .empty(let posting, let reason):
      record.posting = posting
      record.status = .empty
      record.reason = reason
    case .notAPosting(let reason):
      record.status = .notAPosting
      record.reason = reason
      if let incomplete = page.incomplete {
        // What was not read may have been the posting.
        record.status = .partial
        record.reason = "\(incomplete.sentence); in what was read: \(reason)"
      }
    }
    return record
  }
}
