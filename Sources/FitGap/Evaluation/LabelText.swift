/// Text as labels are compared: how a name, a title or a place is spelled never decides.
enum LabelText {
  /// Small letters, "&" as "and", without what stands in parentheses, without possessive endings; every mark
  /// but "+", "#" and a dot inside a word is one space.
  static func plain(_ text: String) -> String {
    var scalars = Array(text.lowercased().unicodeScalars)
    scalars = replacingAmpersands(scalars)
    scalars = withoutParentheses(scalars)
    scalars = withoutPossessives(scalars)
    var words = String.UnicodeScalarView()
    for (position, scalar) in scalars.enumerated() {
      let next = position + 1 < scalars.count ? scalars[position + 1] : " "
      let endsWord = scalar == "." && !isWordOrSign(next)
      if isWordOrSign(scalar) && !endsWord {
        words.append(scalar)
      } else if scalar != ".", let last = words.last, last != " " {
        words.append(" ")
      }
    }
    if words.last == " " { words.removeLast() }
    return String(words)
  }

  /// Text in parentheses: "RAG" of "retrieval-augmented generation (RAG)".
  static func parentheses(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ")") else { break }
      if close > rest.startIndex { found.append(String(rest[..<close])) }
      rest = rest[rest.index(after: close)...]
    }
    return found
  }

  /// Latin letters without their marks: "Zürich" and "Zurich" are one place.
  static func withoutMarks(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      plain.append(baseOf[scalar] ?? scalar)
    }
    return String(plain)
  }

  /// Letters of Latin-1 and Latin Extended-A that Unicode takes apart into a letter and a mark.
  private static let baseOf: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = [
      "AÀÁÂÃÄÅĀĂĄ", "aàáâãäåāăą", "CÇĆĈĊČ", "cçćĉċč", "DĎ", "dď", "EÈÉÊËĒĔĖĘĚ", "eèéêëēĕėęě", "GĜĞĠĢ",
      "gĝğġģ", "HĤ",
      "hĥ", "IÌÍÎÏĨĪĬĮİ", "iìíîïĩīĭį", "JĴ", "jĵ", "KĶ", "kķ", "LĹĻĽ", "lĺļľ", "NÑŃŅŇ", "nñńņň", "OÒÓÔÕÖŌŎŐ",
      "oòóôõöōŏő", "RŔŖŘ", "rŕŗř", "SŚŜŞŠ", "sśŝşš", "TŢŤ", "tţť", "UÙÚÛÜŨŪŬŮŰŲ", "uùúûüũūŭůűų", "WŴ", "wŵ",
      "YÝŶŸ",
      "yýÿŷ", "ZŹŻŽ", "zźżž",
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      guard let base = row.unicodeScalars.first else { continue }
      for scalar in row.unicodeScalars.dropFirst() { bases[scalar] = base }
    }
    return bases
  }()

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
    case 0..<0x80: return false
    default:
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark:
        return true
      default: return false
      }
    }
  }

  private static func isWordOrSign(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || scalar == "+" || scalar == "#" || scalar == "."
  }

  private static func replacingAmpersands(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains("&") else { return scalars }
    return scalars.flatMap { $0 == "&" ? Array(" and ".unicodeScalars) : [$0] }
  }

  private static func withoutParentheses(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains("(") else { return scalars }
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      if scalars[position] == "(", let close = scalars[position...].firstIndex(of: ")") {
        kept.append(" ")
        position = close + 1
      } else {
        kept.append(scalars[position])
        position += 1
      }
    }
    return kept
  }

  /// "bachelor's" reads "bachelor", "don't" reads "dont"; an apostrophe at the end of a word parts words.
  private static func withoutPossessives(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isWordAt(_ index: Int) -> Bool { scalars.indices.contains(index) && isWord(scalars[index]) }
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      if scalars[position] == "'" || scalars[position] == "’", isWordAt(position - 1), isWordAt(position + 1)
      {
        position += scalars[position + 1] == "s" && !isWordAt(position + 2) ? 2 : 1
      } else {
        kept.append(scalars[position])
        position += 1
      }
    }
    return kept
  }
}
