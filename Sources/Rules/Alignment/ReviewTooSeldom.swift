import Facts
import OrgModel

/// A review that comes too late to change anything.
///
/// S4 has the structure reviewed each quarter and every two to three years (C17): the
/// first is read as the question whether the model still works, the second as a redesign.
struct ReviewTooSeldom: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .advice,
    benchmarks: [
      "cadence.pipeline-review", "cadence.alignment-check", "cadence.structure-check",
      "cadence.structure-redesign", "cadence.third-test",
    ],
    summary: "Something is looked at less often than the sources ask for.",
    why: "What is seen late is explained and not changed.",
    remedy: "Put the review into the calendars of those who can act on it.",
    how:
      "Compares the days, weeks, months or years between reviews, as stated under reviews, "
      + "with the upper end of the cadence of each, converted to its unit.")

  static let examples = [
    Example(company: #"{"reviews": {"pipeline_days": 15}}"#, .violated(at: "pipeline-review")),
    Example(company: #"{"reviews": {"alignment_days": 15}}"#, .violated(at: "alignment-check")),
    Example(
      company: #"{"reviews": {"structure_months": 4, "redesign_months": 37}}"#,
      .violated(at: "structure-check", "structure-redesign")),
    Example(company: #"{"reviews": {"third_test_months": 2}}"#, .violated(at: "third-test")),
    Example(
      company: """
        {"reviews": {"pipeline_days": 14, "alignment_days": 14, "structure_months": 3,
         "redesign_months": 36, "third_test_months": 1}}
        """, .holds),
    Example(company: #"{"reviews": {"pipeline_days": 7}}"#, .unknown),
    Example(nil, .unknown),
  ]

  private struct Review {
    let id: String
    let path: String
    /// What the path counts in, and how many of them make a unit of the catalogue.
    let unit: String
    let perUnit: Double
  }

  private static let daysPerWeek = 7.0

  private static let reviews = [
    Review(id: "pipeline-review", path: "pipeline_days", unit: "day", perUnit: daysPerWeek),
    Review(id: "alignment-check", path: "alignment_days", unit: "day", perUnit: daysPerWeek),
    Review(id: "structure-check", path: "structure_months", unit: "month", perUnit: 1),
    Review(id: "structure-redesign", path: "redesign_months", unit: "month", perUnit: 1),
    Review(id: "third-test", path: "third_test_months", unit: "month", perUnit: 1),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    reviews.map { review in
      let path = "reviews.\(review.path)"
      guard let apart = facts.org.company.number(path) else { return .unknown([.company(path)]) }
      guard let expected = facts.expectation("cadence.\(review.id)"), let most = expected.high,
        apart > most * review.perUnit
      else { return .holds }
      return .violated(
        Violation(
          Subject(.org, review.id), observed: apart / review.perUnit,
          expected: Expectation(low: nil, high: most, unit: expected.unit, expected.benchmarks),
          "the \(review.id) comes every \(numberText(apart)) \(review.unit)s; "
            + "\(expected.description) \(expected.unit)"))
    }
  }
}
