import ArgumentParser
import Fit
import Skills

/// Skills that the candidate is imagined to have.
struct WhatIfOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "As if you had these skills too: what would change.", valueName: "skill"))
  var whatIf: [String] = []

  var isAsked: Bool { !whatIf.isEmpty }

  /// The skills that are named, each once, in their order.
  func skills(_ scorer: FitScorer) throws -> [SkillIndex] {
    var skills: [SkillIndex] = []
    for name in whatIf {
      let found = scorer.skills(named: name)
      if found.isEmpty {
        throw CommandFailure(
          .usage, "--what-if \(name): no skill of this name is known; fitgap lexicon list names them all")
      }
      for skill in found where !skills.contains(skill) { skills.append(skill) }
    }
    return skills
  }
}
