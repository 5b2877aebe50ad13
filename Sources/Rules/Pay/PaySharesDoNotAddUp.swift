import Facts

/// A plan whose parts are more or less than the whole.
struct PaySharesDoNotAddUp: Rule {
  static let info = RuleInfo(
    area: .pay, severity: .warning, benchmarks: ["pay.mix-sum"],
    summary: "Base and variable pay of a plan do not make up target pay.",
    why: "Nobody can tell what the plan pays: offers and payouts will differ.",
    remedy: "State both as shares of the same target pay.",
    how:
      "Adds base and variable share of each plan that states both and compares the sum with "
      + "the whole.")

  static let examples = [
    Example(
      company: #"{"pay_plans": [{"role": "csm", "base_share": 0.7, "variable_share": 0.4}]}"#,
      .violated(at: "csm")),
    Example(
      company: #"{"pay_plans": [{"role": "sdr", "base_share": 0.6, "variable_share": 0.3}]}"#,
      .violated(at: "sdr")),
    Example(
      company: #"{"pay_plans": [{"role": "csm", "base_share": 0.7, "variable_share": 0.3}]}"#,
      .holds),
    Example(company: #"{"pay_plans": [{"role": "csm", "base_share": 0.7}]}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes { plan in
      guard let base = plan.base, let variable = plan.variable,
        let expected = facts.expectation("pay.mix-sum")
      else { return [] }
      guard !expected.contains(share: base + variable) else { return [.holds] }
      return [
        .violated(
          Violation(
            plan.subject, observed: base + variable, expected: expected,
            "the plan \"\(plan.role)\" has \(percent(base)) base and \(percent(variable)) "
              + "variable pay: \(percent(base + variable))"))
      ]
    }
  }
}
