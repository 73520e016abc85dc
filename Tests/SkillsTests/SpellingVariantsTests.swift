import Testing

@testable import Skills

private func variants(_ spelling: String, _ kind: SkillKind = .method) -> Set<String> {
  var found: Set<String> = []
  let words = spelling.split { !$0.isLetter && !$0.isNumber }.count
  let bytes = Array("(\(spelling))".utf8)
  var variants = SpellingVariants()
  // The last word begins behind the last character that is no part of one.
  let last = bytes.dropLast().lastIndex {
    $0 < 0x80 && !Unicode.Scalar($0).properties.isAlphabetic && !(0x30...0x39).contains($0)
  }
  let lastWord = min((last ?? 0) + 1, bytes.count - 2)
  let head = String(decoding: bytes[1..<lastWord], as: UTF8.self)
  variants.forEach(of: bytes, in: 1..<bytes.count - 1, lastWord: lastWord, wordCount: words, kind: kind) {
    variant, isLastWordOnly in
    found.insert((isLastWordOnly ? head : "") + String(decoding: variant, as: UTF8.self))
  }
  return found
}

@Suite struct SpellingVariantsTests {
  @Test(arguments: [
    ("data pipeline", "data pipelines"), ("data pipelines", "data pipeline"), ("case study", "case studies"),
    ("case studies", "case study"), ("business process", "business processes"), ("unit tests", "unit test"),
    ("feature branches", "feature branch"), ("search index", "search indexes"), ("REST API", "REST APIs"),
    ("LLMs", "LLM"), ("LLM", "LLMs"), ("survey", "surveys"),
  ])
  func pluralsComeByThemselves(spelling: String, other: String) {
    #expect(variants(spelling) == [other])
  }

  @Test(arguments: ["time series analysis", "data analytics", "Python 3", "Objective-C", "C++", "a", "语言"])
  func someWordsHaveNone(spelling: String) {
    #expect(variants(spelling).isEmpty)
  }

  @Test func oneWordNamesOfToolsHavePluralsInCapitalsOnly() {
    #expect(variants("Kubernetes", .tech).isEmpty && variants("Docker", .tech).isEmpty)
    #expect(variants("GPU", .tech) == ["GPUs"] && variants("GPUs", .tech) == ["GPU"])
    #expect(variants("mentor", .soft) == ["mentors"])
  }

  @Test(arguments: [
    ("optimization", "optimisation"), ("optimize", "optimise"), ("data visualizing", "data visualising"),
    ("containerized", "containerised"), ("tokenizer", "tokeniser"), ("Data Modeling", "Data Modelling"),
    ("labeling", "labelling"), ("behavior", "behaviour"), ("behavioral", "behavioural"),
    ("color theory", "colour theory"),
    ("analyze", "analyse"), ("optimizations", "optimisations"),
  ])
  func britishSpellingsComeByThemselves(spelling: String, british: String) {
    #expect(variants(spelling).contains(british))
  }

  @Test(arguments: ["Azure", "size", "horizon", "pizza", "modem", "lab"])
  func otherWordsStayAsTheyAre(spelling: String) {
    #expect(variants(spelling, .tech).isEmpty)
  }

  @Test func aWrittenSpellingBeatsAVariant() throws {
    let lexicon = try lexicon("teams / Microsoft Teams / tech", "team / Microsoft Team / tech")
    #expect(ids(lexicon, "Microsoft Teams, Microsoft Team") == ["teams", "team"])
    #expect(lexicon.check().isEmpty)
  }
}
