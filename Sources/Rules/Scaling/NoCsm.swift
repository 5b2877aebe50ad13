import Facts

/// Customers enough for a first CSM, and none.
struct NoCsm: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning, benchmarks: ["cs-stage.first-hire"],
    summary: "There are customers enough for a first CSM and nobody in customer success.",
    why: "Founders and sellers cannot keep that many customers in view: who leaves is a surprise.",
    remedy: "Hire a first CSM, a generalist, and hand over the relationships one by one.",
    how:
      "Applies from the customers of the first hire on; nobody in customer success, as stated "
      + "or by title, decides.")

  static let examples = [
    Example("CEO > AE", accounts: "ae: 20 x 30k", .violated(at: "customer-success")),
    Example("CEO > AE", accounts: "ae: 19 x 30k", .notApplicable),
    Example("CEO > CSM", accounts: "csm: 20 x 30k", .holds),
    Example("CEO > Onboarding Specialist", company: #"{"customers": 20}"#, .holds),
    Example(company: #"{"customers": 20, "csms": 1}"#, .holds),
    Example(company: #"{"customers": 20, "csms": 0}"#, .violated(at: "customer-success")),
    Example("CEO > AE", .unknown),
    Example(company: #"{"customers": 20}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.hasCustomerSuccess).outcomes(
      where: facts.reaches(.customers, "cs-stage.first-hire")
    ) {
      facts.nobody(
        in: "customer success", info.benchmarks,
        "\(facts.customersText) and nobody in customer success; a first CSM comes at "
          + facts.lowText("cs-stage.first-hire"))
    }
  }
}
