import Facts

/// CSMs who keep reports and tools.
struct CsmsDoAdministration: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .advice, benchmarks: ["roles.cs-ops", "cs-stage.specialization"],
    summary: "CSMs do administration, reports and tools, beside more than a first CSM's customers.",
    why: "Expensive people do work of low value, each in a way of their own.",
    remedy: "Move reports and tools to CS Ops and automate what is left.",
    how:
      "Looks in csm_duties for administration; applies from the customers on at which the "
      + "source specialises.")

  static let examples = [
    Example(
      company: #"{"customers": 100, "csm_duties": ["adoption", "administration"]}"#,
      .violated(at: "customer-success")),
    Example(
      company: #"{"customers": 99, "csm_duties": ["adoption", "administration"]}"#,
      .notApplicable),
    Example(company: #"{"customers": 100, "csm_duties": ["adoption"]}"#, .holds),
    Example(company: #"{"csm_duties": ["administration"]}"#, .unknown),
    Example("CEO > CSM x3", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.csmsDo("administration").outcomes(where: facts.isPastFirstCsm) {
      let ops = facts.roster.positions(inRoles: ["cs-operations"]).count
      let doers =
        ops > 0 ? "though there is \(counted(ops, "post")) in CS Ops" : "themselves"
      return Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "CSMs do administration, reports and tools \(doers), for \(facts.customersText)")
    }
  }
}
