import Facts

/// A CSM who is paid like a clerk or like a seller.
struct PayMixOutsideRange: Rule {
  static let info = RuleInfo(
    area: .pay, severity: .advice, benchmarks: ["csm-pay.base", "csm-pay.variable"],
    summary: "Base or variable pay of CSMs is outside its range.",
    why: "With little variable pay results do not matter; with much, the customer's interest.",
    remedy: "Move target pay between base and variable at the next review, not in mid-year.",
    how: "Compares the base share of a CSM's plan, or else the variable share, with its range.")

  static let examples = [
    Example(
      company: #"{"pay_plans": [{"role": "csm", "base_share": 0.71}]}"#, .violated(at: "csm")),
    Example(company: #"{"pay_plans": [{"role": "csm", "base_share": 0.7}]}"#, .holds),
    Example(company: #"{"pay_plans": [{"role": "csm", "base_share": 0.6}]}"#, .holds),
    Example(
      company: #"{"pay_plans": [{"role": "csm", "base_share": 0.59}]}"#, .violated(at: "csm")),
    Example(
      company: #"{"pay_plans": [{"role": "Enterprise CSM", "variable_share": 0.41}]}"#,
      .violated(at: "Enterprise CSM")),
    Example(company: #"{"pay_plans": [{"role": "csm", "variable_share": 0.3}]}"#, .holds),
    Example(
      company: #"{"pay_plans": [{"role": "account-executive", "base_share": 0.5}]}"#,
      .notApplicable),
    Example(company: #"{"pay_plans": [{"role": "csm"}]}"#, .unknown),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes(ofPlans: facts.isForCsms) { plan in
      guard let share = plan.base ?? plan.variable else { return [.unknown([.payPlans])] }
      let (part, key) =
        plan.base == nil ? ("variable", "csm-pay.variable") : ("base", "csm-pay.base")
      guard let expected = facts.expectation(key), !expected.contains(share: share) else {
        return [.holds]
      }
      return [
        .violated(
          Violation(
            plan.subject, observed: share, expected: expected,
            "the plan \"\(plan.role)\" pays \(percent(share)) of the target as \(part); "
              + expected.percentDescription))
      ]
    }
  }
}
