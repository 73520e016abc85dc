/// Writes JSON (RFC 8259) into a buffer: the caller names the keys, the writer does commas and escapes.
///
/// Beside what JSON demands, every character that could act on a terminal or hide in a text is escaped
/// (C1 controls, bidirectional marks, tags, line separators): the value is the same, and no reader of a
/// log is fooled. Own writer, because the order of keys and the form of numbers are part of the contract.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value of the innermost object or array needs a comma.
  private var needsComma = false

  public init() {}

  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container(open: 0x7B, close: 0x7D, body)
  }

  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container(open: 0x5B, close: 0x5D, body)
  }

  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// A key that comes from data.
  public mutating func key(text name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  public mutating func null() { raw("null") }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func bool(_ value: Bool?) { if let value { bool(value) } else { null() } }

  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(0x2D) }
    let magnitude = value.magnitude
    var scale: UInt = 1
    while magnitude / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: magnitude / scale % 10))
      scale /= 10
    }
    needsComma = true
  }

  /// A whole number is written without a point; what is no number is null.
  public mutating func number(_ value: Double?) {
    if let value, abs(value) < 9_007_199_254_740_992, let whole = Int(exactly: value) {
      integer(whole)
    } else {
      raw(value.flatMap(NumberText.plain) ?? "null")
    }
  }

  public mutating func string(_ value: String?) {
    guard var value else { return null() }
    separate()
    bytes.append(0x22)
    value.withUTF8 { append($0) }
    bytes.append(0x22)
    needsComma = true
  }

  public mutating func strings(_ values: some Sequence<String>) {
    array { json in for value in values { json.string(value) } }
  }

  /// Text that is UTF-8 already, each malformed part as U+FFFD.
  public mutating func string(utf8: some Sequence<UInt8> & Collection) {
    string(String(decoding: utf8, as: UTF8.self))
  }

  /// Ends a line of JSON lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func container(open: UInt8, close: UInt8, _ body: (inout JSONWriter) throws -> Void)
    rethrows
  {
    separate()
    bytes.append(open)
    needsComma = false
    try body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Appends the text of a string, which is valid UTF-8. Runs that need no escape are copied at once: taking a text
  /// scalar by scalar was half of the time of writing.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C {
        index += 1
        continue
      }
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, text.count)
      var value = length == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length))
      for position in index + 1..<max(end, index + 1) { value = value << 6 | UInt32(text[position] & 0x3F) }
      if let scalar = Unicode.Scalar(value), value < 0x7F || VisibleText.isInvisibleOrActive(scalar) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        escape(scalar)
        copied = end
      }
      index = end
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: bytes.append(contentsOf: #"\""#.utf8)
    case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    default: for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    bytes.append(contentsOf: #"\u"#.utf8)
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 15)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
