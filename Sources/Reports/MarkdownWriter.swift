/// Writes Markdown (GitHub's table syntax) in which nothing from a page is markup.
public enum MarkdownWriter {
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "!", "|", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A table; the cells are escaped here.
  public static func table(_ head: [String], rightAligned: Set<Int> = [], rows: [[String]]) -> String {
    var text = line(head)
    text += "|" + head.indices.map { rightAligned.contains($0) ? " ---: |" : " --- |" }.joined() + "\n"
    for row in rows { text += line(row) }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }
}
