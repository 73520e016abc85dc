import Testing

@testable import Phrases

/// The words of a text as they are written.
private func words(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return Tokenizer.tokens(of: text).map {
    String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
  }
}

/// The words with what stands before each but the first: "_" soft, "," comma, ";" clause, "." sentence.
private func parted(_ text: String) -> String {
  let signs: [Token.Gap: String] = [.soft: "_", .comma: ",", .clause: ";", .sentence: "."]
  var result = ""
  for (word, token) in zip(words(text), Tokenizer.tokens(of: text)) {
    result += (result.isEmpty ? "" : signs[token.gap] ?? "?") + word
  }
  return result
}

/// Words and how they are written.
private let shapes: [(String, Token.Shape)] = [
  ("Go", [.startsUpper, .hasLower]),
  ("REST", [.startsUpper, .hasInnerUpper]),
  ("iOS", [.hasLower, .hasInnerUpper]),
  ("go", [.hasLower]),
  ("K8s", [.startsUpper, .hasDigit, .hasLower]),
  ("17", [.hasDigit, .isNumber]),
  ("5k", [.hasDigit, .hasLower]),
  ("Österreich", [.startsUpper, .hasLower]),
  ("C++", [.startsUpper]),
  ("7", [.hasDigit, .isNumber]),
]

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("", ""), ("   ", ""), ("...", ""), ("C", "C"), ("C.", "C"),
    // Names that end in a sign, or begin with a dot.
    ("C++, C# and F#.", "C++,C#_and_F#"), ("C/C++", "C_C++"), ("C++/C", "C++_C"), ("(C++)", "C++"),
    ("C++17 or C++11/14", "C++_17_or_C++_11_14"), ("C#8.0", "C#_8_0"), ("Notepad++", "Notepad++"),
    ("Java+Spring", "Java_Spring"), ("HTML + CSS", "HTML_CSS"), ("Security+ / A+", "Security+_A+"),
    ("#1 team, #hashtag", "1_team,hashtag"), ("issue #12", "issue_12"), ("AB# x", "AB_x"),
    (".NET", ".NET"), ("ASP.NET", "ASP_NET"), ("C#/.NET", "C#_.NET"), ("C#.NET", "C#_.NET"),
    ("(.NET Core)", ".NET_Core"), ("in\u{A0}.NET", "in_.NET"), ("“.NET”", ".NET"), ("Node.js", "Node_js"),
    ("Node.js.", "Node_js"), ("...NET", "NET"), ("0.5 .5", "0_5_5"),
    // One name in several words.
    ("scikit-learn", "scikit_learn"), ("CI/CD", "CI_CD"), ("R&D", "R_D"), ("event_driven", "event_driven"),
    ("Python's", "Python_s"), ("Python’s", "Python_s"), ("Microsoft® Excel™", "Microsoft_Excel"),
    ("end–to–end", "end_to_end"), ("a – b - c — d", "a;b;c;d"),
    ("Machine\u{200B}Learning", "Machine_Learning"),
    // Numbers.
    ("8+ years", "8_years"), ("Java 17+", "Java_17"), ("Java17", "Java17"), ("3-5 yrs", "3_5_yrs"),
    ("100,000", "100,000"), ("$120k", "120k"), ("R²", "R²"),
    // Clauses and sentences.
    ("e.g. Python", "e_g;Python"), ("i.e., Python", "i_e,Python"), ("U.S. citizens", "U_S;citizens"),
    ("Use Go. We do", "Use_Go.We_do"), ("Go (Golang): yes", "Go;Golang;yes"), ("a; b | c • d", "a;b;c;d"),
    ("a\nb\r\nc", "a.b.c"), ("Really? Yes! Ok", "Really.Yes.Ok"), ("(see docs.) Then", "see_docs.Then"),
    // Other scripts: a Latin name stands free of what is written around it.
    ("Pythonの経験", "Python_の_経_験"), ("熟悉Java和C++。会Go", "熟_悉_Java_和_C++.会_Go"),
    ("Python을 사용", "Python_을_사용"), ("ใช้Python", "ใช้_Python"), ("数据、模型", "数_据,模_型"),
    ("Café Zürich", "Café_Zürich"), ("Опыт Python-разработки", "Опыт_Python_разработки"),
    ("Ünïcödé", "Ünïcödé"), ("İstanbul", "İstanbul"),
  ])
  func cutsTextIntoWords(text: String, expected: String) {
    #expect(parted(text) == expected)
  }

  @Test(arguments: [
    ("Scikit-Learn", "scikit learn"), ("NODE.JS", "node js"), ("CI / CD", "ci-cd"), ("ZÜRICH", "zürich"),
    ("ПИТОН", "питон"), ("ŁÓDŹ", "łódź"), ("ŽŠČ", "žšč"), ("ΑΣΩ", "ασω"), ("C++", "c++"), ("ÿŸ", "ŸŸ"),
  ])
  func caseAndHyphensNeverDecide(left: String, right: String) {
    #expect(Tokenizer.tokens(of: left).map(\.hash) == Tokenizer.tokens(of: right).map(\.hash))
  }

  @Test(arguments: [
    ("C", "C++"), ("C", "C#"), (".NET", "NET"), ("C+", "C++"), ("Java", "Java17"), ("a", "á"),
  ])
  func differentNamesDiffer(left: String, right: String) {
    #expect(Tokenizer.tokens(of: left).map(\.hash) != Tokenizer.tokens(of: right).map(\.hash))
  }

  @Test(arguments: ["go", "C++", "F#", ".net", "Zürich", "K8s", "語", "17"])
  func theHashOfAWordIsThatOfItsToken(word: String) {
    #expect(Tokenizer.tokens(of: word).map(\.hash) == [Tokenizer.hash(ofWord: word)])
  }

  @Test(arguments: shapes)
  func tellsHowAWordIsWritten(word: String, shape: Token.Shape) {
    #expect(Tokenizer.tokens(of: word).map(\.shape) == [shape])
  }

  @Test func readsNoByteOutsideTheRange() {
    let text = Array("xC++ Gox".utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(text, in: 1..<7, into: &tokens)
    #expect(tokens.map { [$0.start, $0.end] } == [[1, 4], [5, 7]])
    #expect(tokens.map(\.hash) == [Tokenizer.hash(ofWord: "c++"), Tokenizer.hash(ofWord: "go")])
    tokens = []
    Tokenizer.tokenize(text, in: 3..<3, into: &tokens)
    #expect(tokens.isEmpty)
  }

  @Test func aTrailingSpaceChangesNothing() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let text = randomText(length: 12, from: Array("aB1+#.-/,( 'é語®"), &random)
      #expect(Tokenizer.tokens(of: text) == Tokenizer.tokens(of: text + " "), "\(text)")
    }
  }

  @Test func brokenBytesDoNoHarm() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3_000 {
      let bytes = (0..<24).map { _ in UInt8.random(in: 0...255, using: &random) }
      let lower = Int.random(in: 0...24, using: &random)
      let upper = Int.random(in: lower...24, using: &random)
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes, in: lower..<upper, into: &tokens)
      var end = Int32(lower)
      for token in tokens {
        #expect(token.start >= end && token.end > token.start)
        end = token.end
      }
      #expect(end <= Int32(upper))
    }
    var tokens: [Token] = []
    let broken = Array("Go".utf8) + [0xC3] + Array("A\nR".utf8) + [0xE8, 0xAA]
    Tokenizer.tokenize(broken, in: 0..<broken.count, into: &tokens)
    #expect(tokens.map(\.hash) == ["go", "a", "r"].map { Tokenizer.hash(ofWord: $0) })
  }
}
