import FitGap
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a command was asked to read: a folder, one file, or standard input.
enum Input {
  case folder(root: String, files: [FoundFile])
  case file(FoundFile)
  case standardInput

  init(_ path: String, limits: ReadingLimits) throws {
    if path == "-" {
      self = .standardInput
      return
    }
    guard !path.isEmpty else {
      throw CommandFailure(.noInput, "the path is empty; name a folder of saved postings")
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw CommandFailure(
        .noInput, "\(path): \(String(cString: strerror(errno))); name a folder of saved postings")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      self = .file(FoundFile(path: path, kind: .page))
      return
    }
    var root = path
    while root.utf8.count > 1 && root.utf8.last == UInt8(ascii: "/") { root.removeLast() }
    do {
      let files = try FolderWalk(limits: limits).files(in: root)
      if files.isEmpty {
        throw CommandFailure(
          .noInput, "\(path): the folder is empty; save postings from your browser into it (as HTML)")
      }
      self = .folder(root: root, files: files)
    } catch let error as FolderError {
      throw CommandFailure(.noInput, "\(path): cannot open the folder: \(error.reason)")
    }
  }

  var count: Int {
    if case .folder(_, let files) = self { return files.count }
    return 1
  }

  /// Reads it all, in order; see `Batch.read`.
  func read<Product: Sendable>(
    with batch: Batch, making product: @escaping @Sendable (inout FileRecord) -> Product,
    deliver: (FileRecord, Product) throws -> Void
  ) async throws {
    switch self {
    case .folder(let root, let files):
      try await batch.read(files, in: root, making: product, deliver: deliver)
    case .file(let file):
      try await batch.read([file], in: nil, making: product, deliver: deliver)
    case .standardInput:
      var record: FileRecord
      do throws(PageFile.Refusal) {
        let bytes = try PageFile.read(descriptor: STDIN_FILENO, limit: batch.file.limits.pageBytes)
        record = batch.file.record(ofPage: bytes, named: "-")
      } catch {
        record = FileRecord(file: "-", status: error.status, reason: error.reason)
      }
      let made = product(&record)
      try deliver(record, made)
    }
  }
}
