import Fit
import Postings
import Reports
import SavedPage
import Skills

/// Profiles: YAML and JSON Resume.
struct ProfileTarget: FuzzTarget {
  let seeds = SeedFiles.bytes(in: "Samples/profiles", endings: [".yaml", ".json"])
  let fragments: [[UInt8]] =
    Mutation.anywhere
    + [
      "&a ", "*a", "<<: ", "!!int ", "---\n", "...\n", "? ", "- ", ": ", "[[[[", "{{{{", "~", ".inf", ".nan",
      "years: ", "skills:\n", "weights: {required: ", "from: 9999-99", "to: present", "|\n", ">-\n", "    ",
      "2024-02-30",
      "salary: {min: ", "\"endDate\":", "\"skills\":[", "0x10", "1_000",
    ].map { Array($0.utf8) }
  private let lexicon = Lexicon.builtIn()
  private let posting: Posting
  private var accepted = 0

  init() {
    let page = PageReader().read(SeedFiles.samplePages.last ?? [], named: "page.html")
    if case .posting(let posting) = PostingReader(lexicon: lexicon).read(page) {
      self.posting = posting
    } else {
      posting = Posting()
    }
  }

  mutating func read(_ input: [UInt8]) -> [String] {
    let profile: Profile
    do throws(ProfileError) {
      profile = try ProfileReader(today: CalendarDate(year: 2026, month: 4, day: 1)).read(
        bytes: input, name: "me.yaml")
    } catch {
      return error.description.isEmpty ? ["an error without a sentence"] : []
    }
    accepted += 1
    let lines = ProfileText(terminal: Terminal(columns: 100, colours: false), lexicon: lexicon).lines(profile)
    let result = FitScorer(profile: profile, lexicon: lexicon).score(posting)
    let isSound = result.score.map { $0.isFinite && (0...1).contains($0) } ?? true
    return OutputInvariants.problems(lines, of: "profile") + (isSound ? [] : ["a score out of range"])
  }

  var summary: String { "\(accepted) accepted" }
}

/// Lexicon files: some lines of the built-in ones.
struct LexiconTarget: FuzzTarget {
  let fragments: [[UInt8]] =
    Mutation.anywhere
    + [
      "\t", "\t\t", "\n", "; ", "|", "implies", "related", "near:", "case", "!", "~", "#", "id\tname\tkind\n",
    ].map {
      Array($0.utf8)
    }
  let seeds: [[UInt8]]
  private var accepted = 0
  private let words = Array("We use Go, R, C++, Spark and k8s for machine learning (PyTorch).".utf8)

  init() {
    var seeds: [[UInt8]] = []
    for file in SeedFiles.bytes(in: "Lexicon", endings: [".tsv"]) {
      let lines = file.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
      guard let head = lines.first, head.starts(with: "id\tname".utf8), lines.count > 2 else { continue }
      // Some lines from three places of each file, under its own head.
      for start in [1, lines.count / 3, lines.count / 2] {
        let some = [head] + lines[start..<min(lines.count, start + 12)]
        seeds.append(Array(some.joined(separator: [0x0A])))
        // Without rules and relations, which name skills of other lines: these are accepted more often.
        let names = some.map {
          Array(
            $0.split(separator: 0x09, omittingEmptySubsequences: false).prefix(5).joined(separator: [0x09]))
        }
        seeds.append(Array(names.joined(separator: [0x0A])))
      }
    }
    self.seeds = seeds
  }

  mutating func read(_ input: [UInt8]) -> [String] {
    let lexicon: Lexicon
    do throws(LexiconProblems) {
      lexicon = try Lexicon(files: [(name: "mine.tsv", bytes: input)])
    } catch {
      return error.description.isEmpty ? ["an error without a sentence"] : []
    }
    accepted += 1
    var text = PostingText()
    text.append(words)
    for skill in lexicon.skills.prefix(3) { text.append(skill.name.utf8.map { $0 == 0x0A ? 0x20 : $0 }) }
    var mentions: [SkillMention] = []
    SkillReader(lexicon: lexicon).read(
      text: text.bytes, tokens: text.tokens, lines: text.lines.map { LineSpan(tokens: $0.tokens) },
      into: &mentions)
    let indices = lexicon.skills.indices
    return mentions.allSatisfy { indices.contains(Int($0.skill.rawValue)) } ? [] : ["a mention of no skill"]
  }

  var summary: String { "\(accepted) accepted" }
}
