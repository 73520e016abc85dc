import Postings
import Skills

/// Reads a résumé into a draft of a profile, by the same skill reader as postings. What a line does not say
/// is not in the draft; what could not be told is left to the person who corrects it.
public struct ResumeReader: Sendable {
  let lexicon: Lexicon
  let tables = ResumeTables.builtIn
  private let entries: EntryReader
  private let reader: SkillReader
  /// More lines than any résumé has.
  private static let lineLimit = 5_000
  /// A longer entry of a list of skills is a sentence.
  private static let longestEntry = 60

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    entries = EntryReader(lexicon: lexicon)
    reader = SkillReader(lexicon: lexicon)
  }

  public func read(_ lines: [ResumeLine]) -> ResumeDraft {
    let sections = ResumeSection.all(of: Array(lines.prefix(Self.lineLimit)), tables, lexicon: lexicon)
    var draft = ResumeDraft()
    draft.name = sections.first { $0.part == .head && $0.heading == nil }.flatMap(name)
    for section in sections {
      switch section.part {
      case .skills: for line in section.lines { readSkills(line, into: &draft) }
      case .experience: readExperience(section, into: &draft)
      case .education: readEducation(section, into: &draft)
      case .languages: for line in section.lines { readLanguages(line, into: &draft) }
      case .certifications:
        draft.certifications += section.lines.map { ResumeDraft.Entry(text: Self.trimmed($0.text), line: $0) }
      case .other: if let heading = section.heading, !section.lines.isEmpty { draft.unread.append(heading) }
      case .head, .summary, .projects: break
      }
    }
    // Last, so that what the lists name stands there, and only the rest is taken from sentences.
    for section in sections where [.head, .summary, .projects].contains(section.part) {
      let lines = section.lines.filter { $0 != draft.name?.line }
      for entry in mentions(in: lines, &draft) { add(entry, to: &draft) }
    }
    if draft.jobs.isEmpty {
      draft.years =
        sections.filter { $0.part == .head || $0.part == .summary }.flatMap(\.lines).lazy
        .compactMap { line -> ResumeDraft.Entry? in
          guard tables.isAboutExperience(line.text), let years = ResumeDates(line.text, tables).years() else {
            return nil
          }
          return ResumeDraft.Entry(text: years.value.shortText, line: line, years: years.value)
        }.first
    }
    return draft
  }

  /// The first line, where it can be a name: two to five words and nothing that is none.
  private func name(_ head: ResumeSection) -> ResumeDraft.Entry? {
    guard let line = head.lines.first, !tables.namesRole(line.text) else { return nil }
    let text = line.text.split(separator: "|").first.map { Self.trimmed(String($0)) } ?? ""
    let words = text.split(separator: " ")
    let isPlain = text.allSatisfy { $0.isLetter || " .'’-,".contains($0) }
    let kinds = ["resume", "résumé", "curriculum vitae", "cv", "lebenslauf"]
    guard (2...5).contains(words.count), isPlain, !kinds.contains(text.lowercased()),
      words.allSatisfy({ $0.first?.isUppercase == true || $0.utf8.count <= 3 })
    else { return nil }
    return ResumeDraft.Entry(text: text, line: line)
  }

  // MARK: Skills

  /// A line of a list of skills: "Languages: Python (primary), SQL, k8s".
  private func readSkills(_ line: ResumeLine, into draft: inout ResumeDraft) {
    var text = line.text
    if let colon = text.firstIndex(of: ":") {
      let label = Self.trimmed(String(text[..<colon]))
      if label.split(separator: " ").count <= 4 {
        // "Machine learning: XGBoost" names two skills, "Programming languages: Go" one.
        if lexicon.skill(named: label) != nil, tables.part(ofHeading: label) == nil {
          readEntry(label, line, into: &draft)
        }
        text = String(text[text.index(after: colon)...])
      }
    }
    for part in Self.parts(text) { readEntry(part, line, into: &draft) }
  }

  private func readEntry(_ part: String, _ line: ResumeLine, into draft: inout ResumeDraft) {
    var text = part
    var years: Double?
    if let stated = ResumeDates(part, tables).years() {
      years = stated.value
      text = Self.removing(stated.range, from: part)
    }
    text = Self.trimmed(text)
    guard !text.isEmpty else { return }
    let words = ResumeTables.words(text)
    if text.utf8.count > Self.longestEntry {
      for entry in mentions(in: [ResumeLine(part, number: line.number)], &draft) {
        var entry = entry
        entry.line = line
        add(entry, to: &draft)
      }
      return
    }
    var entry = ResumeDraft.Entry(text: text, line: line, years: years)
    if tables.denies(words, before: words.count) {
      draft.denied.append(entry)
      return
    }
    entry.isUnknown = entries.skills(in: text).isEmpty
    add(entry, to: &draft)
  }

  /// Adds a skill unless the draft lists the same skills already.
  private func add(_ entry: ResumeDraft.Entry, to draft: inout ResumeDraft) {
    let skills = entries.skills(in: entry.text)
    let isKnown = draft.skills.contains { other in
      if other.text.lowercased() == entry.text.lowercased() { return true }
      guard !skills.isEmpty, entry.years == nil else { return false }
      let held = entries.skills(in: other.text)
      return skills.allSatisfy(held.contains)
    }
    if !isKnown { draft.skills.append(entry) }
  }

  /// The skills that sentences name, each once, in the words of the line where these say the same alone.
  /// Soft skills in a sentence are turns of phrase; only a list claims them.
  func mentions(in lines: [ResumeLine], _ draft: inout ResumeDraft) -> [ResumeDraft.Entry] {
    let text = lines.map { ($0.kind == .item ? "- " : "") + $0.text }.joined(separator: "\n")
    let bytes = Array(text.utf8)
    var starts: [Int] = [0]
    for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    var found: [SkillIndex] = []
    var entriesFound: [ResumeDraft.Entry] = []
    for mention in reader.mentions(in: text) {
      let skill = mention.skill
      guard lexicon[skill].kind != .soft, !found.contains(skill),
        let place = starts.lastIndex(where: { $0 <= mention.bytes.lowerBound }), lines.indices.contains(place)
      else { continue }
      let line = lines[place]
      let spelling = String(decoding: bytes[mention.bytes], as: UTF8.self)
      let own = entries.skills(in: spelling) == [skill] ? spelling : lexicon[skill].name
      let entry = ResumeDraft.Entry(text: own, line: line)
      let before = ResumeTables.words(
        String(decoding: bytes[starts[place]..<mention.bytes.lowerBound], as: UTF8.self))
      if tables.denies(ResumeTables.words(line.text), before: before.count) {
        if !draft.denied.contains(entry) { draft.denied.append(entry) }
        continue
      }
      found.append(skill)
      entriesFound.append(entry)
    }
    return entriesFound
  }

  // MARK: Languages

  /// "English (native), German – B2": the names alone.
  private func readLanguages(_ line: ResumeLine, into draft: inout ResumeDraft) {
    for part in Self.parts(line.text) {
      let name = Self.trimmed(
        String(part.prefix { !"(:–—-".contains($0) }.split(separator: " ").first ?? ""))
      guard name.utf8.count > 1, name.contains(where: \.isLetter),
        let skill = lexicon.skill(named: name), lexicon[skill].kind == .language,
        !draft.languages.contains(where: { $0.text == name })
      else { continue }
      draft.languages.append(ResumeDraft.Entry(text: name, line: line))
    }
  }

  // MARK: Texts

  /// Cut at commas, semicolons, bars and bullets that stand in no parentheses.
  static func parts(_ text: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ",", ";", "|", "•", "·", "●", "■", "▪", "‣":
        if depth == 0 {
          parts.append("")
          continue
        }
      default: break
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  /// Without white space and joining marks at its ends.
  static func trimmed(_ text: String) -> String {
    let marks: Set<Character> = [" ", "\t", ",", ";", "|", "–", "—", "-", ":", "•", "·", "@", "\u{A0}"]
    var text = Substring(text)
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) || last == "." && text.count > 4 { text.removeLast() }
    return String(text)
  }

  /// The text without a range of its characters, and without the empty parentheses that this leaves.
  static func removing(_ range: Range<Int>, from text: String) -> String {
    var characters = Array(text)
    guard range.upperBound <= characters.count else { return text }
    characters.removeSubrange(range)
    var out = String(characters)
    for empty in ["()", "( )", "[]", "[ ]"] { out = out.replacing(empty, with: "") }
    return out.replacing(", )", with: ")").replacing("(, ", with: "(").replacing(",)", with: ")")
  }
}

extension ResumeTables {
  /// "5+ years of experience", "seven Jahre Berufserfahrung": the stem that most languages share.
  func isAboutExperience(_ text: String) -> Bool {
    let lower = text.lowercased()
    return [
      "experience", "erfahrung", "expérience", "experiencia", "esperienza", "doświadczeni", "zkušenost",
      "praxe",
    ]
    .contains { lower.contains($0) }
  }
}
