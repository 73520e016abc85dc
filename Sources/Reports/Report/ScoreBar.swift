/// A score and its interval as a picture; the text beside it says the same.
enum ScoreBar {
  /// - Parameter bar: the score from which a posting is within reach; a mark stands there.
  static func write(_ score: Double, low: Double, high: Double, bar: Double, _ page: inout HTMLWriter) {
    open(&page)
    rectangle("interval", from: low, to: high, &page)
    rectangle("point", from: 0, to: score, &page)
    rectangle("goal", from: bar, to: bar + 0.01, &page)
    page.markup("</svg>")
  }

  /// A share of a whole, and a part of that share.
  static func write(_ share: Double, part: Double, _ page: inout HTMLWriter) {
    open(&page)
    rectangle("interval", from: 0, to: share, &page)
    rectangle("point", from: 0, to: part, &page)
    page.markup("</svg>")
  }

  private static func open(_ page: inout HTMLWriter) {
    page.markup(
      "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    )
  }

  private static func rectangle(
    _ style: StaticString, from: Double, to: Double, _ page: inout HTMLWriter
  ) {
    let (start, end) = (thousandths(from), thousandths(to))
    page.markup("<rect class=\"")
    page.markup(style)
    page.markup("\" x=\"")
    page.number(start)
    page.markup("\" width=\"")
    page.number(max(0, end - start))
    page.markup("\" height=\"10\"/>")
  }

  private static func thousandths(_ share: Double) -> Int {
    guard share.isFinite else { return 0 }
    return Int(exactly: (min(max(share, 0), 1) * 1000).rounded()) ?? 0
  }
}
