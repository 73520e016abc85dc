/// Text that grows piece by piece, folded and with white space collapsed as it comes.
struct FoldedText {
  var bytes: [UInt8] = []
  /// White space was read after the last visible character and stands for one space if more text follows.
  var hasPendingSpace = false
  /// Where the current block begins: no space is written there.
  var blockStart = 0
  private var combiningRun = 0
  /// Combining marks that are kept on one letter; whether some were not.
  let markLimit: Int
  private(set) var hasDroppedMarks = false

  init(capacity: Int = 0, markLimit: Int = PageLimits().combiningMarks) {
    self.markLimit = markLimit
    bytes.reserveCapacity(capacity)
  }

  var isBlockEmpty: Bool { bytes.count == blockStart }

  @inline(__always)
  private mutating func settleSpace() {
    if hasPendingSpace {
      if bytes.count > blockStart { bytes.append(0x20) }
      hasPendingSpace = false
    }
  }

  /// Appends a piece that holds no line feed that matters. Valid UTF-8.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let end = piece.count
    while index < end {
      let byte = piece[index]
      if byte <= 0x20 {
        hasPendingSpace = true
        index += 1
      } else if byte < 0x7F {
        // A run of printable ASCII with single spaces in it is copied at once.
        var stop = index + 1
        while stop < end {
          let next = piece[stop]
          if next > 0x20 && next < 0x7F || next == 0x20 && stop + 1 < end && piece[stop + 1] > 0x20 {
            stop += 1
          } else {
            break
          }
        }
        settleSpace()
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[index..<stop]))
        combiningRun = 0
        index = stop
      } else {
        let (scalar, length) = UTF8Text.decode(piece, index)
        append(scalar ?? 0xFFFD)
        index += length
      }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    switch CompatibilityFolding.fold(scalar) {
    case .same:
      if CompatibilityFolding.isCombiningMark(scalar) {
        combiningRun += 1
        guard combiningRun <= markLimit else {
          hasDroppedMarks = true
          return
        }
        if let whole = composed(with: scalar) {
          UTF8Text.append(whole, to: &bytes)
          return
        }
      } else {
        combiningRun = 0
      }
      settleSpace()
      UTF8Text.append(scalar, to: &bytes)
    case .space:
      hasPendingSpace = true
    case .nothing:
      break
    case .scalar(let plain):
      settleSpace()
      UTF8Text.append(plain, to: &bytes)
    case .letters(let plain):
      settleSpace()
      bytes.append(contentsOf: UnsafeBufferPointer(start: plain.utf8Start, count: plain.utf8CodeUnitCount))
    }
  }

  /// The letter that the last one and a mark make, if there is one; the last one is taken off then.
  private mutating func composed(with mark: UInt32) -> UInt32? {
    guard !hasPendingSpace, bytes.count > blockStart else { return nil }
    var start = bytes.count - 1
    while start > blockStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let last = bytes.withUnsafeBufferPointer { UTF8Text.decode($0, start).scalar }
    guard let last, let whole = Composition.letter(last, mark) else { return nil }
    bytes.removeLast(bytes.count - start)
    return whole
  }

  /// A string folded and trimmed.
  static func fold(_ string: String) -> String {
    var string = string
    return string.withUTF8 { bytes in
      var folded = FoldedText()
      folded.append(bytes)
      return String(decoding: folded.bytes, as: UTF8.self)
    }
  }
}
