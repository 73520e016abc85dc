import Testing

@testable import Skills

private func sample() throws -> Lexicon {
  try lexicon(
    "nosql / NoSQL / tech / NoSQL database", "sql / SQL / tech / SQL database",
    "rest / REST / tech / REST API / REST: near never",
    "graphql / GraphQL / tech / GraphQL API", "supervised / supervised learning / method",
    "unsupervised / unsupervised learning / method", "reinforcement / reinforcement learning / method",
    "front / front-end development / method", "back / back-end development / method",
    "modeling / data modeling / method",
    "warehousing / data warehousing / method", "quality / data quality / method",
    "control / quality control / method",
    "unit / unit testing / method", "integration / integration testing / method",
    "e2e / end-to-end testing / method",
    "training / model training / method", "evaluation / model evaluation / method",
    "deployment / model deployment / method",
    "google-cloud / Google Cloud / tech", "google-maps / Google Maps / tech", "docker / Docker / tech",
    "docker-learning / Docker learning / method", "analysis / data analysis / method")
}

@Suite struct CoordinationTests {
  @Test(arguments: [
    // The last word is shared.
    ("SQL/NoSQL databases", "sql:SQL nosql:NoSQL databases"),
    ("REST and GraphQL APIs", "rest:REST graphql:GraphQL APIs"),
    ("supervised and unsupervised learning", "supervised:supervised unsupervised:unsupervised learning"),
    (
      "supervised, unsupervised, and reinforcement learning",
      "supervised:supervised unsupervised:unsupervised reinforcement:reinforcement learning"
    ),
    ("front-end and back-end development", "front:front-end back:back-end development"),
    ("unit and integration testing", "unit:unit integration:integration testing"),
    ("unit, end-to-end & integration testing", "unit:unit e2e:end-to-end integration:integration testing"),
    // The first word is shared.
    ("data modeling and warehousing", "modeling:data modeling warehousing:warehousing"),
    (
      "model training, evaluation and deployment",
      "training:model training evaluation:evaluation deployment:deployment"
    ),
    ("model training/evaluation in production", "training:model training evaluation:evaluation"),
    // Not what the words say.
    ("data analysis and quality control", "analysis:data analysis control:quality control"),
    ("data analysis and quality people", "analysis:data analysis"),
    ("Google Cloud and Maps", "google-cloud:Google Cloud"),
    ("Docker and reinforcement learning", "docker:Docker reinforcement:reinforcement learning"),
    ("supervised. Unsupervised learning", "unsupervised:Unsupervised learning"),
    ("supervised (unsupervised learning)", "unsupervised:unsupervised learning"),
    ("supervised by unsupervised learning", "unsupervised:unsupervised learning"),
    ("model training and the deployment", "training:model training"),
    ("and unsupervised learning and", "unsupervised:unsupervised learning"),
    ("modeling and warehousing", ""), ("data modeling and\nwarehousing", "modeling:data modeling"),
  ])
  func readsWhatAListLeavesOut(text: String, expected: String) throws {
    #expect(mentions(try sample(), text).joined(separator: " ") == expected)
  }
}
