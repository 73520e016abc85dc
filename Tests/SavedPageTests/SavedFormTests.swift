import Testing

@testable import SavedPage

/// The posting of these tests in every form that people save it in.
private let html = """
  <html><head><title>Data Engineer</title></head><body><h1>Data Engineer</h1>
  <p>Build caf\u{E9} pipelines = daily.</p><ul><li>Python</li><li>SQL</li></ul></body></html>
  """
private let expected = ["Data Engineer", "Build caf\u{E9} pipelines = daily.", "Python", "SQL"]

/// A web archive of these parts: header lines, an empty line and the body of each.
private func archive(_ parts: [String], boundary: String = "----B", header: String = "") -> String {
  "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\(header)"
    + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"\(boundary)\"\r\n\r\n"
    + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
}

private func quotedPrintable(_ text: String) -> String {
  text.utf8.map { byte in
    byte == 0x3D || byte >= 0x80
      ? "=" + String(byte, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
  }.joined()
}

/// Base64 in lines, written out here so that the test doesn't lean on the code it tests.
private func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  var index = 0
  while index < bytes.count {
    let group = Array(bytes[index..<min(index + 3, bytes.count)])
    let padded = group + [UInt8](repeating: 0, count: 3 - group.count)
    let bits = UInt32(padded[0]) << 16 | UInt32(padded[1]) << 8 | UInt32(padded[2])
    for position in 0..<4 {
      text.append(position <= group.count ? alphabet[Int(bits >> (18 - 6 * UInt32(position)) & 63)] : "=")
    }
    if index % 57 == 54 { text += "\r\n" }
    index += 3
  }
  return text
}

@Suite struct WebArchiveTests {
  @Test(arguments: [
    ("quoted-printable", quotedPrintable(html)), ("base64", base64(Array(html.utf8))), ("8bit", html),
    ("QUOTED-PRINTABLE", quotedPrintable(html).replacing("pipelines", with: "pipe=\r\nlines")),
  ])
  func `The page of an archive is read in each transfer encoding`(_ encoding: String, _ body: String) {
    let part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: \(encoding)\r\n"
    let page = PageReader().read(bytes(archive([part + "\r\n" + body])))
    #expect(texts(page) == expected)
    #expect(page.title == "Data Engineer")
    #expect(page.warnings == [])
  }

  @Test func `Each part has a charset of its own`() {
    let head =
      "Content-Type: text/html; charset=windows-1250\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    #expect(texts(PageReader().read(bytes(archive([head + "<p>=E8esk=FD</p>"])))) == ["český"])
  }

  @Test func `The start parameter, else the saved address, else the first page is the page`() {
    let other =
      "Content-Type: text/html\r\nContent-ID: <a>\r\nContent-Location: https://x/ad\r\n\r\n<p>ad</p>"
    let own =
      "Content-Type: text/html\r\nContent-ID: <b>\r\nContent-Location: https://x/job\r\n\r\n<p>job</p>"
    let picture = "Content-Type: image/png\r\n\r\nxx"
    let byAddress = archive([picture, other, own], header: "Snapshot-Content-Location: https://x/job\r\n")
    let page = PageReader().read(bytes(byAddress))
    #expect(texts(page) == ["job"])
    #expect(page.url == "https://x/job")
    let byStart = archive([other, own]).replacing("; boundary", with: "; start=\"<b>\"; boundary")
    #expect(texts(PageReader().read(bytes(byStart))) == ["job"])
    #expect(texts(PageReader().read(bytes(archive([picture, other, own])))) == ["ad"])
  }

  @Test func `A posting in a frame of the archive is read, an advertisement is not`() {
    let page =
      "Content-Type: text/html\r\n\r\n<p>Careers</p><iframe src=\"cid:f1@x\"></iframe><iframe src=\"cid:f2@x\"></iframe>"
    let frame =
      "Content-Type: text/html\r\nContent-ID: <f1@x>\r\n\r\n<h1>Engineer</h1>"
      + prose("We want Swift.", times: 40)
    let small = "Content-Type: text/html\r\nContent-ID: <f2@x>\r\n\r\n<p>Buy!</p>"
    let read = texts(PageReader().read(bytes(archive([page, frame, small]))))
    #expect(read.prefix(2) == ["Careers", "Engineer"])
    #expect(!read.contains("Buy!"))
  }

