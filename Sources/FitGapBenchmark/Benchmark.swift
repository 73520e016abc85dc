import CBareParser
import Fit
import FitGap
import Phrases
import Postings
import Reports
import SavedPage
import Skills

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `fitgap-bench [FOLDER] [--pages N] [--rounds N]`: processor time of each stage over the pages of a folder, and as
/// many more made from them as `--pages` asks for, as a Markdown table. Each stage's answers are hashed, and a round that answers otherwise fails the run.
@main
struct Benchmark {
  var folder = "Samples/postings"
  var pageCount = 0
  var rounds = 5

  static func main() {
    do {
      try Benchmark(Array(CommandLine.arguments.dropFirst())).run()
    } catch {
      let text = (error as? BenchmarkError)?.text ?? "\(error)"
      let line = Array("fitgap-bench: \(text)\n".utf8)
      _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--pages", "--rounds":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
          throw BenchmarkError(text: "\(argument) takes a number above zero")
        }
        if argument == "--pages" { pageCount = number } else { rounds = number }
      case _ where argument.hasPrefix("-"):
        throw BenchmarkError(text: "usage: fitgap-bench [FOLDER] [--pages N] [--rounds N]")
      default: folder = argument
      }
    }
  }

  func run() throws {
    let pages = try Pages(folder: folder, count: pageCount)
    guard !pages.bytes.isEmpty else { throw BenchmarkError(text: "\(folder): no pages") }
    // Timed once, cold: afterwards it is shared.
    let start = Stage.processorSeconds()
    _ = Lexicon.builtIn()
    let load = Stage.processorSeconds() - start
    let stages = try self.stages(pages)
    let floor = try Stage("libxml2 alone", bytes: pages.byteCount, rounds: rounds) {
      var hash = AnswerHash()
      for page in pages.bytes {
        page.withUnsafeBytes { bytes in
          guard let base = bytes.baseAddress else { return }
          hash.add(bareParse(base.assumingMemoryBound(to: CChar.self), bytes.count))
        }
      }
      return hash.value
    }
    Table(pages: pages, lexicon: load, stages: stages, floor: floor, rounds: rounds).write()
  }

  /// The stages in their order; each works on the answers of those before, which are made once.
  private func stages(_ pages: Pages) throws -> [Stage] {
    let lexicon = Lexicon.builtIn()
    let reader = PostingReader(lexicon: lexicon)
    let file = PostingFile(reader: reader)
    let skillReader = SkillReader(lexicon: lexicon)
    let profile = Profile.benchmark
    let scorer = FitScorer(profile: profile, lexicon: lexicon)
    let writer = ParsedLineWriter(lexicon: lexicon)

    let read = pages.bytes.map { PageReader().read($0) }
    let records = pages.bytes.map { file.record(ofPage: $0, named: "") }
    let texts = records.compactMap { $0.posting?.text }
    let textBytes = texts.reduce(0) { $0 + $1.bytes.count }
    let pageBytes = pages.byteCount

    var stages: [Stage] = []
    func add(_ name: String, _ bytes: Int, _ work: (inout AnswerHash) throws -> Void) throws {
      stages.append(
        try Stage(name, bytes: bytes, rounds: rounds) {
          var hash = AnswerHash()
          try work(&hash)
          return hash.value
        })
    }
    let diskBytes = pages.bytes.prefix(pages.files.count).reduce(0) { $0 + $1.count }
    try add("read (files)", diskBytes) { hash in
      for path in pages.files { hash.add(try PageFile.read(path, limit: ReadingLimits().pageBytes).count) }
    }
    try add("decode, parse, blocks", pageBytes) { hash in
      for page in pages.bytes { hash.add(PageReader().read(page).text) }
    }
    try add("tokens", textBytes) { hash in
      var tokens: [Token] = []
      for text in texts {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(text.bytes, in: text.bytes.indices, into: &tokens)
        for token in tokens { hash.add(token.hash) }
      }
    }
    try add("skills", textBytes) { hash in
      for text in texts {
        var mentions: [SkillMention] = []
        let lines = text.lines.map { LineSpan(tokens: $0.tokens) }
        skillReader.read(text: text.bytes, tokens: text.tokens, lines: lines, into: &mentions)
        for mention in mentions { hash.add(Int(mention.skill.rawValue)) }
      }
    }
    try add("posting (sections, skills, facts)", textBytes) { hash in
      for page in read {
        if case .posting(let posting) = reader.read(page) {
          hash.add(posting.skills.count)
          hash.add(posting.text.lines.count)
        }
      }
    }
    try add("fit", textBytes) { hash in
      for record in records {
        if let posting = record.posting { hash.add(Int((scorer.score(posting).score ?? 0) * 1e6)) }
      }
    }
    let written = records.reduce(0) { $0 + writer.opening(of: $1).count }
    try add("write (jsonl)", written) { hash in for record in records { hash.add(writer.opening(of: record)) }
    }
    try add("whole", pageBytes) { hash in
      for page in pages.bytes {
        let record = file.record(ofPage: page, named: "")
        if let posting = record.posting { hash.add(Int((scorer.score(posting).score ?? 0) * 1e6)) }
      }
    }
    return stages
  }
}

extension Profile {
  /// A candidate whose skills are common in postings.
  static var benchmark: Profile {
    let text = "skills: [Python, SQL, PyTorch, Docker]\nyears: 4\n"
    return (try? ProfileReader().read(bytes: Array(text.utf8), name: "benchmark.yaml")) ?? Profile()
  }
}
