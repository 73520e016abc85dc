import Fit
import Postings

/// Requirements that the same words of a posting ask for, with these words: a line that names five skills is
/// quoted once.
struct QuotedOutcomes {
  var quote: String
  /// Places in the list of outcomes.
  var rows: [Int]

  /// Quotes that overlap by fewer bytes may be different places with the same words.
  private static let overlap = 30
  private static let longest = 600

  /// The chosen outcomes grouped by their words: the most important groups first, then as in the posting.
  static func groups(_ rows: [Int], of outcomes: [RequirementOutcome]) -> [QuotedOutcomes] {
    var groups: [QuotedOutcomes] = []
    var known: [String: Int] = [:]
    let ordered = rows.sorted { left, right in
      let (first, second) = (outcomes[left].evidence.start, outcomes[right].evidence.start)
      return first != second ? first < second : left < right
    }
    for row in ordered {
      let evidence = outcomes[row].evidence
      if let group = known[evidence.quote] {
        groups[group].rows.append(row)
        continue
      }
      if let last = groups.indices.last, let before = groups[last].rows.last,
        evidence.source == .text, outcomes[before].evidence.source == .text,
        evidence.start - outcomes[before].evidence.start < longest,
        let joined = joined(groups[last].quote, evidence.quote)
      {
        groups[last].quote = joined
        groups[last].rows.append(row)
      } else {
        known[evidence.quote] = groups.count
        groups.append(QuotedOutcomes(quote: evidence.quote, rows: [row]))
      }
    }
    func importance(_ group: QuotedOutcomes) -> Importance {
      group.rows.map { outcomes[$0].importance }.max() ?? .context
    }
    return groups.enumerated().sorted { left, right in
      let (first, second) = (importance(left.element), importance(right.element))
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }

  /// Two quotes as one where the second begins within the first; nil where they do not overlap.
  ///
  /// - Complexity: O(bytes × `overlap`) at worst.
  static func joined(_ first: String, _ second: String) -> String? {
    let (head, tail) = (Array(first.utf8), Array(second.utf8))
    guard tail.count >= overlap, head.count >= overlap else { return nil }
    for start in 0...(head.count - overlap) where head[start] == tail[0] {
      let rest = head[start...]
      if rest.count >= tail.count {
        if rest.starts(with: tail) { return first }
      } else if tail.starts(with: rest) {
        let joined = head + tail[rest.count...]
        return joined.count <= longest ? String(decoding: joined, as: UTF8.self) : nil
      }
    }
    return nil
  }
}
