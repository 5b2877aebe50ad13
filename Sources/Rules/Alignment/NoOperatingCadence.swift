import Facts

/// Sales and marketing that meet when something went wrong.
struct NoOperatingCadence: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .warning,
    benchmarks: ["cadence.pipeline-review", "cadence.alignment-check"],
    summary: "Sales and marketing have no fixed cadence of meetings.",
    why: "Without it the quarterly business review is a post-mortem.",
    remedy: "Review the pipeline together every week or two, and alignment every two weeks.",
    how: "Reads practices.operating_cadence; applies unless there is known to be but one rep.")

  static let examples = [
    Example(
      company: #"{"practices": {"operating_cadence": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"operating_cadence": true}}"#, .holds),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("operating_cadence")).outcomes(where: facts.mayHaveTwoReps) {
      let review = facts.expectation("cadence.pipeline-review")
      return Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "sales and marketing have no fixed cadence; a pipeline review is due every "
          + "\(review?.description ?? "") weeks")
    }
  }
}
