import Facts

/// Customers' input that product never hears.
struct NoProductFeedback: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .advice, benchmarks: ["handoff.sales-to-cs"],
    summary: "Customer success has no regular way to bring customers' input to product.",
    why: "Product then builds for prospects, and customers leave over what everybody knew.",
    remedy: "Let customer success rank its customers' requests before each planning of product.",
    how: "Reads practices.product_feedback; applies where there is anybody in customer success.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"practices": {"product_feedback": false}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM", company: #"{"practices": {"product_feedback": true}}"#, .holds),
    Example("CEO > AE", company: #"{"practices": {"product_feedback": false}}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("product_feedback")).outcomes(where: facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "\(facts.csTeamText) have no regular way to bring customers' input to product")
    }
  }
}
