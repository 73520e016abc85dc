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

/// In the manner of the schema's own sample: every section and every key that version 1.0.0 names.
@Test func aResumeWithEveryKeyOfTheSchemaIsRead() throws {
  let profile = try read(
    """
    {"$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
     "basics": {"name": "Juno Marsh", "label": "Programmer", "image": "", "email": "juno@example.com", "phone": "(0) 1",
       "url": "http://example.com", "summary": "Juno works on “lossless” things.",
       "location": {"address": "1 Road", "postalCode": "CA 1", "city": "San Francisco", "countryCode": "US", "region": "California"},
       "profiles": [{"network": "x", "username": "y", "url": ""}]},
     "work": [{"name": "Flute", "location": "Palo Alto, CA", "description": "A company", "position": "CEO/President",
       "url": "http://example.com", "startDate": "2013-12-01", "endDate": "2014-12-01", "summary": "A platform.", "highlights": ["Won"]}],
     "volunteer": [{"organization": "Club", "position": "Teacher", "url": "", "startDate": "2012-01-01", "endDate": "2013-01-01",
       "summary": "Free", "highlights": ["Month"]}],
     "education": [{"institution": "U", "url": "", "area": "Information Technology", "studyType": "Bachelor",
       "startDate": "2011-06-01", "endDate": "2014-01-01", "score": "4.0", "gpa": 4.0, "courses": ["DB1101 - Basic SQL"]}],
     "awards": [{"title": "A", "date": "2014-11-01", "awarder": "T", "summary": "S"}],
     "certificates": [{"name": "C", "date": "2021-11-07", "url": "", "issuer": "I"}],
     "publications": [{"name": "P", "publisher": "H", "releaseDate": "2014-10-01", "url": "", "summary": "S"}],
     "skills": [{"name": "Web Development", "level": "Master", "keywords": ["HTML", "CSS", "Javascript"]}],
     "languages": [{"language": "English", "fluency": "Native speaker"}],
     "interests": [{"name": "Wildlife", "keywords": ["Ferrets"]}],
     "references": [{"name": "E", "reference": "R"}],
     "projects": [{"name": "M", "description": "D", "highlights": ["H"], "keywords": ["GoogleMaps"], "startDate": "2016-08-24",
       "endDate": "2016-08-24", "url": "m.example.com", "roles": ["Team lead"], "entity": "S", "type": "application"}],
     "meta": {"canonical": "https://example.com/r.json", "version": "v1.0.0", "lastModified": "2017-12-24T15:53:00"}}
    """)
  #expect(profile.skills.map(\.text) == ["Web Development", "HTML", "CSS", "Javascript", "GoogleMaps"])
  #expect(profile.experience.count == 1)
  #expect(profile.education.map(\.level) == [.bachelor])
  #expect(profile.locations == ["San Francisco, California, US"])
}

/// Valid by the schema, which asks for no section: sections may be missing, and a job may go on.
@Test(arguments: [
  #"{"skills": [{"name": "Python"}]}"#,
  #"{"work": [{"company": "A", "position": "B", "startDate": "2013-12-01"}]}"#,
  #"{"work": [{"position": "B", "startDate": "2013", "endDate": "present"}]}"#,
  #"{"education": [{"studyType": "Master", "area": "Physics"}], "meta": {}}"#,
])
func aResumeOfOneSectionIsRead(_ text: String) throws {
  #expect(!(try read(text)).isEmpty)
}

@Test(arguments: [#"{"meta": {"version": "v1.0.0"}}"#, #"{"basics": {"name": "A"}}"#, "{}"])
func aResumeThatStatesNothingIsNamedEmpty(_ text: String) {
  #expect(throws: ProfileError.self) { try read(text) }
}
