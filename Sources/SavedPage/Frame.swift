/// A document that a page shows within itself.
enum Frame {
  /// `<iframe srcdoc>`: the whole document, as SingleFile saves frames. Clean UTF-8.
  case document([UInt8])
  /// `<iframe src>`: read where a web archive holds a part of this name.
  case address(String)

  /// Frames of a page that are kept.
  static let limit = 20
  /// A frame with less text than this, in bytes, holds no posting (advertisements, counters).
  static let shortestText = 400
}

extension Page {
  /// Adds a frame's blocks after the page's own, and its data.
  mutating func append(frame: Page) {
    guard frame.text.count >= Frame.shortestText || !frame.documents.isEmpty else { return }
    guard text.count + frame.text.count < Int(Int32.max) else { return }
    let offset = Int32(truncatingIfNeeded: text.count)
    text += frame.text
    for var block in frame.blocks {
      block.start += offset
      block.end += offset
      blocks.append(block)
    }
    documents += frame.documents.filter { $0.source == .linkedData }
    microdata += frame.microdata
    incomplete = incomplete ?? frame.incomplete
    warnings += frame.warnings
  }
}
