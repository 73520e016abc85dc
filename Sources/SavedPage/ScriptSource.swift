/// The text of a script that may hold data.
struct ScriptSource {
  enum Kind { case linkedData, json, code }
  var kind: Kind
  /// The element's id, or the name of the variable.
  var name: String
  /// Size of the stack within the element.
  var depth: Int
  var bytes: [UInt8] = []

  /// What a script's type says: JSON-LD, other JSON, or code.
  static func kind(_ type: UnsafePointer<UInt8>?) -> Kind {
    if Attributes.contains(type, "ld+json") { return .linkedData }
    return Attributes.contains(type, "json") ? .json : .code
  }
}

/// The texts of a page's scripts, which do not go through libxml2: it would take them letter by letter, only to hand
/// them on. A mark with the text's number stands in their place.
struct ScriptTexts {
  /// The page before anything was cut.
  var page: [UInt8] = []
  var ranges: [Range<Int>] = []

  /// What stands for a script, followed by its number.
  static let mark: StaticString = "script text "

  /// The text that a piece of script text stands for; nil where it is a text of its own.
  func range(markedBy piece: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var index = 0
    while index < piece.count, piece[index] == 0x20 { index += 1 }
    guard piece.count - index <= 32, ByteSearch.hasPrefixIgnoringCase(Self.mark, in: piece, at: index) else {
      return nil
    }
    index += Self.mark.utf8CodeUnitCount
    guard index < piece.count else { return nil }
    var number = 0
    while index < piece.count {
      guard (0x30...0x39).contains(piece[index]), number < ranges.count else { return nil }
      number = number * 10 + Int(piece[index] - 0x30)
      index += 1
    }
    return number < ranges.count ? ranges[number] : nil
  }
}

/// Reads the JSON in a page's scripts.
enum ScriptReader {
  /// Most documents of a page.
  static let documentLimit = 200
  /// State smaller than this holds no description.
  private static let smallestState = 200

  /// The documents of all scripts, JSON-LD first; what could not be read is a warning.
  static func documents(
    _ scripts: [ScriptSource], limits: PageLimits, _ warnings: inout [PageWarning]
  ) -> [EmbeddedDocument] {
    var linked: [EmbeddedDocument] = []
    var states: [EmbeddedDocument] = []
    for script in scripts {
      guard linked.count + states.count < documentLimit else {
        warnings.append(.limitReached(name: PageLimits.Name.documents, limit: documentLimit))
        break
      }
      switch script.kind {
      case .linkedData:
        guard script.bytes.contains(where: { $0 > 0x20 }) else { continue }
        do throws(JSONDocument.ReadError) {
          linked.append(EmbeddedDocument(source: .linkedData, json: try read(script.bytes, limits)))
        } catch {
          note(error, &warnings)
        }
      case .json:
        guard isPlausible(script.bytes), let json = try? read(script.bytes, limits) else { continue }
        states.append(
          EmbeddedDocument(source: .pageState(name: script.name), json: FlattenedState.expand(json) ?? json))
      case .code:
        guard isPlausible(script.bytes) else { continue }
        readAssignments(script.bytes, limits, into: &states)
      }
    }
    return linked + states
  }

  private static func read(
    _ bytes: [UInt8], _ limits: PageLimits
  ) throws(JSONDocument.ReadError) -> JSONDocument {
    try JSONDocument(bytes, depthLimit: limits.jsonDepth, sizeLimit: limits.jsonBytes)
  }

  /// A page may hold thousands of broken blocks: a few of them tell enough.
  private static func note(_ error: JSONDocument.ReadError, _ warnings: inout [PageWarning]) {
    guard warnings.count < 20 else { return }
    switch error.reason {
    case .tooDeep(let limit):
      warnings.append(.limitReached(name: PageLimits.Name.jsonDepth, limit: limit))
    case .tooLarge(let limit):
      warnings.append(.limitReached(name: PageLimits.Name.jsonBytes, limit: limit))
    case .empty, .unexpectedCharacter, .unexpectedEnd:
      warnings.append(.brokenJSON(source: "application/ld+json", atByte: error.offset))
    }
  }

  /// Whether a script's text can hold a posting: reading all state of all pages would cost more than
  /// reading the pages.
  private static func isPlausible(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= smallestState else { return false }
    return ByteSearch.firstIndex(of: "escription", in: bytes, from: 0) != nil
      || ByteSearch.firstIndex(of: "obPosting", in: bytes, from: 0) != nil
  }

  /// JSON objects that a script assigns: `window.x = {…}`, `var x = {…}`, `x = JSON.parse("…")`.
  private static func readAssignments(
    _ bytes: [UInt8], _ limits: PageLimits, into states: inout [EmbeddedDocument]
  ) {
    var position = 0
    var found = 0
    while position < bytes.count, found < 20 {
      guard let equals = bytes[position...].firstIndex(of: UInt8(ascii: "=")) else { return }
      position = equals + 1
      var start = position
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
      guard start < bytes.count else { return }
      if ByteSearch.hasPrefix("JSON.parse(", in: bytes, at: start) {
        guard let inner = stringArgument(bytes, start + 11) else { continue }
        if isPlausible(inner), let json = try? read(inner, limits) {
          states.append(EmbeddedDocument(source: .pageState(name: name(bytes, before: equals)), json: json))
        }
        found += 1
      } else if bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") {
        guard bytes.count - start >= smallestState, looksLikeData(bytes, start) else { continue }
        guard let json = try? read(Array(bytes[start...].prefix(limits.jsonBytes)), limits),
          let root = json.root
        else { continue }
        found += 1
        if root.sourceRange.count >= smallestState {
          states.append(EmbeddedDocument(source: .pageState(name: name(bytes, before: equals)), json: json))
          position = start + root.sourceRange.upperBound
        }
      }
    }
  }

  /// An object literal of data begins with a key, an array with an object or a string.
  private static func looksLikeData(_ bytes: [UInt8], _ start: Int) -> Bool {
    var next = start + 1
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count else { return false }
    let byte = bytes[next]
    return byte == 0x22 || byte == 0x27 || byte == 0x7B || byte == 0x5B
      || (bytes[start] == 0x7B && byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// The text of the string literal that a call takes as its argument.
  private static func stringArgument(_ bytes: [UInt8], _ start: Int) -> [UInt8]? {
    guard start < bytes.count, let string = try? JSONDocument(Array(bytes[start...])).root?.string else {
      return nil
    }
    return Array(string.utf8)
  }

  private static func name(_ bytes: [UInt8], before equals: Int) -> String {
    var end = equals
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = end
    while start > 0, end - start < 64, isNameByte(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x2E: true
    default: false
    }
  }
}
