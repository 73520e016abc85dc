import Fit
import FitGap
import Postings
import Reports
import Skills

/// What `fitgap rank`, `gaps`, `explain` and `parse` would print of the records, in every format.
struct RankedOutputs {
  private let lexicon: Lexicon
  private let scorer: FitScorer
  private var scored: [(record: FileRecord, result: FitResult)] = []
  private var inventory = Inventory()
  private var duplicates = Duplicates()
  /// Postings of one folder.
  private static let folderSize = 64

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    let text = """
      skills: [Python (primary), {name: SQL, years: 2}, PyTorch, statistics]
      years: 4
      level: mid
      locations: [Berlin]
      salary: {min: 50000, currency: EUR, period: year}
      """
    let profile = try? ProfileReader().read(bytes: Array(text.utf8), name: "fuzz.yaml")
    scorer = FitScorer(profile: profile ?? Profile(), lexicon: lexicon)
  }

  /// Writes what stands for one file, and after some files what stands for the folder.
  mutating func add(_ record: FileRecord) -> [String] {
    var problems: [String] = []
    var record = record
    record.file = "\(inventory.found).html"
    if let posting = record.posting, let fingerprint = PostingFingerprint(posting) {
      record.duplicateOf = duplicates.firstFile(of: fingerprint, in: record.file)
    }
    if (record.reason == nil) != (record.status == .parsed) {
      problems.append("a reason too many or missing")
    }
    inventory.add(record)
    let line = ParsedLineWriter(lexicon: lexicon, withText: true).object(of: record)
    problems += OutputInvariants.problems(line, of: "jsonl")
    problems += OutputInvariants.problems(ParsedRows.row(record, lexicon: lexicon), of: "csv")
    guard let posting = record.posting else { return problems + endOfFolder() }
    for skill in posting.skills {
      for evidence in skill.evidence
      where evidence.source == .text
        && (evidence.start < 0 || evidence.end < evidence.start || evidence.end > posting.text.bytes.count)
      {
        problems.append("evidence stands outside of the text")
      }
    }
    let result = scorer.score(posting)
    if let score = result.score, !(result.low <= score && score <= result.high && (0...1).contains(score)) {
      problems.append("the score \(score) is not within \(result.low)…\(result.high)")
    }
    if inventory.found % 8 == 0 {
      let lines = ExplanationText(terminal: Terminal(columns: 100, colours: false), scorer: scorer)
        .lines(record, result)
      problems += OutputInvariants.problems(lines, of: "explain")
    }
    scored.append((record, result))
    return problems + endOfFolder()
  }

  private mutating func endOfFolder() -> [String] {
    guard inventory.found >= Self.folderSize else { return [] }
    var problems: [String] = []
    if !inventory.isBalanced { problems.append("the inventory does not add up") }
    let folder = RankedFolder(scored: scored, inventory: inventory)
    let gaps = folder.gaps(scorer: scorer)
    let document = GapsDocument(folder: folder, gaps: gaps, plan: gaps.plan(steps: 3), scorer: scorer)
    let terminal = Terminal(columns: 100, colours: false)
    let table = GapsTable(terminal: terminal, lexicon: lexicon)
    var lines = RankTable(terminal: terminal, bar: 0.5, explains: true).lines(folder, candidate: "A")
    lines += table.missing(gaps, first: 20) + table.plan(document.plan, postings: folder.distinct)
    lines += table.perPosting(folder.distinct, scorer: scorer, first: 10) + table.audit(gaps.audit)
    lines += InventoryText.lines(inventory, width: 100)
    problems += OutputInvariants.problems(lines, of: "table")
    problems += OutputInvariants.problems(document.json(first: nil), of: "gaps json")
    problems += OutputInvariants.problems(RankDocument.json(folder, lexicon: lexicon), of: "json")
    problems += OutputInvariants.problems(RankRows.csv(folder.postings), of: "csv")
    let markdown = RankRows.markdown(folder, candidate: "A")
    problems += OutputInvariants.problems(Array(markdown.utf8), of: "markdown")
    let page = FolderReport(folder: folder, scorer: scorer, gaps: gaps, plan: document.plan).html()
    problems += OutputInvariants.problems(Array(page.utf8), of: "html")
    scored = []
    inventory = Inventory()
    duplicates = Duplicates()
    return problems
  }
}
