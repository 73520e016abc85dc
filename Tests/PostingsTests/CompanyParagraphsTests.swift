import SavedPage
import Testing

@testable import Postings

private func sections(_ lines: [String], organization: String? = "Acme Robotics") -> [Section] {
  var text = PostingText(lines, in: .summary)
  for index in text.lines.indices { text.lines[index].kind = .paragraph }
  CompanyParagraphs().mark(&text, organization: organization)
  return text.lines.map(\.section)
}

private let praise =
  "Acme Robotics is the platform on which thousands of warehouses run generative AI and workflow automation."

@Suite struct CompanyParagraphsTests {
  @Test func `A paragraph in which the employer speaks of itself is the company's`() {
    #expect(sections([praise]) == [.company])
    #expect(
      sections(["Acme combines machine learning, robotics and a team of people who care for good work."]) == [
        .company
      ])
  }

  @Test(arguments: [
    "Acme Robotics is looking for an engineer who knows machine learning and robotics and wants to build things.",
    "Acme Robotics is a place where you build generative AI and workflow automation for thousands of warehouses.",
    "Acme is great.",
    "Machine learning at Acme Robotics is the work of a team that builds automation for thousands of warehouses.",
  ])
  func `A paragraph that speaks to the candidate or of the work stays`(_ line: String) {
    #expect(sections([line]) == [.summary])
  }

  @Test func `Without a known employer nothing changes`() {
    #expect(sections([praise], organization: nil) == [.summary])
  }
}
