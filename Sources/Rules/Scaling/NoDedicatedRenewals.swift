import Facts

/// Hundreds of customers, and renewals are a side job.
struct NoDedicatedRenewals: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning,
    benchmarks: ["ownership.renewals", "hire-trigger.renewals", "cs-stage.scale"],
    summary: "There are customers enough for people who only renew, and none.",
    why: "Renewals that are everybody's side job slip, and their forecast is a guess.",
    remedy: "Add a renewals specialist under the head of customer success.",
    how:
      "Applies from the customers of the Scale stage on; nobody with a renewals role by title "
      + "decides.")

  static let examples = [
    Example(
      "VP CS > CSM x9", company: #"{"customers": 500}"#, .violated(at: "customer-success")),
    Example("VP CS > CSM x9", company: #"{"customers": 499}"#, .notApplicable),
    Example("VP CS > CSM x9, VP CS > Renewals Manager", company: #"{"customers": 500}"#, .holds),
    Example("CEO > AE x9", company: #"{"customers": 500}"#, .notApplicable),
    Example(company: #"{"customers": 500, "csms": 9}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.has(roles: ["renewals-manager"])).outcomes(
      where: facts.reaches(.customers, "cs-stage.scale") && facts.hasCustomerSuccess
    ) {
      let sellers = facts.roster.positions(inRoles: ["account-manager"]).count
      let others = sellers > 0 ? "; \(counted(sellers, "account manager")) also sell" : ""
      return facts.nobody(
        in: "renewals", info.benchmarks,
        "\(facts.customersText) and nobody who only renews\(others); renewals have people of "
          + "their own from \(facts.lowText("cs-stage.scale"))")
    }
  }
}
