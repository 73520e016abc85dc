/// Groups postings that are the same: saved twice, reposted, or carried by an agency.
///
/// The same words are a duplicate. Nearly the same words are one only under the same title, and not where
/// both name places and share none: two requisitions of one company stay apart. The first of a group, in
/// the order of adding, stands for it.
public struct Duplicates {
  private var byText: [PostingFingerprint.Words: String] = [:]
  private var byTitle: [UInt64: [(file: String, fingerprint: PostingFingerprint)]] = [:]

  /// The share of common shingles from which two texts are nearly the same.
  static let nearlySame = 0.85
  /// First postings that are compared under one title; bounds the work where a folder repeats one title.
  static let comparedPerTitle = 64

  public init() {}

  /// The first file with this posting, or nil if this is the first.
  ///
  /// - Complexity: O(1); at most `comparedPerTitle` comparisons of a few hundred bytes.
  public mutating func firstFile(of fingerprint: PostingFingerprint, in file: String) -> String? {
    if let first = byText[fingerprint.text] { return first }
    if let title = fingerprint.title {
      for other in byTitle[title] ?? [] where Self.nearlySame(fingerprint, other.fingerprint) {
        byText[fingerprint.text] = other.file
        return other.file
      }
      if byTitle[title, default: []].count < Self.comparedPerTitle {
        byTitle[title, default: []].append((file, fingerprint))
      }
    }
    byText[fingerprint.text] = file
    return nil
  }

  private static func nearlySame(_ left: PostingFingerprint, _ right: PostingFingerprint) -> Bool {
    let apart = !left.places.isEmpty && !right.places.isEmpty && left.places.isDisjoint(with: right.places)
    return !apart && left.similarity(to: right) >= nearlySame
  }
}
