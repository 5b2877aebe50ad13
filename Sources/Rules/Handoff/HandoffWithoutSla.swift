import Facts

/// A handoff without any agreement on how fast and how often.
struct HandoffWithoutSla: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning,
    benchmarks: ["sla.terms", "alignment.shared-from-split", "handoff.owner"],
    summary: "No service level says what marketing delivers and how sales follows up.",
    why: "Without one each side measures the other by what it remembers.",
    remedy: "Agree on leads a month, hours to the follow-up and touches: the numbers are yours.",
    how: "Reads practices.handoff_sla; applies unless there is known to be but one rep.")

  static let examples = [
    Example(company: #"{"practices": {"handoff_sla": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"handoff_sla": true}}"#, .holds),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("handoff_sla")).outcomes(where: facts.mayHaveTwoReps) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "the handoff from marketing to sales has no service level")
    }
  }
}
