import Facts

/// New CSMs who get their accounts all at once.
struct NoRampPlan: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning,
    benchmarks: ["csm-ramp.no-full-book-at-once", "coverage.tenure"],
    summary: "New CSMs do not get their book step by step after a plan.",
    why: "A full book on day one fails: the customers notice before the manager does.",
    remedy: "Write down week by week what a new CSM learns, watches and takes over.",
    how: "Reads practices.ramp_plan; applies where there is anybody in customer success.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"practices": {"ramp_plan": false}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM", company: #"{"practices": {"ramp_plan": true}}"#, .holds),
    Example("CEO > AE", company: #"{"practices": {"ramp_plan": false}}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("ramp_plan")).outcomes(where: facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "whoever joins \(facts.csTeamText) gets a book without a plan for the first weeks; "
          + "a ramp takes \(facts.expectation("csm-ramp.weeks")?.description ?? "") weeks")
    }
  }
}
