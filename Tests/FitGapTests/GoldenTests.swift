import Foundation
import Postings
import Reports
import Skills
import Testing

@testable import FitGap

/// What is read of the sample pages, kept word for word: one page a kind of site, beside it the expected line.
///
/// A change of reading shows here as a change of these files, which a person looks at before it is taken:
///
///     FITGAP_UPDATE=1 swift test --filter GoldenTests && git diff Samples/expected
struct GoldenTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")
  private static let lexicon = Lexicon.builtIn()
  private static let file = PostingFile(reader: PostingReader(lexicon: lexicon))

  private static let isUpdating = ProcessInfo.processInfo.environment["FITGAP_UPDATE"] == "1"

  private static let pages: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: samples.appending(path: "postings").path)
    return (names ?? []).filter { $0.hasSuffix(".html") }.sorted()
  }()

  @Test func everySampleHasALabelAndAnExpectedLine() throws {
    #expect(Self.pages.count >= 20)
    for folder in Self.isUpdating ? ["labels"] : ["labels", "expected"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: Self.samples.appending(path: folder).path)
      let stems = names.filter { $0.hasSuffix(".json") }.map { $0.dropLast(5) }
      #expect(Set(stems) == Set(Self.pages.map { $0.dropLast(5) }), "Samples/\(folder)")
    }
  }

  @Test func everyLabelOfTheSamplesIsUnderstood() throws {
    let labels = try LabelFolder.read(Self.samples.appending(path: "labels").path)
    #expect(labels.map(\.file) == Self.pages)
  }

  @Test func theTwoAgenciesCopiesAreOnePosting() async throws {
    let folder = Self.samples.appending(path: "postings").path
    var copies: [String: String] = [:]
    try await Batch(file: Self.file, jobs: 2).read(
      FolderWalk().files(in: folder), in: folder, making: { _ in },
      deliver: { record, _ in copies[record.file] = record.duplicateOf })
    #expect(copies == ["agency-copy-b-data-analyst.html": "agency-copy-a-data-analyst.html"])
  }

  @Test(arguments: pages)
  func readsTheSampleAsBefore(page: String) throws {
    let bytes = try Data(contentsOf: Self.samples.appending(path: "postings").appending(path: page))
    let record = Self.file.record(ofPage: Array(bytes), named: page)
    let line = ParsedLineWriter(lexicon: Self.lexicon, withText: true).object(of: record)
    let read = Self.laidOut(line)
    let golden = Self.samples.appending(path: "expected").appending(path: "\(page.dropLast(5)).json")
    if Self.isUpdating {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(read.utf8).write(to: golden)
      return
    }
    let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
    let hint = "look at it, then: FITGAP_UPDATE=1 swift test --filter GoldenTests"
    #expect(Self.difference(expected, read) == nil, "\(page) is read differently; \(hint)")
  }

  /// The first line that differs.
  private static func difference(_ expected: String, _ read: String) -> String? {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = read.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let left = index < old.count ? old[index] : "(end)"
      let right = index < new.count ? new[index] : "(end)"
      if left != right { return "line \(index + 1): expected \(left) read \(right)" }
    }
    return nil
  }

  /// The same JSON with a line for each key and for each element of its lists, so that a difference is read
  /// line by line.
  private static func laidOut(_ json: [UInt8]) -> String {
    var out: [UInt8] = []
    var depth = 0
    var isString = false
    var isEscaped = false
    func breakLine() {
      out.append(0x0A)
      out += Array(repeating: 0x20, count: depth)
    }
    for (index, byte) in json.enumerated() {
      if isString {
        out.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      let isEmpty = index + 1 < json.count && (json[index + 1] == 0x5D || json[index + 1] == 0x7D)
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        out.append(byte)
        depth += 1
        if depth <= 2 && !isEmpty { breakLine() }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        let closesEmpty = out.last == UInt8(ascii: "[") || out.last == UInt8(ascii: "{")
        if depth <= 1 && !closesEmpty { breakLine() }
        out.append(byte)
      case UInt8(ascii: ","):
        out.append(byte)
        if depth <= 2 { breakLine() }
      default:
        if byte == UInt8(ascii: "\"") { isString = true }
        out.append(byte)
      }
    }
    return String(decoding: out + [0x0A], as: UTF8.self)
  }
}
