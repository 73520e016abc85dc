/// The labels of a folder.
public enum LabelFolder {
  /// Bytes of one label file.
  static let sizeLimit = 5_000_000

  /// All label files (*.json) below a folder, in the order of their paths.
  ///
  /// - Throws: the first file that cannot be read or understood.
  public static func read(_ folder: String) throws(LabelProblem) -> [PostingLabel] {
    let found: [FoundFile]
    do {
      found = try FolderWalk().files(in: folder)
    } catch {
      throw LabelProblem(file: folder, what: "cannot open the folder: \(error.reason)")
    }
    var labels: [PostingLabel] = []
    for file in found where file.path.hasSuffix(".json") {
      let path = "\(folder)/\(file.path)"
      let bytes: [UInt8]
      do throws(PageFile.Refusal) {
        bytes = try PageFile.read(path, limit: sizeLimit, option: "a label is one posting")
      } catch {
        throw LabelProblem(file: path, what: error.reason)
      }
      labels.append(try LabelReader.read(bytes, file: path))
    }
    return labels
  }

  /// The name of the label of a page: its path below the folder, "/" as "_", without the page's ending.
  public static func name(ofPage path: String) -> String {
    var name = String(path.map { $0 == "/" ? "_" : $0 })
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    return name
  }
}

/// What was read of a folder's pages, to be found by a label's path.
public struct LabelledPages<Page> {
  private var pages: [(file: String, page: Page)] = []
  private var indexOf: [String: Int] = [:]

  public init() {}

  public mutating func add(_ file: String, _ page: Page) {
    indexOf[file] = pages.count
    pages.append((file, page))
  }

  /// The page that a label names: by its path, by the end of its path, or by a name that only one file has.
  public func page(of label: PostingLabel) -> Page? {
    let wanted = String(label.file.map { $0 == "\\" ? "/" : $0 })
    if let index = indexOf[wanted] { return pages[index].page }
    if let found = pages.first(where: { $0.file.hasSuffix("/" + wanted) || wanted.hasSuffix("/" + $0.file) })
    {
      return found.page
    }
    let name = wanted.split(separator: "/").last
    let named = pages.filter { $0.file.split(separator: "/").last == name }
    return named.count == 1 ? named[0].page : nil
  }
}
