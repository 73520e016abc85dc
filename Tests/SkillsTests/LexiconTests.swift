import Testing

@testable import Skills

private let header = "id\tname\tkind\tgroup\taliases\tcontext\timplies\trelated\texternal\n"

@Suite struct LexiconTests {
  @Test func readsAllColumns() throws {
    let text =
      header + "# a comment\npytorch\tPyTorch\ttech\tmachine learning frameworks\ttorch|Py Torch\t"
      + "torch: cased\tpython\tjax\tesco:x|onet:1.2\npython\tPython\ttech\npython-3\tJAX\ttech\njax\tX\tmethod\n"
    let lexicon = try Lexicon(files: [("technical-ml.tsv", Array(text.utf8))])
    let skill = lexicon[SkillIndex(0)]
    #expect(skill.id == "pytorch" && skill.name == "PyTorch" && skill.kind == .tech)
    #expect(skill.group == "machine learning frameworks" && skill.family == "technical")
    #expect(skill.aliases == ["torch", "Py Torch"])
    #expect(skill.external == ["esco": "x", "onet": "1.2"])
    #expect(skill.implies == [SkillIndex(1)] && skill.related == [SkillIndex(3)])
    #expect(lexicon[SkillIndex(3)].related == [SkillIndex(0)])
    #expect(lexicon.check().isEmpty && lexicon.skills.count == 4)
  }

  @Test(arguments: [
    ("nodejs", "nodejs"), ("Node.JS", "nodejs"), ("node js", "nodejs"), ("NODE-JS", "nodejs"), ("c++", "c++"),
    ("C++", "c++"), ("cpp", "c++"), ("c", nil), ("", nil), ("node", nil), ("Node.js, C++", nil),
    ("the Node.js", nil), ("..", nil), (String(repeating: "e\u{301}", count: 50_000), nil),
  ])
  func findsASkillByItsIDNameOrAlias(name: String, expected: String?) throws {
    let lexicon = try lexicon("nodejs / Node.js / tech", "c++ / C++ / tech / cpp")
    #expect(lexicon.skill(named: name).map { lexicon[$0].id } == expected)
  }

  @Test func impliesGoesAllTheWayDown() throws {
    let lexicon = try lexicon(
      "a / A1 / tech / / / b", "b / B1 / tech / / / c|d", "c / C1 / tech", "d / D1 / tech / / / c")
    #expect(lexicon[SkillIndex(0)].implies == [1, 2, 3].map { SkillIndex($0) })
    #expect(lexicon[SkillIndex(2)].implies.isEmpty)
  }

  @Test func userLinesAddToKnownSkillsOrMakeNewOnes() throws {
    let base = try lexicon("python / Python / tech", "jax / JAX / tech")
    let more = try base.adding([
      (
        "mine.tsv",
        tableBytes(["python / / / serpent", "forecasting / Forecasting / method / / / python / jax"])
      )
    ])
    #expect(more.skills.count == 3 && base.skills.count == 2)
    #expect(more.skill(named: "Serpent") == SkillIndex(0) && base.skill(named: "Serpent") == nil)
    #expect(more[SkillIndex(2)].family == "mine" && more[SkillIndex(2)].implies == [SkillIndex(0)])
    #expect(more[SkillIndex(1)].related == [SkillIndex(2)])
    #expect(mentions(more, "serpent forecasting") == ["python:serpent", "forecasting:forecasting"])
  }

  @Test func aUserCannotTakeASpellingAway() throws {
    let base = try lexicon("python / Python / tech")
    let more = try base.adding([("mine.tsv", tableBytes(["snake / Snake / domain / python"]))])
    #expect(ids(more, "Python") == ["python"])
    #expect(describe(more.check()) == ["2 aliases \"python\" is a spelling of \"python\""])
  }

