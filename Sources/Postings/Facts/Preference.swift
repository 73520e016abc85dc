/// Tells from the words of a clause whether something is wanted or must be: "preferred", "a plus",
/// "required", "at least". The clause beats the section that it stands in.
struct PreferenceCues: Sendable {
  enum Cue: String, Sendable {
    /// Stands after what it makes a wish of ("a master's degree is a plus"), or before it ("ideally").
    case preferredAfter = "preferred after"
    case preferredBefore = "preferred before"
    case preferredBoth = "preferred"
    case required
  }

  private let table: CueTable<Cue>

  init() { table = CueTable("preference") }

  func marks(in text: PostingText, _ range: Range<Int>) -> [CueTable<Cue>.Mark] {
    table.marks(in: text, range)
  }

  /// Whether the words around `range` make it a wish; nil where they say nothing.
  ///
  /// The nearest cue of the sentence decides, unless another of `others` stands between.
  func isPreferred(
    _ range: Range<Int>, in sentence: Range<Int>, others: [Range<Int>], marks: [CueTable<Cue>.Mark],
    text: PostingText
  ) -> Bool? {
    var nearest = Int.max
    var verdict: Bool?
    for mark in marks {
      let isAfter = mark.tokens.lowerBound >= range.upperBound
      let between =
        isAfter
        ? range.upperBound..<mark.tokens.lowerBound
        : mark.tokens.upperBound..<max(range.lowerBound, mark.tokens.upperBound)
      guard isAfter || mark.tokens.upperBound <= range.lowerBound else {
        // The cue stands inside ("5 preferred years").
        return mark.cue != .required
      }
      if others.contains(where: {
        $0.lowerBound >= between.lowerBound && $0.upperBound <= between.upperBound && $0 != range
      }) {
        continue
      }
      switch (mark.cue, isAfter) {
      case (.preferredAfter, false), (.preferredBefore, true): continue
      case (.preferredBoth, false):
        // "Preferred: …" opens a clause; "X preferred, Y" belongs to X.
        guard mark.tokens.lowerBound == sentence.lowerBound else { continue }
      default: break
      }
      // A semicolon parts demands: "BS; MS preferred". Commas and brackets do not.
      if between.contains(where: { text.gap(before: $0).contains(0x3B) }) { continue }
      if isAfter && mark.tokens.lowerBound < text.tokens.count
        && text.gap(before: mark.tokens.lowerBound).contains(0x3B)
      {
        continue
      }
      let distance = between.count
      if distance < nearest {
        nearest = distance
        verdict = mark.cue != .required
      }
    }
    return verdict
  }
}
