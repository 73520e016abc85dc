import Fit
import FitGap
import Postings

/// The ranking as plain rows, for CSV and Markdown.
public enum RankRows {
  private static let csvHead = [
    "rank", "tie", "score", "low", "high", "title", "organization", "locations", "workplace", "level",
    "salary_min",
    "salary_max", "salary_currency", "salary_period", "missing_required", "blockers", "reason", "url", "file",
    "duplicate_of",
  ]

  public static func csv(_ postings: [RankedPosting]) -> [UInt8] {
    var bytes = CSVWriter.row(csvHead.map { .text($0) })
    for ranked in postings {
      let posting = ranked.record.posting ?? Posting()
      let result = ranked.result
      let scored = result.score != nil
      let salary = posting.salary?.value
      bytes += CSVWriter.row([
        .number(ranked.rank.map(Double.init)), .text(ranked.tie ? "yes" : "no"),
        .number(result.score.map { NumberText.rounded($0, digits: 4) }),
        .number(scored ? NumberText.rounded(result.low, digits: 4) : nil),
        .number(scored ? NumberText.rounded(result.high, digits: 4) : nil),
        .text(posting.title?.value), .text(posting.organization?.value), .text(FactText.places(posting)),
        .text(posting.workplace?.value.rawValue), .text(posting.seniority?.value.rawValue),
        .number(salary?.minimum), .number(salary?.maximum), .text(salary?.currency),
        .text(salary?.period.rawValue), .text(ranked.missingRequired.map(\.label).joined(separator: "; ")),
        .text(result.blockers.map(\.text).joined(separator: "; ")), .text(ranked.unscoredReason),
        .text(posting.url), .text(ranked.record.file), .text(ranked.record.duplicateOf),
      ])
    }
    return bytes
  }

  public static func markdown(_ folder: RankedFolder, candidate: String?) -> String {
    var text = "# Postings by fit" + (candidate.map { " for \(MarkdownWriter.escaped($0))" } ?? "") + "\n\n"
    text += MarkdownWriter.table(
      ["#", "Fit", "Posting", "Organization", "Place", "Pay", "Lacks", "Blockers", "File"], rightAligned: [0],
      rows: folder.postings.map { ranked in
        let posting = ranked.record.posting ?? Posting()
        return [
          (ranked.rank.map { "\($0)" } ?? "–") + (ranked.tie ? " =" : ""),
          ranked.unscoredReason
            ?? FactText.score(ranked.result.score, low: ranked.result.low, high: ranked.result.high),
          posting.title?.value ?? "(no title)", posting.organization?.value ?? "", FactText.place(posting),
          FactText.pay(posting.salary?.value), FactText.list(ranked.missingRequired.map(\.label), first: 6),
          ranked.result.blockers.map(\.text).joined(separator: "; "), ranked.record.file,
        ]
      })
    text += "\n\(MarkdownWriter.escaped(folder.inventory.sum))\n"
    for entry in folder.inventory.incomplete {
      text += "\n- \(MarkdownWriter.escaped("\(entry.file): \(entry.status.rawValue): \(entry.reason)"))\n"
    }
    return text
  }
}
