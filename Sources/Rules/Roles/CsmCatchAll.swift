import Facts

/// CSMs who sell, implement, support and renew.
///
/// The first CSM handles everything by S1's own stages; later it cannot scale.
struct CsmCatchAll: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .warning,
    benchmarks: ["roles.csm-boundaries", "cs-stage.specialization"],
    summary: "CSMs sell, implement, support and renew, for more customers than a first CSM has.",
    why: "The urgent job wins: whoever does everything neither renews nor grows on time.",
    remedy: "Give the first of the four to a role of its own: support, then implementation.",
    how:
      "Looks in csm_duties for sales, implementation, support and renewals together; applies "
      + "from the customers on at which the source specialises.")

  static let examples = [
    Example(
      company: """
        {"customers": 100, "csm_duties": ["sales", "implementation", "support", "renewals"]}
        """, .violated(at: "customer-success")),
    Example(
      company: """
        {"customers": 100, "csm_duties": ["sales", "onboarding", "support", "renewals"]}
        """, .violated(at: "customer-success")),
    Example(
      company: """
        {"customers": 99, "csm_duties": ["sales", "implementation", "support", "renewals"]}
        """, .notApplicable),
    Example(
      company: #"{"customers": 100, "csm_duties": ["adoption", "renewals", "support", "sales"]}"#,
      .holds),
    Example(
      company: #"{"customers": 100, "csm_duties": ["adoption", "renewals", "onboarding"]}"#,
      .holds),
    Example(company: #"{"csm_duties": ["sales", "onboarding", "support", "renewals"]}"#, .unknown),
    Example("CEO > CSM x3", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let everything =
      facts.csmsDo("sales") && facts.csmsDo("implementation", "onboarding")
      && facts.csmsDo("support") && facts.csmsDo("renewals")
    return everything.outcomes(where: facts.isPastFirstCsm) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "CSMs sell, implement, support and renew for \(facts.customersText); one who handles "
          + "everything is the stage before \(facts.lowText("cs-stage.specialization"))")
    }
  }
}
