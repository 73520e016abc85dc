import Fit
import FitGap
import Postings
import SavedPage
import Skills

/// Pages through the whole tool: read, understood, scored, and written in every format.
struct PageTarget: FuzzTarget {
  let seeds: [[UInt8]]
  let fragments: [[UInt8]] =
    Mutation.anywhere
    + [
      "<", ">", "</", "<ul><li>", "</ul>", "<script>", "</script>", "<!--", "-->", "<style>", "<title>",
      "<textarea>", "<template>", "<svg>", "<table><tr><td>", "<select><option>", "<iframe srcdoc='<p>",
      "<p title=\"", "<plaintext>", "&#x0;", "&amp;amp;", "&#99999999;", "<meta charset=utf-16>",
      "<meta charset=shift_jis>", "<h1>", "<h2>Requirements</h2>", "Requirements:", "a plus",
      "or or or / , and", "99999999999999999999 years", "$1e999 - $-5 per hour", "5+ – 3 years", "no",
      "{\"@type\":\"JobPosting\",", "]}", "<div hidden>", "<b><i></b>",
    ].map { Array($0.utf8) }

  private let lexicon = Lexicon.builtIn()
  private let file: PostingFile
  private var rank: RankedOutputs
  private var partial = 0
  private var notInAscii = 0
  /// Text that stands at the end of every page: where it is missing and nothing is said, text was lost.
  private static let mark = Array("fitgapendmark".utf8)

  init(folder: String?) {
    var pages = SeedFiles.samplePages
    if let folder { pages += SeedFiles.bytes(in: folder, endings: [".html", ".htm"]) }
    seeds = pages
    file = PostingFile(reader: PostingReader(lexicon: lexicon))
    rank = RankedOutputs(lexicon: lexicon)
  }

  func finished(_ input: [UInt8]) -> [UInt8] {
    input + Array("<p>".utf8) + Self.mark + Array("</p>".utf8)
  }

  mutating func read(_ input: [UInt8]) -> [String] {
    let reader = PageReader(limits: file.limits.page)
    let page = reader.read(input, named: "page.html")
    let record = file.record(of: page, named: "page.html")
    var problems = PageInvariants.problems(page) + rank.add(record)
    if page.incomplete != nil {
      partial += 1
      if record.status != .partial { problems.append("not named partial: \(record.status)") }
    } else if !page.text.holds(Self.mark) && !(page.title?.utf8.holds(Self.mark) ?? false) {
      // The mark is written in ASCII, in which a page of UTF-16 says something else.
      if page.encoding.hasPrefix("utf-16") || page.encoding == "iso-2022-jp" {
        notInAscii += 1
      } else if input.holds(Self.mark) {
        problems.append("lost the end of the page, and nothing was said")
      }
    }
    return problems
  }

  var summary: String { "\(partial) partial, \(notInAscii) in another alphabet than the mark" }
}

extension Collection<UInt8> {
  /// Whether `needle` stands in these bytes.
  func holds(_ needle: [UInt8]) -> Bool {
    withContiguousStorageIfAvailable { bytes in
      guard let first = needle.first, bytes.count >= needle.count else { return false }
      // From the end, where the mark is most often.
      var position = bytes.count - needle.count
      while position >= 0 {
        if bytes[position] == first
          && bytes[position..<position + needle.count].elementsEqual(needle)
        {
          return true
        }
        position -= 1
      }
      return false
    } ?? Array(self).holds(needle)
  }
}
