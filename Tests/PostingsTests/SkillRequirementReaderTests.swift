import SavedPage
import Skills
import Testing

@testable import Postings

private let reader = SkillRequirementReader(lexicon: .builtIn())

private func requirements(_ text: PostingText, organization: String? = nil) -> [SkillRequirement] {
  reader.requirements(from: reader.occurrences(in: text, organization: organization), in: text)
}

private func id(_ requirement: SkillRequirement) -> String {
  PostingFixture.reader.lexicon[requirement.skill].id
}

@Suite struct SkillRequirementReaderTests {
  @Test(arguments: [
    "You know ⟦Swift⟧ and ⟦C++⟧", "⟦PostgreSQL⟧, ⟦Docker⟧ (⟦Kubernetes⟧)",
    "Žluťoučký kůň umí ⟦Python⟧ – i ⟦SQL⟧",
    "⟦Python⟧", "Nothing to learn here", "⟦Node.js⟧/⟦TypeScript⟧.",
  ])
  func `Evidence slices the text to the mention`(_ marked: String) {
    let marked = MarkedText(marked)
    let text = PostingText(["A line before, of no account", marked.plain], in: .requirements)
    let offset = text.lines[1].range.lowerBound
    let found = requirements(text).flatMap(\.evidence).sorted { $0.start < $1.start }
    #expect(
      MarkedText.marking(marked.plain, found.map { $0.start - offset..<$0.end - offset })
        == MarkedText.marking(marked.plain, marked.marks))
    for evidence in found {
      #expect(evidence.quote.contains(text.string(evidence.start..<evidence.end)))
      #expect(evidence.section == .requirements && evidence.source == .text)
    }
  }

  @Test func `A skill named several times is one entry with its strongest importance first`() throws {
    var text = PostingText(["Build services in Python"], in: .responsibilities)
    text.append("Python is a plus".utf8, kind: .listItem, section: .preferred)
    text.append("Solid Python".utf8, kind: .listItem, section: .requirements)
    let found = requirements(text)
    #expect(found.map(id) == ["python"])
    let python = try #require(found.first)
    #expect(python.importance == .required)
    #expect(python.evidence.map(\.section) == [.requirements, .responsibilities, .preferred])
  }

  @Test func `At most three quotes are kept`() {
    let text = PostingText(Array(repeating: "Python", count: 9), in: .requirements)
    #expect(requirements(text).map(\.evidence.count) == [3])
  }

  @Test(arguments: [
    (Section.requirements, "required"), (.preferred, "preferred"), (.responsibilities, "context"),
    (.summary, "context"),
    (.benefits, ""), (.company, ""), (.apply, ""), (.legal, ""),
  ])
  func `The section gives the importance, or that it is no demand`(_ section: Section, _ importance: String) {
    let found = requirements(PostingText(["Python in the workshop"], in: section))
    #expect(found.map { "\($0.importance)" } == (importance.isEmpty ? [] : [importance]))
  }

  @Test func `The employer's own name is no skill, another's is`() {
    let text = PostingText(
      ["You sell Snowflake, a SQL database", "Experience with Databricks"], in: .requirements)
    #expect(requirements(text, organization: nil).map(id).contains("snowflake"))
    let atSnowflake = requirements(text, organization: "Snowflake").map(id)
    #expect(
      !atSnowflake.contains("snowflake") && atSnowflake.contains("sql") && atSnowflake.contains("databricks"))
    #expect(requirements(text, organization: "Snowflake Farms").map(id).contains("snowflake"))
  }

  @Test func `A heading names a section, a title names skills`() {
    var text = PostingText()
    text.append("Python Developer".utf8, kind: .heading, level: 1, section: .title, isHeading: true)
    text.append("Docker".utf8, kind: .heading, level: 2, section: .requirements, isHeading: true)
    #expect(requirements(text).map { "\(id($0)) \($0.importance)" } == ["python required"])
  }

  @Test func `A site's tag is context in a skills box and nothing elsewhere`() {
    let box = PostingText(["Python"], in: .skillsBox, isSiteTag: true)
    #expect(requirements(box).map(\.importance) == [.context])
    #expect(requirements(PostingText(["Python"], in: .other, isSiteTag: true)).isEmpty)
  }

  @Test func `Alternatives keep their number from the strongest reading`() {
    var text = PostingText(["You use Java or Kotlin"], in: .responsibilities)
    text.append("Java, Docker".utf8, kind: .listItem, section: .requirements)
    let found = requirements(text)
    #expect(found.first { id($0) == "java" }?.anyOf == nil)
    #expect(found.first { id($0) == "kotlin" }?.anyOf != nil)
  }

  @Test func `No text, no skills`() {
    #expect(requirements(PostingText()).isEmpty)
    #expect(requirements(PostingText(["", " ", "!"], in: .requirements)).isEmpty)
  }
}
