import Phrases

/// Reads names of tools with the endings that Slavic languages give them: "znalost Pythonu", "s Dockerem".
///
/// Only words with a capital whose stem of four letters or more is the whole spelling, without a rule, of a tool;
/// words that a spelling covers are left alone.
enum Inflection {
  /// UTF-8, the longest first.
  private static let endings = ["ovi", "ech", "em", "ům", "u"].map { Array($0.utf8) }

  static func completed(_ found: [SkillReading.Found], _ reading: SkillReading) -> [SkillReading.Found] {
    let passage = reading.passage
    var added: [SkillReading.Found] = []
    var next = 0
    for number in passage.lines.indices {
      for index in passage.lines[number].tokens where passage.tokens[index].shape.contains(.startsUpper) {
        let token = passage.tokens[index]
        guard let ending = ending(of: passage.text, Int(token.start)..<Int(token.end)) else { continue }
        while next < found.count && found[next].tokens.upperBound <= index { next += 1 }
        if next < found.count && found[next].tokens.contains(index) { continue }
        let stem = Tokenizer.hash(of: passage.text, in: Int(token.start)..<Int(token.end) - ending)
        guard let value = reading.lexicon.matcher.value(ofWord: stem) else { continue }
        let spelling = reading.lexicon.spellings[Int(value)]
        guard spelling.rule < 0, spelling.kind == .tech else { continue }
        added.append(.init(spelling: value, tokens: index..<index + 1, line: number, isOpen: false))
      }
    }
    guard !added.isEmpty else { return found }
    return (found + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The length of the ending of a word; nil where it has none, or too short a stem.
  private static func ending(of text: [UInt8], _ word: Range<Int>) -> Int? {
    // A cheap look first: all endings end so.
    switch text[word.upperBound - 1] {
    case 0x75, 0x69, 0x68, 0x6D: break
    default: return nil
    }
    for ending in endings where word.count >= ending.count + 4 {
      if text[word.upperBound - ending.count..<word.upperBound].elementsEqual(ending) { return ending.count }
    }
    return nil
  }
}
