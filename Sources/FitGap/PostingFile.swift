import Postings
import SavedPage

/// Reads one file to its record: open, read, parse, understand. Immutable and shared between tasks.
public struct PostingFile: Sendable {
  public var reader: PostingReader
  public var limits: ReadingLimits
  /// Where pages are read by other processes; nil where by this one.
  public var workers: WorkerPool?

  public init(
    reader: PostingReader, limits: ReadingLimits = ReadingLimits(), workers: WorkerPool? = nil
  ) {
    self.reader = reader
    self.limits = limits
    self.workers = workers
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
    return record(ofPage: bytes, named: file.path, isUncertain: file.kind == .perhapsPage)
  }

  /// The record of a page whose bytes are at hand.
  ///
  /// - Parameter isUncertain: its name says nothing, so that it is read only if it begins like a page.
  public func record(ofPage bytes: [UInt8], named name: String, isUncertain: Bool = false) -> FileRecord {
    if let workers {
      return workers.record(of: WorkerRequest(bytes: bytes, name: name, isUncertain: isUncertain))
    }
    return record(of: bytes, named: name, isUncertain: isUncertain)
  }

  /// As above, in this process.
  func record(of bytes: [UInt8], named name: String, isUncertain: Bool) -> FileRecord {
    let unpacked = PageReader(limits: limits.page).unpack(bytes)
    if isUncertain && !ContentSignature.beginsLikePage(unpacked.bytes)
      && !PageReader.isWebArchive(unpacked.bytes) && ContentSignature.binary(unpacked.bytes) == nil
    {
      return FileRecord(
        file: name, status: .skipped, reason: "not a page by its name, and it does not begin like one")
    }
    return record(of: unpacked, named: name)
  }

  private func record(of file: UnpackedFile, named name: String) -> FileRecord {
    if let binary = ContentSignature.binary(file.bytes) {
      return FileRecord(file: name, status: .skipped, reason: "not a page but \(binary)")
    }
    return record(of: PageReader(limits: limits.page).read(file, named: name), named: name)
  }

  /// The record of a page that is read.
  public func record(of page: Page, named name: String) -> FileRecord {
    var record = FileRecord(file: name, status: .parsed, warnings: page.warnings.map(\.sentence))
    switch reader.read(page) {
    case .posting(let posting):
      record.posting = posting
      if let warning = Self.severalPostings(posting) { record.warnings.append(warning) }
      if let incomplete = page.incomplete {
        record.status = .partial
        record.reason = incomplete.sentence
      }
    case .empty(let posting, let reason):
      record.posting = posting
      record.status = .empty
      record.reason = reason
      if let incomplete = page.incomplete { record.lacks(incomplete) }
    case .notAPosting(let reason):
      record.status = .notAPosting
      record.reason = reason
      if let incomplete = page.incomplete { record.lacks(incomplete) }
    }
    return record
  }

  /// A page that holds several postings shows one of them.
  private static func severalPostings(_ posting: Posting) -> String? {
    guard posting.postingsInData > 1 else { return nil }
    let count = "the page's data holds \(posting.postingsInData) postings"
    return posting.isNamedByPage
      ? "\(count); the one that the page is named after was read"
      : "\(count), and the page is named after none of them; the first was read"
  }
}

extension FileRecord {
  /// What was not read may have been the posting, so that there is none to score and the file is partial.
  fileprivate mutating func lacks(_ incomplete: PageWarning) {
    status = .partial
    posting = nil
    reason = "\(incomplete.sentence); in what was read: \(reason ?? "no posting")"
  }
}
