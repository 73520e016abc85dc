/// JSON read leniently into a flat table; no recursion, whatever the depth.
public struct JSONDocument: Sendable {
  public init() {}
}
