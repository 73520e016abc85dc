import Phrases
import SavedPage

/// Text values of structured data, in the many shapes in which sites write them.
enum StructuredText {
  /// Members that hold an object's text, in the order tried.
  private static let textKeys = [
    "name", "@value", "value", "text", "title", "label", "legalName", "description",
  ]

  /// The text of a string, number or named object; the first of an array. Nil where there is none.
  static func text(_ value: JSONValue?) -> String? {
    raw(value).flatMap(plain)
  }

  /// All texts of a string, object or array.
  static func texts(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    return value.list.compactMap(text)
  }

  /// The text with its markup, trimmed, entities as written.
  static func raw(_ value: JSONValue?) -> String? {
    var value = value
    // An object's name may be an object again; more than a few levels mean nothing.
    for _ in 0..<4 {
      guard let current = value else { return nil }
      switch current.kind {
      case .string: return current.string
      case .number: return current.numberText
      case .array: value = current.elements.first
      case .object:
        value = textKeys.lazy.compactMap { current[$0, ignoringCase: true] }.first ?? translation(current)
      case .bool, .null: return nil
      }
    }
    return nil
  }

  /// The first text of an object that holds one for each language (`{"cs": …, "en": …}`).
  private static func translation(_ object: JSONValue) -> JSONValue? {
    let members = object.members
    guard let first = members.first, members.allSatisfy({ $0.key.utf8.count == 2 || $0.key.utf8.count == 5 })
    else {
      return nil
    }
    return first.value
  }

  /// A short text as a reader sees it: references decoded, tags removed, folded; nil for fillers.
  static func plain(_ text: String) -> String? {
    var decoded = text
    for _ in 0..<3 {
      let next = CharacterReferences.decode(decoded)
      if next == decoded { break }
      decoded = next
    }
    if decoded.utf8.contains(0x3C) {
      let page = PageReader().readFragment(decoded)
      decoded = page.blocks.map {
        String(decoding: page.text[Int($0.start)..<Int($0.end)], as: UTF8.self)
      }.joined(separator: " ")
    }
    let folded = PageReader.fold(decoded)
    return isFiller(folded) ? nil : folded
  }

  /// A long text with its markup, unescaped as often as it was escaped: while it holds escaped tags and
  /// no real ones.
  static func markup(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let parts = value.kind == .array ? value.elements.compactMap(raw) : [raw(value)].compactMap(\.self)
    let text = parts.joined(separator: "\n")
    return text.isEmpty ? nil : markup(text)
  }

  static func markup(_ text: String) -> String? {
    var text = text
    for _ in 0..<3 {
      let tags = tagCounts(text)
      guard tags.escaped > tags.real else { break }
      text = CharacterReferences.decode(text)
    }
    return isFiller(PageReader.fold(text)) ? nil : text
  }

  /// How many tags a text holds, and how many that are escaped ("&lt;p", "&amp;lt;p").
  private static func tagCounts(_ text: String) -> (real: Int, escaped: Int) {
    var real = 0
    var escaped = 0
    let bytes = Array(text.utf8)
    func isTagStart(_ index: Int) -> Bool {
      guard index < bytes.count else { return false }
      return bytes[index] == 0x2F || (bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A)
    }
    for index in bytes.indices {
      if bytes[index] == 0x3C, isTagStart(index + 1) { real += 1 }
      if bytes[index] == 0x6C, index + 2 < bytes.count, bytes[index + 1] == 0x74, bytes[index + 2] == 0x3B,
        index > 0, bytes[index - 1] == 0x26 || bytes[index - 1] == 0x3B, isTagStart(index + 3)
      {
        escaped += 1
      }
    }
    return (real, escaped)
  }

  /// Words that stand for nothing.
  private static func isFiller(_ text: String) -> Bool {
    guard text.utf8.count <= 14 else { return false }
    switch text.lowercased() {
    case "", "-", "--", ".", "n/a", "na", "null", "none", "undefined", "nan", "not specified", "unspecified",
      "[]", "{}":
      return true
    default: return false
    }
  }

  /// Folded words, for comparison.
  static func words(_ text: String) -> [UInt64] {
    Tokenizer.tokens(of: text).map(\.hash)
  }

  /// Whether two names are the same but for case.
  static func isSame(_ name: String, _ other: String) -> Bool {
    name.utf8.count == other.utf8.count && name.lowercased() == other.lowercased()
  }

  /// Parts of a list written as one text ("FULL_TIME, PART_TIME"), trimmed.
  static func parts(_ text: String, separators: [Character] = [",", ";", "|", "\n", "•"]) -> [String] {
    text.split { separators.contains($0) }.compactMap { plain(String($0)) }
  }

  /// An ISO date YYYY-MM-DD from an ISO date or time, from dates with other separators in the same
  /// order, or from seconds or milliseconds since 1970; nil for all else.
  static func date(_ text: String?) -> String? {
    guard let text else { return nil }
    let bytes = Array(text.utf8.drop { $0 <= 0x20 })
    var numbers: [Int] = []
    var index = 0
    while index < bytes.count, numbers.count < 3 {
      var value = 0
      let start = index
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, index - start < 14 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index > start else { return nil }
      let digits = index - start
      if numbers.isEmpty {
        let isWhole = index == bytes.count
        if isWhole && digits == 8 { return formatted(value / 10_000, value / 100 % 100, value % 100) }
        if isWhole && digits == 10 { return date(seconds: value) }
        if isWhole && digits == 13 { return date(seconds: value / 1_000) }
        guard digits == 4 else { return nil }
      } else if digits > 2 {
        return nil
      }
      numbers.append(value)
      guard numbers.count < 3 else { break }
      guard index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2F || bytes[index] == 0x2E else {
        return nil
      }
      index += 1
    }
    return numbers.count == 3 ? formatted(numbers[0], numbers[1], numbers[2]) : nil
  }

  private static func formatted(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1_990...2_200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The civil date of a time in UTC (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func date(seconds: Int) -> String? {
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return formatted(
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
