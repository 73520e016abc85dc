import Postings
import Testing

@testable import FitGap

struct EvaluationLabelTests {
  @Test(arguments: [
    ("Bachelor's degree", "bachelor degree"), ("Don’t", "dont"), ("R & D", "r and d"), ("CI/CD", "ci cd"),
    ("C++ (17)", "c++"), ("Node.js", "node.js"), ("Inc.", "inc"), ("C#, F#", "c# f#"), ("  ", ""),
  ])
  func spellingIsEvenedOut(text: String, plain: String) {
    #expect(LabelText.plain(text) == plain)
  }

  @Test(arguments: [
    ("Node.js", "NodeJS", true), ("LLMs", "LLM", true), ("APIs", "API", true), ("libraries", "library", true),
    ("React.js", "React", true), ("Retrieval (RAG)", "RAG", true), ("analysis", "analysi", true),
    ("Java", "JavaScript", false), ("C", "C++", false), ("class", "clas", false),
  ])
  func formsOfNamesThatCountAsOne(left: String, right: String, isOne: Bool) {
    let same = !SkillNameForms.forms(of: left).isDisjoint(with: SkillNameForms.forms(of: right))
    #expect(same == isOne)
  }

  @Test(arguments: [
    ("Zürich, Switzerland", "Zurich, CH", true), ("Sacramento, CA", "Sacramento, CA, US", true),
    ("USA", "United States", true), ("Sacramento, CA", "Canada", false), ("York", "New York, NY", true),
    ("Ork", "New York, NY", false),
  ])
  func placesAreComparedInWholeWords(label: String, read: String, isOne: Bool) {
    let places = PlaceForms()
    #expect(PlaceForms.areSame(places.form(ofLabel: label), places.form(of: read)) == isOne)
  }

  @Test(arguments: [
    "", "[]", "{\"name\":\"x\"}", "{\"file\":\"a.html\",\"workplace\":\"office\"}",
    "{\"file\":\"a.html\",\"skills\":[{\"name\":\"Python\",\"kind\":\"tech\"}]}",
    "{\"file\":\"a.html\",\"sponsorship\":\"perhaps\"}", "{\"file\":",
    "{\"file\":\"a.html\" \"title\":\"b\"}",
  ])
  func aLabelThatCannotBeUnderstoodIsAProblem(json: String) {
    #expect(throws: LabelProblem.self) { try LabelReader.read(Array(json.utf8), file: "a.json") }
  }

  @Test func aBrokenLabelNamesItsLine() {
    let error = #expect(throws: LabelProblem.self) {
      try LabelReader.read(Array("{\n \"file\": \"a.html\",\n \"title\": ]\n}".utf8), file: "a.json")
    }
    #expect(error?.file == "a.json:3")
  }

  @Test func aPageIsFoundByTheEndOfItsPathOrAnOnlyName() throws {
    var pages = LabelledPages<Int>()
    pages.add("site/a.html", 1)
    pages.add("site/b.html", 2)
    pages.add("other/b.html", 3)
    func page(_ file: String) -> Int? { pages.page(of: PostingLabel(name: "", file: file)) }
    #expect(page("site/a.html") == 1)
    #expect(page("postings/site/b.html") == 2)
    #expect(page("elsewhere/a.html") == 1)
    #expect(page("elsewhere/b.html") == nil)
    #expect(page("c.html") == nil)
  }

  @Test func nameOfALabelKeepsItsFolders() {
    #expect(LabelFolder.name(ofPage: "site/a.b.html") == "site_a.b")
    #expect(LabelFolder.name(ofPage: "plain") == "plain")
  }
}
