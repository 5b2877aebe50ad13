import Facts

/// Sales and customer success who both renew and expand, or neither.
///
/// Who leads is disputed: S1 pays CSMs for expansion, S0 adds account managers (C25).
/// That it is agreed is not.
struct RenewalLeadUnclear: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning, benchmarks: ["handoff.sales-to-cs", "ownership.expansion"],
    summary: "Sales and customer success have not agreed who leads renewals and expansion.",
    why: "The customer hears two offers or none, and two teams claim the same euro.",
    remedy: "Name the lead of renewals and of expansion for each segment, and pay after it.",
    how:
      "Reads practices.renewal_coordination; applies where there is anybody in customer "
      + "success.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"practices": {"renewal_coordination": false}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM", company: #"{"practices": {"renewal_coordination": true}}"#, .holds),
    Example(
      "CEO > AE", company: #"{"practices": {"renewal_coordination": false}}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("renewal_coordination")).outcomes(where: facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "sales and \(facts.csTeamText) have not agreed who leads renewals and expansion")
    }
  }
}
