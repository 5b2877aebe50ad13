import Facts

/// RevOps that outgrew one manager.
struct RevopsDirectorMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["hire-trigger.revops-director"],
    summary: "RevOps has outgrown a single manager, and nobody directs it.",
    why: "Requests pile up where one manager sets priorities for all functions.",
    remedy: "Appoint a director over the RevOps managers.",
    how:
      "Applies where practices.revops_overloaded holds; neither director nor vice president "
      + "of RevOps, held or being hired, decides, unless the company is known to be smaller "
      + "than the Optimize stage.")

  static let examples = [
    Example(
      "CEO > VP Sales > AE x2",
      company: #"{"headcount": 120, "practices": {"revops_overloaded": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > VP Sales > AE x2",
      company: #"{"headcount": 120, "practices": {"revops_overloaded": false}}"#,
      .holds),
    Example(
      "CEO > RevOps Director",
      company: #"{"arr": 2e7, "practices": {"revops_overloaded": true}}"#,
      .holds),
    Example(
      "CEO > AE",
      company: #"{"headcount": 79, "practices": {"revops_overloaded": true}}"#,
      .notApplicable),
    Example("CEO > AE", company: #"{"arr": 2e7}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.missingHire(
      ["revops-director", "vp-revops"], where: facts.practice("revops_overloaded")
    ) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "RevOps has outgrown what one manager can lead, and has neither director nor VP")
    }
  }
}
