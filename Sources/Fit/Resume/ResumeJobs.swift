import Postings
import Skills

extension ResumeReader {
  /// A longer line is a sentence and names no job.
  private static let longestHeader = 120

  /// Jobs begin where a line holds a span of dates; what stands around it, as it does around the first one,
  /// names title and employer.
  func readExperience(_ section: ResumeSection, into draft: inout ResumeDraft) {
    let lines = section.lines
    let spans = lines.map { line in
      line.text.utf8.count <= 300 ? ResumeDates(line.text, tables).span() : nil
    }
    let anchors = lines.indices.filter { spans[$0] != nil }
    guard let first = anchors.first else {
      for entry in mentions(in: lines, &draft) where !draft.skills.contains(where: { $0.text == entry.text })
      {
        draft.skills.append(entry)
      }
      return
    }
    let lead = min(2, lines[..<first].reversed().prefix { isHeader($0) }.count)
    for (position, anchor) in anchors.enumerated() {
      guard let span = spans[anchor] else { continue }
      let lowest = position == 0 ? 0 : anchors[position - 1] + 1
      var head = Array(max(lowest, anchor - lead)..<anchor).filter { isHeader(lines[$0]) }
      let rest = Self.removing(span.range, from: lines[anchor].text)
      var texts = head.map { lines[$0].text } + [rest]
      var body = anchor + 1
      if names(texts).organization == nil, body < lines.count, spans[body] == nil, isHeader(lines[body]),
        lead == 0 || names(texts).title == nil
      {
        texts.append(lines[body].text)
        head.append(body)
        body += 1
      }
      let named = names(texts)
      let next = position + 1 < anchors.count ? max(body, anchors[position + 1] - lead) : lines.count
      var job = ResumeDraft.Job(
        title: named.title, organization: named.organization, from: span.from, to: span.to,
        line: lines[anchor])
      job.skills = mentions(in: Array(lines[body..<max(body, next)]), &draft)
      // "2021 – 2019" is no span that a profile can hold.
      if let from = span.fromDate, let to = span.toDate, to < from { job.to = job.from }
      draft.jobs.append(job)
    }
  }

  private func isHeader(_ line: ResumeLine) -> Bool {
    line.kind != .item && line.text.utf8.count <= Self.longestHeader && !line.text.hasSuffix(".")
  }

  /// The part that names a job, and the first other part.
  private func names(_ texts: [String]) -> (title: String?, organization: String?) {
    var parts: [String] = []
    for text in texts { parts += Self.headerParts(text) }
    guard let title = parts.firstIndex(where: tables.namesRole) else {
      return (parts.first, parts.dropFirst().first)
    }
    let others = parts.indices.filter { $0 != title }
    return (parts[title], others.first.map { parts[$0] })
  }

  /// "Data Engineer at Acme (Berlin) | remote" cut where one thing ends.
  private static func headerParts(_ text: String) -> [String] {
    var text = text
    for mark in [" at ", " @ ", " – ", " — ", " - ", " bei ", " chez "] {
      text = text.replacing(mark, with: " | ")
    }
    return parts(text).map { part in
      trimmed(String(part.prefix { $0 != "(" }))
    }.filter { $0.contains(where: \.isLetter) }
  }

  /// Degrees with field and year; lines that name none may give the year of the one above.
  func readEducation(_ section: ResumeSection, into draft: inout ResumeDraft) {
    var last: Int?
    for line in section.lines {
      let dates = ResumeDates(line.text, tables)
      let end = dates.span().map { $0.to == "present" ? nil : $0.to } ?? dates.lastDate()
      if let (level, field) = degree(line.text) {
        draft.education.append(
          ResumeDraft.Study(level: level, field: field, to: end, line: line))
        last = draft.education.count - 1
      } else if let index = last, draft.education[index].to == nil, let end {
        draft.education[index].to = end
      }
    }
    // A date above its degree: the line before it.
    for index in draft.education.indices where draft.education[index].to == nil {
      guard let place = section.lines.firstIndex(of: draft.education[index].line), place > 0,
        degree(section.lines[place - 1].text) == nil
      else { continue }
      draft.education[index].to = ResumeDates(section.lines[place - 1].text, tables).lastDate()
    }
  }

  /// "M.Sc. in Computer Science, TU Berlin" → master, Computer Science.
  func degree(_ text: String) -> (DegreeLevel, String?)? {
    for part in Self.parts(
      text.replacing(" – ", with: " | ").replacing(" — ", with: " | ").replacing(" - ", with: " | "))
    {
      let words = part.split(separator: " ")
      let plain = words.map { word in
        String(word.lowercased().filter { $0.isLetter || $0.isNumber || "'’-".contains($0) })
      }
      for start in plain.indices {
        for degree in tables.degrees {
          let end = start + degree.words.count
          guard end <= plain.count, zip(plain[start..<end], degree.words).allSatisfy({ $0 == $1 }) else {
            continue
          }
          // Two letters are a degree only at the beginning, and written as one: "MA", not "ma".
          if degree.words.count == 1, degree.words[0].count <= 2,
            start > 0 || words[start].first?.isUppercase != true || words[start].count < 2
              || words[start].dropFirst().first?.isLowercase == true && !words[start].contains(".")
          {
            continue
          }
          return (degree.level, degree.takesField ? field(words[end...], of: part, in: text) : nil)
        }
      }
    }
    return nil
  }

  /// What follows the degree: "in Physics", "Physics", or the next part of the line where it is a field.
  private func field(_ words: ArraySlice<Substring>, of part: String, in text: String) -> String? {
    var rest = words
    while let first = rest.first,
      ["in", "of", "degree", "en", "im", "fach", "der", "science:", "(hons)", "(honours)"].contains(
        first.lowercased())
    {
      rest = rest.dropFirst()
    }
    let named = rest.prefix { word in
      !["at", "from", "with", "an", "@"].contains(word.lowercased()) && word.contains(where: \.isLetter)
        && !word.hasPrefix("(")
    }
    var field = Self.trimmed(named.joined(separator: " "))
    if field.isEmpty {
      // "M.Sc., Statistics, Uppsala": only what the lexicon knows as a field.
      let others = Self.parts(text).drop { $0 != part }.dropFirst()
      field = others.first.flatMap { lexicon.skill(named: $0) == nil ? nil : $0 } ?? ""
    }
    return field.isEmpty || field.utf8.count > 60 ? nil : field
  }
}
