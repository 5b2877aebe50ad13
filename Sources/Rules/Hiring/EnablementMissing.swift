import Facts

/// Segments that need different training, and nobody who gives it.
struct EnablementMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["hire-trigger.enablement-manager"],
    summary: "Segments need different training, and there is no enablement.",
    why: "One training for all segments fits none of them.",
    remedy: "Hire an enablement manager who trains by segment.",
    how:
      "Applies where practices.segment_training_differs holds; nobody in enablement, held or "
      + "being hired, decides, unless the company is known to be smaller than the Optimize "
      + "stage.")

  static let examples = [
    Example(
      "CEO > VP Sales > AE x2",
      company: #"{"headcount": 120, "practices": {"segment_training_differs": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > VP Sales > AE x2",
      company: #"{"headcount": 120, "practices": {"segment_training_differs": false}}"#,
      .holds),
    Example(
      "CEO > Enablement Manager",
      company: #"{"arr": 2e7, "practices": {"segment_training_differs": true}}"#,
      .holds),
    Example(
      "CEO > AE",
      company: #"{"headcount": 79, "practices": {"segment_training_differs": true}}"#,
      .notApplicable),
    Example("CEO > AE", company: #"{"arr": 2e7}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.missingHire(["enablement"], where: facts.practice("segment_training_differs")) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "segments need different training, and nobody is in enablement")
    }
  }
}
