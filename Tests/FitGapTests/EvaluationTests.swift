import Postings
import Skills
import Testing

@testable import FitGap

struct EvaluationTests {
  private static let lexicon = Lexicon.builtIn()

  private func label(_ skills: String, fields: String = "") throws -> PostingLabel {
    let json = "{\"name\":\"one\",\"file\":\"a/one.html\"\(fields),\"skills\":[\(skills)]}"
    return try LabelReader.read(Array(json.utf8), file: "one.json")
  }

  private func skill(_ name: String, _ importance: String = "required", anyOf: String = "null") -> String {
    """
    {"name":"\(name)","aka":[],"kind":"tech","importance":"\(importance)","any_of":\(anyOf),"quote":""}
    """
  }

  private func requirement(_ name: String, _ importance: Importance = .required, anyOf: Int? = nil) throws
    -> SkillRequirement
  {
    SkillRequirement(
      skill: try #require(Self.lexicon.skill(named: name)), importance: importance, anyOf: anyOf, evidence: []
    )
  }

  private func figures(_ label: PostingLabel, _ posting: Posting?, same: String = "") -> [String: Double] {
    var evaluation = Evaluation(lexicon: Self.lexicon, same: SameNames(same))
    evaluation.add(label, posting)
    return Dictionary(uniqueKeysWithValues: evaluation.figures().map { ($0.name, $0.value) })
  }

  @Test func skillsAreFoundByAnyOfTheirNames() throws {
    var posting = Posting()
    posting.skills = [try requirement("Kubernetes"), try requirement("Python")]
    let figures = figures(try label(skill("k8s") + "," + skill("python")), posting)
    #expect(figures["skills F1"] == 1)
    #expect(figures["importance"] == 1)
  }

  @Test func whatIsMissedAndWhatIsInventedLowersTheFigures() throws {
    var posting = Posting()
    posting.skills = [try requirement("Python"), try requirement("Kubernetes", .preferred)]
    let figures = figures(try label(skill("Python", "preferred") + "," + skill("Terraform")), posting)
    #expect(figures["skills F1"] == 0.5)
    #expect(figures["importance"] == 0)
  }

  @Test func umbrellaWordsThatNobodyLabelledCountNeitherWay() throws {
    var posting = Posting()
    posting.skills = [try requirement("Python"), try requirement("Artificial intelligence")]
    #expect(figures(try label(skill("Python")), posting)["skills F1"] == 1)
  }

  @Test func namesOfOneGroupAreOneSkill() throws {
    var posting = Posting()
    posting.skills = [try requirement("Python")]
    let wanted = try label(skill("Zwirn"))
    #expect(figures(wanted, posting)["skills F1"] == 0)
    #expect(figures(wanted, posting, same: "// a remark\nPython = Zwirn // so\n")["skills F1"] == 1)
  }

  @Test func alternativesAreCountedAsPairs() throws {
    var posting = Posting()
    posting.skills = [
      try requirement("PyTorch", anyOf: 4), try requirement("TensorFlow", anyOf: 4),
      try requirement("Python"),
    ]
    let right = try label(
      skill("PyTorch", anyOf: "1") + "," + skill("TensorFlow", anyOf: "1") + "," + skill("Python"))
    #expect(figures(right, posting)["any-of pairs F1"] == 1)
    let none = try label(skill("PyTorch") + "," + skill("TensorFlow") + "," + skill("Python"))
    #expect(figures(none, posting)["any-of pairs F1"] == 0)
  }

  @Test func nothingStatedAndNothingReadIsRightButEarnsNothing() throws {
    let figures = figures(try label(""), Posting())
    #expect(figures["workplace"] == 1)
    #expect(figures["workplace stated F1"] == nil)
  }

  @Test func aPageThatIsNotThereIsToldAndCountsAsUnread() throws {
    var evaluation = Evaluation(lexicon: Self.lexicon)
    evaluation.add(try label(skill("Python")), nil)
    #expect(evaluation.absent == 1)
    #expect(evaluation.disagreements.map(\.subject).contains(.file))
    #expect(evaluation.figures().first?.value == 0)
  }

  @Test(arguments: [
    ("120000", "120000", "USD", 120_000.0, 120_000.0, "USD", true),
    ("120000", "null", "USD", 120_000.0, 120_000.0, "USD", true),
    ("120000", "150000", "", 120_000.0, 150_000.0, "EUR", true),
    ("120000", "150000", "USD", 120_000.0, 150_000.0, "EUR", false),
    ("120000", "150000", "USD", 120_000.0, 160_000.0, "USD", false),
  ])
  func payIsOneWithinHalfAPercent(
    least: String, most: String, currency: String, minimum: Double, maximum: Double, read: String,
    isSame: Bool
  ) throws {
    let fields =
      ",\"salary\":{\"min\":\(least),\"max\":\(most),\"currency\":\"\(currency)\",\"period\":\"year\"}"
    let wanted = try label("", fields: fields).salary
    let salary = Salary(minimum: minimum, maximum: maximum, currency: read, period: .year)
    #expect(FieldScores.isSame(wanted, salary) == isSame)
  }

  @Test func floorsNameWhatIsTooLow() throws {
    var evaluation = Evaluation(lexicon: Self.lexicon)
    evaluation.add(try label(skill("Python")), Posting())
    let floors = try QualityFloors(
      text: "figure\tfloor\n# remark\nskills F1\t0.5\nyears\t0.9\nno such\t0.1\n", file: "floors.tsv")
    #expect(
      floors.failures(of: evaluation) == [
        "skills F1 is 0.000, below its floor of 0.500", "there is no figure \"no such\"",
      ])
    #expect(throws: LabelProblem.self) { try QualityFloors(text: "years\tmany", file: "floors.tsv") }
  }
}
