import Postings
import Skills

@testable import Fit

/// A small lexicon of its own, so that these tests say what a relation does whatever the built-in one holds.
let lexicon: Lexicon = {
  let table = """
    id	name	kind	group	aliases	context	implies	related	external
    python	Python	tech	languages
    r	R	tech	languages		R: cased, needs tech
    java	Java	tech	languages				python
    go	Go	tech	languages
    rust	Rust	tech	languages
    cobol	COBOL	tech	languages
    deep-learning	deep learning	method	fields
    pytorch	PyTorch	tech	frameworks			python|deep-learning	tensorflow
    tensorflow	TensorFlow	tech	frameworks			python|deep-learning
    jax	JAX	tech	frameworks			python
    statistics	statistics	method	fields
    kubernetes	Kubernetes	tech	cloud	k8s
    eks	Amazon EKS	tech	cloud	EKS		kubernetes|aws
    aws	AWS	tech	cloud				azure
    azure	Azure	tech	cloud
    s3	Amazon S3	tech	cloud	S3		aws
    postgresql	PostgreSQL	tech	databases	Postgres		sql
    sql	SQL	tech	databases
    mlops	MLOps	method	fields
    unit-testing	unit testing	method	software
    """
  let soft = """
    id	name	kind	group
    communication	communication	soft	soft
    teamwork	teamwork	soft	soft
    """
  let languages = """
    id	name	kind	group
    english	English	language	spoken
    german	German	language	spoken
    """
  let files = [("technical-test.tsv", table), ("soft.tsv", soft), ("languages.tsv", languages)]
  return try! Lexicon(files: files.map { ($0.0, Array($0.1.utf8)) })
}()

func skill(_ id: String) -> SkillIndex { lexicon.skill(named: id)! }

let quote = Evidence(source: .text, quote: "the posting's words", section: .requirements)

/// A posting that asks for these skills, each by itself.
func posting(
  required: [String] = [], preferred: [String] = [], context: [String] = [],
  _ change: (inout Posting) -> Void = { _ in }
) -> Posting {
  var posting = Posting()
  for (importance, ids) in [(Importance.required, required), (.preferred, preferred), (.context, context)] {
    for id in ids {
      posting.skills.append(
        SkillRequirement(skill: skill(id), importance: importance, evidence: [quote]))
    }
  }
  change(&posting)
  return posting
}

func profile(_ skills: [String], _ change: (inout Profile) -> Void = { _ in }) -> Profile {
  var profile = Profile()
  profile.skills = skills.map { Profile.SkillEntry($0) }
  change(&profile)
  return profile
}

func scorer(_ skills: [String], _ change: (inout Profile) -> Void = { _ in }) -> FitScorer {
  FitScorer(profile: profile(skills, change), lexicon: lexicon)
}

extension FitResult {
  func outcome(_ label: String) -> RequirementOutcome? { outcomes.first { $0.label == label } }
}
