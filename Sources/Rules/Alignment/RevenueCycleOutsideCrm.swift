import Facts

/// A CRM that ends where the deal is won.
struct RevenueCycleOutsideCrm: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .advice, benchmarks: ["revenue-model.full"],
    summary: "The CRM does not hold the whole revenue cycle from first touch to renewal.",
    why: "What is not in it is measured by nobody who could act on it.",
    remedy: "Map the full revenue model and track all of its stages in the CRM.",
    how: "Reads practices.lifecycle_in_crm; applies unless there is known to be but one rep.")

  static let examples = [
    Example(
      company: #"{"practices": {"lifecycle_in_crm": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"lifecycle_in_crm": true}}"#, .holds),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("lifecycle_in_crm")).outcomes(where: facts.mayHaveTwoReps) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "the CRM does not hold the stages from first touch to renewal")
    }
  }
}
