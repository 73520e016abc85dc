import FitGap
import Postings

/// The first lines of a posting: title, employer, place, pay, file.
enum PostingHead {
  static func lines(_ record: FileRecord, width: Int) -> [StyledLine] {
    let posting = record.posting ?? Posting()
    var lines = [StyledLine(posting.title?.value ?? "(no title)", .bold).cut(to: width)]
    let facts = [
      posting.organization?.value ?? "", FactText.place(posting),
      posting.employment.map(\.value.rawValue).joined(separator: ", "), FactText.pay(posting.salary?.value),
    ].filter { !$0.isEmpty }
    if !facts.isEmpty { lines += StyledLine.wrapped(facts.joined(separator: " · "), to: width) }
    lines.append(StyledLine(record.file, .dim).cut(to: width))
    return lines
  }
}
