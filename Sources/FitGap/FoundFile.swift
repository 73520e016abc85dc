/// An entry of a folder, before anything of it is read.
public struct FoundFile: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Named as a page.
    case page
    /// Its name says nothing: a page if it begins like one.
    case perhapsPage
    /// Will not be read, and why.
    case refused(FileRecord.Status, reason: String)
  }
  /// The path below the folder, "/" between parts; the path as given for a single file.
  public var path: String
  public var kind: Kind

  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
