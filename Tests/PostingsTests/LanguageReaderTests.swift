import Testing

@testable import Postings

private let reader = LanguageReader()

@Suite struct LanguageReaderTests {
  @Test(arguments: [
    (
      "We are looking for a person who will look after the machines of our house and the people that use them.",
      "en"
    ),
    (
      "Wir suchen eine Person, die sich um die Maschinen und um die Menschen kümmert und mit uns arbeitet.",
      "de"
    ),
    ("Nous cherchons une personne qui prend soin des machines et des gens avec nous dans la maison.", "fr"),
    (
      "Hledáme člověka, který se bude starat o stroje a o lidi, kteří s nimi pracují, a bude to mít rád.",
      "cs"
    ),
    ("Buscamos una persona que cuide de las máquinas y de la gente que trabaja con ellas en la casa.", "es"),
  ])
  func `A text's language is told by its common words`(_ line: String, _ language: String) {
    #expect(reader.language(of: PostingText([line, line], in: .summary)) == language)
  }

  @Test(arguments: ["", "Python", "Python, Docker, SQL", "42 42 42 42 42 42"])
  func `Too few words tell nothing`(_ line: String) {
    #expect(reader.language(of: PostingText([line], in: .summary)) == nil)
  }

  @Test func `A site's tags say nothing of the posting's language`() {
    let tags = PostingText(
      ["The work is in the office and the team is here with you"], in: .other, isSiteTag: true)
    #expect(reader.language(of: tags) == nil)
  }
}
