import Postings
import SavedPage

/// What holds of every page, however broken.
enum PageInvariants {
  static func problems(_ page: Page) -> [String] {
    var problems: [String] = []
    var last = 0
    for block in page.blocks {
      let (start, end) = (Int(block.start), Int(block.end))
      if start < last || end < start || end > page.text.count {
        problems.append("a block stands outside of the text or over another")
        break
      }
      last = end
    }
    if String(validating: page.text, as: UTF8.self) == nil { problems.append("the text is no UTF-8") }
    if page.text.contains(0) { problems.append("the text holds a zero byte") }
    return problems
  }
}
