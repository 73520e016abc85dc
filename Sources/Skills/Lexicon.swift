import Phrases

/// The skills that are known: their names, relations and rules. Immutable and shared between tasks.
public struct Lexicon: Sendable {
  public let skills: [Skill]

  public subscript(_ index: SkillIndex) -> Skill { skills[Int(index.rawValue)] }

  /// The skill with this id, name or alias, spelled in any case ("k8s", "kubernetes").
  public func skill(named name: String) -> SkillIndex? { nil }

  /// The lexicon that the binary carries.
  public static func builtIn() -> Lexicon { Lexicon(skills: []) }
}
