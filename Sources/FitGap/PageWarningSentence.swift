import SavedPage

extension PageWarning {
  /// What a person should know, without a full stop.
  var sentence: String {
    switch self {
    case .undecodable(let count, let encoding):
      "\(count) \(count == 1 ? "character" : "characters") could not be decoded as \(encoding)"
    case .brokenJSON(let source, let byte):
      "the embedded data (\(source)) is broken at its byte \(byte); the visible text was read instead"
    case .notConsumed(let bytes, let total):
      "the parser read \(bytes) of \(total) bytes"
    case .tooManyBlocks(let limit):
      "more than \(limit) blocks of text; the rest was not read"
    case .deadlinePassed(let seconds):
      "reading took longer than \(Self.short(seconds)) seconds and was stopped (--max-seconds)"
    case .parserStopped(let code):
      "the parser stopped with error \(code)"
    case .unclosed(let markup, let byte):
      "\(markup) opened at byte \(byte) is never closed; what follows it is no text"
    case .endsWithin(let markup):
      "the page ends within \(markup): it is cut off, or a quotation mark is missing; what stands there is no text"
    case .damaged(let format, let byte):
      "the \(format) is damaged or cut off at its byte \(byte); the rest was read as far as it goes"
    case .limitReached(let name, let limit):
      "the limit of \(limit) for \(name) was reached"
    }
  }

  private static func short(_ seconds: Double) -> String {
    guard let whole = Int(exactly: seconds) else { return "\(seconds)" }
    return "\(whole)"
  }
}
