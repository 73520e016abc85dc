import FitGap

/// The pages that are timed: those of a folder, and as many more as asked for, made from them.
struct Pages {
  var files: [String] = []
  var bytes: [[UInt8]] = []

  /// - Parameter count: pages wanted; beyond those of the folder each is one of them with a paragraph of its own,
  ///   so that no two have the same words. The same folder and count make the same bytes.
  init(folder: String, count: Int) throws {
    for file in try FolderWalk().files(in: folder) {
      guard case .page = file.kind else { continue }
      let path = "\(folder)/\(file.path)"
      files.append(path)
      bytes.append(try PageFile.read(path, limit: ReadingLimits().pageBytes))
    }
    let originals = bytes.count
    guard originals > 0 else { return }
    for number in bytes.count..<max(bytes.count, count) {
      bytes.append(Self.variant(of: bytes[number % originals], number))
    }
  }

  var byteCount: Int { bytes.reduce(0) { $0 + $1.count } }

  /// The page with a paragraph before the end of its body, or at its end.
  private static func variant(of page: [UInt8], _ number: Int) -> [UInt8] {
    let paragraph = Array("<p>Requisition \(number), opening \(number &* 2_654_435_761 % 99_991)</p>".utf8)
    let end = Array("</body".utf8)
    var place = page.count
    if page.count > end.count {
      for start in stride(from: page.count - end.count, through: 0, by: -1)
      where page[start..<start + end.count].elementsEqual(end) {
        place = start
        break
      }
    }
    return page[..<place] + paragraph + page[place...]
  }
}
