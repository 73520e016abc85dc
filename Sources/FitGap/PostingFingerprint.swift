import Phrases
import Postings

/// What two postings are compared by, once their texts are gone: a few hundred bytes a posting.
public struct PostingFingerprint: Sendable, Equatable {
  /// Hash of all words of the text, in order: equal for the same words, whatever their case and spacing.
  var text: Words
  /// Hash of the words of the title; nil where there is none.
  var title: UInt64?
  /// Hashes of the places of work.
  var places: Set<UInt64>
  /// One-permutation MinHash of the text's shingles: in each of `bins` bins the smallest hash.
  var sketch: [UInt32]
  /// How many shingles the text has.
  var shingleCount: Int

  struct Words: Sendable, Hashable {
    var first: UInt64
    var second: UInt64
  }

  static let bins = 128
  /// Words a shingle. Five words in a row are rarely shared by chance.
  static let shingleLength = 5
  /// A text of fewer words says too little to be compared: two near-empty pages are not one posting.
  static let fewestWords = 40

  /// Nil for a text of fewer than `fewestWords` words.
  ///
  /// - Complexity: O(words).
  public init?(_ posting: Posting) {
    let tokens = posting.text.tokens
    guard tokens.count >= Self.fewestWords else { return nil }
    var first: UInt64 = 0x243F_6A88_85A3_08D3
    var second: UInt64 = 0x1319_8A2E_0370_7344
    for token in tokens {
      first = Self.mix(first ^ token.hash)
      second = Self.mix(second &+ token.hash &* 0x9E37_79B9_7F4A_7C15)
    }
    text = Words(first: first, second: second)
    title = posting.title.map { Self.hash(ofWords: $0.value) }
    places = Set(posting.locations.map { Self.hash(ofWords: $0.value.city ?? $0.value.text) })
    sketch = Self.sketch(of: tokens)
    shingleCount = tokens.count - Self.shingleLength + 1
  }

  private static func sketch(of tokens: [Token]) -> [UInt32] {
    var smallest = [UInt32](repeating: .max, count: bins)
    for start in 0...(tokens.count - shingleLength) {
      var hash: UInt64 = 0
      for offset in 0..<shingleLength { hash = mix(hash ^ tokens[start + offset].hash) }
      let bin = Int(hash >> 57)
      smallest[bin] = min(smallest[bin], UInt32(truncatingIfNeeded: hash))
    }
    return smallest
  }

  /// The estimated share of shingles that two texts have in common, 0…1 (standard error about 0.04).
  func similarity(to other: PostingFingerprint) -> Double {
    var used = 0
    var same = 0
    for bin in 0..<Self.bins where sketch[bin] != .max || other.sketch[bin] != .max {
      used += 1
      if sketch[bin] == other.sketch[bin] { same += 1 }
    }
    return used == 0 ? 0 : Double(same) / Double(used)
  }

  /// The estimated share of the shorter text that stands in the longer one, 0…1: a copy with words of somebody else
  /// around it holds the whole of the first text, and yet little more than half of all words are common.
  func containment(with other: PostingFingerprint) -> Double {
    let shorter = Double(min(shingleCount, other.shingleCount))
    guard shorter > 0 else { return 0 }
    let similarity = similarity(to: other)
    let common = similarity / (1 + similarity) * Double(shingleCount + other.shingleCount)
    return min(1, common / shorter)
  }

  private static func hash(ofWords text: String) -> UInt64 {
    Tokenizer.tokens(of: text).reduce(0) { mix($0 ^ $1.hash) }
  }

  /// The finisher of SplitMix64.
  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
