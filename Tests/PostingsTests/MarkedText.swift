/// A text in which ⟦brackets⟧ mark what a reader must find: "You know ⟦Swift⟧ and ⟦C++⟧".
struct MarkedText {
  /// The text without its marks.
  var plain = ""
  /// The marked byte ranges of `plain`, in order.
  var marks: [Range<Int>] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": marks.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    plain = String(decoding: bytes, as: UTF8.self)
  }

  /// `plain` with marks around these byte ranges, which are in order and apart.
  static func marking(_ plain: String, _ ranges: [Range<Int>]) -> String {
    let bytes = Array(plain.utf8)
    var result: [UInt8] = []
    var position = 0
    for range in ranges {
      result += bytes[position..<range.lowerBound] + Array("⟦".utf8) + bytes[range] + Array("⟧".utf8)
      position = range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }
}
