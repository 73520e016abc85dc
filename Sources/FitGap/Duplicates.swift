/// Groups postings that are the same: saved twice, reposted, or carried by an agency.
///
/// The same words are a duplicate. Nearly the same words are one only under the same title: an agency's copy has a
/// few words of its own around the posting's, and its own name in place of the employer's. Where both name places
/// and share none, they are two: requisitions of one company stay apart. The first of a group, in the order of
/// adding, stands for it.
public struct Duplicates {
  private typealias First = (file: String, fingerprint: PostingFingerprint)
  private var byText: [PostingFingerprint.Words: [First]] = [:]
  private var byTitle: [UInt64: [First]] = [:]

  /// The share of the shorter text that must stand in the longer one. An agency's copy with another name in five
  /// places has 0.9, however many words of its own it has; two requisitions that share what a company writes about itself and its
  /// benefits, the half of their words, 0.5.
  static let mostlyContained = 0.75
  /// The share of common shingles below which the longer text is mostly something else.
  static let fewestCommon = 0.4
  /// First postings that are compared under one title or text; bounds the work where a folder repeats one.
  static let compared = 64

  public init() {}

  /// The first file with this posting, or nil if this is the first.
  ///
  /// - Complexity: O(1); at most `compared` comparisons of a few hundred bytes.
  public mutating func firstFile(of fingerprint: PostingFingerprint, in file: String) -> String? {
    let same = byText[fingerprint.text] ?? []
    let title = fingerprint.title.flatMap { byTitle[$0] } ?? []
    if let first = same.first(where: { !Self.areApart(fingerprint, $0.fingerprint) })
      ?? title.first(where: { Self.areNearlyTheSame(fingerprint, $0.fingerprint) })
    {
      // Its own words lead to the first posting too, so that a copy of the copy is found.
      if same.isEmpty { byText[fingerprint.text] = [(first.file, fingerprint)] }
      return first.file
    }
    if same.count < Self.compared { byText[fingerprint.text, default: []].append((file, fingerprint)) }
    if let key = fingerprint.title, title.count < Self.compared {
      byTitle[key, default: []].append((file, fingerprint))
    }
    return nil
  }

  /// Both name places of work, and none in common.
  private static func areApart(_ left: PostingFingerprint, _ right: PostingFingerprint) -> Bool {
    !left.places.isEmpty && !right.places.isEmpty && left.places.isDisjoint(with: right.places)
  }

  private static func areNearlyTheSame(_ left: PostingFingerprint, _ right: PostingFingerprint) -> Bool {
    !areApart(left, right) && left.similarity(to: right) >= fewestCommon
      && left.containment(with: right) >= mostlyContained
  }
}
