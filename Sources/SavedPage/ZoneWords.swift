import Phrases

/// Tells the zone of an element by the words of its class, id and role.
struct ZoneWords: Sendable {
  /// What the words say: a zone, or that the element is the posting itself.
  enum Verdict: UInt8, Sendable { case nothing, protected, zone }

  static let shared = ZoneWords()

  private static let slotCount = 1_024
  private var keys = [UInt64](repeating: 0, count: slotCount)
  private var zones = [Block.Zone](repeating: .content, count: slotCount)

  private init() {
    for line in ZoneTables.classWords.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let zone = Self.zone(named: fields[0]) else { continue }
      for entry in fields[1].split(separator: " ") {
        let words = entry.split(separator: "-").map { Self.hash(Array($0.utf8)) }
        guard let first = words.first else { continue }
        let key = words.count == 1 ? first : Self.pair(first, words[1])
        var slot = Self.slot(key)
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (Self.slotCount - 1) }
        keys[slot] = key
        zones[slot] = zone
      }
    }
  }

  /// The zone of this name in the tables.
  static func zone(named name: Substring) -> Block.Zone? {
    switch name {
    case "content": .content
    case "header": .header
    case "navigation": .navigation
    case "footer": .footer
    case "aside": .aside
    case "form": .form
    case "notice": .notice
    case "similar": .similar
    case "people": .people
    case "share": .share
    default: nil
    }
  }

  /// The zone that the words of one attribute name: the first that any names; `content` where a word
  /// protects the element; nil where none is known.
  ///
  /// - Complexity: O(number of bytes).
  ///
  /// - Parameter end: the byte after the last one of the attribute.
  func zone(of attribute: UnsafePointer<UInt8>?, end: UInt8 = 0) -> Block.Zone? {
    guard var cursor = attribute else { return nil }
    var found: Block.Zone?
    var previous: UInt64 = 0
    var word = Self.seed
    var length = 0
    var wasSmall = false
    while true {
      let byte = cursor.pointee
      let isSmall = byte >= 0x61 && byte <= 0x7A
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if length > 0 && (!(isSmall || isCapital) || isCapital && wasSmall) {
        let hash = Self.finish(word)
        if let zone = lookup(hash) ?? lookup(Self.pair(previous, hash)) {
          if zone == .content { return .content }
          found = found ?? zone
        }
        // Words of different classes don't follow one another.
        previous = byte == 0x20 ? 0 : hash
        word = Self.seed
        length = 0
      }
      if byte == end { return found }
      if isSmall || isCapital {
        word = Self.mix(word, byte | 0x20)
        length += 1
      }
      wasSmall = isSmall
      cursor += 1
    }
  }

  @inline(__always)
  private func lookup(_ key: UInt64) -> Block.Zone? {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return zones[slot] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mix(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private static func finish(_ state: UInt64) -> UInt64 { state ^ state >> 32 | 1 }

  private static func hash(_ word: [UInt8]) -> UInt64 { finish(word.reduce(seed, mix)) }

  @inline(__always)
  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first &* 0x9E37_79B9_7F4A_7C15 ^ second | 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slotCount - 1)
  }
}

/// Tells the zone that a heading begins.
struct ZoneHeadings: Sendable {
  static let shared = ZoneHeadings()
  /// How a text must match a phrase: from its first word to its last; at its start, if it is a heading;
  /// at its start, and then it alone is of the zone.
  private enum Match { case whole, start, line }

  /// Longest block that may be such a heading, in bytes.
  static let lengthLimit = 120

  private let matcher: PhraseMatcher
  private let entries: [(zone: Block.Zone, match: Match)]

  private init() {
    var phrases: [PhraseMatcher.Phrase] = []
    var entries: [(zone: Block.Zone, match: Match)] = []
    for line in ZoneTables.headings.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let zone = ZoneWords.zone(named: fields[0]) else { continue }
      phrases.append(
        PhraseMatcher.Phrase(String(fields[2]), value: UInt32(truncatingIfNeeded: entries.count)))
      entries.append((zone, fields[1] == "whole" ? .whole : fields[1] == "line" ? .line : .start))
    }
    matcher = PhraseMatcher(phrases)
    self.entries = entries
  }

  /// The zone that a block of text begins. Text that is no heading must be one of the phrases from
  /// its first word to its last.
  func zone(of text: [UInt8], in range: Range<Int>, isHeading: Bool, scratch: inout [Token]) -> Block.Zone? {
    guard range.count <= Self.lengthLimit else { return nil }
    scratch.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, in: range, into: &scratch)
    guard let match = matcher.longestMatch(in: scratch, at: 0, limit: scratch.count) else { return nil }
    let entry = entries[Int(match.value)]
    let isWhole = match.tokenCount == scratch.count
    return isWhole || (isHeading && entry.match == .start) ? entry.zone : nil
  }

  /// The zone that a long paragraph alone belongs to, by its first words.
  func zoneOfParagraph(_ text: [UInt8], in range: Range<Int>, scratch: inout [Token]) -> Block.Zone? {
    scratch.removeAll(keepingCapacity: true)
    let end = min(range.upperBound, range.lowerBound + Self.lengthLimit)
    Tokenizer.tokenize(text, in: range.lowerBound..<end, into: &scratch)
    guard let match = matcher.longestMatch(in: scratch, at: 0, limit: scratch.count),
      entries[Int(match.value)].match == .line
    else { return nil }
    return entries[Int(match.value)].zone
  }
}
