import Skills

/// Phrases that may be missing in the lexicon, by the number of postings that use them.
public struct LexiconSuggestions {
  public struct Suggestion: Sendable {
    /// Unique, and no id of the lexicon.
    public var id: String
    /// As the first posting spells it.
    public var name: String
    /// A guess by the letters: names of tools have capitals or digits.
    public var kind: SkillKind
    public var postings: Int
    /// A line that it stands in.
    public var example: String
  }

  private var entries: [String: (phrase: SuggestionReader.Phrase, postings: Int)] = [:]

  public init() {}

  /// Counts the phrases of one posting.
  public mutating func add(_ phrases: [SuggestionReader.Phrase]) {
    for phrase in phrases {
      entries[phrase.text.lowercased(), default: (phrase, 0)].postings += 1
    }
  }

  /// The most used first, then by their bytes.
  public func ranked(lexicon: Lexicon, least: Int, limit: Int?) -> [Suggestion] {
    let sorted = entries.filter { $0.value.postings >= least }.sorted { left, right in
      left.value.postings != right.value.postings
        ? left.value.postings > right.value.postings : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    var ids: Set<String> = Set(lexicon.skills.map(\.id))
    return sorted.prefix(limit ?? .max).enumerated().map { position, entry in
      let base = Self.id(of: entry.key, position: position)
      var id = base
      var number = 2
      while !ids.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      let phrase = entry.value.phrase
      return Suggestion(
        id: id, name: phrase.text, kind: Self.kind(of: phrase.text), postings: entry.value.postings,
        example: phrase.example)
    }
  }

  private static func id(of name: String, position: Int) -> String {
    var id = ""
    for byte in LabelText.withoutMarks(name).utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2B, 0x23, 0x2E: id.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !id.isEmpty && !id.hasSuffix("-") { id += "-" }
      }
    }
    while id.hasSuffix("-") || id.hasSuffix(".") { id.removeLast() }
    return id.isEmpty ? "suggestion-\(position + 1)" : id
  }

  private static func kind(of name: String) -> SkillKind {
    let words = name.split(separator: " ")
    let isName = words.allSatisfy { word in
      word.unicodeScalars.contains { $0.properties.isUppercase || (0x30...0x39).contains($0.value) }
    }
    return isName ? .tech : .method
  }
}
