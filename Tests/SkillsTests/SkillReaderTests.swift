import Phrases
import Testing

@testable import Skills

private func sample() throws -> Lexicon {
  try lexicon(
    "python / Python / tech", "java / Java / tech", "react / React / tech", "c++ / C++ / tech",
    "c / C / tech / / C: alone",
    "objective-c / Objective-C / tech", ".net / .NET / tech", "asp.net / ASP.NET / tech / ASP",
    "node.js / Node.js / tech",
    "docker / Docker / tech", "html / HTML / tech", "css / CSS / tech",
    "machine-learning / machine learning / method / ML",
    "sql / SQL / tech", "ci-cd / CI-CD / method", "r / R / tech / / R: cased, alone",
    "s3 / Amazon S3 / tech / S3",
    "llm / large language models / method / LLM", "spring / Spring / tech",
    "spring-boot / Spring Boot / tech",
    "access / Access / tech / / Access: near never")
}

@Suite struct SkillReaderTests {
  @Test(arguments: [
    ("", ""), ("Nothing to see here.", ""), ("Python", "python:Python"), ("python.", "python:python"),
    ("Spring Boot, Spring", "spring-boot:Spring Boot spring:Spring"), ("Spring (Boot)", "spring:Spring"),
    ("Machine-Learning", "machine-learning:Machine-Learning"),
    ("ML/CI/CD", "machine-learning:ML ci-cd:CI/CD"),
    ("LLM and LLMs and a Large Language Model", "llm:LLM llm:LLMs llm:Large Language Model"),
    // Whole words only.
    ("Pythonic Javanese", ""), ("C++ C Objective-C C#", "c++:C++ c:C objective-c:Objective-C"),
    ("ASP.NET, .NET and Node.js!", "asp.net:ASP.NET .net:.NET node.js:Node.js"), ("R&D, C-level", ""),
    ("Python's, Python-based, Docker-compose", "python:Python python:Python docker:Docker"),
    // Versions.
    ("Java 17+, Python 3.x, React 18", "java:Java python:Python react:React"),
    ("C++17 C++/CLI", "c++:C++ c++:C++"),
    ("Java17 Python3 HTML5/CSS3", "java:Java17 python:Python3 html:HTML5 css:CSS3"),
    ("React+", "react:React+"),
    ("SQL2019, Python3.11", "sql:SQL2019 python:Python3"),
    ("S3 EC2 C99 R2 Access97 H100 3Python ML2", "s3:S3"),
    // Other scripts.
    ("Pythonの経験、機械学習とDocker", "python:Python docker:Docker"),
    ("Python을 쓰는 Java개발자", "python:Python java:Java"),
  ])
  func findsNames(text: String, expected: String) throws {
    #expect(mentions(try sample(), text).joined(separator: " ") == expected)
  }

  @Test func tellsWhichSpellingWasFound() throws {
    let lexicon = try sample()
    let found = SkillReader(lexicon: lexicon).mentions(in: "machine learning, ML, Machine Learnings")
    #expect(found.map(\.name) == [0, 1, 0])
    #expect(found.map { lexicon.spelling(of: $0) } == ["machine learning", "ML", "machine learning"])
  }

  @Test func givesTokensAndBytesOfTheGivenText() throws {
    let lexicon = try sample()
    let text = Array("é Python\nSpring\nBoot".utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(text, in: 0..<9, into: &tokens)
    Tokenizer.tokenize(text, in: 10..<16, into: &tokens)
    Tokenizer.tokenize(text, in: 17..<21, into: &tokens)
    var found = [SkillMention(skill: SkillIndex(9), tokens: 0..<1, bytes: 0..<1)]
    SkillReader(lexicon: lexicon).read(
      text: text, tokens: tokens,
      lines: [LineSpan(tokens: 0..<2), LineSpan(tokens: 2..<3), LineSpan(tokens: 3..<4)],
      into: &found)
    #expect(found.count == 3 && found[0].skill == SkillIndex(9))
    #expect(found[1].bytes == 3..<9 && found[1].tokens == 1..<2)
    #expect(found[2].bytes == 10..<16 && lexicon[found[2].skill].id == "spring")
    found = []
    SkillReader(lexicon: lexicon).read(
      text: text, tokens: tokens, lines: [LineSpan(tokens: 2..<3)], into: &found)
    #expect(found.map(\.tokens) == [2..<3])
    SkillReader(lexicon: lexicon).read(text: [], tokens: [], lines: [LineSpan(tokens: 0..<0)], into: &found)
    #expect(found.count == 1)
  }

  /// Whatever the text, mentions are in order, apart, inside the text and at the edges of words.
  @Test func mentionsNeverOverlap() throws {
    let lexicon = try lexicon(
      "ab / a b / tech / / a b: needs tech", "bc / b c / method", "a / a / tech / / a: not start, needs tech",
      "b / b / method / / b: alone", "cab / c a b / soft", "ac / a c / method", "bb / b b / method")
    let reader = SkillReader(lexicon: lexicon)
    var state: UInt64 = 3
    func random(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let parts = [
      "a", "b", "c", "A", "and", "tools", " ", " ", " ", ", ", ". ", "/", "-", "\n", "\n- ", "'", "é", "b2",
      "+",
    ]
    for _ in 0..<3_000 {
      let text = (0..<random(25)).map { _ in parts[random(UInt64(parts.count))] }.joined()
      var end = 0
      var tokenEnd = 0
      for mention in reader.mentions(in: text) {
        #expect(mention.bytes.lowerBound >= end && !mention.bytes.isEmpty, "\(text)")
        #expect(mention.tokens.lowerBound >= tokenEnd && !mention.tokens.isEmpty, "\(text)")
        (end, tokenEnd) = (mention.bytes.upperBound, mention.tokens.upperBound)
      }
      #expect(end <= text.utf8.count)
    }
  }
}
