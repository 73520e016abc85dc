import Testing

@testable import SavedPage

/// Numbers from a seed, the same on every machine (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Broken input of every form: nothing may trap, and blocks stay within the text.
@Suite struct MutationTests {
  private static let seeds: [[UInt8]] = [
    Array(
      """
      MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"; start="<a>"\r\n\r\n--B\r\nContent-ID: <a>\r
      Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h1>A=3D</h1>=\r
      <iframe src=3D"cid:x"></iframe>\r\n--B\r\nContent-ID: <x>\r\nContent-Type: text/html\r
      Content-Transfer-Encoding: base64\r\n\r\nPHA+YWJjPC9wPg==\r\n--B--\r\n
      """.utf8),
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 8, 0, 0xF7, 0xFF] + Array("<p>a</p>".utf8)
      + [0xC9, 0x53, 0xB8, 0xA6, 8, 0, 0, 0],
    Array(
      """
      <script type="application/ld+json">{"@type":"JobPosting","title":"A\\u00e9","description":"<p>x</p>","a":[1,{"b":null}]}
      </script><table><tr><td class="line-number"></td><td class="line-content">&lt;p&gt;a&lt;/p&gt;</td></tr></table>
      """.utf8),
    Array("# A\n\n* **b** [c](d) `e`\n\n| f | g |\n|--|--|\n\nB\n---\n• h • i\n".utf8),
    Array(
      "<div class=a><p>x</p></b></i></u><ul><li>a<li>b</ul><!-- c --><iframe srcdoc='<p>d</p>'></iframe>".utf8
    ),
  ]

  /// `FITGAP_MUTATIONS` sets how many; a release may ask for 100,000 a form.
  @Test func `Mutated input never traps and never points outside of the text`() {
    var random = Seeded(state: 20_260_203)
    for round in 0..<mutationCount {
      let name = round % 2 == 0 ? "job.md" : "job.html"
      var input = Self.seeds[round % Self.seeds.count]
      for _ in 0..<Int.random(in: 1...8, using: &random) { Self.mutate(&input, &random) }
      let page = PageReader().read(input, named: name)
      var last: Int32 = 0
      for block in page.blocks {
        #expect(block.start >= last && block.end >= block.start && Int(block.end) <= page.text.count)
        last = block.end
      }
    }
  }

  private var mutationCount: Int {
    ProcessEnvironment.value("FITGAP_MUTATIONS").flatMap(Int.init) ?? 2_000
  }

  private static func mutate(_ input: inout [UInt8], _ random: inout Seeded) {
    guard !input.isEmpty else {
      input.append(UInt8.random(in: 0...255, using: &random))
      return
    }
    let position = Int.random(in: 0..<input.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: input[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1:
      input[position] =
        [0, 0x0A, 0x0D, 0x22, 0x26, 0x2D, 0x3C, 0x3D, 0x3E, 0xFF].randomElement(using: &random) ?? 0
    case 2: input.remove(at: position)
    case 3: input.removeSubrange(position..<min(input.count, position + 16))
    case 4:
      let end = min(input.count, position + Int.random(in: 1...40, using: &random))
      input.insert(contentsOf: Array(input[position..<end]), at: position)
    default: input.insert(UInt8.random(in: 0...255, using: &random), at: position)
    }
  }
}
