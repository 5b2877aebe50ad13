import Catalog
import Facts

/// Hundreds of customers, and no director or vice president who answers for them.
struct NoCsLeader: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning, benchmarks: ["cs-stage.scale"],
    summary: "There are customers enough for a head of customer success, and none.",
    why: "Nobody speaks for existing revenue where budgets and goals are set.",
    remedy: "Name a director or vice president of customer success.",
    how:
      "Applies from the customers of the Scale stage on where there is customer success; "
      + "nobody of director level or above in it decides.")

  static let examples = [
    Example(
      "CEO > CS Manager > CSM x6", company: #"{"customers": 500}"#,
      .violated(at: "customer-success")),
    Example("CEO > CS Manager > CSM x6", company: #"{"customers": 499}"#, .notApplicable),
    Example("CEO > Director CS > CSM x6", company: #"{"customers": 500}"#, .holds),
    Example("CEO > Chief Customer Officer > CSM x6", company: #"{"customers": 500}"#, .holds),
    Example("CEO > Head of Customer Success > CSM x6", company: #"{"customers": 500}"#, .holds),
    Example("CEO > AE x9", company: #"{"customers": 500}"#, .notApplicable),
    Example(company: #"{"customers": 500, "csms": 9}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!hasLeader(facts)).outcomes(
      where: facts.reaches(.customers, "cs-stage.scale") && facts.hasCustomerSuccess
    ) {
      facts.nobody(
        in: "the lead of customer success", info.benchmarks,
        "\(facts.customersText) and no director or vice president of customer success; one "
          + "leads from \(facts.lowText("cs-stage.scale"))")
    }
  }

  private static func hasLeader(_ facts: Facts) -> Condition {
    let isLed = facts.roster.positions(inFunction: "customer-success").contains {
      (facts.level(ofPosition: $0) ?? .individualContributor) >= .director
    }
    return Condition(isLed) || facts.has(roles: ["cco", "vp-cs", "cs-director"])
  }
}
