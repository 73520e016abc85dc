/// A skill's place in a lexicon: stable within one `Lexicon` value only.
public struct SkillIndex: Sendable, Hashable, Comparable {
  public var rawValue: Int32
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
  public static func < (left: SkillIndex, right: SkillIndex) -> Bool { left.rawValue < right.rawValue }
}

public enum SkillKind: String, Sendable, CaseIterable {
  case tech, method, soft, domain, language, certification
}

/// An entry of the lexicon.
public struct Skill: Sendable {
  /// Lower-case id, unique: letters, digits, "-", "+", "#", ".".
  public var id: String
  /// The name that is shown.
  public var name: String
  public var aliases: [String]
  public var kind: SkillKind
  /// The document's family: technical, ethics, soft, industry, practice; or a family that `Lexicon/README.md` explains.
  public var family: String
  public var group: String
  /// Who holds this skill holds these (PyTorch implies Python), all the way down.
  public var implies: [SkillIndex]
  /// Near neighbours (TensorFlow of PyTorch), in both directions.
  public var related: [SkillIndex]
  /// Ids in other vocabularies: "esco" → "…", "onet" → "…".
  public var external: [String: String]
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
