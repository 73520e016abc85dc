import Phrases

/// Pairs years with degrees: "BS and 6 years, or MS and 4"; "6+ years for Bachelor's, 4+ for Master's".
struct DegreeTiers: Sendable {
  private let numbers = NumberPhrases()

  /// Sets the degree of each figure that a sentence pairs with one.
  ///
  /// A sentence with one figure and one group of degrees pairs them. One with more is cut at "or" into
  /// alternatives; a figure of an alternative without a degree goes with `none`. Without "or", the figures
  /// and degrees pair in turn.
  func pair(_ years: inout [YearMention], _ degrees: inout [DegreeMention], in text: PostingText) {
    addImplied(&years, degrees, in: text)
    // Both lists stand in the order of the text: one walk through both.
    var start = 0
    var next = 0
    while start < years.count {
      let sentence = years[start].sentence
      let end = years[start...].firstIndex { $0.sentence != sentence } ?? years.count
      while next < degrees.count, degrees[next].sentence.lowerBound < sentence.lowerBound { next += 1 }
      var last = next
      while last < degrees.count, degrees[last].sentence == sentence { last += 1 }
      if last > next {
        pair(start..<end, Array(next..<last), in: sentence, &years, &degrees, text)
      } else if next > 0, isAlternative(sentence, to: degrees[next - 1].sentence, in: text) {
        // "BS and 7 years, or" on one line, "11 years" on the next: the way without a degree.
        years[start].degree = DegreeLevel.none
        degrees[next - 1].equivalentAccepted = true
      }
      start = end
    }
  }

  /// Whether a sentence is joined by "or" to the one just before it.
  private func isAlternative(_ sentence: Range<Int>, to before: Range<Int>, in text: PostingText) -> Bool {
    guard before.upperBound == sentence.lowerBound, let last = before.last, let first = sentence.first else {
      return false
    }
    return text.tokens[last].hash == Word.or || text.tokens[first].hash == Word.or
  }

  private func pair(
    _ figures: Range<Int>, _ here: [Int], in sentence: Range<Int>, _ years: inout [YearMention],
    _ degrees: inout [DegreeMention],
    _ text: PostingText
  ) {
    var alternatives: [Range<Int>] = []
    var begin = sentence.lowerBound
    for token in sentence where text.tokens[token].hash == Word.or {
      let hasFigure = figures.contains {
        years[$0].tokens.lowerBound >= begin && years[$0].tokens.upperBound <= token
      }
      let hasMore = figures.contains { years[$0].tokens.lowerBound > token }
      guard hasFigure && hasMore, !figures.contains(where: { years[$0].tokens.contains(token) }) else {
        continue
      }
      alternatives.append(begin..<token)
      begin = token
    }
    alternatives.append(begin..<sentence.upperBound)
    if alternatives.count > 1 {
      for part in alternatives {
        let inside = here.filter { part.contains(degrees[$0].tokens.lowerBound) }
        let level = inside.map { degrees[$0].level }.min { $0.rank < $1.rank }
        var isFirst = true
        for index in figures where part.contains(years[index].tokens.lowerBound) {
          // "Bachelor's and 7 years including 2 of Python": the first figure is the tier's.
          if isFirst || level == nil { years[index].degree = level ?? DegreeLevel.none }
          isFirst = false
        }
        if level == nil { for index in here { degrees[index].equivalentAccepted = true } }
      }
    } else if figures.count == here.count {
      for (figure, degree) in zip(figures, here) { years[figure].degree = degrees[degree].level }
    } else if figures.count == 1, let first = here.first {
      years[figures.lowerBound].degree =
        here.map { degrees[$0].level }.min { $0.rank < $1.rank } ?? degrees[first].level
    }
  }

  /// "BS and 6 years or MS and 4": a number behind a degree, whose unit was said before.
  private func addImplied(_ years: inout [YearMention], _ degrees: [DegreeMention], in text: PostingText) {
    var added: [YearMention] = []
    var first = 0
    for degree in degrees {
      while first < years.count, years[first].sentence.lowerBound < degree.sentence.lowerBound { first += 1 }
      guard first < years.count, years[first].sentence == degree.sentence,
        years[first].tokens.upperBound <= degree.tokens.lowerBound
      else { continue }
      let model = years[first]
      var index = degree.tokens.upperBound
      let limit = min(index + 3, degree.sentence.upperBound)
      while index < limit, !text.tokens[index].shape.contains(.isNumber) { index += 1 }
      guard index < limit,
        let number = numbers.phrase(startingAt: index, limit: degree.sentence.upperBound, in: text),
        number.minimum <= YearsReader.ceiling,
        !years[first...].prefix(while: { $0.sentence == degree.sentence }).contains(where: {
          $0.tokens.contains(index)
        }),
        text.isClauseStart(number.tokens.upperBound, end: degree.sentence.upperBound)
          || text.tokens[number.tokens.upperBound].hash == Word.or
      else { continue }
      var mention = model
      mention.range = YearRange(minimum: number.minimum, maximum: number.isOpen ? nil : number.maximum)
      mention.tokens = number.tokens
      mention.degree = nil
      added.append(mention)
    }
    guard !added.isEmpty else { return }
    years = (years + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
