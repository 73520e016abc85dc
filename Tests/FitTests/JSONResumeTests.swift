import Postings
import Testing

@testable import Fit

private func read(_ text: String, today: CalendarDate? = nil) throws -> Profile {
  try ProfileReader(today: today).read(bytes: Array(text.utf8), name: "resume.json")
}

@Test func theSectionsOfJSONResumeAreRead() throws {
  let profile = try read(
    """
    {"$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
     "basics": {"name": "Kim Lake", "label": "Senior Data Engineer", "image": "", "url": null,
       "location": {"city": "Oslo", "countryCode": "NO"}, "profiles": []},
     "work": [
       {"name": "Acme", "position": "Data Engineer", "startDate": "2018-01-01", "endDate": "2020-01-01",
        "summary": "Pipelines in Airflow.", "highlights": ["Moved to Kafka"]},
       {"company": "Old key", "position": "Engineer", "startDate": "2019-01"}],
     "volunteer": [{"organization": "x"}], "awards": [], "publications": [{}], "interests": [{"name": "Go"}],
     "references": [], "meta": {"theme": "y"},
     "projects": [{"name": "p", "keywords": ["Spark"]}],
     "certificates": [{"name": "CKA", "date": "2021-01-01"}],
     "skills": [{"name": "Databases", "level": "Master", "keywords": ["PostgreSQL", "Redis"]}, {"keywords": ["dbt"]}],
     "education": [{"institution": "U", "area": "Physics", "studyType": "Bachelor", "endDate": "2015"},
                   {"institution": "V"}],
     "languages": [{"language": "Norwegian", "fluency": "Native"}], "unknown": [1, true, {"a": [null]}]}
    """, today: CalendarDate(year: 2021, month: 1))
  #expect(profile.name == "Kim Lake")
  #expect(profile.level == .senior)
  #expect(profile.yearsOfExperience == 3)
  #expect(profile.locations == ["Oslo, NO"])
  #expect(profile.skills.map(\.text) == ["Databases", "PostgreSQL", "Redis", "dbt", "Spark"])
  #expect(profile.experience.map(\.organization) == ["Acme", "Old key"])
  #expect(profile.experience[0].skills == ["Pipelines in Airflow.", "Moved to Kafka"])
  #expect(profile.education.map(\.level) == [.bachelor])
  #expect(profile.education.map(\.field) == ["Physics"])
  #expect(profile.certifications == ["CKA"])
  #expect(profile.languages == ["Norwegian"])
}

@Test func valuesOfAnotherTypeAreLeftAlone() throws {
  let profile = try read(
    """
    {"basics": [], "work": {}, "skills": ["Python", {"name": 7, "keywords": "Go"}, null, [], {}],
     "education": "none", "languages": [3]}
    """)
  #expect(profile.skills.map(\.text) == ["Python", "7"])
  #expect(profile.education.isEmpty)
}

@Test func aResumeWithNothingToCompareIsEmpty() {
  for text in ["{}", #"{"basics": {"name": "A"}}"#, #"{"skills": []}"#] {
    #expect(throws: ProfileError(file: "resume.json", problem: .empty)) { try read(text) }
  }
}

@Test func brokenJSONIsNamed() {
  #expect { try read("{\n\"skills\": [}") } throws: { error in
    guard let error = error as? ProfileError, case .syntax(let text) = error.problem else { return false }
    return text.hasPrefix("not JSON")
  }
}
