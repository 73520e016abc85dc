import SavedPage
import Testing

@testable import Postings

private let reader = EmployerNames()

private func employer(_ html: String) -> String? {
  reader.mostNamed(in: PageReader().read(Array(html.utf8)))
}

@Suite struct EmployerNamesTests {
  @Test(arguments: [
    (
      "<p>University of Zorpal is old.</p><p>Join the University of Zorpal today.</p>", "University of Zorpal"
    ),
    ("<p>Vexley Optik GmbH grinds lenses.</p><p>Write to Vexley Optik GmbH.</p>", "Vexley Optik GmbH"),
    (
      "<p>Quillon Hospital</p><p>At Quillon Hospital we care. Zorpal Hospital is far.</p>", "Quillon Hospital"
    ),
  ])
  func `A name of an employer's form that is used again is the employer`(_ html: String, _ name: String) {
    #expect(employer(html) == name)
  }

  @Test(arguments: [
    "", "<p>We grind lenses.</p>", "<p>You studied at the University of Zorpal.</p>",
    "<p>a university of glass, a university of glass</p>",
    "<nav><p>Quillon Hospital</p><p>Quillon Hospital</p></nav>", "<p>University</p><p>University</p>",
  ])
  func `Anything else names none`(_ html: String) {
    #expect(employer(html) == nil)
  }
}
