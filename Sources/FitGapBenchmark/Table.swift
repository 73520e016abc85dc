/// The result as a Markdown table.
struct Table {
  var pages: Pages
  /// Seconds that loading the lexicon took.
  var lexicon: Double
  var stages: [Stage]
  var floor: Stage
  var rounds: Int

  func write() {
    let whole = stages.last?.seconds ?? 0
    print("\(pages.bytes.count) pages, \(pages.byteCount) bytes, median of \(rounds) rounds, processor time")
    print("")
    print("| stage | ms | MB/s | of the whole |")
    print("|---|---:|---:|---:|")
    for stage in stages { print(row(stage, whole)) }
    print(row(floor, whole))
    print("")
    print("Lexicon, once a run: \(Self.fixed(lexicon * 1000, 1)) ms.")
    if floor.seconds > 0 {
      print("Whole against libxml2 alone with empty handlers: \(Self.fixed(whole / floor.seconds, 2)).")
    }
    // xmllint reads files, so it is compared over those of the folder alone.
    if pages.bytes.count == pages.files.count {
      if let seconds = Xmllint.seconds(over: pages.files, rounds: rounds), seconds > 0 {
        print("Whole against xmllint --html --noout: \(Self.fixed(whole / seconds, 2)).")
      } else {
        print("xmllint is not there, or the files are too many for one command.")
      }
    }
  }

  private func row(_ stage: Stage, _ whole: Double) -> String {
    let speed = stage.seconds > 0 ? Double(stage.byteCount) / 1e6 / stage.seconds : 0
    let share = whole > 0 ? stage.seconds / whole * 100 : 0
    return "| \(stage.name) | \(Self.fixed(stage.seconds * 1000, 1)) | \(Self.fixed(speed, 0)) "
      + "| \(Self.fixed(share, 0)) % |"
  }

  /// A figure with this many decimals.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int(clamping: Int64(exactly: (value * Double(scale)).rounded()) ?? 0)
    guard decimals > 0 else { return "\(scaled)" }
    let fraction = "\(scaled % scale)"
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
