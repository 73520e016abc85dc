import Phrases

/// Reads the dates of a posting, and whether the page says that it is closed. No clock is read: a date has
/// passed only against a date that the caller gives.
struct DateReader: Sendable {
  private enum Cue: String, Sendable { case closed }
  private let table = CueTable<Cue>("closed")

  /// - Parameter today: ISO 8601 date (YYYY-MM-DD) against which `validThrough` is compared; nil compares nothing.
  func read(
    _ text: PostingText, structured: StructuredPosting?, today: String? = nil, into posting: inout Posting
  ) {
    posting.datePosted = structured?.datePosted.flatMap(Self.date)
    posting.validThrough = structured?.validThrough.flatMap(Self.date)
    posting.expired = closed(text)
    if posting.expired == nil, let today, let last = posting.validThrough, last < today {
      posting.expired = Fact(true, Evidence(source: .structured, quote: "validThrough \(last)"))
    }
  }

  /// A statement of a short line: in long text the words speak of other things ("no longer available to …").
  private func closed(_ text: PostingText) -> Fact<Bool>? {
    for (index, line) in text.lines.enumerated() where line.tokens.count <= 30 {
      if let mark = table.marks(in: text, line.tokens).first {
        return Fact(true, text.evidence(tokens: mark.tokens, line: index))
      }
    }
    return nil
  }

  /// The date of an ISO 8601 text, if it is one: four digits, two, two.
  static func date(_ value: String) -> String? {
    let bytes = Array(value.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    for index in [0, 1, 2, 3, 5, 6, 8, 9] where !(0x30...0x39).contains(bytes[index]) { return nil }
    let month = Int(bytes[5] - 0x30) * 10 + Int(bytes[6] - 0x30)
    let day = Int(bytes[8] - 0x30) * 10 + Int(bytes[9] - 0x30)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
