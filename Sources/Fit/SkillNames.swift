import Skills

extension FitScorer {
  /// The skills that a text names, read like an entry of a profile: "k8s", "Python (pandas)". Empty where it names
  /// none.
  public func skills(named text: String) -> [SkillIndex] { EntryReader(lexicon: lexicon).skills(in: text) }
}
