import Phrases

/// Finds the skills that a text names: the longest known spelling at each place, from left to right, where the
/// context rules of its spelling hold.
///
/// Two passes. The first takes every spelling that its own surroundings settle and sets aside those that need
/// a technical neighbour; the second settles these by what the first found. The words of a spelling whose rules
/// fail are free for shorter or later ones. What a list leaves out ("supervised and unsupervised learning") is
/// read last, by `Coordination`.
public struct SkillReader: Sendable {
  public let lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Appends the mentions in these lines, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; the offsets of `tokens` are into it.
  ///   - tokens: the words of all lines; words that belong to no line are not read.
  ///   - lines: in the order of the text, without overlaps.
  /// - Complexity: O(number of tokens).
  public func read(text: [UInt8], tokens: [Token], lines: [LineSpan], into mentions: inout [SkillMention]) {
    var reading = SkillReading(lexicon, Passage(text: text, tokens: tokens, lines: lines))
    reading.scan()
    reading.settle()
    let found = DutyPhrases.completed(
      Inflection.completed(Coordination.completed(reading.found, reading), reading), reading)
    mentions.reserveCapacity(mentions.count + found.count)
    for one in found {
      let spelling = lexicon.spellings[Int(one.spelling)]
      mentions.append(
        SkillMention(
          skill: spelling.skill, tokens: one.tokens, bytes: reading.passage.bytes(of: one.tokens),
          name: spelling.name))
    }
  }

  /// The mentions in a text of its own; byte offsets are into its UTF-8. Lines that begin with a bullet form a
  /// list with their neighbours.
  public func mentions(in string: String) -> [SkillMention] {
    let text = Array(string.utf8)
    var tokens: [Token] = []
    var lines: [LineSpan] = []
    var list: Int32 = -1
    var isInList = false
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let first = tokens.count
      Tokenizer.tokenize(text, in: start..<end, into: &tokens)
      let isItem = Self.beginsWithBullet(text[start..<end])
      if isItem && !isInList { list += 1 }
      isInList = isItem
      lines.append(LineSpan(tokens: first..<tokens.count, listID: isItem ? list : -1))
      start = end + 1
    }
    var mentions: [SkillMention] = []
    read(text: text, tokens: tokens, lines: lines, into: &mentions)
    return mentions
  }

  /// "-", "*" or "+" with a space, or "•" and its like.
  private static func beginsWithBullet(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.first else { return false }
    if first == 0x2D || first == 0x2A || first == 0x2B { return line.dropFirst().first == 0x20 }
    return line.starts(with: "•".utf8) || line.starts(with: "·".utf8) || line.starts(with: "–".utf8)
      || line.starts(with: "▪".utf8) || line.starts(with: "●".utf8) || line.starts(with: "○".utf8)
  }
}
