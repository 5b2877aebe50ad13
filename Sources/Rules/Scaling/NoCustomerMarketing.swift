import Facts

/// Hundreds of customers, and marketing speaks only to those who are none yet.
struct NoCustomerMarketing: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice, benchmarks: ["cs-stage.scale"],
    summary: "There are customers enough for customer marketing, and none.",
    why: "One CSM reaches a book; marketing reaches all customers with references and adoption.",
    remedy: "Give one marketer existing customers as the audience.",
    how:
      "Applies from the customers of the Scale stage on; nobody in customer marketing by "
      + "title decides.")

  static let examples = [
    Example(
      "VP CS > CSM x9", company: #"{"customers": 500}"#, .violated(at: "customer-success")),
    Example("VP CS > CSM x9", company: #"{"customers": 499}"#, .notApplicable),
    Example(
      "VP CS > CSM x9, CEO > Customer Marketing Manager", company: #"{"customers": 500}"#, .holds),
    Example("CEO > AE x9", company: #"{"customers": 500}"#, .notApplicable),
    Example(company: #"{"customers": 500, "csms": 9}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.has(roles: ["customer-marketing"])).outcomes(
      where: facts.reaches(.customers, "cs-stage.scale") && facts.hasCustomerSuccess
    ) {
      facts.nobody(
        in: "customer marketing", info.benchmarks,
        "\(facts.customersText) and nobody in customer marketing; it comes at "
          + facts.lowText("cs-stage.scale"))
    }
  }
}
