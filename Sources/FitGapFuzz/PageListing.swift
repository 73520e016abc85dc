import FitGap
import Reports
import SavedPage

/// `fitgap-fuzz show FOLDER`: what was read of each page, a line each: its path, whether it was read whole, its title and
/// its text. `fitgap parse` prints the text of postings only, and hostile pages are none.
enum PageListing {
  static func write(folder: String) throws {
    let output = Output()
    let reader = PageReader()
    for file in try FolderWalk().files(in: folder) {
      var (state, text) = ("not read", "")
      if case .refused = file.kind {
      } else if let bytes = try? PageFile.read("\(folder)/\(file.path)", limit: reader.limits.bytes) {
        let page = reader.read(bytes, named: file.path)
        state = page.incomplete == nil ? "whole" : "partial"
        text = "\(page.title ?? "") \(String(decoding: page.text, as: UTF8.self))"
      }
      let line = text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
      try output.write("\(file.path)\t\(state)\t\(line)\n")
    }
    try output.finish()
  }
}
