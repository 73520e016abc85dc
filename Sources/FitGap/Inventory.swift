import Postings

/// What became of every file that was found. It adds up: each record is counted under exactly one status.
public struct Inventory: Sendable {
  public private(set) var found = 0
  public private(set) var counts: [FileRecord.Status: Int] = [:]
  /// Parsed or partial postings whose text another file has, too; counted beside the sum.
  public private(set) var duplicates = 0
  public private(set) var expired = 0
  /// How often each reason was given, by status.
  public private(set) var reasons: [FileRecord.Status: [String: Int]] = [:]
  /// The files that were not read whole, in the order of the records: partial and failed.
  public private(set) var incomplete: [Line] = []
  /// Every file that is not parsed whole, in the order of the records.
  public private(set) var unread: [Line] = []

  public struct Line: Sendable, Equatable {
    public var file: String
    public var status: FileRecord.Status
    public var reason: String
  }

  public init() {}

  public mutating func add(_ record: FileRecord) {
    found += 1
    counts[record.status, default: 0] += 1
    if record.duplicateOf != nil { duplicates += 1 }
    if record.posting?.expired?.value == true && record.status != .empty { expired += 1 }
    if record.status != .parsed {
      let reason = record.reason ?? "no reason was given"
      reasons[record.status, default: [:]][reason, default: 0] += 1
      let line = Line(file: record.file, status: record.status, reason: reason)
      unread.append(line)
      if record.status == .partial || record.status == .failed { incomplete.append(line) }
    }
  }

  public func count(_ status: FileRecord.Status) -> Int { counts[status] ?? 0 }

  /// Postings that could be read, whole or in part.
  public var postings: Int { count(.parsed) + count(.partial) }

  /// Whether every input was read whole; decides between exit codes 0 and 1.
  public var isWhole: Bool { incomplete.isEmpty }

  /// Whether the counts add up to what was found.
  public var isBalanced: Bool { FileRecord.Status.allCases.reduce(0) { $0 + count($1) } == found }

  /// "324 files found = 308 parsed + 1 partial + 12 empty + 3 not postings + 0 skipped + 0 failed"
  public var sum: String {
    "\(found) \(found == 1 ? "file" : "files") found = \(count(.parsed)) parsed + \(count(.partial)) partial + "
      + "\(count(.empty)) empty + \(count(.notAPosting)) not a posting + \(count(.skipped)) skipped + "
      + "\(count(.failed)) failed"
  }

  /// The reasons of a status, the most frequent first, then by their bytes.
  public func reasons(of status: FileRecord.Status) -> [(reason: String, count: Int)] {
    (reasons[status] ?? [:]).sorted { left, right in
      left.value != right.value
        ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }.map { ($0.key, $0.value) }
  }
}
