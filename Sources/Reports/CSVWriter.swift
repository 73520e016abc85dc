/// Writes CSV (RFC 4180): comma, CR LF, quotes doubled.
///
/// A text cell that a spreadsheet would take for a formula gets a leading apostrophe; numbers stay numbers.
public enum CSVWriter {
  public enum Cell: Sendable, Equatable {
    case text(String?)
    case number(Double?)
  }

  public static func row(_ cells: [Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(0x2C) }
      switch cell {
      case .text(let text): bytes.append(contentsOf: quoted(guarded(VisibleText.line(text ?? ""))).utf8)
      case .number(let number): bytes.append(contentsOf: (number.flatMap(NumberText.plain) ?? "").utf8)
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
    return bytes
  }

  /// The text with an apostrophe before it if it begins, after spaces, as a formula does.
  static func guarded(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    switch first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
    default: return text
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B })
    else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
