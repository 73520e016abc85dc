import Testing

@testable import Postings

private let reader = WorkRightsReader()

@Suite struct WorkRightsReaderTests {
  @Test(arguments: [
    ("Sponsorship is available", true), ("We sponsor visas", true), ("We can sponsor your visa.", true),
    ("We will consider sponsoring a new qualified applicant for employment authorization", true),
    ("Visa sponsorship provided", true),
    ("We do not provide any VISA sponsorship", false),
    ("We do not provide immigration-related sponsorship", false),
    ("This role is not eligible for visa sponsorship.", false), ("No Visa Sponsorship Available", false),
    ("must be authorized to work in the US without company sponsorship", false),
    ("We are unable to sponsor work visas", false),
    ("Visa sponsorship is not offered for this role.", false), ("we do not sponsor work visas", false),
  ])
  func sponsorshipIsOfferedOrRefused(line: String, expected: Bool) {
    #expect(reader.read(text(line)).sponsorship?.value == expected, "\(line)")
  }

  @Test(arguments: [
    "You must be authorized to work in the United States", "Visa is a world leader in payments",
    "Visa’s sponsorships, including the Olympics",
    "Will you now or in the future require visa sponsorship?", "work with executive sponsors",
    "company-sponsored training",
    "we sponsor bright women through their university degrees",
    "Sponsorship for industry certifications and education", "Great team",
    "Yes - I do have the legal documents (do not need sponsorship)",
  ])
  func silenceIsNoRefusal(line: String) {
    #expect(reader.read(text(line)).sponsorship == nil, "\(line)")
  }

  @Test(arguments: [
    "You must be a U.S. citizen", "Applicants must be US citizens", "U.S. citizenship required",
    "UK Eyes only candidates",
    "Must be an Australian citizen",
  ])
  func requiredCitizenshipIsRead(line: String) {
    #expect(reader.read(text(line)).citizenship?.value == true, "\(line)")
  }

  @Test(arguments: [
    "without regard to race or citizenship status", "Must be a U.S. citizen or permanent resident",
    "U.S. citizenship is not required",
    "enhance citizen services", "Are you a U.S. citizen?",
  ])
  func otherWordsRequireNoCitizenship(line: String) {
    #expect(reader.read(text(line)).citizenship == nil, "\(line)")
  }

  @Test(arguments: [
    ("Active TS/SCI clearance with polygraph", "TS/SCI"),
    ("Must hold a Secret clearance", "Secret clearance"), ("NV1 or NV2", "NV1"),
    ("Public Trust required", "Public Trust"), ("Security clearance required", "Security clearance"),
  ])
  func aClearanceIsQuoted(line: String, start: String) {
    #expect(reader.read(text(line)).clearance?.value.hasPrefix(start) == true, "\(line)")
  }

  @Test(arguments: [
    "secrets management with Vault", "trade secret", "customs clearance", "No security clearance needed",
    "the secret sauce",
  ])
  func otherSecretsAreNoClearance(line: String) {
    #expect(reader.read(text(line)).clearance == nil, "\(line)")
  }
}
