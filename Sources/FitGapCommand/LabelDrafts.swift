import FitGap
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes drafts of labels: into a folder, a file a posting, or one after the other to standard output.
struct LabelDrafts {
  private let folder: String?
  private let standardOutput: Output?
  private(set) var written = 0
  private(set) var kept = 0

  /// - Parameter folder: made where it does not exist; nil or "-" for standard output.
  init(folder: String?) throws {
    guard let folder, folder != "-" else {
      self.folder = nil
      standardOutput = Output()
      return
    }
    self.folder = folder
    standardOutput = nil
    if mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw OutputError.cannotCreate(path: folder, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputError.cannotCreate(path: folder, reason: "it is no folder")
    }
  }

  /// Writes a draft. A file that is there may hold a person's corrections and is left as it is.
  mutating func write(_ draft: [UInt8], page: String) throws {
    guard let folder else {
      try standardOutput?.write(draft)
      return
    }
    let path = "\(folder)/\(LabelFolder.name(ofPage: page)).json"
    if access(path, F_OK) == 0 {
      kept += 1
      return
    }
    let output = try Output(path: path)
    try output.write(draft)
    try output.finish()
    written += 1
  }

  func finish() throws(OutputError) {
    try standardOutput?.finish()
  }

  /// What became of the drafts, for a person.
  var summary: String? {
    guard let folder else { return nil }
    let left = kept > 0 ? "; \(kept) already there and left as they are" : ""
    return "\(written) \(written == 1 ? "draft" : "drafts") written to \(folder)\(left)"
  }
}
