/// The number of letters that were missed, added, swapped or replaced between two short words.
enum EditDistance {
  /// O(n·m); words longer than 40 bytes are never near.
  static func between(_ first: String, _ second: String) -> Int {
    let left = Array(first.lowercased().utf8)
    let right = Array(second.lowercased().utf8)
    guard left.count <= 40, right.count <= 40 else { return Int.max }
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var best = min(
          previous[column] + (left[row] == right[column] ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }

  /// The nearest of `words`, if it is near enough to be what was meant.
  static func nearest(to word: String, among words: [String]) -> String? {
    let limit = max(1, word.utf8.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = between(word, candidate)
      if distance <= limit && distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }
}
