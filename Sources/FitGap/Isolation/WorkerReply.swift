import FoundationEssentials
import Postings
import Skills

/// What a worker answers: the record of one page, as JSON. The worker has read a stranger's bytes, so that
/// its answer is checked like one.
enum WorkerReply {
  static func bytes(_ record: FileRecord) throws -> [UInt8] {
    Array(try JSONEncoder().encode(record))
  }

  /// The record of the page called `name`; nil where the answer is none.
  static func record(_ bytes: [UInt8], named name: String, lexicon: Lexicon) -> FileRecord? {
    guard let record = try? JSONDecoder().decode(FileRecord.self, from: Data(bytes)), record.file == name,
      record.duplicateOf == nil, (record.reason == nil) == (record.status == .parsed),
      record.posting.map({ isSound($0, lexicon) }) ?? (record.status != .parsed)
    else { return nil }
    return record
  }

  /// Every number that is used as an index lies within what it points into.
  private static func isSound(_ posting: Posting, _ lexicon: Lexicon) -> Bool {
    posting.skills.allSatisfy { lexicon.skills.indices.contains(Int($0.skill.rawValue)) }
      && posting.requirements.allSatisfy { requirement in
        requirement.members.allSatisfy { member in
          if case .skill(let index) = member { return posting.skills.indices.contains(index) }
          return true
        }
      }
  }
}
