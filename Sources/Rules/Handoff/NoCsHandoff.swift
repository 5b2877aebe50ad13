import Facts

/// Deals that are won and then thrown over the fence.
struct NoCsHandoff: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning, benchmarks: ["handoff.sales-to-cs"],
    summary: "No written process hands a won deal from sales to customer success.",
    why: "What was promised is asked again or forgotten; the customer starts with a doubt.",
    remedy: "Write down what is handed over, by whom and by when, and put it into the CRM.",
    how: "Reads practices.cs_handoff; applies where there is anybody in customer success.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"practices": {"cs_handoff": false}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM", company: #"{"practices": {"cs_handoff": true}}"#, .holds),
    Example("CEO > AE", company: #"{"practices": {"cs_handoff": false}}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("cs_handoff")).outcomes(where: facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "no written process hands won deals from sales to \(facts.csTeamText)")
    }
  }
}
