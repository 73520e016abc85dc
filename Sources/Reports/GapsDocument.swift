import Fit
import FitGap
import Postings
import Skills

/// What is missing over a folder and per posting, and what to learn next, for programs.
public struct GapsDocument {
  public static let schema = 1
  public var folder: RankedFolder
  public var gaps: FolderGaps
  public var plan: LearningPlan
  public var scorer: FitScorer

  public init(folder: RankedFolder, gaps: FolderGaps, plan: LearningPlan, scorer: FitScorer) {
    self.folder = folder
    self.gaps = gaps
    self.plan = plan
    self.scorer = scorer
  }

  /// One document; at most `count` skills.
  public func json(first count: Int?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.integer(Self.schema)
      json.key("postings")
      json.integer(gaps.postingCount)
      json.key("missing")
      json.array { json in for demand in missing(count) { json.object { json in fields(demand, &json) } } }
      json.key("plan")
      json.object { json in
        json.key("bar")
        json.number(plan.bar)
        json.key("within_reach")
        json.integer(plan.reachedBefore)
        json.key("within_reach_after")
        json.integer(plan.reachedAfter)
        json.key("steps")
        json.array { json in
          for (position, step) in plan.steps.enumerated() {
            json.object { json in fields(step, position, &json) }
          }
        }
      }
      json.key("per_posting")
      json.array { json in
        for ranked in folder.distinct { json.object { json in fields(ranked, &json) } }
      }
      json.key("profile")
      json.object { json in
        json.key("never_asked")
        json.strings(gaps.audit.neverAsked.map { scorer.lexicon[$0].id })
        json.key("without_years")
        json.strings(gaps.audit.withoutYears.map { scorer.lexicon[$0].id })
        json.key("unrecognized")
        json.strings(gaps.audit.unrecognized.map(\.text))
      }
      json.key("requirement_lines")
      json.object { json in
        let (read, recognized) = folder.requirementLines
        json.key("read")
        json.integer(read)
        json.key("recognized")
        json.integer(recognized)
      }
      json.key("inventory")
      InventoryJSON.write(folder.inventory, &json)
    }
    json.endLine()
    return json.bytes
  }

  /// One object a line: first the skills ("kind": "skill"), then the plan's steps ("step"), then the postings
  /// ("posting").
  public func lines(first count: Int?) -> [UInt8] {
    var json = JSONWriter()
    func line(_ kind: String, _ body: (inout JSONWriter) -> Void) {
      json.object { json in
        json.key("schema")
        json.integer(Self.schema)
        json.key("kind")
        json.string(kind)
        body(&json)
      }
      json.endLine()
    }
    for demand in missing(count) { line("skill") { fields(demand, &$0) } }
    for (position, step) in plan.steps.enumerated() { line("step") { fields(step, position, &$0) } }
    for ranked in folder.distinct { line("posting") { fields(ranked, &$0) } }
    return json.bytes
  }

  public func csv(first count: Int?) -> [UInt8] {
    var bytes = CSVWriter.row(
      [
        "skill", "name", "kind", "lacking_in", "asked_in", "required_share", "median_pay", "currency",
        "near_to",
      ]
      .map { .text($0) })
    for demand in missing(count) {
      let skill = scorer.lexicon[demand.skill]
      bytes += CSVWriter.row([
        .text(skill.id), .text(skill.name), .text(skill.kind.rawValue), .number(Double(demand.missing)),
        .number(Double(demand.postings)), .number(NumberText.rounded(demand.requiredShare, digits: 4)),
        .number(demand.pay?.amount), .text(demand.pay?.currency), .text(demand.neighbourOf),
      ])
    }
    return bytes
  }

  private func missing(_ count: Int?) -> ArraySlice<FolderGaps.Demand> {
    let missing = gaps.demand.filter { $0.missing > 0 }
    return missing.prefix(count ?? missing.count)
  }

  private func fields(_ demand: FolderGaps.Demand, _ json: inout JSONWriter) {
    skill(demand.skill, &json)
    json.key("lacking_in")
    json.integer(demand.missing)
    json.key("asked_in")
    json.integer(demand.postings)
    json.key("required_share")
    json.number(demand.requiredShare)
    json.key("median_pay")
    if let pay = demand.pay {
      json.object { json in
        json.key("amount")
        json.number(pay.amount)
        json.key("currency")
        json.string(pay.currency)
        json.key("postings")
        json.integer(pay.postings)
      }
    } else {
      json.null()
    }
    json.key("near_to")
    json.string(demand.neighbourOf)
  }

  private func fields(_ step: LearningPlan.Step, _ position: Int, _ json: inout JSONWriter) {
    json.key("step")
    json.integer(position + 1)
    skill(step.skill, &json)
    json.key("near_to")
    json.string(step.neighbourOf)
    json.key("asked_in")
    json.integer(step.asked)
    json.key("prepares")
    json.string(step.prepares.map { scorer.lexicon[$0].id })
    json.key("unlocks")
    let postings = folder.distinct
    json.strings(step.unlocked.filter(postings.indices.contains).map { postings[$0].record.file })
  }

  private func fields(_ ranked: RankedPosting, _ json: inout JSONWriter) {
    let posting = ranked.record.posting ?? Posting()
    json.key("file")
    json.string(ranked.record.file)
    json.key("title")
    json.string(posting.title?.value)
    json.key("organization")
    json.string(posting.organization?.value)
    json.key("score")
    json.number(ranked.result.score)
    json.key("gaps")
    json.array { json in
      for gap in scorer.gaps(in: posting) {
        json.object { json in
          skill(gap.skill, &json)
          json.key("importance")
          json.string(gap.importance.rawValue)
          json.key("alternatives")
          json.strings(gap.alternatives.map { scorer.lexicon[$0].id })
          json.key("near_to")
          json.string(gap.neighbourOf)
          json.key("gain")
          json.number(gap.gain)
          json.key("evidence")
          FactJSON.write(gap.evidence, &json)
        }
      }
    }
  }

  private func skill(_ index: SkillIndex, _ json: inout JSONWriter) {
    json.key("id")
    json.string(scorer.lexicon[index].id)
    json.key("name")
    json.string(scorer.lexicon[index].name)
  }
}
