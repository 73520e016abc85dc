import Fit
import Postings

/// What became of a posting's requirements, in one line a state.
enum RequirementSummary {
  private static let states: [(state: RequirementOutcome.State, name: String, style: StyledLine.Style)] = [
    (.met, "met", .good), (.partly, "partly", .fair), (.unmet, "unmet", .poor), (.unknown, "unknown", .dim),
  ]

  static func lines(_ outcomes: [RequirementOutcome], indent: Int, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (state, name, style) in states {
      let labels = outcomes.filter { $0.state == state }.map(label)
      guard !labels.isEmpty else { continue }
      for (position, part) in StyledLine.wrapped(
        labels.joined(separator: ", "), to: max(width - indent - 9, 20)
      ).enumerated() {
        var line = StyledLine(String(repeating: " ", count: indent))
        if position == 0 { line.append(name, style) }
        line.pad(to: indent + 9)
        line.append(part)
        lines.append(line)
      }
    }
    return lines
  }

  /// "JAX (near to PyTorch)"; what is only preferred says so.
  private static func label(_ outcome: RequirementOutcome) -> String {
    var notes: [String] = []
    if let answer = outcome.answer, answer.text != outcome.label {
      switch answer.relation {
      case .held, .stated: if outcome.state == .partly { notes.append(answer.text) }
      case .implied: notes.append("by \(answer.text)")
      case .neighbour:
        if case .skills = outcome.subject {
          notes.append("near to \(answer.text)")
        } else {
          notes.append(answer.text)
        }
      }
    }
    if outcome.importance == .preferred { notes.append("preferred") }
    return notes.isEmpty ? outcome.label : "\(outcome.label) (\(notes.joined(separator: ", ")))"
  }
}
