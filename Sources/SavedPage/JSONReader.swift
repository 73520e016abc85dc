/// Reads JSON bytes into the node table of a `JSONDocument`; iterative, with a cap on depth.
struct JSONReader {
  let source: [UInt8]
  var nodes: [JSONDocument.Node] = []
  private var position = 0
  private let end: Int
  /// Node indices of the containers that are open.
  private var open: [Int] = []

  private enum Expected { case value, valueOrEnd, keyOrEnd, colon, commaOrEnd }

  private let depthLimit: Int
  private let sizeLimit: Int

  init(_ bytes: [UInt8], depthLimit: Int, sizeLimit: Int) {
    self.depthLimit = depthLimit
    self.sizeLimit = sizeLimit
    source = JSONText.unwrap(bytes)
    end = source.count
    nodes.reserveCapacity(min(end / 16, 65_536))
  }

  mutating func read() throws(JSONDocument.ReadError) {
    guard end <= sizeLimit else {
      throw failure(.tooLarge(limit: sizeLimit))
    }
    try skipPrefix()
    var expected = Expected.value
    while true {
      skipSpace()
      guard position < end else { throw failure(nodes.isEmpty ? .empty : .unexpectedEnd) }
      let byte = source[position]
      switch expected {
      case .value, .valueOrEnd:
        if byte == UInt8(ascii: "]") && expected == .valueOrEnd {
          close()
        } else if byte == UInt8(ascii: ",") && expected == .valueOrEnd {
          position += 1
          continue
        } else if let next = try readValue(byte) {
          expected = next
          continue
        }
      case .keyOrEnd:
        if byte == UInt8(ascii: "}") {
          close()
        } else if byte == UInt8(ascii: ",") {
          position += 1
          continue
        } else {
          try readKey(byte)
          expected = .colon
          continue
        }
      case .colon:
        guard byte == UInt8(ascii: ":") else { throw failure(.unexpectedCharacter) }
        position += 1
        expected = .value
        continue
      case .commaOrEnd:
        let isObject = isInObject
        if byte == UInt8(ascii: ",") {
          position += 1
          expected = isObject ? .keyOrEnd : .valueOrEnd
          continue
        } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          close()
        } else if byte == UInt8(ascii: "\"") || (!isObject && (byte == 0x7B || byte == 0x5B)) {
          // A comma was forgotten.
          expected = isObject ? .keyOrEnd : .valueOrEnd
          continue
        } else {
          throw failure(.unexpectedCharacter)
        }
      }
      // A value has ended.
      if open.isEmpty { return }
      expected = .commaOrEnd
    }
  }

  private var isInObject: Bool { open.last.map { nodes[$0].kind == .object } ?? false }

  private func failure(_ reason: JSONDocument.ReadError.Reason) -> JSONDocument.ReadError {
    JSONDocument.ReadError(reason: reason, offset: position)
  }

  private mutating func append(_ kind: JSONDocument.Kind, _ range: Range<Int>, isEscaped: Bool = false) {
    nodes.append(
      JSONDocument.Node(
        kind: kind, isEscaped: isEscaped, start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound),
        next: Int32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func close() {
    position += 1
    guard let index = open.popLast() else { return }
    nodes[index].end = Int32(truncatingIfNeeded: position)
    nodes[index].next = Int32(truncatingIfNeeded: nodes.count)
  }

  /// Reads a value that begins with `byte`; returns what must follow, nil where the value has ended.
  private mutating func readValue(_ byte: UInt8) throws(JSONDocument.ReadError) -> Expected? {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < depthLimit else {
        throw failure(.tooDeep(limit: depthLimit))
      }
      open.append(nodes.count)
      append(byte == 0x7B ? .object : .array, position..<position)
      position += 1
      return byte == 0x7B ? .keyOrEnd : .valueOrEnd
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try readString(quote: byte, kind: .string)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = position
      while position < end, Self.isNumberByte(source[position]) { position += 1 }
      append(.number, start..<position)
    default:
      let start = position
      while position < end, Self.isNameByte(source[position]) { position += 1 }
      guard position > start else { throw failure(.unexpectedCharacter) }
      let word = source[start..<position]
      let isBool = word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
      // `undefined`, `NaN`, a variable: a value that nobody can read is null.
      append(isBool ? .bool : .null, start..<position)
    }
    return nil
  }

  private mutating func readKey(_ byte: UInt8) throws(JSONDocument.ReadError) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return try readString(quote: byte, kind: .string)
    }
    let start = position
    while position < end, Self.isNameByte(source[position]) { position += 1 }
    guard position > start else { throw failure(.unexpectedCharacter) }
    append(.string, start..<position)
  }

  private mutating func readString(
    quote: UInt8, kind: JSONDocument.Kind
  ) throws(JSONDocument.ReadError) {
    position += 1
    let start = position
    var isEscaped = false
    let close: Int? = source.withUnsafeBufferPointer { bytes in
      var index = start
      while index < end {
        let byte = bytes[index]
        if byte == 0x5C {
          isEscaped = true
          index += 2
        } else if byte == quote && Self.endsString(bytes, index) {
          return index
        } else {
          index += 1
        }
      }
      return nil
    }
    guard let close else {
      position = end
      throw failure(.unexpectedEnd)
    }
    append(kind, start..<close, isEscaped: isEscaped)
    position = close + 1
  }

  /// In valid JSON only a comma, a colon or a closing bracket can follow a string; a quotation mark
  /// that something else follows stands inside the text, unescaped.
  private static func endsString(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int) -> Bool {
    var index = quote + 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case 0x2C, 0x3A, 0x7D, 0x5D, 0x3B, 0x29, 0x2F, 0x3C: return true
    // A forgotten comma: `"a" "b"`, on a line of its own.
    case 0x22: return bytes[quote + 1] <= 0x20 && bytes[quote + 1..<index].contains(0x0A)
    default: return false
    }
  }

  private mutating func skipSpace() {
    while position < end {
      let byte = source[position]
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/") && position + 1 < end {
        if source[position + 1] == UInt8(ascii: "/") {
          while position < end, source[position] != 0x0A { position += 1 }
        } else if source[position + 1] == UInt8(ascii: "*") {
          let close = ByteSearch.firstIndex(of: "*/", in: source, from: position + 2)
          position = close.map { $0 + 2 } ?? end
        } else {
          return
        }
      } else if byte == 0xEF && position + 2 < end && source[position + 1] == 0xBB {
        position += 3
      } else {
        return
      }
    }
  }

  /// Skips what stands before the first bracket: `<!--`, `//<![CDATA[`, `/* */`.
  private mutating func skipPrefix() throws(JSONDocument.ReadError) {
    while position < end {
      skipSpace()
      guard position < end, source[position] == UInt8(ascii: "<") else { return }
      if ByteSearch.hasPrefix("<!--", in: source, at: position) {
        position += 4
      } else if ByteSearch.hasPrefix("<![CDATA[", in: source, at: position) {
        position += 9
      } else {
        throw failure(.unexpectedCharacter)
      }
    }
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x40, 0x2D: true
    default: byte >= 0x80
    }
  }
}
