import Facts

/// Many customers and nobody who brings the new ones in.
struct NoOnboardingSpecialist: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice, benchmarks: ["cs-stage.specialization"],
    summary: "There are customers enough for an onboarding specialist, and none.",
    why: "CSMs who implement have no time for customers who are live, or new ones wait.",
    remedy: "Give onboarding to a specialist, and CSMs the customers who are live.",
    how:
      "Applies from the customers on at which the source specialises; nobody in onboarding by "
      + "title decides.")

  static let examples = [
    Example(
      "VP CS > CSM x3", company: #"{"customers": 100}"#, .violated(at: "customer-success")),
    Example("VP CS > CSM x3", company: #"{"customers": 99}"#, .notApplicable),
    Example(
      "VP CS > CSM x3, VP CS > Onboarding Specialist", company: #"{"customers": 100}"#, .holds),
    Example("CEO > AE x3", company: #"{"customers": 100}"#, .notApplicable),
    Example(company: #"{"customers": 100, "csms": 3}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.has(roles: ["onboarding-specialist"])).outcomes(
      where: facts.isPastFirstCsm && facts.hasCustomerSuccess
    ) {
      facts.nobody(
        in: "onboarding", info.benchmarks,
        "\(facts.customersText) and no onboarding specialist; customer success specialises from "
          + facts.lowText("cs-stage.specialization"))
    }
  }
}
