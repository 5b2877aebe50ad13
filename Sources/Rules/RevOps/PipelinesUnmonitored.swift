import Facts

/// Data pipelines that fail in silence.
struct PipelinesUnmonitored: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning,
    benchmarks: ["stack.pipelines", "stack.field-mapping", "cadence.schema-audit"],
    summary: "Data pipelines neither log nor alert when they fail.",
    why: "The first to notice is a leader with a wrong forecast, days later.",
    remedy: "Log every run, alert on failure, fix schemas first and make reruns harmless.",
    how: "Reads practices.pipelines_monitored.")

  static let examples = [
    Example(
      company: #"{"practices": {"pipelines_monitored": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"pipelines_monitored": true}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("pipelines_monitored")).outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "data pipelines fail without a log or an alert; failures are caught at once (S2)")
    }
  }
}
