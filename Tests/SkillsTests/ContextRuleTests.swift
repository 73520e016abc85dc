import Testing

@testable import Skills

/// A line of a table: the rule of the spelling "Zed", a text, and whether "Zed" is found in it.
private typealias Case = (rule: String, text: String, isFound: Bool)

private let cases: [Case] = [
  // cased
  ("cased", "We use Zed.", true), ("cased", "we use zed", false), ("cased", "ZED", false),
  ("cased", "zeD", false),
  // alone
  ("alone", "Zed", true), ("alone", "(Zed)", true), ("alone", "Zed.", true), ("alone", "Python/Zed, C", true),
  ("alone", "\"Zed\" 'Zed'", true), ("alone", "A - Zed - B", true), ("alone", "Zed.\nNext", true),
  ("alone", "Zed- and B", true), ("alone", "Z&Zed", false), ("alone", "Zed&D", false),
  ("alone", "Zed-level", false),
  ("alone", "Objective-Zed", false), ("alone", "Objective\u{2011}Zed", false), ("alone", "Zed’s", false),
  ("alone", "D'Zed", false), ("alone", "Zed.js", false), ("alone", "x.Zed", false),
  ("alone", "Zed+Python", false),
  ("alone", "Excel(Zed)", false),
  ("alone", "or (Zed) eligible", false), ("alone", "zed_file", false), ("alone", "end–Zed", false),
  // not start
  ("not start", "Zed to market", false), ("not start", "We win. Zed to market", false),
  ("not start", "Zed", true),
  ("not start", "We know Zed to the bone", true), ("not start", "Zed Engineer", true),
  ("not start", "Zed, python", true),
  ("not start", "Zed and Python", true), ("not start", "Zed and thrive", false),
  ("not start", "Zed or Python", true),
  ("not start", "Zed developer wanted", true), ("not start", "Zed experience", true),
  ("not start", "Zed iOS", true),
  ("not start", "Zed (or the like)", true), ("not start", "Zed 2 or later", true),
  ("not start", "Zed and", false),
  // near, not near
  ("near red blue", "Zed is blue", true), ("near red blue", "RED Zed", true),
  ("near red blue", "Zed is green", false),
  ("near red", "Zed\nred", false), ("near zed", "Zed", false), ("near red, near blue", "Zed blue", true),
  ("not near red", "Zed is blue", true), ("not near red", "Zed is red", false),
  ("not near red", "Zed\nred", true),
  // before, not before
  ("before one two", "Zed two", true), ("before one", "Zed-one", true), ("before one", "Zed", false),
  ("before one", "Zed, one", false), ("before one", "Zed two one", false),
  ("not before one", "Zed one", false),
  ("not before one", "Zed. One", true), ("not before one", "Zed", true), ("not before one", "one Zed", true),
  // after, not after
  ("after one", "one Zed", true), ("after one", "Zed", false), ("after one", "one, Zed", false),
  ("after one", "one\nZed", false), ("not after one", "One Zed", false), ("not after one", "one. Zed", true),
  ("not after one", "Zed one", true),
  // all rules must hold
  ("cased, near red", "Zed red", true), ("cased, near red", "zed red", false),
  ("cased, near red", "Zed", false),
  // needs tech: a word of the trade, or a sure name, in the line
  ("needs tech", "Zed programming", true), ("needs tech", "programming in Zed", true),
  ("needs tech", "Zed", false),
  ("needs tech", "Tools: a, b, Zed", true), ("needs tech", "Zed\ntools", false),
  ("needs tech", "Zed, Python", true),
  ("needs tech", "Python and Zed", true), ("needs tech", "statistics in Zed", true),
  ("needs tech", "Zed, English", false),
  ("needs tech", "Zed, patience", false), ("needs tech", "Python\nZed", false),
  ("needs tech", "Zed, Zed", false),
  ("needs tech", "Wye in the dark with Zed", false), ("needs tech", "Wye, Zed", true),
  ("needs tech", "Zed or Wye", true),
  ("needs tech", "Zed/Wye", true), ("needs tech", "Zed and/or Wye", true), ("needs tech", "Zed Wye", false),
  // needs tech: a neighbour in the list
  ("needs tech", "- Zed\n- Python", true), ("needs tech", "- Python\n- a\n- b\n- Zed", true),
  ("needs tech", "- Python\n- a\n- b\n- c\n- Zed", false), ("needs tech", "- Python\nText\n- Zed", false),
  ("needs tech", "- tools\n- Zed", false), ("needs tech", "- Zed\n- Wye", false),
]

@Suite struct ContextRuleTests {
  @Test(arguments: cases.indices) func aRuleDecides(index: Int) throws {
    let (rule, text, isFound) = cases[index]
    let lexicon = try lexicon(
      "zed / Zed / tech / / Zed: \(rule)", "wye / Wye / tech / / Wye: needs tech", "python / Python / tech",
      "statistics / statistics / method", "english / English / language", "patience / patience / soft")
    #expect(ids(lexicon, text).contains("zed") == isFound, "\(rule): \(text)")
  }

  @Test func aLongLineCountsOnlyNearTheName() throws {
    let lexicon = try lexicon("zed / Zed / tech / / Zed: needs tech", "python / Python / tech")
    let filler = { (count: Int) in String(repeating: "and so on ", count: count) }
    #expect(ids(lexicon, "Zed \(filler(9))Python") == ["zed", "python"])
    #expect(ids(lexicon, "Zed \(filler(11))Python") == ["python"])
    #expect(ids(lexicon, "Zed \(filler(11))tools") == [])
  }

  @Test func aRefusedSpellingFreesItsWords() throws {
    let lexicon = try lexicon(
      "ab / alpha beta / tech / / alpha beta: needs tech", "alpha / alpha / soft", "bc / beta gamma / soft",
      "abc / alpha beta gamma / tech / / alpha beta gamma: near never")
    #expect(mentions(lexicon, "alpha beta gamma") == ["alpha:alpha", "bc:beta gamma"])
    #expect(mentions(lexicon, "alpha beta gamma tools") == ["ab:alpha beta"])
    #expect(mentions(lexicon, "alpha beta") == ["alpha:alpha"])
  }

  @Test func aRuleHoldsForTheVariantsOfItsSpelling() throws {
    let lexicon = try lexicon(
      "llm / LLM / tech / / LLM: cased", "x / data model / method / / data model: near red")
    #expect(mentions(lexicon, "LLM LLMs llms LLMS") == ["llm:LLM", "llm:LLMs"])
    #expect(mentions(lexicon, "red data models") == ["x:data models"])
    #expect(mentions(lexicon, "blue data models") == [])
  }

  @Test func aRuleIsForItsSpellingAlone() throws {
    let lexicon = try lexicon("go / Go / tech / Golang / Go: cased, near never")
    #expect(mentions(lexicon, "Go, golang") == ["go:golang"])
  }
}
