import Phrases
import SavedPage
import Skills
import Testing

@testable import Postings

private func verdict(_ bytes: [UInt8]) -> PageVerdict { PostingFixture.reader.read(PageReader().read(bytes)) }

/// All that a verdict says, as text; equal texts are equal verdicts.
private func description(_ verdict: PageVerdict) -> String { String(reflecting: verdict) }

private func posting(_ verdict: PageVerdict) -> Posting? {
  switch verdict {
  case .posting(let posting), .empty(let posting, _): posting
  case .notAPosting: nil
  }
}

/// The evidence of every fact of a posting.
private func evidence(_ posting: Posting) -> [Evidence] {
  var all = posting.skills.flatMap(\.evidence)
  all +=
    posting.requirements.map(\.evidence) + posting.locations.map(\.evidence)
    + posting.employment.map(\.evidence)
  all += [posting.title, posting.organization, posting.clearance].compactMap(\.?.evidence)
  all += [posting.sponsorship, posting.citizenshipRequired, posting.expired].compactMap(\.?.evidence)
  all += [posting.workplace?.evidence, posting.seniority?.evidence, posting.salary?.evidence].compactMap(
    \.self)
  all += [posting.years?.evidence, posting.degree?.evidence].compactMap(\.self)
  return all
}

/// Whether evidence stands where it says: its range within the text, on the edges of characters, within its quote.
private func isSound(_ evidence: Evidence, in text: PostingText) -> Bool {
  if evidence.start == evidence.end { return true }
  guard evidence.source == .text, evidence.start >= 0, evidence.start < evidence.end,
    evidence.end <= text.bytes.count
  else { return false }
  let slice = String(decoding: text.bytes[evidence.start..<evidence.end], as: UTF8.self)
  return Array(slice.utf8) == Array(text.bytes[evidence.start..<evidence.end])
}

@Suite struct ReadingPropertiesTests {
  @Test func `The samples are there`() {
    #expect(SamplePages.all.count >= 20)
  }

  @Test(arguments: SamplePages.all.indices)
  func `A page read twice gives equal values`(_ index: Int) {
    let page = SamplePages.all[index]
    #expect(description(verdict(page.bytes)) == description(verdict(page.bytes)), "\(page.name)")
  }

  @Test(arguments: SamplePages.all.indices)
  func `White space behind a page changes nothing`(_ index: Int) {
    let page = SamplePages.all[index]
    let whole = description(verdict(page.bytes))
    for tail in [" ", "\n", "\r\n", " \t\n \n"] {
      #expect(description(verdict(page.bytes + Array(tail.utf8))) == whole, "\(page.name)")
    }
  }

  @Test(arguments: [" ", "\n", "&nbsp;", " <!-- x --> "])
  func `White space behind a line changes nothing`(_ tail: String) {
    let lines = ["SQL and Java", "Docker is a plus", "3+ years of experience", "Python or R"]
    let plain = PostingFixture.posting(asking: lines)
    let spaced = PostingFixture.posting(asking: lines.map { $0 + tail })
    #expect(spaced.demands == plain.demands && spaced.demands.count == 5)
    #expect(spaced.years?.value == plain.years?.value)
  }

  @Test(arguments: SamplePages.all.indices)
  func `Evidence slices the text to what it states`(_ index: Int) throws {
    let page = SamplePages.all[index]
    guard let posting = posting(verdict(page.bytes)) else { return }
    for one in evidence(posting) { #expect(isSound(one, in: posting.text), "\(page.name): \(one)") }
    let reader = SkillReader(lexicon: PostingFixture.reader.lexicon)
    for requirement in posting.skills {
      #expect(!requirement.evidence.isEmpty)
      for one in requirement.evidence {
        let slice = posting.text.string(one.start..<one.end)
        #expect(one.quote.contains(slice), "\(page.name): \(one)")
        let line = try #require(posting.text.lines.first { $0.range.contains(one.start) })
        #expect(one.section == line.section && one.end <= line.range.upperBound)
        // The words name the skill where they stand, if not alone: context rules read the whole line.
        let mentions = reader.mentions(in: slice) + reader.mentions(in: posting.text.string(line.range))
        let isNamed = mentions.contains { $0.skill == requirement.skill }
        let isCompleted = slice.split(separator: " ").count <= 2
        #expect(isNamed || isCompleted, "\(page.name): \(slice)")
      }
    }
  }

  @Test(arguments: SamplePages.all.indices)
  func `Lines tile the text, and tokens the lines`(_ index: Int) {
    guard let posting = posting(verdict(SamplePages.all[index].bytes)) else { return }
    var end = 0
    var token = 0
    for line in posting.text.lines {
      #expect(line.range.lowerBound == end && line.tokens.lowerBound == token)
      (end, token) = (line.range.upperBound + 1, line.tokens.upperBound)
      #expect(
        posting.text.tokens[line.tokens].allSatisfy {
          $0.start >= line.range.lowerBound && $0.end <= line.range.upperBound
        })
    }
    #expect(end == posting.text.bytes.count && token == posting.text.tokens.count)
  }

  /// 8 × 625 pages; the seed of a failing one is printed with it.
  @Test(arguments: 0..<8)
  func `5,000 damaged pages trap nothing and each gets a verdict`(_ shard: Int) {
    for round in 0..<625 {
      let seed = UInt64(shard * 625 + round)
      var mutation = PageMutation(seed: seed)
      let page = mutation.damaged(SamplePages.all)
      guard let posting = posting(verdict(page)) else { continue }
      for one in evidence(posting) where !isSound(one, in: posting.text) {
        Issue.record("seed \(seed): evidence \(one) of a text of \(posting.text.bytes.count) bytes")
      }
    }
  }
}
