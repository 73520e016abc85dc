import Postings

/// Writes a draft as the YAML of a profile, with the line of the résumé behind each entry.
public struct ResumeYAML {
  /// What the draft was read from, as it is shown.
  public var source: String
  public var today: CalendarDate

  public init(source: String, today: CalendarDate) {
    self.source = source
    self.today = today
  }

  public func text(_ draft: ResumeDraft) -> String {
    var out = """
      # Read from \(Self.comment(source)): a draft to correct. Behind each entry stands the line that it comes from.
      # What the résumé does not say is left out: level, places, pay, right to work (see fitgap profile init).

      """
    if let name = draft.name {
      out += "\nname: \(Self.scalar(name.text))  # shown, never scored; \(Self.line(name.line))\n"
    }
    if let years = draft.years { out += "\nyears: \(years.text)  # \(Self.quote(years.line))\n" }
    if !draft.jobs.isEmpty {
      out += "\n"
      if let years = draft.yearsCovered(today: today) {
        out += "# These jobs cover \(years.shortText) years, overlaps counted once.\n"
      }
      out += "experience:\n"
      for job in draft.jobs { out += text(job) }
    }
    out += "\nskills:\(draft.skills.isEmpty ? " []" : "")\n"
    for entry in draft.skills {
      let value =
        entry.years.map { "{name: \(Self.scalar(entry.text, inFlow: true)), years: \($0.shortText)}" }
        ?? Self.scalar(entry.text)
      let note = entry.isUnknown ? "in no lexicon; " : ""
      out += "  - \(value)  # \(note)\(Self.quote(entry.line))\n"
    }
    if !draft.education.isEmpty {
      out += "\neducation:\n"
      for study in draft.education {
        var parts = ["level: \(study.level.rawValue)"]
        if let field = study.field { parts.append("field: \(Self.scalar(field, inFlow: true))") }
        if let to = study.to { parts.append("to: \(to)") }
        out += "  - {\(parts.joined(separator: ", "))}  # \(Self.quote(study.line))\n"
      }
    }
    out += list("languages", draft.languages) + list("certifications", draft.certifications)
    for entry in draft.denied {
      out += "\n# Left out, since its line denies it: \(Self.comment(entry.text)); \(Self.quote(entry.line))"
    }
    for heading in draft.unread { out += "\n# Not read: what stands under \(Self.quote(heading))" }
    return out.hasSuffix("\n") ? out : out + "\n"
  }

  private func text(_ job: ResumeDraft.Job) -> String {
    var lines: [String] = []
    if let title = job.title { lines.append("title: \(Self.scalar(title))") }
    if let organization = job.organization { lines.append("organization: \(Self.scalar(organization))") }
    lines += ["from: \(job.from)", "to: \(job.to)"]
    var text = ""
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? "  - " : "    ") + line + (index == 0 ? "  # \(Self.quote(job.line))" : "") + "\n"
    }
    guard !job.skills.isEmpty else { return text }
    text += "    skills:\n"
    for entry in job.skills { text += "      - \(Self.scalar(entry.text))  # \(Self.quote(entry.line))\n" }
    return text
  }

  private func list(_ key: String, _ entries: [ResumeDraft.Entry]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\n\(key):\n"
      + entries.map { "  - \(Self.scalar($0.text))  # \(Self.quote($0.line))\n" }.joined()
  }

  private static func line(_ line: ResumeLine) -> String { "line \(line.number)" }

  private static func quote(_ line: ResumeLine) -> String {
    let text = comment(line.text)
    return "line \(line.number): \(text.count > 90 ? text.prefix(89) + "…" : text)"
  }

  /// One line, whatever the text holds.
  private static func comment(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// A scalar that reads back as this text: plain where YAML has no other reading of it, else in quotes.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    let plain: (Unicode.Scalar) -> Bool = { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " +#./()_-&".unicodeScalars.contains(scalar)
    }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "present", "y", "n"]
    let isPlain =
      text.unicodeScalars.allSatisfy(plain) && text.first?.isLetter == true
      && !text.contains(" #") && text.last != " " && !words.contains(text.lowercased())
      && !(inFlow && text.contains("("))
    if isPlain { return text }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