  @Test func `More parts or deeper archives than the limits are named`() {
    var limits = PageLimits()
    limits.archiveParts = 3
    let part = "Content-Type: text/html\r\n\r\n<p>a</p>"
    let many = PageReader(limits: limits).read(bytes(archive(Array(repeating: part, count: 5))))
    #expect(many.warnings == [.limitReached(name: PageLimits.Name.archiveParts, limit: 3)])
    #expect(texts(many) == ["a"])
    var nested = part
    for level in 0..<12 {
      nested =
        "Content-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n\(nested)\r\n--b\(level)--"
    }
    let deep = PageReader().read(bytes("MIME-Version: 1.0\r\n" + nested))
    #expect(deep.incomplete == .limitReached(name: PageLimits.Name.archiveNesting, limit: 10))
  }

  @Test func `Long header lines and boundaries are named and cost no page`() {
    let part = "Content-Type: text/html\r\n\r\n<p>a</p>"
    let long = String(repeating: "x", count: 100_000)
    let page = PageReader().read(bytes("Subject: \(long)\r\n" + archive([part])))
    #expect(texts(page) == ["a"])
    #expect(page.warnings == [.limitReached(name: PageLimits.Name.headerLine, limit: 65_536)])
    let refused = PageReader().read(bytes(archive([part], boundary: String(repeating: "B", count: 201))))
    #expect(refused.incomplete == .limitReached(name: PageLimits.Name.boundary, limit: 200))
  }

  @Test func `An archive that is cut off is read and named`() {
    let whole = archive(["Content-Type: text/html\r\n\r\n<p>a</p><p>b"])
    let page = PageReader().read(bytes(whole.replacing("--\r\n", with: "")))
    #expect(texts(page).first == "a")
    #expect(page.incomplete != nil)
  }

  @Test(arguments: ["", "wrong"])
  func `A missing or wrong boundary is guessed from the first delimiter`(_ boundary: String) {
    let text = archive(["Content-Type: text/html\r\n\r\n<p>a</p>"]).replacing(
      "boundary=\"----B\"", with: "boundary=\"\(boundary)\"")
    #expect(texts(PageReader().read(bytes(text))) == ["a"])
  }

  @Test(arguments: [
    "Title: Engineer\n\nWe want Swift", "<html><body>MIME-Version: 1.0", "Content-Type: text/html\n\n<p>x",
  ])
  func `Other text is no archive`(_ text: String) {
    #expect(!WebArchive.isLikely(bytes(text)))
  }
}

@Suite struct GzipTests {
  /// `html` above would tie the test to a packer: these are two stored blocks (RFC 1951, 3.2.4) of "<p>a</p>".
  private static let packed: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 8, 0, 0xF7, 0xFF] + Array("<p>a</p>".utf8)
    + [0xC9, 0x53, 0xB8, 0xA6, 8, 0, 0, 0]

  @Test func `A packed page is unpacked, its members one after the other`() {
    #expect(texts(PageReader().read(Self.packed)) == ["a"])
    #expect(texts(PageReader().read(Self.packed + Self.packed)) == ["a", "a"])
    #expect(PageReader().read(Self.packed + Array("garbage".utf8)).incomplete == nil)
  }

  @Test func `A packed page that is cut off or damaged is read as far as it goes and named`() {
    var damaged = Self.packed
    damaged[damaged.count - 8] ^= 1
    for bytes in [damaged, Array(Self.packed.dropLast(3)), Array(Self.packed.dropLast(9))] {
      let page = PageReader().read(bytes)
      #expect(texts(page) == ["a"])
      guard case .damaged(format: "gzip", _) = page.incomplete else {
        Issue.record("not named: \(String(describing: page.incomplete))")
        continue
      }
    }
  }

  @Test func `What unpacks beyond the limits is left and named`() {
    var limits = PageLimits()
    limits.bytes = 5
    let page = PageReader(limits: limits).read(Self.packed)
    #expect(page.incomplete == .limitReached(name: PageLimits.Name.bytes, limit: 5))
  }
}

@Suite struct ViewSourceTests {
  @Test func `A source view of Chrome is read as the page that it shows`() {
    let rows = html.split(separator: "\n").map { line in
      let shown = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      return "<tr><td class=\"line-number\" value=\"1\"></td><td class=\"line-content\">"
        + "<span class=\"html-tag\">\(shown)</span></td></tr>"
    }
    let page = PageReader().read(
      bytes("<html><body><table><tbody>\(rows.joined())</tbody></table></body></html>"))
    #expect(texts(page) == expected)
    #expect(page.title == "Data Engineer")
  }

