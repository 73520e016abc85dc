/// Joins what was read into the logic of a posting: all of its demands, each a skill, a group of
/// alternatives, years or a degree.
enum RequirementBuilder {
  /// Demands in the order of the skills, then years, then the degree.
  static func requirements(of posting: Posting) -> [Requirement] {
    var requirements: [Requirement] = []
    var groups: [Int: Int] = [:]
    for (index, skill) in posting.skills.enumerated() {
      let evidence = skill.evidence.first ?? Evidence(source: .text, quote: "")
      guard let group = skill.anyOf else {
        requirements.append(
          Requirement(
            rule: .allOf, importance: skill.importance, members: [.skill(index)], evidence: evidence))
        continue
      }
      if let known = groups[group] {
        requirements[known].members.append(.skill(index))
        requirements[known].importance = max(requirements[known].importance, skill.importance)
      } else {
        groups[group] = requirements.count
        requirements.append(
          Requirement(
            rule: skill.needed > 1 ? .atLeast(skill.needed) : .anyOf, importance: skill.importance,
            members: [.skill(index)], evidence: evidence))
      }
    }
    // A group of one is no choice: its other members are read elsewhere in the posting.
    for index in requirements.indices {
      let count = requirements[index].members.count
      if case .atLeast(let needed) = requirements[index].rule, needed < count { continue }
      if count == 1 || requirements[index].rule != .anyOf { requirements[index].rule = .allOf }
    }
    if let years = posting.years {
      requirements.append(
        Requirement(
          rule: .allOf, importance: .required, members: [.years(years.value)], evidence: years.evidence))
    }
    if let degree = posting.degree {
      var members: [Requirement.Member] =
        degree.value.tiers.isEmpty
        ? [.degree(degree.value.level, years: nil)]
        : degree.value.tiers.map { .degree($0.level, years: $0.years) }
      if degree.value.equivalentAccepted { members.append(.equivalentExperience) }
      requirements.append(
        Requirement(
          rule: members.count > 1 ? .anyOf : .allOf,
          importance: degree.value.required ? .required : .preferred,
          members: members, evidence: degree.evidence))
    }
    return requirements
  }
}
