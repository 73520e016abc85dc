/// Reads the bytes of a saved page.
public struct PageReader: Sendable {
  public init() {}

  /// The blocks of an HTML fragment (a description in JSON-LD), all in zone `content`.
  public func readFragment(_ html: String) -> Page { Page() }

  /// What a saved page holds.
  public func read(_ bytes: [UInt8]) -> Page { Page() }
}
