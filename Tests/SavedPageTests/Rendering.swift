@testable import SavedPage

/// Bytes of a page as text.
func bytes(_ html: String) -> [UInt8] { Array(html.utf8) }

/// The text of every block, in order.
func texts(_ page: Page) -> [String] {
  page.blocks.map { String(decoding: page.text[Int($0.start)..<Int($0.end)], as: UTF8.self) }
}

func texts(_ html: String) -> [String] { texts(PageReader().read(bytes(html))) }

/// Every block as one line: kind, level and style, then the text. Styles: B bold, A link, C control,
/// * bullet, n line break, H hidden.
func rendered(_ page: Page) -> [String] {
  zip(page.blocks, texts(page)).map { block, text in
    var style = ""
    if block.style.contains(.bold) { style += "B" }
    if block.style.contains(.link) { style += "A" }
    if block.style.contains(.control) { style += "C" }
    if block.style.contains(.bullet) { style += "*" }
    if block.style.contains(.lineBreak) { style += "n" }
    if block.style.contains(.hidden) { style += "H" }
    let level = block.level == 0 ? "" : "\(block.level)"
    return "\(block.kind)\(level)\(style.isEmpty ? "" : " " + style)| \(text)"
  }
}

func rendered(_ html: String) -> [String] { rendered(PageReader().read(bytes(html))) }

/// The zone of the block with this text; nil where there is none.
func zone(of text: String, in html: String) -> Block.Zone? {
  let page = PageReader().read(bytes(html))
  return zip(page.blocks, texts(page)).first { $0.1 == text }?.0.zone
}

/// A paragraph long enough to count as prose.
func prose(_ sentence: String, times: Int = 6) -> String {
  "<p>" + Array(repeating: sentence, count: times).joined(separator: " ") + "</p>"
}
