import FitGap

/// What became of every file: the counts add up, and each file that is not in the ranking is named.
struct FilesSection {
  var folder: RankedFolder

  func write(_ page: inout HTMLWriter) {
    let inventory = folder.inventory
    page.markup("<section aria-labelledby=\"files\">\n<h2 id=\"files\">Files</h2>\n")
    page.element("p", inventory.sum)
    if inventory.duplicates > 0 {
      page.element(
        "p",
        "\(inventory.duplicates) of the parsed repeat another posting; they stand with it and count once.")
    }
    for status in FileRecord.Status.allCases where status != .parsed {
      let files = inventory.unread.filter { $0.status == status }
      guard !files.isEmpty else { continue }
      page.markup("<details")
      // What needs a person's hand is open; the others are many.
      if status == .failed || status == .partial { page.markup(" open") }
      page.markup("><summary class=\"plain\">")
      page.text("\(files.count) \(status.rawValue)")
      page.markup("</summary>\n<ul>\n")
      for file in files {
        page.markup("<li>")
        page.text(file.file)
        page.element("span", style: "dim", ": \(file.reason)")
        page.markup("</li>\n")
      }
      page.markup("</ul></details>\n")
    }
    page.markup("</section>\n")
  }
}
