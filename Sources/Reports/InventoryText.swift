import FitGap

/// What became of the files, for a person.
public enum InventoryText {
  /// The sum, the reasons of what was not parsed, and the files that failed or are partial.
  ///
  /// - Parameter files: how many of the files are named; the rest is counted.
  public static func lines(
    _ inventory: Inventory, filtered: FilterTally? = nil, width: Int, files: Int = 20
  ) -> [StyledLine] {
    var lines = [StyledLine]()
    for line in StyledLine.wrapped(inventory.sum, to: width) { lines.append(line) }
    for sentence in filtered?.sentences ?? [] {
      for part in StyledLine.wrapped(sentence, to: width - 2) {
        var line = StyledLine("  ")
        line.append(part)
        lines.append(line)
      }
    }
    var beside: [String] = []
    if inventory.duplicates > 0 {
      beside.append(
        "\(inventory.duplicates) of the parsed \(inventory.duplicates == 1 ? "is a duplicate" : "are duplicates")"
      )
    }
    if inventory.expired > 0 { beside.append("\(inventory.expired) closed or expired") }
    if !beside.isEmpty { lines.append(StyledLine("  " + beside.joined(separator: ", "), .dim)) }
    for status in [FileRecord.Status.empty, .notAPosting, .skipped] {
      lines += reasonLines(inventory, status, width: width)
    }
    lines += incompleteLines(inventory, width: width, files: files)
    return lines
  }

  private static func reasonLines(_ inventory: Inventory, _ status: FileRecord.Status, width: Int)
    -> [StyledLine]
  {
    let reasons = grouped(inventory.reasons(of: status))
    let shown = 4
    var lines: [StyledLine] = []
    for (position, entry) in reasons.prefix(shown).enumerated() {
      var line = StyledLine(position == 0 ? "  " + status.rawValue : "", .dim)
      line.pad(to: 17)
      line.append("\(entry.count) × \(entry.reason)", .dim)
      lines.append(line.cut(to: width))
    }
    let rest = reasons.dropFirst(shown)
    if !rest.isEmpty {
      var line = StyledLine()
      line.pad(to: 17)
      let files = rest.reduce(0) { $0 + $1.count }
      line.append("\(files) × \(rest.count) other \(rest.count == 1 ? "reason" : "reasons")", .dim)
      lines.append(line)
    }
    return lines
  }

  /// Reasons that differ in a number only are one line, with "…" for the number.
  static func grouped(_ reasons: [(reason: String, count: Int)]) -> [(reason: String, count: Int)] {
    var order: [String] = []
    var groups: [String: (count: Int, first: String, members: Int)] = [:]
    for (reason, count) in reasons {
      var shape = ""
      for scalar in reason.unicodeScalars {
        if !("0"..."9").contains(scalar) {
          shape.unicodeScalars.append(scalar)
        } else if shape.unicodeScalars.last != "…" {
          shape.unicodeScalars.append("…")
        }
      }
      if groups[shape] == nil { order.append(shape) }
      let old = groups[shape] ?? (0, reason, 0)
      groups[shape] = (old.count + count, old.first, old.members + 1)
    }
    return order.compactMap { shape in
      groups[shape].map { ($0.members == 1 ? $0.first : shape, $0.count) }
    }.enumerated().sorted { left, right in
      left.element.1 != right.element.1 ? left.element.1 > right.element.1 : left.offset < right.offset
    }.map(\.element)
  }

  private static func incompleteLines(_ inventory: Inventory, width: Int, files: Int) -> [StyledLine] {
    let incomplete = inventory.incomplete
    guard !incomplete.isEmpty else { return [] }
    var lines = [StyledLine(), StyledLine("Not read whole:", .bold)]
    for entry in incomplete.prefix(files) {
      var line = StyledLine("  \(entry.file)")
      line.append("  \(entry.status.rawValue): \(entry.reason)", entry.status == .failed ? .poor : .fair)
      if line.width <= width {
        lines.append(line)
      } else {
        // The reason is what helps: it gets lines of its own.
        lines.append(StyledLine("  \(entry.file)").cut(to: width))
        for part in StyledLine.wrapped(
          "\(entry.status.rawValue): \(entry.reason)", to: width - 4, style: .fair)
        {
          var indented = StyledLine("    ")
          indented.append(part)
          lines.append(indented)
        }
      }
    }
    if incomplete.count > files {
      lines.append(
        StyledLine(
          "  … and \(incomplete.count - files) more; fitgap parse --format jsonl names them all", .dim))
    }
    return lines
  }
}
