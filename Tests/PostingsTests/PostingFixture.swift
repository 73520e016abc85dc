import Phrases
import SavedPage
import Skills
import Testing

@testable import Postings

/// Postings written in a test: lines with their sections, or small pages that the whole reader reads.
enum PostingFixture {
  /// One reader for all tests: its tables are compiled once.
  static let reader = PostingReader(lexicon: .builtIn())

  /// Duties that name no skill, long enough for a posting.
  static let duties = """
    You look after the house and its visitors from morning to evening. You open the doors at eight, wind the clocks, water the \
    plants in the yard and light the lamps when it gets dark. You greet whoever comes, show them the rooms and tell them what \
    stands there and why. In the evening you count the keys, close the windows and write down what the day has brought.
    """

  /// A page with a title, duties that name no skill, and `body`.
  static func page(_ body: String, title: String = "Technician", head: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head><body><main>
    <h1>\(title)</h1><h2>Responsibilities</h2><p>\(duties)</p>
    \(body)</main></body></html>
    """
  }

  /// Lines as list items under a heading.
  static func list(_ lines: [String], under heading: String = "Requirements") -> String {
    "<h2>\(heading)</h2><ul>" + lines.map { "<li>\($0)</li>" }.joined() + "</ul>"
  }

  static func verdict(_ html: String) -> PageVerdict {
    reader.read(PageReader().read(Array(html.utf8)))
  }

  /// What a whole page says; an issue where the page is taken for none.
  static func posting(_ html: String, at location: SourceLocation = #_sourceLocation) -> Posting {
    guard case .posting(let posting) = verdict(html) else {
      Issue.record("no posting: \(kind(html))", sourceLocation: location)
      return Posting()
    }
    return posting
  }

  /// What a page says whose body is this HTML.
  static func posting(
    body: String, title: String = "Technician", head: String = "",
    at location: SourceLocation = #_sourceLocation
  ) -> Posting {
    posting(page(body, title: title, head: head), at: location)
  }

  /// What a page says that asks these lines under a heading.
  static func posting(
    asking lines: [String], under heading: String = "Requirements", title: String = "Technician",
    at location: SourceLocation = #_sourceLocation
  ) -> Posting {
    posting(body: list(lines, under: heading), title: title, at: location)
  }

  /// The verdict's name and its reason.
  static func kind(_ html: String) -> String {
    switch verdict(html) {
    case .posting: "posting"
    case .empty(_, let reason): "empty: \(reason)"
    case .notAPosting(let reason): "not a posting: \(reason)"
    }
  }
}

extension Posting {
  /// Each skill as "python required", by id.
  var demands: [String] {
    skills.map { "\(PostingFixture.reader.lexicon[$0.skill].id) \($0.importance)" }.sorted()
  }

  /// The ids of the skills.
  var skillIDs: Set<String> { Set(skills.map { PostingFixture.reader.lexicon[$0.skill].id }) }

  func skill(_ id: String) -> SkillRequirement? {
    skills.first { PostingFixture.reader.lexicon[$0.skill].id == id }
  }

  /// The groups of alternatives, each as "aws|azure", and the importance of the group's demand.
  var alternatives: [String] {
    requirements.filter { $0.rule != .allOf }.map { requirement in
      requirement.members.map { member in
        switch member {
        case .skill(let index): PostingFixture.reader.lexicon[skills[index].skill].id
        case .years(let range): "\(range.minimum) years"
        case .degree(let level, let years): years.map { "\(level) and \($0.minimum) years" } ?? "\(level)"
        case .equivalentExperience: "experience"
        }
      }.sorted().joined(separator: "|")
    }
  }
}

extension PostingText {
  /// A text of lines that all stand in one section.
  init(
    _ lines: [String], in section: Section, kind: Block.Kind = .listItem, isSiteTag: Bool = false
  ) {
    self.init()
    for line in lines { append(line.utf8, kind: kind, section: section, isSiteTag: isSiteTag) }
  }

  /// A text from an outline: "# heading", "**bold**", "- item", anything else a paragraph.
  init(outline: [String]) {
    self.init()
    for line in outline {
      if line.hasPrefix("# ") {
        append(line.dropFirst(2).utf8, kind: .heading, level: 2)
      } else if line.hasPrefix("- ") {
        append(line.dropFirst(2).utf8, kind: .listItem, level: 1)
      } else if line.hasPrefix("**"), line.hasSuffix("**") {
        append(line.dropFirst(2).dropLast(2).utf8, style: .bold)
      } else {
        append(line.utf8)
      }
    }
  }
}
