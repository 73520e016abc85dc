import Fit
import FitGap
import Postings
import Skills

/// What is missing over a folder, and what to learn next, for a person at a terminal.
public struct GapsTable {
  public var terminal: Terminal
  public var lexicon: Lexicon

  public init(terminal: Terminal, lexicon: Lexicon) {
    self.terminal = terminal
    self.lexicon = lexicon
  }

  /// The skills that are missing most often, with an empty line before them; nothing where none is missing.
  public func missing(_ gaps: FolderGaps, first count: Int?) -> [StyledLine] {
    let missing = gaps.demand.filter { $0.missing > 0 }
    guard !missing.isEmpty else { return [] }
    var table = TerminalTable(columns: [
      .init("missing skill", least: 16), .init("lacking in", alignsRight: true, least: 4),
      .init("asked in", alignsRight: true, least: 4), .init("required", alignsRight: true, least: 4),
      .init("median pay", alignsRight: true, least: 8, spare: 2), .init("near to", least: 8, spare: 1),
    ])
    for demand in missing.prefix(count ?? missing.count) {
      table.add([
        StyledLine(lexicon[demand.skill].name, .bold), StyledLine("\(demand.missing)"),
        StyledLine("\(demand.postings)", .dim),
        StyledLine("\(NumberText.percent(demand.requiredShare)) %", .dim),
        StyledLine(demand.pay.map(Self.pay) ?? "", .dim), StyledLine(demand.neighbourOf ?? "", .dim),
      ])
    }
    var lines = [StyledLine(), StyledLine("Missing over \(Self.count(gaps.postingCount))", .bold)]
    lines += table.lines(width: terminal.columns)
    let rest = missing.count - (count ?? missing.count)
    if rest > 0 { lines.append(StyledLine("… and \(rest) more; fitgap gaps --top 0 shows them all", .dim)) }
    return lines
  }

  /// How much of what the postings require was not understood; nothing where no requirement line was read.
  public func notRecognized(_ folder: RankedFolder) -> [StyledLine] {
    let (read, recognized) = folder.requirementLines
    guard read > 0 else { return [] }
    let missed = read - recognized
    let share = NumberText.percent(Double(missed) / Double(read))
    return [StyledLine()]
      + StyledLine.wrapped(
        "Nothing was recognised in \(missed) of \(read) requirement lines (\(share) %)"
          + (missed > 0 ? "; fitgap lexicon suggest ranks their phrases." : "."), to: terminal.columns,
        style: .dim)
  }

  /// The learning plan, with an empty line before it.
  public func plan(_ plan: LearningPlan, postings: [RankedPosting]) -> [StyledLine] {
    var lines = [StyledLine(), StyledLine("What to learn next", .bold)]
    let bar = NumberText.percent(plan.bar)
    lines.append(
      StyledLine(
        "\(plan.reachedBefore) of \(postings.count) postings are within reach (a fit of \(bar) or more).",
        .dim))
    guard !plan.steps.isEmpty else {
      lines.append(StyledLine("No single skill would bring a posting nearer."))
      return lines
    }
    for (position, step) in plan.steps.enumerated() {
      var line = StyledLine("  \(position + 1)  ", .dim)
      line.append(lexicon[step.skill].name, .bold)
      if let near = step.neighbourOf { line.append("  near to \(near)", .dim) }
      let count = step.unlocked.count
      line.append(
        count == 0
          ? step.prepares.map { "  a step to \(lexicon[$0].name)" }
            ?? "  lifts none over the bar by itself, but brings \(step.asked) nearer"
          : "  brings \(count) \(count == 1 ? "posting" : "postings") within reach")
      lines.append(line.cut(to: terminal.columns))
      for index in step.unlocked.prefix(3) where postings.indices.contains(index) {
        let posting = postings[index].record.posting
        var unlocked = StyledLine("       " + (posting?.title?.value ?? postings[index].record.file), .dim)
        if let organization = posting?.organization?.value { unlocked.append(" · \(organization)", .dim) }
        lines.append(unlocked.cut(to: terminal.columns))
      }
      if count > 3 { lines.append(StyledLine("       … and \(count - 3) more", .dim)) }
    }
    lines.append(
      StyledLine("With all of them: \(plan.reachedAfter) of \(postings.count) within reach.", .dim))
    return lines
  }

  /// What each of the best postings asks for and the profile lacks, with an empty line before it.
  public func perPosting(_ postings: [RankedPosting], scorer: FitScorer, first count: Int) -> [StyledLine] {
    guard !postings.isEmpty else { return [] }
    var lines = [StyledLine(), StyledLine("Missing per posting, best fit first", .bold)]
    for ranked in postings.prefix(count) {
      guard let posting = ranked.record.posting else { continue }
      var head = StyledLine("  " + NumberText.percent(ranked.result.score ?? 0), .dim)
      head.pad(to: 6)
      head.append(posting.title?.value ?? ranked.record.file, .bold)
      if let organization = posting.organization?.value { head.append(" · \(organization)", .dim) }
      lines.append(head.cut(to: terminal.columns))
      let gaps = scorer.gaps(in: posting)
      for (importance, name) in [
        (Importance.required, "required"), (.preferred, "preferred"), (.context, "context"),
      ] {
        let names = gaps.filter { $0.importance == importance }.map(label)
        guard !names.isEmpty else { continue }
        var line = StyledLine("      \(name)", .dim)
        line.pad(to: 17)
        line.append(FactText.list(names, cells: terminal.columns - 17))
        lines.append(line.cut(to: terminal.columns))
      }
      if gaps.isEmpty { lines.append(StyledLine("      nothing", .dim)) }
    }
    let rest = postings.count - count
    if rest > 0 { lines.append(StyledLine("  … and \(rest) more; --format jsonl names them all", .dim)) }
    return lines
  }

  /// "JAX or TensorFlow": the cheapest member of a group first.
  private func label(_ gap: SkillGap) -> String {
    ([gap.skill] + gap.alternatives.prefix(2)).map { lexicon[$0].name }.joined(separator: " or ")
  }

  /// What the folder says of the profile, with an empty line before it; nothing where it has nothing to say.
  public func audit(_ audit: FolderGaps.Audit) -> [StyledLine] {
    var lines: [StyledLine] = []
    func add(_ name: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append(StyledLine("  " + name, .dim))
      for part in StyledLine.wrapped(FactText.list(values, first: 24), to: terminal.columns - 4) {
        var line = StyledLine("    ")
        line.append(part)
        lines.append(line)
      }
    }
    add("in your profile, asked for by no posting here:", audit.neverAsked.map { lexicon[$0].name })
    add("asked for here, in your profile without years:", audit.withoutYears.map { lexicon[$0].name })
    add(
      "in your profile, in no lexicon (never matched):",
      audit.unrecognized.map { entry in entry.text + (entry.line.map { " (line \($0))" } ?? "") })
    return lines.isEmpty ? [] : [StyledLine(), StyledLine("Your profile against this folder", .bold)] + lines
  }

  static func count(_ postings: Int) -> String { "\(postings) \(postings == 1 ? "posting" : "postings")" }

  private static func pay(_ pay: FolderGaps.MedianPay) -> String {
    let amount = FactText.pay(
      Salary(minimum: pay.amount, maximum: pay.amount, currency: pay.currency, period: .year))
    return "\(amount) (\(pay.postings))"
  }
}
