import CZlib
import SavedPage

/// Web archives (MHTML): headers, boundaries, encodings, frames.
struct ArchiveTarget: FuzzTarget {
  let fragments: [[UInt8]] =
    Mutation.anywhere
    + [
      "--B\r\n", "--B--\r\n", "--", "Content-Type: text/html; charset=utf-16\r\n", "\r\n\r\n", "=\r\n", "=3D",
      "=E2=8",
      "Content-Transfer-Encoding: base64\r\n", "Content-Type: multipart/mixed; boundary=\"C\"\r\n\r\n--C\r\n",
      "boundary=", "; charset=\"", "Content-Location: cid:x\r\n", "AAAA====", "\r\n ",
    ].map { Array($0.utf8) }

  var seeds: [[UInt8]] {
    let head =
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; "
    let page = """
      --B\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: quoted-printable\r
      Content-Location: https://example.com/job\r\n\r\n<h1>Engineer =3D</h1><p>Python, =\r\nSQL =E2=80=93 3 years</p>\r
      <iframe src=3D"cid:x"></iframe>\r\n
      """
    let frame = """
      --B\r\nContent-ID: <x>\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r
      PHA+UmVxdWlyZW1lbnRzOiBQeXRob248L3A+\r\n--B\r\nContent-Type: image/png\r\nContent-Location: https://example.com/a\r
      Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n
      """
    return [
      head + "boundary=\"B\"\r\n\r\n" + page + frame + "--B--\r\n",
      head + "start=\"<a>\"; boundary*0=\"B\"; x*1=b\r\n\r\n" + page + "--B--\r\n",
      head + "boundary=O\r\n\r\n--O\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n" + page
        + "--B--\r\n--O--\r\n",
    ].map { Array($0.utf8) }
  }

  mutating func read(_ input: [UInt8]) -> [String] {
    PageInvariants.problems(PageReader().read(input, named: "page.mhtml"))
  }
}

/// Pages that were packed before they were damaged.
struct GzipTarget: FuzzTarget {
  let seeds: [[UInt8]]
  let fragments: [[UInt8]] =
    Mutation.anywhere + [[0x1F, 0x8B, 8], [0, 0, 0xFF, 0xFF], [0x1F, 0x8B, 8, 0x1F]]

  init() {
    let pages = SeedFiles.samplePages.prefix(4).map { Array($0.prefix(4_000)) }
    let packed = pages.compactMap(Self.packed)
    seeds = packed + packed.compactMap(Self.packed) + (packed.count > 1 ? [packed[0] + packed[1]] : [])
  }

  mutating func read(_ input: [UInt8]) -> [String] {
    PageInvariants.problems(PageReader().read(input, named: "page.html.gz"))
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard fitgap_deflate_gzip_init(&stream) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
    let (inputCount, outputCount) = (UInt32(input.count), UInt32(output.count))
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = inputCount
        stream.next_out = output.baseAddress
        stream.avail_out = outputCount
        return deflate(&stream, Z_FINISH)
      }
    }
    return status == Z_STREAM_END ? Array(output.prefix(output.count - Int(stream.avail_out))) : nil
  }
}

/// JSON-LD and page state within a page.
struct LinkedDataTarget: FuzzTarget {
  let fragments: [[UInt8]] =
    Mutation.anywhere
    + [
      "{", "}", "[", "]", "[[[[[[[[", "null", "true", "/*", "//", "<!--", "]]>", "\\ud800", "\\u0000",
      "&quot;",
      "\"@graph\":", "\"@id\":\"a\",", "\"baseSalary\":", "\"value\":{\"minValue\":-9223372036854775808}",
      "\"datePosted\":\"99999999999-13-45\"", "1e400", "-", "1.5.5", "undefined", "'x'",
      "{\"@type\":[\"JobPosting\",1]",
    ].map { Array($0.utf8) }
  let seeds: [[UInt8]] = [
    """
    {"@context":"https://schema.org","@type":"JobPosting","title":"Engineer","description":"<p>Python &amp; SQL, 3+ years</p>\
    <ul><li>Docker</li></ul>","datePosted":"2026-02-03","validThrough":"2026-05-01T00:00:00Z","employmentType":["FULL_TIME"],\
    "hiringOrganization":{"@type":"Organization","name":"Acme"},"jobLocation":[{"@type":"Place","address":{"addressLocality":\
    "Berlin","addressCountry":{"name":"DE"}}}],"baseSalary":{"currency":"EUR","value":{"minValue":50000,"maxValue":"70,000",\
    "unitText":"YEAR"}},"experienceRequirements":{"monthsOfExperience":36},"jobLocationType":"TELECOMMUTE"}
    """,
    """
    [{"job":1},{"title":2,"description":3,"pay":4},"Engineer","<p>Python</p>",{"min":5,"max":6},1,2]
    """,
    """
    {"props":{"pageProps":{"jobPost":{"title":"Engineer","content":"&lt;p&gt;Python&lt;/p&gt;","location":{"name":"Berlin"},\
    "pay_ranges":[{"min":"1","max":"2","currency_type":"USD"}]}}}}
    """,
  ].map { Array($0.utf8) }

  private let file = PageTarget(folder: nil)

  func finished(_ input: [UInt8]) -> [UInt8] {
    Array("<title>Engineer</title><h1>Engineer</h1><script type=\"application/ld+json\">".utf8) + input
      + Array("</script><script id=\"__NEXT_DATA__\" type=\"application/json\">".utf8) + input
      + Array("</script>".utf8)
  }

  mutating func read(_ input: [UInt8]) -> [String] {
    var target = file
    return target.read(input)
  }
}
