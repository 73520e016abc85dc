import FitGap
import Postings
import Skills

/// What files say, as CSV: one row a file, whatever became of it.
public enum ParsedRows {
  private static let columns = [
    "file", "status", "reason", "title", "organization", "locations", "workplace", "employment", "level",
    "salary_min",
    "salary_max", "salary_currency", "salary_period", "years_min", "years_max", "degree", "degree_required",
    "sponsorship", "date_posted", "valid_through", "required_skills", "preferred_skills", "context_skills",
    "url",
    "duplicate_of",
  ]

  public static func head() -> [UInt8] { CSVWriter.row(columns.map { .text($0) }) }

  public static func row(_ record: FileRecord, lexicon: Lexicon) -> [UInt8] {
    let posting = record.posting ?? Posting()
    let salary = posting.salary?.value
    func skills(_ importance: Importance) -> CSVWriter.Cell {
      .text(
        posting.skills.filter { $0.importance == importance }.map { lexicon[$0.skill].name }.joined(
          separator: "; "))
    }
    return CSVWriter.row([
      .text(record.file), .text(record.status.rawValue), .text(record.reason), .text(posting.title?.value),
      .text(posting.organization?.value), .text(FactText.places(posting)),
      .text(posting.workplace?.value.rawValue),
      .text(posting.employment.map(\.value.rawValue).joined(separator: "; ")),
      .text(posting.seniority?.value.rawValue), .number(salary?.minimum), .number(salary?.maximum),
      .text(salary?.currency), .text(salary?.period.rawValue), .number(posting.years?.value.minimum),
      .number(posting.years?.value.maximum), .text(posting.degree?.value.level.rawValue),
      .text(posting.degree.map { $0.value.required ? "yes" : "no" }),
      .text(posting.sponsorship.map { $0.value ? "yes" : "no" }), .text(posting.datePosted),
      .text(posting.validThrough), skills(.required), skills(.preferred), skills(.context),
      .text(posting.url),
      .text(record.duplicateOf),
    ])
  }
}
