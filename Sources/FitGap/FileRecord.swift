import Postings

/// What became of one file of the folder: exactly one record a file, whatever happened.
public struct FileRecord: Sendable, Codable {
  public enum Status: String, Sendable, CaseIterable, Codable {
    case parsed, partial, empty
    case notAPosting = "not-a-posting"
    case skipped, failed
  }
  /// The path below the folder that was named, or the path as given for a single file; "/" between parts.
  public var file: String
  public var status: Status
  /// A sentence without a full stop; nil only where the status is `parsed`.
  public var reason: String?
  public var warnings: [String]
  /// What the posting says; nil unless the status is `parsed` or `partial`. An `empty` page may carry title and facts.
  public var posting: Posting?
  /// The path of the first record with the same posting's text.
  public var duplicateOf: String?
  public init(
    file: String, status: Status, reason: String? = nil, warnings: [String] = [], posting: Posting? = nil,
    duplicateOf: String? = nil
  ) {
    self.file = file
    self.status = status
    self.reason = reason
    self.warnings = warnings
    self.posting = posting
    self.duplicateOf = duplicateOf
  }
}
