import Testing

@testable import Phrases

private typealias Match = PhraseMatcher.Match

private func matcher(_ phrases: String...) -> PhraseMatcher {
  PhraseMatcher(phrases.enumerated().map { .init($1, value: UInt32($0)) })
}

/// All longest matches from left to right, each using up its words.
private func values(_ matcher: PhraseMatcher, _ text: String) -> [UInt32] {
  let tokens = Tokenizer.tokens(of: text)
  var found: [UInt32] = []
  var index = 0
  while index < tokens.count {
    let match = matcher.longestMatch(in: tokens, at: index, limit: tokens.count)
    if let match { found.append(match.value) }
    index += match?.tokenCount ?? 1
  }
  return found
}

@Suite struct PhraseMatcherTests {
  @Test func findsTheLongestPhraseAtEachPlace() {
    let matcher = matcher("machine", "machine learning", "machine learning engineer", "learning rate")
    #expect(values(matcher, "Machine learning rate") == [1])
    #expect(values(matcher, "a machine-learning engineer learning rate") == [2, 3])
    #expect(values(matcher, "machine learning and engineer") == [1])
  }

  @Test func fallsBackWhereALongerPhraseBreaksOff() {
    let matcher = matcher("a b c d", "a b")
    #expect(values(matcher, "a b c x") == [1])
    #expect(values(matcher, "a x") == [])
  }

  @Test(arguments: [
    ("Spring Boot", true), ("Spring, Boot", false), ("Spring. Boot", false), ("Spring (Boot)", false),
    ("Spring\nBoot", false), ("spring-boot", true), ("Spring/Boot", true), ("Spring: Boot", false),
  ])
  func runsOverSoftGapsOnly(text: String, expected: Bool) {
    #expect(values(matcher("spring boot"), text) == (expected ? [0] : []))
  }

  @Test func keepsWithinTheLimit() {
    let matcher = matcher("a", "a b")
    let tokens = Tokenizer.tokens(of: "a b")
    #expect(matcher.longestMatch(in: tokens, at: 0, limit: 2) == Match(value: 1, tokenCount: 2))
    #expect(matcher.longestMatch(in: tokens, at: 0, limit: 1) == Match(value: 0, tokenCount: 1))
    #expect(matcher.longestMatch(in: tokens, at: 2, limit: 2) == nil)
    #expect(matcher.longestMatch(in: [], at: 0, limit: 0) == nil)
  }

  @Test func findsNothingInsideLongerWords() {
    #expect(values(matcher("go", "c", "net"), "google going C++ C# .NET ago") == [])
  }

  @Test func theFirstOfTwoEqualPhrasesWins() {
    let equal = matcher("Node.js", "node js")
    #expect(values(equal, "NODE-JS") == [0])
    var grown = PhraseMatcher()
    #expect(grown.insert(Tokenizer.tokens(of: "x y"), value: 3) == 3)
    #expect(grown.insert(Tokenizer.tokens(of: "X-Y"), value: 4) == 3)
    #expect(grown.insert([], value: 5) == 5)
    #expect(grown.value(ofWords: []) == nil)
  }

  @Test func knowsWholePhrasesByTheirWords() {
    let matcher = matcher("a b c", "a")
    func value(_ text: String) -> UInt32? {
      let tokens = Tokenizer.tokens(of: text)
      let value = matcher.value(ofWords: tokens.map(\.hash))
      #expect(matcher.value(of: tokens, in: tokens.indices) == value)
      for cut in tokens.indices {
        #expect(matcher.value(of: tokens, in: 0..<cut, then: cut..<tokens.count) == value)
      }
      if tokens.count == 1 { #expect(matcher.value(ofWord: tokens[0].hash) == value) }
      return value
    }
    #expect(value("A B C") == 0 && value("a") == 1)
    #expect(value("a b") == nil && value("b") == nil && value("") == nil && value("a b c d") == nil)
  }

  @Test func anEmptyTableFindsNothing() {
    #expect(values(PhraseMatcher([]), "anything at all") == [])
    #expect(values(PhraseMatcher([.init("", value: 0), .init("--", value: 1)]), "anything") == [])
  }

  @Test func growsWithItsPhrases() {
    var matcher = PhraseMatcher()
    for number in 0..<5_000 {
      matcher.insert(Tokenizer.tokens(of: "word \(number) x"), value: UInt32(number))
    }
    for number in 0..<5_000 { #expect(values(matcher, "word \(number) x") == [UInt32(number)]) }
    #expect(values(matcher, "word 5000 x") == [])
  }

  /// Compares with the plain definition on many small random cases.
  @Test func agreesWithTheNaiveMatcher() {
    var random = SeededGenerator(seed: 42)
    let alphabet = Array("aabb c -")
    for round in 0..<4_000 {
      let phrases = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Tokenizer.tokens(of: randomText(length: 7, from: alphabet, &random)).map(\.hash)
      }
      let compiled = PhraseMatcher(phrases.enumerated().map { .init(words: $1, value: UInt32($0)) })
      let tokens = Tokenizer.tokens(of: randomText(length: 16, from: alphabet + ",.", &random))
      let limit = Int.random(in: 0...tokens.count, using: &random)
      for index in 0..<limit {
        let found = compiled.longestMatch(in: tokens, at: index, limit: limit)
        let expected = naiveMatch(phrases, tokens, index, limit)
        #expect(found == expected, "round \(round)")
        if let found { #expect(found.tokenCount > 0 && index + found.tokenCount <= limit) }
      }
      for (value, phrase) in phrases.enumerated() where !phrase.isEmpty {
        #expect(
          compiled.value(ofWords: phrase) == phrases.firstIndex(of: phrase).map { UInt32($0) }, "\(value)")
      }
    }
  }

  private func naiveMatch(_ phrases: [[UInt64]], _ tokens: [Token], _ index: Int, _ limit: Int) -> Match? {
    var best: Match?
    for (value, phrase) in phrases.enumerated() where !phrase.isEmpty && index + phrase.count <= limit {
      let here = tokens[index..<index + phrase.count]
      guard here.map(\.hash) == phrase, here.dropFirst().allSatisfy({ $0.gap == .soft }) else { continue }
      if phrase.count > best?.tokenCount ?? 0 { best = Match(value: UInt32(value), tokenCount: phrase.count) }
    }
    return best
  }
}
