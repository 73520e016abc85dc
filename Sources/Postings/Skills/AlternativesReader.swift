import Phrases
import Skills

/// Finds the skills of a line of which any one is enough: "PyTorch or JAX", "one of", "such as AWS, Azure or GCP".
struct AlternativesReader: Sendable {
  private let or: Set<UInt64>
  private let and: Set<UInt64>
  private let dutchOr = Tokenizer.hash(ofWord: "of")
  private let kinds: Set<UInt64>
  private let kindNouns: Set<UInt64>
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    or = Set(
      ["or", "oder", "ou", "o", "nebo", "či", "eller", "lub", "або", "чи"].map { Tokenizer.hash(ofWord: $0) })
    kinds = Set(
      ["similar", "other", "related", "comparable", "equivalent", "others", "another"].map {
        Tokenizer.hash(ofWord: $0)
      })
    kindNouns = Set(
      [
        "databases", "frameworks", "tools", "platforms", "libraries", "languages", "providers", "systems",
        "technologies", "warehouses", "clouds", "models", "engines", "stores",
      ].map { Tokenizer.hash(ofWord: $0) })
    and = Set(
      ["and", "und", "et", "y", "e", "a", "og", "en", "i", "та", "і", "plus"].map {
        Tokenizer.hash(ofWord: $0)
      })
  }

  /// How two neighbouring mentions are joined.
  private enum Joint {
    case comma, or, and, slash, none
    /// "or similar X": the right side names the kind, no alternative.
    case orKind
  }

  /// Alternatives: indices into the mentions, and how many of them are enough.
  struct Group: Sendable, Equatable {
    var members: [Int]
    var needed = 1
  }

  /// The groups of `mentions`, which must be sorted and stand in one line.
  func groups(
    _ text: PostingText, _ line: PostingText.Line, mentions: [SkillMention], cues: [PhraseTable<Cue>.Match],
    shape: LineShape
  ) -> [Group] {
    guard mentions.count > 1, line.section != .title else { return [] }
    let (members, positions) = withoutAbbreviations(mentions, text, shape)
    let groups = groups(text, line, members: members, cues: cues, shape: shape)
    return groups.compactMap { group in
      guard let first = group.first, Set(group.map { members[$0].skill }).count > 1 else { return nil }
      let opener = opener(before: members[first].tokens.lowerBound, cues, shape)
      return Group(members: group.flatMap { positions[$0] }, needed: opener?.label.needed ?? 1)
    }
  }

  /// The cue that begins the choice or the examples at a token; nil where none does.
  private func opener(
    before first: Int, _ cues: [PhraseTable<Cue>.Match], _ shape: LineShape
  ) -> PhraseTable<Cue>.Match? {
    cues.last {
      ($0.label == .example || $0.label.needed != nil) && $0.tokens.upperBound <= first
        && first - $0.tokens.upperBound <= 6 && shape[$0.tokens.lowerBound].clause == shape[first].clause
    }
  }

  /// "Amazon Web Services (AWS)" is one mention, for what stands before and behind it; with the positions of
  /// the mentions that each one stands for.
  private func withoutAbbreviations(
    _ mentions: [SkillMention], _ text: PostingText, _ shape: LineShape
  ) -> ([SkillMention], [[Int]]) {
    var kept: [SkillMention] = []
    var positions: [[Int]] = []
    for (position, mention) in mentions.enumerated() {
      let first = mention.tokens.lowerBound
      if let last = kept.last, last.skill == mention.skill, last.tokens.upperBound == first,
        shape[first].depth > shape[last.tokens.lowerBound].depth
      {
        kept[kept.count - 1].tokens = last.tokens.lowerBound..<mention.tokens.upperBound
        positions[kept.count - 1].append(position)
      } else {
        kept.append(mention)
        positions.append([position])
      }
    }
    return (kept, positions)
  }

  private func groups(
    _ text: PostingText, _ line: PostingText.Line, members mentions: [SkillMention],
    cues: [PhraseTable<Cue>.Match], shape: LineShape
  ) -> [[Int]] {
    var groups: [[Int]] = []
    var start = 0
    while start < mentions.count {
      // A run of mentions joined by commas, "and", "or" and slashes.
      var joints: [Joint] = []
      var endsInKind = false
      var end = start + 1
      while end < mentions.count {
        let joint = joint(text, mentions[end - 1], mentions[end], shape)
        if joint == .orKind {
          endsInKind = true
          break
        }
        if joint == .none { break }
        joints.append(joint)
        end += 1
      }
      let examples = endsInKind ? bracketedExamples(mentions, from: end, shape) : end..<end
      if end - start > 1 {
        groups += split(text, line, start..<end, joints, mentions, cues, shape, endsInKind: endsInKind)
      }
      if !examples.isEmpty {
        if end - start > 1, let last = groups.last, last.last == end - 1 {
          groups[groups.count - 1] += Array(examples)
        } else {
          groups.append([end - 1] + Array(examples))
        }
        end = examples.upperBound
      }
      start = end
    }
    return groups
  }

  /// "FastAPI or similar frameworks (Flask, Django)": the mentions in the brackets behind the kind.
  private func bracketedExamples(_ mentions: [SkillMention], from next: Int, _ shape: LineShape) -> Range<Int>
  {
    let last = mentions[next - 1]
    var next = next
    // The kind may be a skill itself: "or similar web frameworks (Flask, Django)".
    if next + 1 < mentions.count,
      shape[mentions[next].tokens.lowerBound].depth == shape[last.tokens.lowerBound].depth,
      mentions[next].tokens.upperBound == mentions[next + 1].tokens.lowerBound
    {
      next += 1
    }
    guard next < mentions.count else { return next..<next }
    let before = shape[last.tokens.lowerBound]
    let first = shape[mentions[next].tokens.lowerBound]
    guard first.depth > before.depth, first.clause == before.clause,
      mentions[next].tokens.lowerBound - last.tokens.upperBound <= 6
    else { return next..<next }
    var end = next
    while end < mentions.count && shape[mentions[end].tokens.lowerBound].bracket == first.bracket { end += 1 }
    return next..<end
  }

  private func joint(
    _ text: PostingText, _ left: SkillMention, _ right: SkillMention, _ shape: LineShape
  ) -> Joint {
    let first = shape[left.tokens.lowerBound]
    let second = shape[right.tokens.lowerBound]
    guard first.clause == second.clause, right.tokens.lowerBound >= left.tokens.upperBound,
      right.tokens.lowerBound - left.tokens.upperBound <= 6
    else { return .none }
    var joint = Joint.none
    var words = 0
    let gap = left.tokens.upperBound..<right.tokens.lowerBound
    // "Docker (or Podman)".
    let opensWithOr =
      gap.count == 1
      && gap.allSatisfy { or.contains(text.tokens[$0].hash) && shape[$0].bracket == second.bracket }
    for index in left.tokens.upperBound...right.tokens.lowerBound {
      if shape[index].depth != first.depth && shape[index].depth > 0 && index == right.tokens.lowerBound
        && shape[index].bracket != first.bracket && !opensWithOr
      {
        return .none
      }
      if shape[index].afterSlash && joint == .none && words == 0 { joint = .slash }
      if shape[index].afterComma && joint != .or && joint != .and { joint = .comma }
      guard index < right.tokens.lowerBound else { break }
      let hash = text.tokens[index].hash
      if kinds.contains(hash) && joint == .or {
        return .orKind
      } else if or.contains(hash) || hash == dutchOr && gap.count == 1 && areTools(left, right) {
        // Among English words "of" is no "or": "deployment of perception models", "2 years of Docker".
        joint = .or
      } else if and.contains(hash) {
        if joint != .or { joint = .and }
      } else {
        words += 1
      }
    }
    // "frameworks (PyTorch, JAX) and algorithms": what stands behind the bracket is no more of its list.
    if first.depth > second.depth && joint != .or { return .none }
    return words <= (joint == .or ? 2 : 1) ? joint : .none
  }

  private func areTools(_ left: SkillMention, _ right: SkillMention) -> Bool {
    lexicon[left.skill].kind == .tech && lexicon[right.skill].kind == .tech
  }

  /// Cuts a run into its groups.
  private func split(
    _ text: PostingText, _ line: PostingText.Line, _ run: Range<Int>, _ joints: [Joint],
    _ mentions: [SkillMention], _ cues: [PhraseTable<Cue>.Match], _ shape: LineShape, endsInKind: Bool
  ) -> [[Int]] {
    guard run.count > 1 else { return [] }
    let firstToken = mentions[run.lowerBound].tokens.lowerBound
    let lastToken = mentions[run.upperBound - 1].tokens.upperBound
    let opener = opener(before: firstToken, cues, shape)
    let hasSimilar =
      endsInKind
      || cues.contains {
        $0.label == .similar && $0.tokens.lowerBound >= lastToken && $0.tokens.lowerBound - lastToken <= 3
          && shape[$0.tokens.lowerBound].clause == shape[firstToken].clause
      }
    let everything = Array(run)
    // "Python or R, SQL": what follows a finished choice behind a comma is asked besides.
    if let or = joints.firstIndex(of: .or), let comma = joints[or...].firstIndex(of: .comma) {
      let cut = run.lowerBound + comma + 1
      return split(
        text, line, run.lowerBound..<cut, Array(joints[..<comma]), mentions, cues, shape, endsInKind: false)
        + split(
          text, line, cut..<run.upperBound, Array(joints[(comma + 1)...]), mentions, cues, shape,
          endsInKind: endsInKind)
    }
    if opener?.label.needed != nil { return [everything] }
    let hasOr = joints.contains(.or)
    if !joints.contains(.and) && (hasOr || hasSimilar) { return [everything] }
    if hasSimilar && areOfOneKind(everything, mentions) { return [everything] }
    if opener?.label == .example && firstToken - (opener?.tokens.upperBound ?? 0) <= 1
      && (shape[firstToken].depth > 0 || areOfOneKind(everything, mentions))
    {
      return [everything]
    }
    let slashed = slashGroups(run, joints, mentions)
    if !slashed.isEmpty { return slashed }
    if !hasOr {
      guard shape[firstToken].depth > 0, !joints.contains(.and) else { return [] }
      let isKind = namesKind(text, firstToken, mentions, shape) && areOfOneGroup(everything, mentions)
      return isKind && !areUsedTogether(everything, mentions) || areNeighbours(everything, mentions)
        ? [everything] : []
    }
    // "Python and either AWS or Azure": "and" parts, "or" joins.
    var groups: [[Int]] = []
    var part: [Int] = [run.lowerBound]
    var partHasOr = false
    for (offset, joint) in joints.enumerated() {
      if joint == .and {
        if partHasOr && part.count > 1 { groups.append(part) }
        part = []
        partHasOr = false
      }
      part.append(run.lowerBound + offset + 1)
      if joint == .or { partHasOr = true }
    }
    if partHasOr && part.count > 1 { groups.append(part) }
    return groups
  }

  /// "MIPS/ARM", "TypeScript/JavaScript": tools of one group with a slash between them.
  private func slashGroups(_ run: Range<Int>, _ joints: [Joint], _ mentions: [SkillMention]) -> [[Int]] {
    guard joints.contains(.slash), !joints.contains(.or) else { return [] }
    var groups: [[Int]] = []
    var part = [run.lowerBound]
    for (offset, joint) in joints.enumerated() {
      let member = run.lowerBound + offset + 1
      if joint == .slash && areSubstitutes(part[part.count - 1], member, mentions) {
        part.append(member)
      } else {
        if part.count > 1 { groups.append(part) }
        part = [member]
      }
    }
    if part.count > 1 { groups.append(part) }
    return groups
  }

  /// Whether brackets list tools of the kind that stands before them: "frameworks (PyTorch, JAX)". Behind a
  /// tool's own name stand its parts: "AWS (EC2, S3)".
  private func namesKind(
    _ text: PostingText, _ token: Int, _ mentions: [SkillMention], _ shape: LineShape
  ) -> Bool {
    let bracket = shape[token].bracket
    var before = token
    while before > shape.range.lowerBound && shape[before - 1].bracket == bracket { before -= 1 }
    guard before > shape.range.lowerBound, shape[before - 1].depth < shape[token].depth else { return false }
    if kindNouns.contains(text.tokens[before - 1].hash) { return true }
    return !mentions.contains { $0.tokens.contains(before - 1) && lexicon[$0.skill].kind == .tech }
  }

  /// Whether all are named tools, and at least two and half of them stand in one group of the lexicon.
  private func areOfOneGroup(_ members: [Int], _ mentions: [SkillMention]) -> Bool {
    guard areOfOneKind(members, mentions) else { return false }
    let groups = members.map { lexicon[mentions[$0].skill].group }
    return groups.contains { group in
      let count = groups.count { $0 == group }
      return count > 1 && count * 2 >= members.count
    }
  }

  /// Standards that stand beside each other (HTML, CSS) are used together.
  private func areUsedTogether(_ members: [Int], _ mentions: [SkillMention]) -> Bool {
    members.allSatisfy { member in
      let group = lexicon[mentions[member].skill].group
      return group.contains("standards") || group.contains("web languages")
    }
  }

  /// Near neighbours, or programming languages, databases and the like of one group. Standards that stand
  /// beside each other (HTML/CSS) are used together.
  private func areSubstitutes(_ left: Int, _ right: Int, _ mentions: [SkillMention]) -> Bool {
    let first = lexicon[mentions[left].skill]
    let second = lexicon[mentions[right].skill]
    guard first.kind == .tech, second.kind == .tech else { return false }
    return first.related.contains(mentions[right].skill)
      || first.group == second.group && !first.group.contains("standards")
        && !first.group.contains("web languages")
  }

  /// Examples are alternatives only if they are of one kind: all named tools.
  private func areOfOneKind(_ members: [Int], _ mentions: [SkillMention]) -> Bool {
    members.allSatisfy { lexicon[mentions[$0].skill].kind == .tech }
  }

  /// A bracketed list names substitutes if each member is a near neighbour of the first.
  private func areNeighbours(_ members: [Int], _ mentions: [SkillMention]) -> Bool {
    guard let first = members.first else { return false }
    let skill = lexicon[mentions[first].skill]
    return members.dropFirst().allSatisfy { member in
      skill.related.contains(mentions[member].skill) && lexicon[mentions[member].skill].group == skill.group
    }
  }
}
