import Phrases
import Testing

@testable import Postings

private let titles = TitleText()

private func cleaned(_ title: String, _ names: String...) -> String {
  titles.cleaned(title, names: names.map { Tokenizer.tokens(of: $0).map(\.hash) })
}

@Suite struct TitleTextTests {
  @Test(arguments: [
    ("Data Engineer (m/f/d)", "Data Engineer"), ("Data Engineer (m/w/d)", "Data Engineer"),
    ("Data Engineer - Remote", "Data Engineer"), ("Data Engineer (Remote)", "Data Engineer"),
    ("Data Engineer | LinkedIn", "Data Engineer"), ("Data Engineer, Full-time", "Data Engineer"),
    ("Job Title: Data Engineer", "Data Engineer"), ("Data Engineer (R123456)", "Data Engineer"),
    ("Data Engineer - Remote - Full time", "Data Engineer"), ("Data Engineer – 12345", "Data Engineer"),
  ])
  func `What is no part of a title is cut`(_ title: String, _ expected: String) {
    #expect(cleaned(title) == expected)
  }

  @Test(arguments: [
    "Data Engineer", "Senior Engineer, Platform", "Engineer II", "Data Engineer (Search)",
    "Principal Engineer - Compilers",
    "C++ Developer", "Remote Sensing Scientist", "Contract Manager", "R&D Engineer", "(Senior) Data Engineer",
    "Full-Stack Developer", ".NET Developer", "F# Developer", "Node.js Developer", "Head of Data & AI",
    "Developer (C#)",
  ])
  func `What is part of a title stays`(_ title: String) {
    #expect(cleaned(title) == title)
  }

  @Test(arguments: [
    ("Data Engineer at Brackwater", "Data Engineer"), ("Data Engineer - Brackwater", "Data Engineer"),
    ("Brackwater - Data Engineer", "Data Engineer"), ("Data Engineer, Brno", "Data Engineer"),
    ("Data Engineer | Brno | Brackwater", "Data Engineer"),
    ("Brackwater Platform Engineer", "Brackwater Platform Engineer"),
    ("Engineer for Brno", "Engineer for Brno"),
  ])
  func `The employer and the places are cut at the edges only`(_ title: String, _ expected: String) {
    #expect(cleaned(title, "Brackwater", "Brno") == expected)
  }

  @Test(arguments: [
    "", " ", "-", "(Remote)", "Remote", "|||", ")(", "((((((", "- - -", "12345", "at", "at Brackwater",
  ])
  func `Nothing is left empty and nothing traps`(_ title: String) {
    #expect(cleaned(title, "Brackwater").isEmpty == title.isEmpty)
  }

  @Test func `Job boards are known`() {
    for board in ["LinkedIn", "Indeed", "Built In", "Greenhouse", "lever"] { #expect(titles.isBoard(board)) }
    for name in ["Brackwater", "Lever Foods", "Indeed we do"] { #expect(!titles.isBoard(name)) }
  }
}
