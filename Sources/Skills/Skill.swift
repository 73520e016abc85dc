/// A skill's place in a lexicon: stable within one `Lexicon` value only.
public struct SkillIndex: Sendable, Hashable, Comparable, Codable {
  public var rawValue: Int32
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
  public static func < (left: SkillIndex, right: SkillIndex) -> Bool { left.rawValue < right.rawValue }
}

public enum SkillKind: String, Sendable, CaseIterable {
  case tech, method, soft, domain, language, certification
}

/// An entry of the lexicon. Its texts stay where the files have them and become strings when they are asked for:
/// of 40,000 names a run shows a few hundred.
public struct Skill: Sendable {
  /// Lower-case id, unique: letters, digits, "-", "+", "#", ".".
  public var id: String { text.string(idPlace) }
  /// The name that is shown.
  public var name: String { text.string(namePlace) }
  public let kind: SkillKind
  /// The document's family: technical, ethics, soft, industry, practice; or a family that `Lexicon/README.md` explains.
  public var family: String { text.families[Int(idPlace.file)] }
  public var group: String { text.string(groupPlace) }
  /// Who holds this skill holds these (PyTorch implies Python), all the way down.
  public internal(set) var implies: [SkillIndex] = []
  /// Near neighbours (TensorFlow of PyTorch), in both directions.
  public internal(set) var related: [SkillIndex] = []

  /// Other names.
  ///
  /// - Complexity: O(bytes of the names), each time.
  public var aliases: [String] {
    var names = text.list(aliasPlace)
    for (place, isList) in addedAliases { names += isList ? text.list(place) : [text.string(place)] }
    return names
  }

  /// Ids in other vocabularies: "esco" → "…", "onet" → "…".
  public var external: [String: String] {
    var ids: [String: String] = [:]
    for place in externalPlaces {
      for pair in text.list(place) {
        guard let colon = pair.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
        ids[String(pair[..<colon])] = String(pair[pair.utf8.index(after: colon)...])
      }
    }
    return ids
  }

  let text: LexiconText
  let idPlace: LexiconText.Place
  let namePlace: LexiconText.Place
  let groupPlace: LexiconText.Place
  let aliasPlace: LexiconText.Place
  /// What added files give beyond the skill's own line: a list, or one name.
  var addedAliases: [(place: LexiconText.Place, isList: Bool)] = []
  var externalPlaces: [LexiconText.Place] = []
  var aliasCount: Int32 = 0
}

/// The bytes of all lexicon files, which their skills share.
final class LexiconText: Sendable {
  /// A field, or a part of one.
  struct Place: Sendable {
    var file: Int32
    var start: Int32
    var end: Int32

    init(_ file: Int, _ range: Range<Int>) {
      self.file = Int32(truncatingIfNeeded: file)
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  let files: [LexiconFile]
  let families: [String]

  init(_ files: [LexiconFile]) {
    self.files = files
    families = files.map(\.family)
  }

  func bytes(_ place: Place) -> ArraySlice<UInt8> { files[Int(place.file)].bytes[place.range] }

  func string(_ place: Place) -> String { String(decoding: bytes(place), as: UTF8.self) }

  /// The parts of a field, parted by "|"; empty ones are none.
  func list(_ place: Place) -> [String] {
    bytes(place).split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A skill found in a text.
public struct SkillMention: Sendable, Equatable {
  public var skill: SkillIndex
  /// Token range in the token array that was read.
  public var tokens: Range<Int>
  /// UTF-8 byte range in the text that was read.
  public var bytes: Range<Int>
  /// Which spelling was found: 0 the name, n the nth alias; see `Lexicon.spelling(of:)`.
  public var name: Int32

  public init(skill: SkillIndex, tokens: Range<Int>, bytes: Range<Int>, name: Int32 = 0) {
    self.skill = skill
    self.tokens = tokens
    self.bytes = bytes
    self.name = name
  }
}
