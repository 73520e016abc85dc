/// One line for a terminal: pieces of text, each in one style. Every piece is made harmless when it is added.
public struct StyledLine: Sendable, Equatable {
  public enum Style: String, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case good = "32"
    case fair = "33"
    case poor = "31"
    case accent = "36"
  }

  public struct Piece: Sendable, Equatable {
    var text: String
    var style: Style
  }

  public private(set) var pieces: [Piece] = []
  /// Cells that the line takes.
  public private(set) var width = 0

  public init() {}

  public init(_ text: String, _ style: Style = .plain) { append(text, style) }

  public mutating func append(_ text: String, _ style: Style = .plain) {
    let clean = VisibleText.line(text)
    guard !clean.isEmpty else { return }
    pieces.append(Piece(text: clean, style: style))
    width += CellWidth.of(clean)
  }

  public mutating func append(_ line: StyledLine) {
    pieces += line.pieces
    width += line.width
  }

  /// Spaces up to `column`; none where the line is longer already.
  public mutating func pad(to column: Int) {
    if width < column { append(String(repeating: " ", count: column - width)) }
  }

  /// The line cut to `cells` cells, with "…" where something was cut off.
  public func cut(to cells: Int) -> StyledLine {
    if width <= cells { return self }
    var line = StyledLine()
    for (position, piece) in pieces.enumerated() {
      let left = cells - line.width
      let isLast = position == pieces.count - 1
      let needed = CellWidth.of(piece.text)
      if needed < left || (needed == left && isLast) {
        line.append(piece.text, piece.style)
        continue
      }
      // A piece that fits just so but is not the last would leave no sign of the cut.
      let text = needed == left ? piece.text + " " : piece.text
      line.append(CellWidth.cut(text, to: left), piece.style)
      break
    }
    return line
  }

  /// The line as bytes of a terminal, without spaces at its end and without a line feed.
  public func text(colours: Bool) -> String {
    var text = ""
    for piece in pieces {
      if colours && piece.style != .plain {
        text += "\u{1B}[\(piece.style.rawValue)m\(piece.text)\u{1B}[0m"
      } else {
        text += piece.text
      }
    }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }

  /// The text broken at spaces into lines of at most `cells` cells; a longer word is cut.
  public static func wrapped(_ text: String, to cells: Int, style: Style = .plain) -> [StyledLine] {
    var lines: [StyledLine] = []
    var current = ""
    var used = 0
    for word in VisibleText.line(text).split(separator: " ") {
      let width = CellWidth.of(String(word))
      if used > 0 && used + 1 + width > cells {
        lines.append(StyledLine(current, style))
        current = ""
        used = 0
      }
      if used > 0 {
        current += " "
        used += 1
      }
      current += word
      used += width
    }
    if !current.isEmpty { lines.append(StyledLine(current, style)) }
    return lines.map { $0.cut(to: max(cells, 1)) }
  }
}
