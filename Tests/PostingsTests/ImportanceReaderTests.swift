import Phrases
import Testing

@testable import Postings

private let reader = ImportanceReader()
private let table = Cue.table()

/// The importance of each word of a line, letters: R required, P preferred, C context, "-" taken back.
private func letters(_ line: String, in section: Section) -> [(word: String, letter: String)] {
  let text = PostingText([line], in: section)
  let line = text.lines[0]
  var shape = LineShape()
  shape.read(text, line.tokens, lineStart: line.range.lowerBound)
  var result: [Importance?] = []
  reader.read(
    text, line, base: ImportanceReader.importance(of: section) ?? .context,
    cues: table.matches(in: text.tokens, range: line.tokens), shape: shape, into: &result)
  return zip(line.tokens, result).map { index, importance in
    let word = text.string(Int(text.tokens[index].start)..<Int(text.tokens[index].end))
    switch importance {
    case .required: return (word, "R")
    case .preferred: return (word, "P")
    case .context: return (word, "C")
    case nil: return (word, "-")
    }
  }
}

/// Checks words written "Docker:P" in a line; words without a letter are not checked.
private func check(_ marked: String, in section: Section, _ location: SourceLocation = #_sourceLocation) {
  var plain = ""
  var wanted: [(String, String)] = []
  for part in marked.split(separator: " ", omittingEmptySubsequences: false) {
    var part = String(part)
    if let range = firstRange(of: "::", in: part) {
      let letter = String(part[range.upperBound...].prefix(1))
      let rest = String(part[range.upperBound...].dropFirst())
      let word = String(part[..<range.lowerBound])
      wanted.append((word.filter { $0 != "(" }, letter))
      part = word + rest
    }
    plain += (plain.isEmpty ? "" : " ") + part
  }
  let found = letters(plain, in: section)
  for (word, letter) in wanted {
    #expect(
      found.first { $0.word == word }?.letter == letter, "\(word) in \"\(plain)\"", sourceLocation: location)
  }
}

@Suite struct ImportanceReaderTests {
  @Test(arguments: [
    (Section.title, Importance?.some(.required)), (.requirements, .required), (.preferred, .preferred),
    (.responsibilities, .context), (.summary, .context), (.skillsBox, .context), (.other, .context),
    (.benefits, nil), (.company, nil), (.apply, nil), (.legal, nil),
  ])
  func `Each section gives its importance, or none`(_ section: Section, _ importance: Importance?) {
    #expect(ImportanceReader.importance(of: section) == importance)
  }

  @Test(arguments: [
    "Docker::P is a plus", "Docker::P and Helm::P are a plus", "Docker::P preferred", "Docker::P (preferred)",
    "Docker::P would be nice", "Knowledge of Docker::P is an advantage, but not decisive",
    "Python::R; Docker::P is a plus", "Python::R. Docker::P is a bonus.",
    "Python::R, Docker::P (nice to have), Linux::R",
    "Python::R (Django::P preferred)", "Docker::P desirable", "Docker::P - nice to have",
  ])
  func `A cue behind speaks of what stands before it in its clause`(_ line: String) {
    check(line, in: .requirements)
  }

  @Test(arguments: [
    "Ideally Docker::P", "Preferably Docker::P and Helm::P", "Python::R, ideally Docker::P",
    "Nice to have: Docker::P",
    "Bonus: Docker::P", "Desired: Docker::P", "Python::R; bonus points for Docker::P",
  ])
  func `A cue before speaks of what follows`(_ line: String) {
    check(line, in: .requirements)
  }

  @Test(arguments: [
    "Docker::R with our preferred vendors", "The preferred language is Python::R",
    "Build bonus systems in Python::R",
    "Optional chaining in TypeScript::R", "Plus sizes sold through Shopify::R",
    "Desired state of Kubernetes::R clusters",
  ])
  func `The same word in the midst of a clause is no cue`(_ line: String) {
    check(line, in: .requirements)
  }

  @Test(arguments: [
    "No experience with Docker::- required", "Docker::- is not required",
    "Python::R, no knowledge of Docker::- needed",
    "Experience with Rust::R rather than Go::-",
  ])
  func `What a clause takes back is no demand`(_ line: String) {
    check(line, in: .requirements)
  }

  @Test func `A negation ends with its clause`() {
    check("No prior experience needed. Python::R", in: .requirements)
    check("No degree required; Python::R", in: .requirements)
  }

  @Test(arguments: [
    "You must have Docker::R", "Experience with Docker::R and Helm::R", "Proficiency in Python::R",
    "You bring Python::R",
  ])
  func `A plain demand is one in any open section`(_ line: String) {
    check(line, in: .summary)
    check(line, in: .responsibilities)
  }

  @Test(arguments: [
    "Build services in Python::C", "Our team runs Docker::C", "Share your experience with Python::C users",
  ])
  func `Duties ask nothing by themselves`(_ line: String) {
    check(line, in: .responsibilities)
  }

  @Test func `A plain demand lifts nothing out of the preferred`() {
    check("Experience with Docker::P", in: .preferred)
    check("You must have Docker::P", in: .preferred)
  }
}
