import Skills

/// The skills that people have without listing them: soft skills, spoken languages, and practices that no
/// tool gives away ("clean code", "debugging", "scalability": no technology of the lexicon implies them, as
/// PyTorch implies machine learning). They weigh less, and are unknown rather than unmet where a profile does
/// not name them.
struct TacitSkills: Sendable {
  /// One for each skill of the lexicon.
  private let isTacit: [Bool]

  init(_ lexicon: Lexicon) {
    var isImplied = [Bool](repeating: false, count: lexicon.skills.count)
    for skill in lexicon.skills where skill.kind == .tech {
      for implied in skill.implies where isImplied.indices.contains(Int(implied.rawValue)) {
        isImplied[Int(implied.rawValue)] = true
      }
    }
    isTacit = lexicon.skills.indices.map { index in
      switch lexicon.skills[index].kind {
      case .soft, .language: true
      case .method: !isImplied[index]
      case .tech, .domain, .certification: false
      }
    }
  }

  func contains(_ skill: SkillIndex) -> Bool {
    isTacit.indices.contains(Int(skill.rawValue)) && isTacit[Int(skill.rawValue)]
  }
}
