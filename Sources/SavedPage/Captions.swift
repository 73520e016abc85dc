/// Tells labels of form fields from labels of text: pages of applicant systems write "Location" in a `label` with
/// the place beside it. A label within which, or behind which, a control comes before any other text is the
/// control's and no text of the page; any other is a caption.
struct Captions {
  /// The first block of a label that has ended and behind which neither text nor a control has come yet.
  private var pending: Int?
  private var hasControl = false

  mutating func start(_ element: Element) {
    switch element {
    case .label:
      hasControl = false
      pending = nil
    case .input, .control:
      hasControl = true
      pending = nil
    default: break
    }
  }

  /// A label ends whose text begins with this block.
  mutating func end(from block: Int) {
    pending = hasControl ? nil : block
  }

  /// Text comes: what stood in a label before it is a caption.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, in writer: inout BlockWriter) {
    guard let first = pending, bytes.contains(where: { $0 > 0x20 }) else { return }
    pending = nil
    writer.showControls(from: first)
  }
}
