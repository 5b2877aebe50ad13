import Facts

/// Nobody knows which requests are support's and which are a CSM's.
struct NoSupportEscalation: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning,
    benchmarks: ["roles.support-apart", "handoff.sales-to-cs"],
    summary: "No written escalation paths part support from customer success.",
    why: "Every request ends with the CSM whom the customer knows.",
    remedy: "Write down what support solves, what it escalates, to whom and how fast.",
    how:
      "Reads practices.support_escalation; applies where there is anybody in customer "
      + "success.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"practices": {"support_escalation": false}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM", company: #"{"practices": {"support_escalation": true}}"#, .holds),
    Example("CEO > AE", company: #"{"practices": {"support_escalation": false}}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("support_escalation")).outcomes(where: facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "no written escalation paths part support from \(facts.csTeamText)")
    }
  }
}
