import FitGap
import Skills

/// The lexicon of a run: the built-in one and the files that the user adds.
enum LexiconFiles {
  /// Bytes of one lexicon file.
  static let sizeLimit = 20_000_000

  static func load(adding paths: [String]) throws -> Lexicon {
    let builtIn = Lexicon.builtIn()
    if paths.isEmpty { return builtIn }
    let files = try paths.map { path in (name: path, bytes: try read(path)) }
    do {
      return try builtIn.adding(files)
    } catch {
      throw CommandFailure(.badData, error.description)
    }
  }

  static func read(_ path: String) throws -> [UInt8] {
    do {
      return try PageFile.read(path, limit: sizeLimit, option: "split the file", followingLinks: true)
    } catch {
      throw CommandFailure(.noInput, "\(path): \(error.reason); --lexicon takes a tab-separated file")
    }
  }
}
