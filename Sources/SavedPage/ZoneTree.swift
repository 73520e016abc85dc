/// The candidates for zones of one page, and the decision which of them are zones.
///
/// A candidate is an element (or the rest of an element after a heading such as "Similar jobs") whose
/// name, role, class or heading says that it is no content. Since some pages wrap the whole posting in
/// such an element (ASP.NET in a form, others in a "modal" or a "sidebar-layout"), all are judged again
/// at the end of the page by what they hold.
struct ZoneTree {
  struct Candidate {
    var zone: Block.Zone
    var parent: Int32
    /// Range of blocks and of bytes of the page's text.
    var firstBlock: Int32
    var endBlock: Int32 = -1
    var textStart: Int
    var textEnd = -1
    /// Told by an element or role of the HTML standard, rather than by a class.
    var isElement: Bool
    /// Begun by a heading.
    var isHeading = false
  }

  private(set) var candidates: [Candidate] = []
  static let none: Int32 = -1
  /// Beyond this number no further candidates are kept (their text counts as that of the one around).
  static let limit = 200_000

  mutating func open(
    _ zone: Block.Zone, parent: Int32, block: Int, text: Int, isElement: Bool, isHeading: Bool = false
  ) -> Int32 {
    guard candidates.count < Self.limit else { return parent }
    candidates.append(
      Candidate(
        zone: zone, parent: parent, firstBlock: Int32(truncatingIfNeeded: block), textStart: text,
        isElement: isElement, isHeading: isHeading))
    return Int32(truncatingIfNeeded: candidates.count - 1)
  }

  mutating func close(_ index: Int32, block: Int, text: Int) {
    guard index >= 0, candidates[Int(index)].endBlock < 0 else { return }
    candidates[Int(index)].endBlock = Int32(truncatingIfNeeded: block)
    candidates[Int(index)].textEnd = text
  }

  func zone(of index: Int32) -> Block.Zone? {
    index >= 0 ? candidates[Int(index)].zone : nil
  }

  /// Writes the zone of every block. `owners` holds the innermost candidate of each block.
  ///
  /// - Complexity: O(blocks + candidates).
  func resolve(_ blocks: inout [Block], owners: [Int32], textLength: Int) {
    guard !candidates.isEmpty else { return }
    // Blocks before each index that are main headings, and bytes of prose, as running sums.
    var headings = [Int32](repeating: 0, count: blocks.count + 1)
    var prose = [Int](repeating: 0, count: blocks.count + 1)
    for (index, block) in blocks.enumerated() {
      let isMainHeading = block.kind == .heading && block.level == 1 && !block.style.contains(.hidden)
      headings[index + 1] = headings[index] + (isMainHeading ? 1 : 0)
      let length = Int(block.end - block.start)
      let isProse = length >= 80 && !block.style.contains(.link) && !block.style.contains(.hidden)
      prose[index + 1] = prose[index] + (isProse ? length : 0)
    }
    let allProse = prose[blocks.count]
    let allHeadings = headings[blocks.count]

    var effective = [Block.Zone](repeating: .content, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let parent = candidate.parent >= 0 ? effective[Int(candidate.parent)] : .content
      let first = Int(candidate.firstBlock)
      let end = candidate.endBlock < 0 ? blocks.count : max(first, Int(candidate.endBlock))
      let hasMainHeading = headings[end] > headings[first]
      let proseShare = allProse == 0 ? 0 : Double(prose[end] - prose[first]) / Double(allProse)
      let keeps = isZone(
        candidate, hasMainHeading: hasMainHeading,
        isOnlyHeading: allHeadings == headings[end] - headings[first],
        prose: prose[end] - prose[first], proseShare: proseShare)
      if parent != .content && parent != .header {
        effective[index] = parent
      } else {
        effective[index] = keeps ? candidate.zone : parent
      }
    }
    for index in blocks.indices where owners[index] >= 0 {
      blocks[index].zone = effective[Int(owners[index])]
    }
  }

  /// Whether a candidate is no content after all that it holds is known.
  private func isZone(
    _ candidate: Candidate, hasMainHeading: Bool, isOnlyHeading: Bool, prose: Int, proseShare: Double
  ) -> Bool {
    switch candidate.zone {
    case .content: return false
    case .header: return true
    case .navigation where !candidate.isElement:
      // "nav-content" is what a navigation shows, no navigation.
      return prose < 400 && proseShare < 0.5
    case .navigation, .footer:
      // A logo in `<nav>` may be the only <h1>; prose is what navigation lacks.
      return proseShare < 0.5 && !(hasMainHeading && proseShare > 0.1)
    case .form:
      return !(hasMainHeading && proseShare > 0.05) && proseShare < 0.25
    case .similar where candidate.isHeading, .people where candidate.isHeading:
      return !hasMainHeading && proseShare < 0.85
    case .aside, .notice, .similar, .people, .share:
      return !hasMainHeading && proseShare < 0.4
    }
  }
}
