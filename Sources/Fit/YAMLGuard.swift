/// Looks at a profile's YAML before a parser does, and refuses what a profile never needs and what has
/// made parsers hang: anchors, aliases, tags, directives and deep nesting. One pass, no recursion.
enum YAMLGuard {
  static let depthLimit = 64

  /// The first thing that is refused, with its line.
  static func problem(in text: String) -> (line: Int, problem: ProfileError.Problem)? {
    var scan = Scan()
    var line = 0
    for content in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if let problem = scan.read(Array(content)) { return (line, problem) }
    }
    return nil
  }

  private struct Scan {
    /// Columns of the open block collections.
    var columns: [Int] = []
    var flowDepth = 0
    /// The quote that is open over the line's end, or 0.
    var quote: UInt8 = 0
    /// Set while a block scalar ("|", ">") is skipped: the indentation of the line that opened it.
    var scalarParent: Int?
    var scalarIndent: Int?

    mutating func read(_ bytes: [UInt8]) -> ProfileError.Problem? {
      let indent = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
      let isBlank = indent == bytes.count || bytes[indent] == 0x0D || bytes[indent] == 0x09
      if let parent = scalarParent {
        if isBlank { return nil }
        if let known = scalarIndent ?? (indent > parent ? indent : nil), indent >= known {
          scalarIndent = known
          return nil
        }
        scalarParent = nil
        scalarIndent = nil
      }
      if isBlank && quote == 0 { return nil }
      var position = quote == 0 ? indent : 0
      if quote == 0 && flowDepth == 0 {
        if bytes[position] == 0x25 { return .forbidden("a directive (%)") }
        open(column: indent)
      }
      var atNodeStart = quote == 0
      while position < bytes.count {
        let byte = bytes[position]
        if quote != 0 {
          if byte == 0x5C && quote == 0x22 {
            position += 1
          } else if byte == quote {
            if quote == 0x27 && position + 1 < bytes.count && bytes[position + 1] == 0x27 {
              position += 1
            } else {
              quote = 0
              atNodeStart = false
            }
          }
          position += 1
          continue
        }
        let endsWord = position + 1 >= bytes.count || bytes[position + 1] <= 0x20
        switch byte {
        case 0x20, 0x09, 0x0D:
          break
        case 0x23 where position == 0 || bytes[position - 1] <= 0x20:
          return depthProblem
        case 0x22 where atNodeStart, 0x27 where atNodeStart:
          quote = byte
        case 0x26 where atNodeStart:
          return .forbidden("an anchor (&)")
        case 0x2A where atNodeStart:
          return .forbidden("an alias (*)")
        case 0x21 where atNodeStart:
          return .forbidden("a tag (!)")
        case 0x7C where atNodeStart && flowDepth == 0, 0x3E where atNodeStart && flowDepth == 0:
          scalarParent = columns.last ?? -1
          return depthProblem
        case 0x5B where atNodeStart || flowDepth > 0, 0x7B where atNodeStart || flowDepth > 0:
          flowDepth += 1
          atNodeStart = true
          if flowDepth > YAMLGuard.depthLimit { return .tooDeep(limit: YAMLGuard.depthLimit) }
        case 0x5D where flowDepth > 0, 0x7D where flowDepth > 0:
          flowDepth -= 1
          atNodeStart = false
        case 0x2C where flowDepth > 0:
          atNodeStart = true
        case 0x3A where endsWord || flowDepth > 0:
          atNodeStart = true
        case 0x2D where atNodeStart && endsWord && flowDepth == 0, 0x3F where atNodeStart && endsWord:
          if byte == 0x2D, let next = bytes[(position + 1)...].firstIndex(where: { $0 != 0x20 }) {
            open(column: next)
          }
        default:
          // "---" begins a document, and a node may follow it.
          atNodeStart = atNodeStart && byte == 0x2D && bytes.starts(with: [0x2D, 0x2D, 0x2D]) && position < 3
        }
        position += 1
      }
      return depthProblem
    }

    private mutating func open(column: Int) {
      while let last = columns.last, last > column { columns.removeLast() }
      if columns.last != column { columns.append(column) }
    }

    private var depthProblem: ProfileError.Problem? {
      columns.count + flowDepth > YAMLGuard.depthLimit ? .tooDeep(limit: YAMLGuard.depthLimit) : nil
    }
  }
}
