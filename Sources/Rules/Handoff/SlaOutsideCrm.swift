import Facts

/// A service level that lives in a slide deck.
struct SlaOutsideCrm: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning, benchmarks: ["sla.in-crm"],
    summary: "The handoff has a service level that the CRM does not measure.",
    why: "Teams without automated service levels are back at finger-pointing within a quarter.",
    remedy: "Build the service level into CRM workflows.",
    how: "Reads practices.handoff_sla_in_crm; applies where practices.handoff_sla holds.")

  static let examples = [
    Example(
      company: #"{"practices": {"handoff_sla": true, "handoff_sla_in_crm": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"practices": {"handoff_sla": true, "handoff_sla_in_crm": true}}"#, .holds),
    Example(company: #"{"practices": {"handoff_sla": false}}"#, .notApplicable),
    Example(company: #"{"practices": {"handoff_sla": true}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("handoff_sla_in_crm")).outcomes(where: facts.practice("handoff_sla")) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "the handoff's service level is agreed on but not measured in the CRM")
    }
  }
}
