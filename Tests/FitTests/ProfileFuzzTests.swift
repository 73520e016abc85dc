import Testing

@testable import Fit

/// Mutations of whole profiles by a fixed generator: whatever comes, there is a profile or a typed error.
@Test(arguments: UInt64(1)...8) func mutatedProfilesNeverCrash(seed: UInt64) {
  let json =
    #"{"basics":{"name":"A","location":{"city":"B"}},"work":[{"position":"C","startDate":"2020-01"}],"#
    + #""skills":[{"name":"D","keywords":["E","F"]}],"education":[{"area":"G","studyType":"H"}]}"#
  let sources = [Array(Profile.template.utf8), Array(json.utf8)]
  let pieces = [
    "&a", "*a", "!t", "- ", "? ", ": ", "{", "}", "[", "]", "|\n", ">\n", "\"", "'", "#", "\n  ", "---\n",
    "...", "%", "\u{0}", "\u{FEFF}", "\t", "1e999", "-1",
  ]
  .map { Array($0.utf8) }
  var state = seed
  func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
  for round in 0..<60 {
    var bytes = sources[round % 2]
    for _ in 0...next(6) {
      let place = next(bytes.count)
      switch next(3) {
      case 0: bytes.insert(contentsOf: pieces[next(pieces.count)], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(20)))
      default: bytes[place] = UInt8(next(256))
      }
      if bytes.isEmpty { bytes = [0x20] }
    }
    do throws(ProfileError) {
      let profile = try ProfileReader(today: CalendarDate(year: 2026)).read(bytes: bytes, name: "fuzz")
      #expect(!profile.isEmpty)
      #expect((profile.yearsOfExperience ?? 0).isFinite)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
