import Postings
import Skills

/// The words by which résumés are read: `Lexicon/resume/*.tsv`.
struct ResumeTables: Sendable {
  enum DateWord: Sendable, Equatable {
    case month(Int)
    case present, to, since, years
  }

  private var headings: [String: ResumeSection.Part] = [:]
  private(set) var dateWords: [String: DateWord] = [:]
  /// In small letters; the longest spelling first.
  private(set) var degrees: [(words: [Substring], level: DegreeLevel, takesField: Bool)] = []
  private var denialsBefore: [[Substring]] = []
  private var denialsAnywhere: [[Substring]] = []
  /// Nouns of job titles.
  private var roles: [String] = []

  static let builtIn = ResumeTables()

  private init() {
    for row in Self.rows("resume/headings.tsv") {
      guard let part = ResumeSection.Part(rawValue: row["part"]) else { continue }
      for heading in row.list("heading") { headings[heading] = part }
    }
    for row in Self.rows("resume/dates.tsv") {
      let word: DateWord? =
        switch row["reads"] {
        case "present": .present
        case "to": .to
        case "since": .since
        case "years": .years
        default: Int(row["reads"]).map { .month($0) }
        }
      for spelling in row.list("word") { dateWords[spelling] = word }
    }
    for row in Self.rows("resume/degrees.tsv") {
      guard let level = DegreeLevel(rawValue: row["level"]) else { continue }
      for spelling in row.list("spelling") {
        degrees.append((Self.words(spelling), level, row["field"] == "yes"))
      }
    }
    degrees.sort { $0.words.count > $1.words.count }
    for row in Self.rows("resume/denials.tsv") {
      for phrase in row.list("word") {
        if row["where"] == "before" {
          denialsBefore.append(Self.words(phrase))
        } else {
          denialsAnywhere.append(Self.words(phrase))
        }
      }
    }
    for row in Self.rows("reading/roles.tsv") { roles += row.list("phrase").map { $0.lowercased() } }
  }

  private static func rows(_ table: String) -> [TableReader.Row] {
    EmbeddedTables.table(named: table).map { Array($0) } ?? []
  }

  /// Words in small letters, parted by anything but letters, digits and the marks inside words; dots are gone.
  static func words(_ text: String) -> [Substring] {
    let plain = String(text.lowercased().filter { $0 != "." })
    return plain.split { !($0.isLetter || $0.isNumber || "'’+#&-".contains($0)) }
  }

  /// The part that a text begins if it is a heading; nil for any other.
  func part(ofHeading text: String) -> ResumeSection.Part? {
    text.utf8.count <= 200 ? headings[Self.plainHeading(text)] : nil
  }

  private static func plainHeading(_ text: String) -> String {
    let lower = text.lowercased()
    let words = lower.split { $0.isWhitespace || "|•·:_*#=–—".contains($0) }
    return words.joined(separator: " ")
  }

  /// Whether words of the line deny what stands behind the first `count` of them.
  func denies(_ line: [Substring], before count: Int) -> Bool {
    if denialsAnywhere.contains(where: { Self.holds(line[...], $0) }) { return true }
    let window = line[max(0, min(count, line.count) - 5)..<min(count, line.count)]
    return denialsBefore.contains { Self.holds(window, $0) }
  }

  private static func holds(_ words: ArraySlice<Substring>, _ phrase: [Substring]) -> Bool {
    guard words.count >= phrase.count, !phrase.isEmpty else { return false }
    return (words.startIndex...(words.endIndex - phrase.count)).contains { start in
      words[start..<start + phrase.count].elementsEqual(phrase)
    }
  }

  /// Whether a text names a job: "Data Engineer", "Softwareentwickler".
  func namesRole(_ text: String) -> Bool {
    let words = Self.words(text)
    return roles.contains { role in
      words.contains { $0 == role || role.utf8.count >= 6 && $0.hasSuffix(role) }
    }
  }
}
