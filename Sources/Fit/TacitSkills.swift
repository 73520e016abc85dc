import Skills

/// The skills that people have without listing them: soft skills, spoken languages, and practices that no
/// tool gives away ("clean code", "debugging", "scalability": no technology of the lexicon implies them, as
/// PyTorch implies machine learning). They weigh less, and are unknown rather than unmet where a profile does
/// not name them.
struct TacitSkills: Sendable {
  enum Answer: UInt8, Sendable { case no, yes, language }

  /// One for each skill of the lexicon.
  private let answers: [Answer]

  init(_ lexicon: Lexicon) {
    var isImplied = [Bool](repeating: false, count: lexicon.skills.count)
    for skill in lexicon.skills where skill.kind == .tech {
      for implied in skill.implies where isImplied.indices.contains(Int(implied.rawValue)) {
        isImplied[Int(implied.rawValue)] = true
      }
    }
    answers = lexicon.skills.enumerated().map { index, skill in
      switch skill.kind {
      case .soft: .yes
      case .language: .language
      case .method: isImplied[index] ? .no : .yes
      case .tech, .domain, .certification: .no
      }
    }
  }

  subscript(_ skill: SkillIndex) -> Answer {
    answers.indices.contains(Int(skill.rawValue)) ? answers[Int(skill.rawValue)] : .no
  }
}
