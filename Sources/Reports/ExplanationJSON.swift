import Fit
import FitGap
import Postings
import Skills

/// Why a posting fits as it does, as one JSON document; the points add up to the score, in their order.
public enum ExplanationJSON {
  public static func bytes(
    _ record: FileRecord, _ result: FitResult, scorer: FitScorer, against: (file: String, Comparison)?,
    whatIf: WhatIfChange? = nil
  ) -> [UInt8] {
    let posting = record.posting ?? Posting()
    let writer = RankLineWriter(lexicon: scorer.lexicon)
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.integer(RankLineWriter.schema)
      json.key("file")
      json.string(record.file)
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
      json.string(result.score == nil ? result.unscored?.rawValue ?? record.reason : nil)
      json.key("requirements")
      writer.outcomes(result.outcomes, &json)
      json.key("blockers")
      json.array { json in
        for blocker in result.blockers {
          json.object { json in
            json.key("kind")
            json.string(blocker.kind.rawValue)
            json.key("text")
            json.string(blocker.text)
          }
        }
      }
      json.key("career_document")
      json.strings(CareerDocument.builtIn.comparison(with: posting))
      json.key("weights")
      json.object { json in
        for key in Weights.keys {
          json.key(text: key)
          json.number(scorer.weights[key])
        }
      }
      json.key("against")
      if let (file, comparison) = against { write(comparison, file, &json) } else { json.null() }
      json.key("what_if")
      if let whatIf { whatIf.write(&json) } else { json.null() }
    }
    json.endLine()
    return json.bytes
  }

  /// The terms of a comparison; `second` names the points of the other side.
  static func write(_ terms: [FitComparison.Term], second: StaticString, _ json: inout JSONWriter) {
    json.key("terms")
    json.array { json in
      for term in terms {
        json.object { json in
          json.key("label")
          json.string(term.label)
          json.key("points")
          json.number(term.first)
          json.key(second)
          json.number(term.second)
          json.key("difference")
          json.number(term.difference)
        }
      }
    }
  }

  private static func write(_ comparison: Comparison, _ file: String, _ json: inout JSONWriter) {
    json.object { json in
      json.key("file")
      json.string(file)
      json.key("score")
      json.number(comparison.secondScore)
      json.key("unmet_only_here")
      json.strings(comparison.unmetInFirst)
      json.key("unmet_only_there")
      json.strings(comparison.unmetInSecond)
      write(comparison.terms, second: "points_there", &json)
    }
  }
}
