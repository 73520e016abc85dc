import Testing

@testable import SavedPage

@Suite struct BlockTests {
  @Test func `Headings, items, cells, terms and paragraphs are told apart`() {
    let html = """
      <h1>Senior Engineer</h1><h3>Needs</h3><p>One <b>two</b> three.</p>
      <ul><li>Swift</li><li>C<ul><li>libxml2</li></ul></li></ul>
      <table><tr><th>City</th><td>Brno</td></tr></table><dl><dt>Pay</dt><dd>1</dd></dl>
      """
    #expect(
      rendered(html) == [
        "heading1 B| Senior Engineer", "heading3 B| Needs", "paragraph| One two three.", "listItem1| Swift",
        "listItem1| C", "listItem2| libxml2", "cell B| City", "cell| Brno", "term| Pay", "definition| 1",
      ])
  }

  @Test func `Block elements and line breaks end blocks, inline elements do not`() {
    #expect(rendered("<div>a<div>b</div>c</div>") == ["paragraph| a", "paragraph| b", "paragraph| c"])
    #expect(rendered("<p>a<br>b<br/><br>c</p>") == ["paragraph n| a", "paragraph n| b", "paragraph| c"])
    #expect(texts("<p>Ja<i>va</i><span>Script</span> <a href=x>and</a> more</p>") == ["JavaScript and more"])
  }

  @Test func `A list that was typed into one line is parted, dots between words are not`() {
    #expect(
      rendered("<p>Needs: • Swift • C <b>and</b> Go</p><p>• a • b</p>") == [
        "paragraph n| Needs:", "listItem1 *n| Swift", "listItem1 *| C and Go", "listItem1 *n| a",
        "listItem1 *| b",
      ])
    #expect(
      texts("<p>Acme • Berlin • Full-time</p><h2>• a • b</h2>") == ["Acme • Berlin • Full-time", "• a • b"])
  }

  @Test func `Preformatted text breaks at line feeds, other text does not`() {
    #expect(texts("<pre>a\nb\n\n c</pre><p>d\n e</p>") == ["a", "b", "c", "d e"])
  }

  @Test func `Marked spans that style sheets part are parted, words cut into spans are not`() {
    #expect(texts("<p><span class=a>Remote</span><span class=b>Full time</span></p>") == ["Remote Full time"])
    #expect(texts("<p><span class=a>Kuber</span><span class=b>netes</span></p>") == ["Kubernetes"])
    #expect(texts("<p><a href=1>devops</a><a href=2>cloud</a></p>") == ["devops cloud"])
    #expect(texts("<p><span>Java</span><span>Script</span></p>") == ["JavaScript"])
  }

  @Test(arguments: [
    ("•\u{A0}Swift", "Swift"), ("- Swift", "Swift"), ("-Swift", "Swift"), ("– Swift", "Swift"),
    ("* Swift", "Swift"), ("1. Swift", "Swift"), ("12) Swift", "Swift"), ("a) Swift", "Swift"),
    ("·Swift", "Swift"), ("o Swift", "Swift"), ("✓ Swift", "Swift"),
  ])
  func `A bullet is taken off and noted`(_ sample: (written: String, text: String)) {
    #expect(rendered("<p>\(sample.written)</p>") == ["listItem1 *| \(sample.text)"])
  }

  @Test(arguments: ["-5 °C", "5 years", "1.5 million", "o swift", "C. elegans", ".NET", "*", "2020. "])
  func `What only looks like a bullet stays`(_ text: String) {
    let block = rendered("<p>\(text)</p>")
    #expect(block == ["paragraph| \(text.hasSuffix(" ") ? String(text.dropLast()) : text)"])
  }

  @Test func `A block is bold, a link or a control when all of it is`() {
    #expect(rendered("<p><strong>Needs</strong>:</p>") == ["paragraph B| Needs:"])
    #expect(rendered("<p><strong>Needs</strong> much</p>") == ["paragraph| Needs much"])
    #expect(rendered("<p style='font-weight: bold'>Needs</p>") == ["paragraph B| Needs"])
    #expect(rendered("<p><a href=x>Apply</a></p>") == ["paragraph A| Apply"])
    #expect(rendered("<p><a name=x>Anchor</p>") == ["paragraph| Anchor"])
    #expect(rendered("a<button>Apply</button>b") == ["paragraph| a", "paragraph C| Apply", "paragraph| b"])
  }

  @Test func `Hidden text is marked; clamped and closed details are not`() {
    #expect(rendered("<p hidden>a</p>") == ["paragraph H| a"])
    #expect(rendered("<div style='color:red; display : none'><p>a</p></div>") == ["paragraph H| a"])
    #expect(
      rendered("<template><p>a</p></template><noscript>b</noscript>") == ["paragraph H| a", "paragraph H| b"])
    #expect(rendered("<div class='line-clamp-3 show-more collapsed'>a</div>") == ["paragraph| a"])
    #expect(rendered("<details><summary>a</summary>b</details>") == ["paragraph| a", "paragraph| b"])
  }

  @Test func `Layout tables and lists hold paragraphs`() {
    #expect(rendered("<td><p>a</p><p>b</p></td>") == ["paragraph| a", "paragraph| b"])
    #expect(rendered("<ul><li><p>a</p><p>b</p></li></ul>") == ["listItem1| a", "paragraph| b"])
  }

  @Test(arguments: [
    ("ＡＷＳ １２", "AWS 12"), ("𝗥𝗲𝗾𝘂𝗶𝗿𝗲𝗱 𝒮𝓀𝒾𝓁𝓁𝓈 𝟙𝟚", "Required Skills 12"), ("e\u{AD}mail\u{200B}s", "emails"),
    ("ﬁnance", "finance"), ("a\u{A0}\u{3000} b", "a b"), ("m²", "m2"), ("C&#146;s “x”", "C’s “x”"),
    ("½ Java™ …", "½ Java™ …"), ("Müller İstanbul 日本", "Müller İstanbul 日本"),
  ])
  func `Compatibility characters are folded, others kept`(_ sample: (written: String, text: String)) {
    #expect(texts("<p>\(sample.written)</p>") == [sample.text])
  }

  @Test func `Scripts, styles and titles of pictures are no text`() {
    let page = PageReader().read(
      bytes(
        "<title>Job</title><style>a{}</style><script>var a = '<p>b</p>'</script><svg><title>x</title></svg><p>c</p>"
      ))
    #expect(page.title == "Job")
    #expect(rendered(page) == ["paragraph H| x", "paragraph| c"])
  }

  @Test func `The head is read`() {
    let page = PageReader().read(
      bytes(
        """
        <!-- saved from url=(0024)https://example.org/job/1 -->
        <html lang="de-AT"><head><meta property="og:Title" content=" A  B "><meta http-equiv=refresh content=1>
        <meta name=description content=x></head><body><input type=password></body>
        """))
    #expect(page.url == "https://example.org/job/1")
    #expect(page.language == "de-AT")
    #expect(page.meta["og:title"] == "A B")
    #expect(page.meta["description"] == "x")
    #expect(page.signals == [.metaRefresh, .passwordField, .loginForm])
    #expect(PageReader().read(bytes("<link rel=canonical href=/x>")).url == "/x")
  }

  @Test func `A fragment of plain text is read line by line, one of HTML by its elements`() {
    #expect(
      texts(PageReader().readFragment("Needs:\n- Swift\n\n- <b>C</b> &amp; <5 years\n")) == [
        "Needs:", "Swift", "C & <5 years",
      ])
    #expect(texts(PageReader().readFragment("<p>a\nb</p><ul><li>c</li></ul>")) == ["a b", "c"])
    #expect(
      PageReader().readFragment("<nav>a</nav><footer>b</footer>").blocks.allSatisfy { $0.zone == .content })
  }
}
