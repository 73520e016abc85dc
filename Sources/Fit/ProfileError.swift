/// Why a profile could not be read: file, line and key, and what to do.
public struct ProfileError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Problem: Sendable, Equatable {
    case tooLarge(bytes: Int, limit: Int)
    case notUTF8
    case tooDeep(limit: Int)
    /// An anchor, alias, tag or directive of YAML: nothing that a profile needs.
    case forbidden(String)
    case syntax(String)
    case duplicateKey
    case unknownKey(suggestion: String?)
    case wrongType(expected: String)
    case unknownValue(String, allowed: [String])
    case notANumber(String)
    case negative(String)
    case notFinite(String)
    case tooBig(String, limit: Double)
    case endsBeforeItBegins
    case empty
  }
  public var file: String
  /// From 1; nil where the problem has no line.
  public var line: Int?
  /// The key's path: "skills[3].years".
  public var key: String?
  public var problem: Problem

  public init(file: String, line: Int? = nil, key: String? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
  }

  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    text += ": "
    if let key { text += "\(key): " }
    return text + message
  }

  private var message: String {
    switch problem {
    case .tooLarge(let bytes, let limit): "\(bytes) bytes; a profile holds at most \(limit)"
    case .notUTF8: "not UTF-8 text"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .forbidden(let what):
      "\(what) is not allowed in a profile; put the text in quotes if it is meant as such"
    case .syntax(let what): what
    case .duplicateKey: "the key stands twice"
    case .unknownKey(let suggestion):
      suggestion.map { "unknown key; did you mean \($0)?" } ?? "unknown key"
    case .wrongType(let expected): "expected \(expected)"
    case .unknownValue(let value, let allowed):
      "\"\(value)\" is none of \(allowed.joined(separator: ", "))"
    case .notANumber(let value): "\"\(value)\" is not a number"
    case .negative(let value): "\(value) is negative"
    case .notFinite(let value): "\(value) is not a finite number"
    case .tooBig(let value, let limit): "\(value) is more than \(limit.shortText)"
    case .endsBeforeItBegins: "ends before it begins"
    case .empty: "states nothing that a posting could be compared with"
    }
  }
}
