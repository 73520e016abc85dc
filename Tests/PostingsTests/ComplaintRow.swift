import Testing

@testable import Postings

/// A line of a posting that a user of such a tool complained of, and what must and must not be read in it.
struct ComplaintRow: Sendable, CustomTestStringConvertible {
  /// The complaint's number in the list of complaints.
  var number: Int
  var line: String
  var found: [String]
  var notFound: [String]

  init(_ number: Int, _ line: String, found: [String] = [], not notFound: [String] = []) {
    self.number = number
    self.line = line
    self.found = found
    self.notFound = notFound
  }

  var testDescription: String { "\(number): \(line)" }

  /// Reads the line as a requirement on a page of its own and checks the skills found there.
  func check(at location: SourceLocation = #_sourceLocation) {
    let posting = PostingFixture.posting(asking: [line], at: location)
    let known = posting.skillIDs
    for id in found {
      #expect(known.contains(id), "\(id) is not found in \"\(line)\"", sourceLocation: location)
    }
    for id in notFound {
      #expect(!known.contains(id), "\(id) is found in \"\(line)\"", sourceLocation: location)
    }
  }
}
