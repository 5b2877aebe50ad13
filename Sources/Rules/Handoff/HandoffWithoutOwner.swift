import Facts

/// The space between marketing and sales where leads go to die.
struct HandoffWithoutOwner: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning, benchmarks: ["handoff.owner"],
    summary: "Nobody is named as owner of the handoff from marketing to sales.",
    why: "Between marketing qualified and sales working is a land that belongs to nobody.",
    remedy: "Name somebody in RevOps, a shared ops role or a pod leader for speed and quality.",
    how: "Reads practices.handoff_owner; applies unless there is known to be but one rep.")

  static let examples = [
    Example(company: #"{"practices": {"handoff_owner": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"handoff_owner": true}}"#, .holds),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("handoff_owner")).outcomes(where: facts.mayHaveTwoReps) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "nobody is accountable for speed and quality of the handoff from marketing to sales")
    }
  }
}
