import Fit
import FitGap
import Postings
import Skills

/// Writes a ranked posting as one JSON object, schema 1. Every key is always there.
public struct RankLineWriter {
  public static let schema = 1
  public var lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Appends the object, without a line feed.
  public func write(_ ranked: RankedPosting, _ json: inout JSONWriter) {
    let posting = ranked.record.posting ?? Posting()
    let result = ranked.result
    json.object { json in
      json.key("schema")
      json.integer(Self.schema)
      json.key("rank")
      if let rank = ranked.rank { json.integer(rank) } else { json.null() }
      json.key("tie")
      json.bool(ranked.tie)
      json.key("file")
      json.string(ranked.record.file)
      json.key("title")
      json.string(posting.title?.value)
      json.key("organization")
      json.string(posting.organization?.value)
      json.key("score")
      json.number(result.score)
      json.key("low")
      json.number(result.score == nil ? nil : result.low)
      json.key("high")
      json.number(result.score == nil ? nil : result.high)
      json.key("reason")
      json.string(ranked.unscoredReason)
      json.key("url")
      json.string(posting.url)
      json.key("locations")
      json.array { json in for place in posting.locations { FactJSON.write(place.value, &json) } }
      json.key("workplace")
      json.string(posting.workplace?.value.rawValue)
      json.key("seniority")
      json.string(posting.seniority?.value.rawValue)
      json.key("salary")
      FactJSON.write(posting.salary?.value, &json)
      json.key("blockers")
      json.array { json in for blocker in result.blockers { write(blocker, &json) } }
      json.key("met")
      outcomes(result.outcomes, .met, &json)
      json.key("partly")
      outcomes(result.outcomes, .partly, &json)
      json.key("unmet")
      outcomes(result.outcomes, .unmet, &json)
      json.key("unknown")
      outcomes(result.outcomes, .unknown, &json)
      json.key("missing_required")
      json.strings(ranked.missingRequired.map(\.label))
      json.key("copies")
      json.strings(ranked.copies)
      json.key("duplicate_of")
      json.string(ranked.record.duplicateOf)
    }
  }

  private func write(_ blocker: Blocker, _ json: inout JSONWriter) {
    json.object { json in
      json.key("kind")
      json.string(blocker.kind.rawValue)
      json.key("text")
      json.string(blocker.text)
    }
  }

  func outcomes(_ outcomes: [RequirementOutcome], _ json: inout JSONWriter) {
    json.array { json in for outcome in outcomes { write(outcome, &json) } }
  }

  /// Those of a posting's outcomes that are in this state.
  private func outcomes(
    _ outcomes: [RequirementOutcome], _ state: RequirementOutcome.State, _ json: inout JSONWriter
  ) {
    json.array { json in
      for index in outcomes.indices where outcomes[index].state == state { write(outcomes[index], &json) }
    }
  }

  func write(_ outcome: RequirementOutcome, _ json: inout JSONWriter) {
    json.object { json in
      json.key("label")
      json.string(outcome.label)
      json.key("subject")
      switch outcome.subject {
      case .skills(let skills):
        json.string("skills")
        json.key("skills")
        json.strings(skills.map { lexicon[$0].id })
      case .years: json.string("years")
      case .degree: json.string("degree")
      case .level: json.string("level")
      case .occupation: json.string("occupation")
      }
      json.key("importance")
      json.string(outcome.importance.rawValue)
      json.key("state")
      json.string(outcome.state.rawValue)
      json.key("weight")
      json.number(outcome.weight)
      json.key("credit")
      json.number(outcome.credit)
      json.key("points")
      json.number(outcome.points)
      json.key("answer")
      if let answer = outcome.answer {
        json.object { json in
          json.key("relation")
          json.string(answer.relation.rawValue)
          json.key("text")
          json.string(answer.text)
        }
      } else {
        json.null()
      }
      json.key("evidence")
      FactJSON.write(outcome.evidence, &json)
    }
  }
}
