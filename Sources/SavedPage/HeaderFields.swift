/// The header of a web archive or of one of its parts (RFC 5322, section 2.2), as far as it matters here.
struct HeaderFields {
  /// Names in small letters; the first of a name counts.
  private(set) var values: [String: String] = [:]
  /// Index after the empty line that ends the header.
  private(set) var bodyStart: Int
  /// A line was longer than the limit; the rest of it was passed over.
  private(set) var hasLongLine = false

  private static let known: Set<String> = [
    "content-type", "content-transfer-encoding", "content-location", "content-id", "mime-version",
    "snapshot-content-location",
  ]

  /// Reads from `start` to the first empty line, or to the first line that is no field.
  ///
  /// - Complexity: O(number of bytes of the header).
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    var name: String?
    var value: [UInt8] = []
    bodyStart = range.upperBound
    while index < range.upperBound {
      let end = bytes[index..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      var stop = end
      if stop > index, bytes[stop - 1] == 0x0D { stop -= 1 }
      if stop - index > PageLimits.headerLine { hasLongLine = true }
      let line = bytes[index..<min(stop, index + PageLimits.headerLine)]
      let next = min(end + 1, range.upperBound)
      if line.isEmpty {
        bodyStart = next
        break
      }
      if line.first == 0x20 || line.first == 0x09 {
        if name != nil, value.count < PageLimits.headerLine { value += line }
      } else {
        guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")) else {
          bodyStart = index
          break
        }
        keep(name, value)
        let found = Self.lowercased(line[index..<colon])
        name = Self.known.contains(found) ? found : nil
        value = Array(line[(colon + 1)...])
      }
      index = next
    }
    keep(name, value)
  }

  private mutating func keep(_ name: String?, _ value: [UInt8]) {
    guard let name, values[name] == nil else { return }
    values[name] = Self.trimmed(String(decoding: value, as: UTF8.self))
  }

  subscript(name: String) -> String? { values[name] }

  /// The first word of a value in small letters ("multipart/related").
  func word(_ name: String) -> String {
    let value = values[name] ?? ""
    return Self.lowercased(Self.trimmed(String(value.prefix { $0 != ";" })).utf8[...])
  }

  /// The parameter of the content type; the first of a name counts.
  func parameter(_ wanted: String) -> String? {
    let bytes = Array((values["content-type"] ?? "").utf8)
    var index = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
    while index < bytes.count {
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: ";") {
        index += 1
      }
      let name = Self.trimmed(Self.lowercased(bytes[min(start, index)..<index]))
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      var value: [UInt8] = []
      if index < bytes.count, bytes[index] == 0x22 {
        index += 1
        while index < bytes.count, bytes[index] != 0x22 {
          if bytes[index] == 0x5C, index + 1 < bytes.count { index += 1 }
          value.append(bytes[index])
          index += 1
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
      } else {
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
          value.append(bytes[index])
          index += 1
        }
      }
      if name == wanted { return Self.trimmed(String(decoding: value, as: UTF8.self)) }
    }
    return nil
  }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(text[first...last])
  }
}
