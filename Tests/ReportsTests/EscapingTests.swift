import Testing

@testable import Reports

struct JSONWriterTests {
  private func text(_ value: String) -> String {
    var json = JSONWriter()
    json.string(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain ünï 東京", #""plain ünï 東京""#), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
    ("\u{1B}[2J\u{0}", #""\u001b[2J\u0000""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
    ("a\u{202E}b\u{2028}", #""a\u202eb\u2028""#), ("\u{E0041}", #""\udb40\udc41""#),
    ("</script>", #""</script>""#),
  ])
  func escapesWhatActsAndNothingElse(_ value: String, _ expected: String) {
    #expect(text(value) == expected)
  }

  @Test func writesCommasBetweenValuesAndNowhereElse() {
    var json = JSONWriter()
    json.object { json in
      json.key("a")
      json.array { json in
        json.integer(1)
        json.array { _ in }
        json.object { json in
          json.key(text: "k\"")
          json.null()
        }
      }
      json.key("b")
      json.bool(true)
    }
    json.endLine()
    json.integer(2)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"a\":[1,[],{\"k\\\"\":null}],\"b\":true}\n2")
  }

  @Test(arguments: [
    (120_000.0, "120000"), (0.5, "0.5"), (-3.0, "-3"), (.nan, "null"), (.infinity, "null"),
    (0.1 + 0.2, "0.30000000000000004"),
    (1e300, "1e+300"),
  ])
  func writesWholeNumbersWithoutAPoint(_ value: Double, _ expected: String) {
    var json = JSONWriter()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}

struct CSVWriterTests {
  private func cell(_ text: String) -> String {
    String(decoding: CSVWriter.row([.text(text)]).dropLast(2), as: UTF8.self)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-2+3", "'-2+3"), ("@SUM(1)", "'@SUM(1)"), ("\t=1", "' =1"),
    (" =1", "' =1"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\n=1", "a =1"),
    ("a;b", "\"a;b\""),
  ])
  func guardsFormulasAndQuotes(_ text: String, _ expected: String) {
    #expect(cell(text) == expected)
  }

  @Test(arguments: ["plain", "C++", "a-b", "3 + 4", "ünï", "'quoted'", ""])
  func leavesOtherTextAlone(_ text: String) {
    #expect(cell(text) == text)
  }

  @Test func keepsNumbersNumbers() {
    let row = CSVWriter.row([.number(-3), .number(nil), .number(0.25), .text(nil)])
    #expect(String(decoding: row, as: UTF8.self) == "-3,,0.25,\r\n")
  }
}

struct MarkdownWriterTests {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("<b>", "&lt;b&gt;"), ("[x](javascript:1)", "\\[x\\]\\(javascript:1\\)"),
    ("a\n# h", "a \\# h"),
    ("`c`", "\\`c\\`"), ("C++ & Go", "C++ &amp; Go"), ("![x](y)", "\\!\\[x\\]\\(y\\)"),
  ])
  func leavesNoMarkup(_ text: String, _ expected: String) {
    #expect(MarkdownWriter.escaped(text) == expected)
  }
}

struct HTMLWriterTests {
  @Test func escapesTextInElementsAndAttributes() {
    var page = HTMLWriter()
    page.element("td", "<script>alert('1')</script> & \"x\"")
    page.link("https://e/?a=1&b=\"2\"", "<b>")
    #expect(
      page.html
        == "<td>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</td>"
        + "<a href=\"https://e/?a=1&amp;b=&quot;2&quot;\" rel=\"noopener noreferrer nofollow\">&lt;b&gt;</a>")
  }

  @Test(arguments: ["https://e.example/a", "http://e", "HTTPS://E", "mailto:a@b", "  https://e/x "])
  func linksToOrdinaryAddresses(_ address: String) {
    #expect(HTMLWriter.safeAddress(address) != nil)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "\u{1} javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example/x", "blob:https://e/1",
    "https://e/\u{1B}[31m",
    "javascript&#58;alert(1)", "", "https://e/" + String(repeating: "a", count: 70_000),
  ])
  func linksToNothingElse(_ address: String) {
    #expect(HTMLWriter.safeAddress(address) == nil)
  }
}

struct VisibleTextTests {
  @Test(arguments: [
    ("\u{1B}]0;pwned\u{7}x", "\\x1b]0;pwned\\x07x"), ("safe\u{8}evil", "safe\\x08evil"), ("a\r\nb", "a b"),
    ("\u{9B}31m", "\\x9b31m"), ("Engineer\u{202E}gnp.exe", "Engineergnp.exe"), ("x\u{E0041}", "x"),
    ("a\u{7F}b", "a\\x7fb"),
    ("\u{2067}abc\u{2066}", "abc"),
  ])
  func showsOrDropsWhatActsOnATerminal(_ text: String, _ expected: String) {
    #expect(VisibleText.line(text) == expected)
  }

  @Test(arguments: ["plain", "ünï cödé", "東京エンジニア", "مهندس", "e\u{301}", "👩‍👩‍👧"])
  func leavesTextAlone(_ text: String) {
    #expect(VisibleText.line(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func boundsTheMarksOnALetter() {
    let flood = "e" + String(repeating: "\u{301}\u{323}", count: 10_000)
    #expect(VisibleText.line(flood).unicodeScalars.count == 9)
  }
}

struct CellWidthTests {
  @Test(arguments: [
    ("abc", 3), ("東京", 4), ("e\u{301}", 1), ("é", 1), ("", 0), ("–·…", 3), ("ｆ", 2), ("👩", 2),
  ])
  func countsCells(_ text: String, _ cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("東京都", 4, "東…"), ("東京", 4, "東京"), ("abc", 0, ""),
  ])
  func cutsToCells(_ text: String, _ cells: Int, _ expected: String) {
    #expect(CellWidth.cut(text, to: cells) == expected)
  }
}
