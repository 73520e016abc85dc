import Fit
import Postings
import Skills
import Testing

@testable import FitGap

struct WhatIfTests {
  private let lexicon = Lexicon.builtIn()

  private func posting(_ ids: String...) -> Posting {
    var posting = Posting()
    posting.skills = ids.compactMap { lexicon.skill(named: $0) }.map {
      SkillRequirement(
        skill: $0, importance: .required, evidence: [Evidence(source: .text, quote: "words")])
    }
    return posting
  }

  private func scorer() -> FitScorer {
    var profile = Profile()
    profile.skills = [Profile.SkillEntry("Python"), Profile.SkillEntry("SQL")]
    var weights = Weights()
    weights.evidence = 1
    return FitScorer(profile: profile, lexicon: lexicon, weights: weights)
  }

  private func folder(_ postings: [String: Posting], _ scorer: FitScorer) -> RankedFolder {
    RankedFolder(
      scored: postings.sorted { $0.key < $1.key }.map { name, posting in
        (FileRecord(file: name, status: .parsed, posting: posting), scorer.score(posting))
      }, inventory: Inventory())
  }

  @Test func tellsScoreAndRankBeforeAndAfter() throws {
    let scorer = scorer()
    let folder = folder(
      [
        "a": posting("python", "sql", "cobol"), "b": posting("kubernetes", "docker", "terraform"),
        "c": Posting(),
      ], scorer)
    let skills = try ["kubernetes", "docker", "terraform"].map { try #require(lexicon.skill(named: $0)) }
    let whatIf = WhatIf(folder, scorer: scorer, skills: skills)
    #expect(whatIf.changes.map(\.after.record.file) == ["b", "a"])
    #expect(whatIf.changes.map(\.rankBefore) == [2, 1])
    #expect(whatIf.changes.map(\.after.rank) == [1, 2])
    #expect(whatIf.changes[1].scoreBefore == whatIf.changes[1].after.result.score)
    #expect(
      whatIf.changes[0].after.result.score
        == scorer.adding(skills).score(posting("kubernetes", "docker", "terraform")).score)
    #expect((whatIf.reachedBefore, whatIf.reachedAfter, whatIf.risen) == (1, 2, 1))
    #expect(whatIf.held.isEmpty)
  }

  @Test func whatIsHeldAlreadyChangesNothing() throws {
    let scorer = scorer()
    let python = try #require(lexicon.skill(named: "python"))
    let whatIf = WhatIf(folder(["a": posting("python", "go")], scorer), scorer: scorer, skills: [python])
    #expect(whatIf.held == [python])
    #expect(whatIf.risen == 0)
    #expect(whatIf.reachedBefore == whatIf.reachedAfter)
  }

  @Test func namesAreReadLikeAProfilesEntries() {
    let scorer = scorer()
    #expect(scorer.skills(named: "k8s").map { lexicon[$0].id } == ["kubernetes"])
    #expect(scorer.skills(named: "no such thing at all").isEmpty)
  }
}
