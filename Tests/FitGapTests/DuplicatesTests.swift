import Postings
import Testing

@testable import FitGap

struct DuplicatesTests {
  /// A posting of about 200 words; `changed` of them differ from the others'.
  private func posting(
    title: String = "Data Engineer", city: String? = nil, changed: Int = 0, salt: String = "x"
  ) -> Posting {
    var posting = Posting()
    posting.title = Fact(title, Evidence(source: .text, quote: title))
    if let city {
      posting.locations = [Fact(Place(text: city, city: city), Evidence(source: .text, quote: city))]
    }
    for line in 0..<20 {
      let words = (0..<10).map { word in
        line * 10 + word < changed ? "\(salt)\(line)-\(word)" : "word\(line)x\(word)"
      }
      posting.text.append(words.joined(separator: " ").utf8)
    }
    return posting
  }

  /// A posting of these lines; each a number of ten words.
  private func posting(of lines: [String], title: String = "Data Engineer", city: String? = nil) -> Posting {
    var posting = posting(title: title, city: city)
    posting.text = PostingText()
    for line in lines {
      posting.text.append((0..<10).map { "\(line)-\($0)" }.joined(separator: " ").utf8)
    }
    return posting
  }

  private func lines(_ name: String, _ count: Int) -> [String] { (0..<count).map { "\(name)\($0)" } }

  @Test func findsAnAgencysCopyWithWordsOfItsOwn() {
    // A third of its own before and behind, and another name in two of the lines.
    var copied = lines("job", 20)
    copied[3] = "agency name"
    copied[12] = "agency again"
    let copy = posting(of: lines("our client", 2) + copied + lines("send your papers", 3))
    #expect(first(posting(of: lines("job", 20)), copy) == [nil, "0"])
    // The copy may come first, and a copy of it is found too.
    #expect(first(copy, posting(of: lines("job", 20)), copy) == [nil, "0", "0"])
  }

  @Test func keepsTwoRequisitionsOfOneCompanyApart() {
    // What the company says of itself and its benefits is the half of both; the work differs.
    let company = lines("company", 6) + lines("benefit", 6)
    let one = posting(of: lines("pipelines", 12) + company)
    let other = posting(of: lines("dashboards", 12) + company)
    #expect(first(one, other) == [nil, nil])
    // The very same words in two cities are two requisitions; in one of two cities they are one.
    #expect(
      first(posting(city: "Berlin"), posting(city: "Paris"), posting(city: "Paris")) == [nil, nil, "1"])
    #expect(first(posting(city: "Berlin"), posting()) == [nil, "0"])
  }

  @Test func keepsAShortPageApartFromALongOneThatHoldsIt() {
    // A list of many postings holds the words of each.
    #expect(
      first(posting(of: lines("job", 8)), posting(of: lines("job", 8) + lines("other", 30))) == [nil, nil])
  }

  private func first(_ postings: Posting...) -> [String?] {
    var duplicates = Duplicates()
    return postings.enumerated().map { number, posting in
      PostingFingerprint(posting).flatMap { duplicates.firstFile(of: $0, in: "\(number)") }
    }
  }

  @Test func findsTheSameTextTwice() {
    #expect(first(posting(), posting(), posting()) == [nil, "0", "0"])
  }

  @Test func takesTheSameTextForOnePostingWhateverTheTitleOfThePageSays() {
    #expect(first(posting(title: "Data Engineer"), posting(title: "Data Engineer (m/f/d)")) == [nil, "0"])
  }

  @Test func findsNearlyTheSameTextUnderTheSameTitle() {
    #expect(first(posting(), posting(changed: 6)) == [nil, "0"])
  }

  @Test func keepsDifferentTextsOfOneTitleApart() {
    #expect(first(posting(), posting(changed: 100)) == [nil, nil])
  }

  @Test func keepsNearlyTheSameTextUnderAnotherTitleApart() {
    #expect(first(posting(), posting(title: "Senior Data Engineer", changed: 6)) == [nil, nil])
  }

  @Test func keepsTwoRequisitionsInDifferentPlacesApart() {
    #expect(first(posting(city: "Berlin"), posting(city: "Paris", changed: 6)) == [nil, nil])
    #expect(first(posting(city: "Berlin"), posting(city: "Berlin", changed: 6)) == [nil, "0"])
    #expect(first(posting(city: "Berlin"), posting(changed: 6)) == [nil, "0"])
  }

  @Test func doesNotCompareTextsThatSayNextToNothing() {
    var short = Posting()
    short.text.append("Apply now".utf8)
    #expect(PostingFingerprint(short) == nil)
  }

  @Test func staysBoundedUnderOneTitle() {
    var duplicates = Duplicates()
    for number in 0..<500 {
      let fingerprint = PostingFingerprint(posting(changed: 150, salt: "salt\(number)"))
      #expect(fingerprint.flatMap { duplicates.firstFile(of: $0, in: "\(number)") } == nil)
    }
  }
}

struct InventoryTests {
  @Test func addsUpWhateverTheRecordsAre() {
    var inventory = Inventory()
    var random = SystemRandomNumberGenerator()
    for number in 0..<200 {
      let status = FileRecord.Status.allCases.randomElement(using: &random) ?? .parsed
      inventory.add(
        FileRecord(
          file: "\(number)", status: status, reason: status == .parsed ? nil : "reason \(number % 3)"))
      #expect(inventory.isBalanced)
    }
    #expect(inventory.found == 200)
    for status in FileRecord.Status.allCases where status != .parsed {
      #expect(inventory.reasons(of: status).reduce(0) { $0 + $1.count } == inventory.count(status))
    }
    #expect(inventory.incomplete.count == inventory.count(.partial) + inventory.count(.failed))
  }

  @Test func countsDuplicatesBesideTheSum() {
    var inventory = Inventory()
    inventory.add(FileRecord(file: "a", status: .parsed))
    inventory.add(FileRecord(file: "b", status: .parsed, duplicateOf: "a"))
    #expect(inventory.duplicates == 1)
    #expect(
      inventory.sum
        == "2 files found = 2 parsed + 0 partial + 0 empty + 0 not a posting + 0 skipped + 0 failed")
    #expect(inventory.isWhole)
  }

  @Test func isNotWholeWhereAFileFailed() {
    var inventory = Inventory()
    inventory.add(FileRecord(file: "a", status: .skipped, reason: "not a page (.tsv)"))
    #expect(inventory.isWhole)
    inventory.add(FileRecord(file: "b", status: .failed, reason: "cannot be opened"))
    #expect(!inventory.isWhole)
  }
}
