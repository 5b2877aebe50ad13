import Facts

/// Metrics whose definitions drift.
struct MetricsUnversioned: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["stack.dashboards"],
    summary: "Metric definitions are not written down and versioned.",
    why: "Two dashboards show two win rates, and the meeting is about which is right.",
    remedy: "Keep one definition of each metric under version control, and build charts from it.",
    how: "Reads practices.metric_definitions.")

  static let examples = [
    Example(
      company: #"{"practices": {"metric_definitions": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"metric_definitions": true}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("metric_definitions")).outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "metric definitions are not versioned, so that they drift (S2)")
    }
  }
}
