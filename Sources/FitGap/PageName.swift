/// Which names are those of saved pages.
enum PageName {
  /// What a browser or a crawler calls a page that it saves.
  static let pageExtensions: Set<String> = ["html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht"]
  /// What a posting is called that was pasted into an editor.
  static let textExtensions: Set<String> = ["txt", "text", "md", "markdown"]
  /// What a server calls a program that makes a page: saved under that name, the content decides.
  static let programExtensions: Set<String> = [
    "php", "asp", "aspx", "jsp", "jsf", "do", "cgi", "cfm", "action",
  ]
  /// Endings of the folder in which a browser keeps the pictures and scripts of "Web page, complete".
  static let companionEndings = [
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_arquivos", "_pliki",
  ]

  /// What the name of a regular file says.
  static func kind(of name: String) -> FoundFile.Kind {
    if name.utf8.first == UInt8(ascii: ".") { return .refused(.skipped, reason: "hidden file") }
    guard let ending = fileExtension(of: name) else { return .perhapsPage }
    if ending == "gz" || ending == "gzip" {
      // What was packed stands before: "job.html.gz".
      let inner = String(name.dropLast(ending.count + 1))
      return fileExtension(of: inner) == "tar"
        ? .refused(.skipped, reason: "not a page (.tar.gz)") : kind(of: inner)
    }
    if pageExtensions.contains(ending) || textExtensions.contains(ending) { return .page }
    // A crawler keeps the query in the name: "view.html?id=3", "job.php?id=3".
    if programExtensions.contains(ending) || name.utf8.contains(UInt8(ascii: "?")) { return .perhapsPage }
    if ending == "webarchive" || ending == "warc" || ending == "wacz" || ending == "maff" {
      return .refused(.skipped, reason: "a web archive (.\(ending)), which is not read yet; save it as HTML")
    }
    return .refused(.skipped, reason: "not a page (.\(ending))")
  }

  /// The page beside the folder `name` to which it belongs, if `siblings` holds one.
  static func owner(ofFolder name: String, among siblings: Set<String>) -> String? {
    for ending in companionEndings where name.utf8.count > ending.utf8.count && name.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.count))
      for page in ["html", "htm", "xhtml"] where siblings.contains("\(stem).\(page)") {
        return "\(stem).\(page)"
      }
    }
    return nil
  }

  /// The last part of a name in small letters, without its dot: at most 12 ASCII letters or digits.
  private static func fileExtension(of name: String) -> String? {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot + 1 < bytes.count else { return nil }
    let ending = bytes[(dot + 1)...]
    guard ending.count <= 12 else { return nil }
    for byte in ending {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3F, 0x3D, 0x26, 0x7E: continue
      default: return nil
      }
    }
    return String(decoding: ending.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