  @Test func aBadUserFileIsRefusedWithEveryBadLine() throws {
    let base = try lexicon("python / Python / tech")
    let error = #expect(throws: LexiconProblems.self) {
      try base.adding([
        ("mine.tsv", tableBytes(["x / X1 / hobby", "Y / Y1 / tech", "z / Z1 / tech / / / w"]))
      ])
    }
    #expect(error?.problems.map(\.line) == [2, 3, 4])
    #expect(error?.problems.map(\.column) == ["kind", "id", "implies"])
    #expect(throws: LexiconProblems.self) { try Lexicon(files: [("x.tsv", [0xFF, 0xFE])]) }
    #expect(throws: LexiconProblems.self) { try base.adding([("x.tsv", [])]) }
  }

  @Test(arguments: [
    ("a\tAx\ttech\na\tBx\ttech\n", ["3 id id \"a\" is taken"]),
    ("a\tAx\ttech\t\tred ox\nb\tRed-Ox\ttech\n", ["3 name \"Red-Ox\" is a spelling of \"a\""]),
    ("a\tAx\ttech\t\t\t\tb|c\nc\tCx\ttech\n", ["2 implies no skill has the id \"b\""]),
    ("a\tAx\ttech\t\t\t\t\tb\n", ["2 related no skill has the id \"b\""]),
    (
      "a\tAx\ttech\t\t\t\tb\nb\tBx\ttech\t\t\t\ta\n",
      [
        "2 implies \"a\" implies itself by way of others", "3 implies \"b\" implies itself by way of others",
      ]
    ),
    ("a\tAx\tart\n", ["2 kind unknown kind \"art\""]),
    ("A b\tAx\ttech\n", ["2 id bad id \"A b\""]), ("\tAx\ttech\n", ["2 id bad id \"\""]),
    ("a\t\ttech\n", ["2 name no name", "2 name a spelling without a word"]),
    ("a\tAx\ttech\t\tb||c\n", ["2 aliases an empty spelling"]),
    ("a\tAx\ttech\t\t--\n", ["2 aliases a spelling without a word"]),
    ("a\tAx\ttech\t\tAx (Bx)\n", ["2 aliases \"Ax (Bx)\" can never match"]),
    ("a\tAx\ttech\t\t\tcased\n", ["2 context a rule without its spelling: \"cased\""]),
    ("a\tAx\ttech\t\t\tAx: casd\n", ["2 context unknown rule \"casd\" for \"Ax\""]),
    ("a\tAx\ttech\t\t\tAx: cased,\n", ["2 context unknown rule \"\" for \"Ax\""]),
    ("a\tAx\ttech\t\t\tAx: not before\n", ["2 context \"not before\" names no word, for \"Ax\""]),
    ("a\tAx\ttech\t\t\tBx: cased\n", ["2 context a rule for \"Bx\", which the line does not spell"]),
    ("a\tAx\ttech\t\t\t\t\t\tx\n", ["2 external no vocabulary in \"x\""]),
    ("a\tAx\ttech\t\t\t\t\t\te:x\tmore\n", ["2 - 10 columns where the header has 9"]),
    ("a\tAx\ttech\r\n", ["2 - carriage return"]),
    ("a\tAx\ttech\t\tAX|ax\n", []), ("a\tAx\ttech\n# b\tAx\n\n", []),
  ])
  func namesEveryBadLine(lines: String, expected: [String]) {
    #expect(problems(header + lines) == expected)
  }

  @Test func namesABadFile() throws {
    #expect(problems("") == ["- - no columns \"id\" and \"name\"", "1 - no header"])
    #expect(problems("id\tname\tknd\na\tb\n") == ["- knd unknown column", "2 kind unknown kind \"\""])
    let odd = try Lexicon(files: [("hobby-chess.tsv", tableBytes(["a / Ax / tech"]))])
    #expect(describe(odd.check()) == ["- - unknown family \"hobby\""])
  }

  @Test func theBuiltInIsInGoodOrder() {
    let problems = Lexicon.builtIn().check()
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test func theBuiltInIsNotEmpty() {
    #expect(Lexicon.builtIn().skill(named: "python") != nil)
  }
}
