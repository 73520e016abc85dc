/// Spellings that stand for another: plurals, and the two ways of English.
///
/// Rules of `Lexicon/README.md`, "How spellings match". All work on UTF-8 bytes and change ASCII letters only.
enum SpellingVariants {
  /// Calls `body` with each variant of a spelling, not with the spelling itself.
  static func forEach(
    of spelling: [UInt8], wordCount: Int, kind: SkillKind, _ body: ([UInt8]) -> Void
  ) {
    let pluralizes = wordCount > 1 || kind != .tech || isCapitals(spelling) || isCapitalsWithS(spelling)
    if pluralizes, let plural = togglingPlural(spelling) { body(plural) }
    guard let british = british(spelling) else { return }
    body(british)
    if pluralizes, let plural = togglingPlural(british) { body(plural) }
  }

  /// The plural of a spelling whose last word is a singular, the singular of one whose last word is a plural;
  /// nil where the word has neither ("C", "Python 3", "analysis", "analytics").
  static func togglingPlural(_ spelling: [UInt8]) -> [UInt8]? {
    let word = spelling.suffix(while: isLetter)
    guard word.count >= 2 else { return nil }
    let lower = word.map { $0 | 0x20 }
    let stem = spelling.dropLast(word.count)
    func ends(_ suffixes: String...) -> Bool {
      suffixes.contains { lower.reversed().starts(with: $0.utf8.reversed()) }
    }
    func replacing(_ count: Int, _ ending: String) -> [UInt8] {
      stem + word.dropLast(count) + Array(ending.utf8)
    }
    // "GPUs" of "GPU", whose capitals say that the s is the plural's.
    if isCapitalsWithS(Array(word)) { return replacing(1, "") }
    if isCapitals(word) { return replacing(0, "s") }
    if ends("ics", "ss", "us", "is") { return ends("ss") ? replacing(0, "es") : nil }
    if ends("ies") && word.count > 4 { return replacing(3, "y") }
    if ends("sses", "shes", "ches", "xes") { return replacing(2, "") }
    if ends("s") { return word.count > 3 ? replacing(1, "") : nil }
    if ends("x", "z", "ch", "sh") { return replacing(0, "es") }
    if ends("y") && !ends("ay", "ey", "oy", "uy") { return replacing(1, "ies") }
    return replacing(0, "s")
  }

  /// The British spelling of an American one; nil if they are the same.
  static func british(_ spelling: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var changed = false
    var position = 0
    while position < spelling.count {
      let word = spelling[position...].prefix { isLetter($0) }
      if word.isEmpty {
        result.append(spelling[position])
        position += 1
      } else {
        let british = britishWord(Array(word))
        changed = changed || british != nil
        result += british ?? Array(word)
        position += word.count
      }
    }
    return changed ? result : nil
  }

  /// American endings whose "z" is an "s" in Britain, each with and without a plural s.
  private static let endingsWithZ = [
    "ization", "ize", "izing", "ized", "izer", "yze", "yzing", "yzed", "yzer",
  ]
  .map { Array($0.utf8) }
  /// American beginnings that double a letter or take a "u", and the length after which it stands.
  private static let beginnings: [(word: [UInt8], length: Int, letter: UInt8)] = [
    (Array("modeling".utf8), 5, 0x6C), (Array("modeler".utf8), 5, 0x6C), (Array("modeled".utf8), 5, 0x6C),
    (Array("labeling".utf8), 5, 0x6C), (Array("labeler".utf8), 5, 0x6C), (Array("labeled".utf8), 5, 0x6C),
    (Array("behavior".utf8), 7, 0x75), (Array("color".utf8), 4, 0x75),
  ]

  private static func britishWord(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 5 else { return nil }
    let lower = word.map { $0 | 0x20 }
    for (beginning, length, letter) in beginnings where lower.starts(with: beginning) {
      return Array(word[..<length]) + [letter] + word[length...]
    }
    let bare = lower.last == 0x73 ? lower.dropLast() : lower[...]
    for ending in endingsWithZ
    where bare.count > ending.count && bare.suffix(ending.count).elementsEqual(ending) {
      var british = word
      british[bare.count - ending.count + 1] = 0x73
      return british
    }
    return nil
  }

  /// At least two letters, all capitals.
  private static func isCapitals(_ word: some Collection<UInt8>) -> Bool {
    word.count >= 2 && word.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func isCapitalsWithS(_ word: [UInt8]) -> Bool {
    word.last == 0x73 && isCapitals(word.dropLast())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension Collection where Self: BidirectionalCollection {
  /// The longest ending whose elements all fulfil a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex && condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
