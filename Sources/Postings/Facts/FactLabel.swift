/// Labels of fact tables and info boxes ("Seniority level", "Location:", "Employment type"), from
/// `Lexicon/reading/labels.tsv`.
enum FactLabel: String, Sendable {
  case seniority, location, workplace, employment
  /// A label of another fact ("Industry", "Headquarters"), whose value is none of the above.
  case other
}
