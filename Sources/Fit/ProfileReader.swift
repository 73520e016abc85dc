import Postings

/// Reads a profile's file: YAML (the project's own keys) or JSON Resume (https://jsonresume.org/schema).
public struct ProfileReader: Sendable {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 1 << 20

  /// The day on which a present job ends for now; nil leaves present jobs uncounted.
  public var today: CalendarDate?

  private let largest: Int

  public init(today: CalendarDate? = nil, sizeLimit: Int = Self.sizeLimit) {
    self.today = today
    largest = sizeLimit
  }

  /// The profile in `bytes`. A file whose first character is "{" is JSON Resume, any other is YAML.
  /// `name` is the file's name as it is shown in errors.
  public func read(bytes: [UInt8], name: String) throws(ProfileError) -> Profile {
    guard bytes.count <= largest else {
      throw ProfileError(file: name, problem: .tooLarge(bytes: bytes.count, limit: largest))
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw ProfileError(file: name, problem: .notUTF8)
    }
    let first = content.first { $0 > 0x20 }
    var profile =
      if first == 0x7B {
        try JSONResume(file: name).read(Array(content))
      } else {
        try ProfileYAML(file: name).read(text)
      }
    profile.today = today
    guard !profile.isEmpty else { throw ProfileError(file: name, problem: .empty) }
    return profile
  }
}
