import Facts

/// CSMs who answer support requests.
struct CsmsDoSupport: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .warning,
    benchmarks: ["roles.support-apart", "cs-stage.specialization"],
    summary: "CSMs do support, for more customers than a first CSM has.",
    why: "Requests come at any hour and have to be answered: nothing is done ahead of time.",
    remedy: "Send requests to support, and write down what is escalated to a CSM and how.",
    how:
      "Looks in csm_duties for support; applies from the customers on at which the source "
      + "specialises.")

  static let examples = [
    Example(
      company: #"{"customers": 100, "csm_duties": ["adoption", "support"]}"#,
      .violated(at: "customer-success")),
    Example(company: #"{"customers": 99, "csm_duties": ["adoption", "support"]}"#, .notApplicable),
    Example(company: #"{"customers": 100, "csm_duties": ["adoption"]}"#, .holds),
    Example(company: #"{"csm_duties": ["support"]}"#, .unknown),
    Example("CEO > CSM x3", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.csmsDo("support").outcomes(where: facts.isPastFirstCsm) {
      let agents = facts.roster.positions(inFunction: "customer-support").count
      let support =
        facts.org.people.count == 0
        ? "" : " beside \(counted(agents, "person", many: "people")) in support"
      return Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "CSMs do support\(support) for \(facts.customersText)")
    }
  }
}
