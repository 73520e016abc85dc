import FitGap

/// How well postings were read, as a table and as JSON.
public struct EvaluationReport {
  public var evaluation: Evaluation
  /// Whether every disagreement is listed.
  public var withErrors: Bool

  public init(_ evaluation: Evaluation, withErrors: Bool) {
    self.evaluation = evaluation
    self.withErrors = withErrors
  }

  /// The disagreements by what they are about, then the figures.
  public func table(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    if withErrors {
      for (subject, found) in bySubject() {
        lines.append(StyledLine("\(subject.rawValue) (\(found.count))", .bold))
        for one in found { lines.append(StyledLine("  \(one.posting): \(one.text)")) }
      }
      if !lines.isEmpty { lines.append(StyledLine()) }
    }
    var head = StyledLine(
      "\(evaluation.postings) labelled \(evaluation.postings == 1 ? "posting" : "postings")")
    if evaluation.absent > 0 { head.append(", \(evaluation.absent) of them not in the folder", .poor) }
    lines += [head, StyledLine()]
    var table = TerminalTable(columns: [
      .init("figure", least: 18), .init("value", alignsRight: true, least: 5),
      .init("counted (right/wrong/missed)", least: 20, spare: 1),
    ])
    for figure in evaluation.figures() {
      table.add([
        StyledLine(figure.name), StyledLine(Evaluation.text(figure.value), .bold),
        StyledLine(figure.detail, .dim),
      ])
    }
    return lines + table.lines(width: width)
  }

  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.integer(1)
      json.key("postings")
      json.integer(evaluation.postings)
      json.key("absent")
      json.integer(evaluation.absent)
      json.key("figures")
      json.object { json in
        for figure in evaluation.figures() {
          json.key(text: figure.name)
          json.number(figure.value)
        }
      }
      json.key("details")
      json.object { json in
        for figure in evaluation.figures() {
          json.key(text: figure.name)
          json.string(figure.detail)
        }
      }
      if withErrors {
        json.key("errors")
        json.array { json in
          for one in evaluation.disagreements {
            json.object { json in
              json.key("about")
              json.string(one.subject.rawValue)
              json.key("posting")
              json.string(one.posting)
              json.key("text")
              json.string(one.text)
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func bySubject() -> [(Evaluation.Subject, [Evaluation.Disagreement])] {
    Evaluation.Subject.allCases.compactMap { subject in
      let found = evaluation.disagreements.filter { $0.subject == subject }
      return found.isEmpty ? nil : (subject, found)
    }
  }
}
