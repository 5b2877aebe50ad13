import Facts

/// A service level that nobody looks at.
struct SlaNotAudited: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .advice, benchmarks: ["cadence.sla-audit"],
    summary: "The handoff's service level is not audited every week.",
    why: "A service level without an audit is a wish.",
    remedy: "Let RevOps audit it weekly and flag who missed it.",
    how: "Reads practices.handoff_sla_audited; applies where practices.handoff_sla holds.")

  static let examples = [
    Example(
      company: #"{"practices": {"handoff_sla": true, "handoff_sla_audited": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"practices": {"handoff_sla": true, "handoff_sla_audited": true}}"#, .holds),
    Example(company: #"{"practices": {"handoff_sla": false}}"#, .notApplicable),
    Example(company: #"{"practices": {"handoff_sla_audited": false}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("handoff_sla_audited")).outcomes(where: facts.practice("handoff_sla")) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "nobody audits the handoff's service level every week")
    }
  }
}
