import Testing

@testable import Postings

private let reader = SectionReader()

/// Reads lines "section | outline line" and returns what stands before the bar after classification: headings
/// as "[section]".
private func classified(_ lines: [String], startingIn initial: Section = .summary) -> [String] {
  var text = PostingText(outline: lines.map(outline))
  reader.classify(&text, range: 0..<text.lines.count, startingIn: initial)
  return text.lines.map { $0.isHeading ? "[\($0.section.rawValue)]" : $0.section.rawValue }
}

private func outline(_ line: String) -> String {
  firstRange(of: "| ", in: line).map { String(line[$0.upperBound...]) } ?? ""
}

private func expected(_ line: String) -> String {
  String(line.prefix { $0 != " " })
}

private func check(_ lines: String, _ location: SourceLocation = #_sourceLocation) {
  let lines = lines.split(separator: "\n").map(String.init)
  let found = classified(lines)
  for (line, section) in zip(lines, found) {
    #expect(section == expected(line), "\(outline(line))", sourceLocation: location)
  }
}

@Suite struct SectionReaderTests {
  @Test(arguments: [
    "# Requirements", "**Requirements**", "Requirements:", "Requirements", "REQUIREMENTS", "- Requirements:",
  ])
  func `A heading is known in any tag`(_ heading: String) {
    check(
      """
      [requirements] | \(heading)
      requirements | - You keep a tidy bench
      requirements | - You arrive on time
      """)
  }

  @Test(arguments: [
    ("What we’re looking for", Section.requirements), ("You may be a good fit if you", .requirements),
    ("YOU HAVE:", .requirements), ("Who you are", .requirements), ("Minimum qualifications", .requirements),
    ("Must-haves", .requirements), ("Skills & Experience", .requirements),
    ("Preferred Qualifications", .preferred),
    ("Nice to have", .preferred), ("Bonus points", .preferred), ("YOU WILL:", .responsibilities),
    ("What you'll do", .responsibilities), ("Key Responsibilities", .responsibilities),
    ("Benefits & Perks", .benefits),
    ("What we offer", .benefits), ("About us", .company), ("Who we are", .company), ("How to apply", .apply),
    ("Equal Opportunity Employer", .legal), ("About the role", .summary), ("Profil recherché", .requirements),
    ("Ihr Profil", .requirements), ("Wir bieten", .benefits), ("Vos missions", .responsibilities),
    ("Požadujeme", .requirements), ("Nabízíme", .benefits), ("Náplň práce", .responsibilities),
  ])
  func `Headings of postings are known by their words`(_ heading: String, _ section: Section) {
    #expect(classified(["| # \(heading)", "| - A line of the list"])[0] == "[\(section.rawValue)]")
  }

  @Test func `Where a heading names two sections, preference and benefits win`() {
    #expect(classified(["| # Preferred skills and qualifications", "| x"])[0] == "[preferred]")
    #expect(classified(["| # Requirements", "| x"])[0] == "[requirements]")
  }

  @Test func `A closing heading ends the block before it`() {
    check(
      """
      [requirements] | # You have
      requirements | - Steady hands
      [responsibilities] | **You will:**
      responsibilities | - Clean the lenses
      [benefits] | # Perks
      benefits | - A warm lunch
      """)
  }

  @Test func `A heading of unknown words is a heading and changes nothing`() {
    check(
      """
      [requirements] | # Requirements
      requirements | - Steady hands
      [requirements] | # Glass and metal
      requirements | - Clean lenses
      """)
  }

  @Test(arguments: [
    "Our requirements for glass are stricter than the law, and every visitor of our workshop sees why we keep them.",
    "The job description says little about the workshop.",
    "We met the requirements.",
  ])
  func `A sentence that uses a heading's words is no heading`(_ sentence: String) {
    #expect(classified(["| \(sentence)", "| You greet visitors"])[0] == "summary")
  }

  @Test func `A last line is no plain heading, for it heads nothing`() {
    #expect(classified(["| Steady hands", "| Requirements"])[1] == "summary")
    #expect(classified(["| Requirements", "| Steady hands"])[0] == "[requirements]")
  }

  @Test func `A sentence before a list governs that list alone`() {
    check(
      """
      [requirements] | # Requirements
      requirements | - Steady hands
      preferred | It would be a plus to all of us if you knew these things:
      preferred | - The names of all lenses
      requirements | We read every letter that reaches us.
      """)
  }

  @Test func `A sentence before a paragraph governs nothing`() {
    check(
      """
      [requirements] | # Requirements
      requirements | It would be a plus to all of us if the weather held.
      requirements | We read every letter.
      """)
  }

  @Test func `Words before a colon govern their own line`() {
    check(
      """
      summary | We grind lenses in a small town.
      requirements | Requirements: steady hands and good eyes
      preferred | Nice to have: your own loupe
      summary | We are open from eight to four.
      """)
  }

  @Test(arguments: [
    ("We are an equal opportunity employer and welcome every person.", Section.legal),
    ("All qualified applicants are read regardless of race, faith or age.", .legal),
    ("Founded in 1990, the workshop has 40 employees worldwide in three towns.", .company),
    ("Our benefits include health insurance and a place in the choir.", .benefits),
  ])
  func `Legal, company and benefit paragraphs name themselves under any heading`(
    _ line: String, _ section: Section
  ) {
    #expect(
      classified(["| # Requirements", "| \(line)", "| - Steady hands"])
        == ["[requirements]", section.rawValue, "requirements"])
  }

  @Test(arguments: [
    "Strong knowledge of lenses", "3+ years in a workshop", "Experience with glass", "You have steady hands",
    "Negotiation skills", "Ability to lift a crate",
  ])
  func `A line that asks by itself is a requirement without a heading`(_ line: String) {
    #expect(classified(["| - \(line)"]) == ["requirements"])
  }

  @Test(arguments: ["Lenses are ground by hand.", "The workshop opened 3 doors", "Clean the lenses"])
  func `A line that asks nothing stays where it stands`(_ line: String) {
    #expect(classified(["| - \(line)"]) == ["summary"])
  }

  @Test func `Benefits that begin like a demand stay benefits`() {
    check(
      """
      [benefits] | # Benefits
      benefits | - Strong pension
      """)
  }

  @Test func `No line, no section`() {
    #expect(classified([]) == [])
    #expect(classified(["| ", "| !"]).count == 2)
  }

  @Test func `Duties below a heading with unknown words are duties`() {
    check(
      """
      [preferred] | # Nice to have
      preferred | - Docker
      [responsibilities] | # Your first winter here
      responsibilities | - Design the stage and its lights
      responsibilities | - Build walls that stand
      responsibilities | - Maintain the whole house with others
      """)
  }

  @Test func `Other lines below a heading with unknown words stay in their section`() {
    check(
      """
      [preferred] | # Nice to have
      preferred | - Docker
      [preferred] | # Your first winter here
      preferred | - Docker on small machines
      preferred | - Build walls that stand
      preferred | - A calm mind at all times
      """)
  }
}
