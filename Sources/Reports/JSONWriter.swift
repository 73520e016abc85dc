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
  public mutating func integer(_ value: Int) { raw("\(value)") }

  /// A whole number is written without a point; what is no number is null.
  public mutating func number(_ value: Double?) { raw(value.flatMap(NumberText.plain) ?? "null") }

  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    bytes.append(0x22)
    for scalar in value.unicodeScalars { append(scalar) }
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

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: bytes.append(contentsOf: #"\""#.utf8)
    case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      if VisibleText.isInvisibleOrActive(scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: #"\u"#.utf8)
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> shift) & 15]) }
  }
}