  @Test func `A source view of Firefox is read as the page that it shows`() {
    let shown = html.replacing("<", with: "&lt;<span class=\"start-tag\" title=\"a>b\">").replacing(
      "/span", with: "/span")
    let page = PageReader().read(
      bytes(
        "<html><head><title>x</title></head><body id=\"viewsource\"><pre id=\"line1\">\(shown)</pre></body></html>"
      ))
    #expect(texts(page) == expected)
  }

  @Test func `A page with numbered lines of its own is no source view`() {
    #expect(texts("<td class=\"line-number\">1</td><td>Python</td>") == ["1", "Python"])
  }
}

@Suite struct PlainTextTests {
  private func read(_ text: String, _ name: String = "job.txt") -> [String] {
    rendered(PageReader().read(bytes(text), named: name))
  }

  @Test func `Lines are blocks and the first is the title`() {
    let text = "Data Engineer\r\nAcme, Brno\r\n\r\nRequirements:\r\n- Python & <b>SQL\r\n• Go\r\n"
    #expect(
      read(text) == [
        "heading1 B| Data Engineer", "paragraph| Acme, Brno", "paragraph n| Requirements:",
        "listItem1 n| Python & <b>SQL", "listItem1 *| Go",
      ])
    #expect(PageReader().read(bytes(text), named: "a.txt").title == "Data Engineer")
  }

  @Test func `A wrapped line goes on, a new line does not`() {
    let long = "We are looking for somebody who has worked with distributed systems"
    #expect(
      read("T\n\n\(long)\nand with people.\n\(long)\nPython") == [
        "heading1 B| T", "paragraph n| \(long) and with people.", "paragraph n| \(long)", "paragraph| Python",
      ])
  }

  @Test func `Headings, lists, tables and bold of Markdown are recognised`() {
    let text = """
      # Data Engineer

      ## Needs ##
      * **Python** and *SQL*
        - [Spark](https://spark.example/x) `3`
      1. C\\#
      **Nice to have:**

      Benefits
      --------
      | Pay | 10 |
      |-----|----|
      """
    #expect(
      read(text, "job.md") == [
        "heading1 B| Data Engineer", "heading2 B| Needs", "listItem1 n| Python and SQL",
        "listItem2 n| Spark 3",
        "listItem1 *n| C#", "paragraph B| Nice to have:", "heading2 B| Benefits", "cell| Pay", "cell| 10",
      ])
  }

  @Test func `Marks that mean nothing stay`() {
    #expect(
      read("t\n\na * b snake_case_name __init__ 5 ** 2", "a.txt").last
        == "paragraph| a * b snake_case_name __init__ 5 ** 2")
    #expect(read("t\n\na * b snake_case_name", "a.md").last == "paragraph| a * b snake_case_name")
  }

  @Test func `Front matter gives title and address`() {
    let page = PageReader().read(
      bytes("---\ntitle: \"Data Engineer\"\nsource: https://x.example/1\n---\n\nAcme wants you.\n"),
      named: "a.md")
    #expect(page.title == "Data Engineer")
    #expect(page.url == "https://x.example/1")
    #expect(texts(page) == ["Acme wants you."])
  }

  @Test func `The content goes before the name`() {
    #expect(texts(PageReader().read(bytes(html), named: "page.txt")) == expected)
    #expect(
      texts(PageReader().read(bytes("Data Engineer\n\nPython"), named: "page.html")) == [
        "Data Engineer", "Python",
      ])
    #expect(
      texts(PageReader().readFragment("Dear <your name>,\nwelcome")) == ["Dear <your name>,", "welcome"])
  }
}

@Suite struct FrameTests {
  @Test func `A document that stands in a frame is read with the page`() {
    let inner = ("<h1>Engineer</h1>" + prose("We want Swift.", times: 40)).replacing("\"", with: "&quot;")
    #expect(
      texts("<p>a</p><iframe srcdoc=\"\(inner)\"></iframe><p>b</p>").prefix(3) == ["a", "b", "Engineer"])
    #expect(texts("<iframe srcdoc=\"<p>Buy</p>\"></iframe><p>b</p>") == ["b"])
  }
}
