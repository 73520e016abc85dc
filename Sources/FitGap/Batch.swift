import Postings

/// Reads many files, several at once, and hands on their records in the order of the files.
///
/// Each file is opened, read, parsed and dropped inside its own task. At most `jobs` files are in work and
/// at most `window` finished ones wait for an earlier one, so memory does not grow with the folder.
public struct Batch: Sendable {
  public var file: PostingFile
  /// Files read at once; 1 reads them one after the other on the caller's task.
  public var jobs: Int

  public init(file: PostingFile, jobs: Int) {
    self.file = file
    self.jobs = max(1, jobs)
  }

  /// Finished records that may wait for an earlier file.
  var window: Int { jobs * 32 }

  /// Reads `files` below `root` (nil where their paths are whole).
  ///
  /// - Parameters:
  ///   - product: what is made of a record inside its task, while its posting is at hand; it may drop the
  ///     posting's text there.
  ///   - deliver: called once a file, in the order of `files`, never twice at a time. `duplicateOf` is set here.
  public func read<Product: Sendable>(
    _ files: [FoundFile], in root: String?,
    making product: @escaping @Sendable (inout FileRecord) -> Product,
    deliver: (FileRecord, Product) throws -> Void
  ) async throws {
    var duplicates = Duplicates()
    func hand(_ item: Item<Product>) throws {
      var record = item.record
      if let fingerprint = item.fingerprint {
        record.duplicateOf = duplicates.firstFile(of: fingerprint, in: record.file)
      }
      try deliver(record, item.product)
    }
    if jobs == 1 {
      for found in files { try hand(Self.item(of: found, in: root, by: file, making: product)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Item<Product>).self) { group in
      var next = 0
      var running = 0
      var delivered = 0
      var finished: [Int: Item<Product>] = [:]
      func start() {
        while running < jobs && next < files.count && next - delivered < window {
          let position = next
          let found = files[position]
          group.addTask { [file] in
            (position, Self.item(of: found, in: root, by: file, making: product))
          }
          next += 1
          running += 1
        }
      }
      start()
      while let (position, item) = try await group.next() {
        running -= 1
        finished[position] = item
        while let ready = finished.removeValue(forKey: delivered) {
          delivered += 1
          try hand(ready)
        }
        start()
      }
    }
  }

  private struct Item<Product: Sendable>: Sendable {
    var record: FileRecord
    var fingerprint: PostingFingerprint?
    var product: Product
  }

  private static func item<Product: Sendable>(
    of found: FoundFile, in root: String?, by file: PostingFile, making product: (inout FileRecord) -> Product
  ) -> Item<Product> {
    var record = file.record(of: found, in: root)
    let comparable = record.status == .parsed || record.status == .partial
    let fingerprint = comparable ? record.posting.flatMap(PostingFingerprint.init) : nil
    // Made first: the product may drop parts of the record.
    let made = product(&record)
    return Item(record: record, fingerprint: fingerprint, product: made)
  }
}
