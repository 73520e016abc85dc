import Postings
import Skills

/// Counts over the skills of labelled postings.
struct SkillScores {
  private(set) var byKind: [SkillKind: Tally] = [:]
  private(set) var importanceRight = 0
  private(set) var kindRight = 0
  /// Labelled skills that were found.
  private(set) var found = 0
  /// How often each importance was read as each other one.
  private(set) var confusions: [Confusion: Int] = [:]
  /// Pairs of found skills that are alternatives of each other.
  private(set) var alternatives = Tally()

  struct Confusion: Hashable {
    var wanted: Importance
    var read: Importance
  }

  private let lexicon: Lexicon
  private var names: SkillNameForms
  private let umbrellas: Set<String>

  init(lexicon: Lexicon, same: SameNames) {
    self.lexicon = lexicon
    names = SkillNameForms(lexicon: lexicon, same: same)
    umbrellas = Set((EmbeddedTables.table(named: "reading/label-umbrellas.tsv")?.map { $0["name"] }) ?? [])
  }

  var all: Tally { byKind.values.reduce(Tally(), +) }
  /// All kinds but soft.
  var hard: Tally { byKind.filter { $0.key != .soft }.values.reduce(Tally(), +) }

  mutating func add(
    _ label: PostingLabel, _ skills: [SkillRequirement], _ disagree: (Evaluation.Subject, String) -> Void
  ) {
    var forms: [Set<String>] = []
    for skill in skills { forms.append(names.forms(of: skill.skill)) }
    var answered = [Int](repeating: 0, count: skills.count)
    var isNamed = [Bool](repeating: false, count: skills.count)
    var answers: [(label: Int, skill: Int)] = []
    for (position, wanted) in label.skills.enumerated() {
      let wantedForms = names.forms(of: wanted)
      let same = skills.indices.filter { !forms[$0].isDisjoint(with: wantedForms) }
      // One skill answers at most two labels ("CI/CD" may stand for two), so that no catch-all alias wins.
      let free = same.filter { answered[$0] < 2 }
      guard let answer = free.min(by: { answered[$0] < answered[$1] }) else {
        byKind[wanted.kind, default: Tally()].missed += 1
        disagree(.skillMissed, "[\(wanted.kind.rawValue)] \(wanted.name)  <- \(wanted.quote)")
        continue
      }
      byKind[wanted.kind, default: Tally()].right += 1
      answered[answer] += 1
      for index in same { isNamed[index] = true }
      answers.append((position, answer))
    }
    for (position, skill) in skills.enumerated() where !isNamed[position] {
      let read = lexicon[skill.skill]
      if umbrellas.contains(LabelText.plain(read.name)) { continue }
      byKind[read.kind, default: Tally()].wrong += 1
      let quote = skill.evidence.first?.quote ?? ""
      disagree(.skillWrong, "[\(read.kind.rawValue)] \(read.name)  <- \(quote.prefix(90))")
    }
    compare(answers, label, skills, disagree)
  }

  /// Kind, importance and alternatives of the skills that were found.
  private mutating func compare(
    _ answers: [(label: Int, skill: Int)], _ label: PostingLabel, _ skills: [SkillRequirement],
    _ disagree: (Evaluation.Subject, String) -> Void
  ) {
    for answer in answers {
      let wanted = label.skills[answer.label]
      let read = skills[answer.skill]
      found += 1
      if lexicon[read.skill].kind == wanted.kind { kindRight += 1 }
      if read.importance == wanted.importance {
        importanceRight += 1
      } else {
        confusions[Confusion(wanted: wanted.importance, read: read.importance), default: 0] += 1
        disagree(
          .importance,
          "\(lexicon[read.skill].name) is \(wanted.importance.rawValue), read as \(read.importance.rawValue)"
            + "  <- \(wanted.quote)")
      }
    }
    for first in answers.indices {
      for second in answers.indices where second > first {
        let wanted = Self.areOne(
          label.skills[answers[first].label].anyOf, label.skills[answers[second].label].anyOf)
        let read = Self.areOne(skills[answers[first].skill].anyOf, skills[answers[second].skill].anyOf)
        if wanted && read { alternatives.right += 1 }
        if wanted == read { continue }
        if read { alternatives.wrong += 1 } else { alternatives.missed += 1 }
        let names = [answers[first], answers[second]].map { label.skills[$0.label].name }
        disagree(
          .alternatives,
          "\(names.joined(separator: " or ")): \(read ? "read as alternatives, are none" : "alternatives, not read as such")"
        )
      }
    }
  }

  private static func areOne(_ left: Int?, _ right: Int?) -> Bool { left != nil && left == right }
}
