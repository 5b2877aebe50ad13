import Facts

/// Weights that are not the whole of variable pay, or ranges that never can be.
///
/// The ranges of S1 make 80 to 120% (C24): there are weights inside them that make 100%.
struct MetricWeightsDoNotSum: Rule {
  static let info = RuleInfo(
    area: .pay, severity: .warning, benchmarks: ["csm-pay-weight.sum"],
    summary: "The weights of a plan's metrics do not sum to 100%, or their ranges cannot.",
    why: "Whoever reaches every goal is paid more or less than was promised.",
    remedy: "Scale the weights to 100% inside their ranges.",
    how:
      "Adds the weights of a plan, or the lower and the upper ends of their ranges; a whole "
      + "that no weights inside them can make decides.")

  static let examples = [
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.5},
        {"id": "renewal-rate", "weight": 0.3}, {"id": "expansion", "weight": 0.25},
        {"id": "health-score", "weight": 0.15}]}]}
        """, .violated(at: "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "sdr", "metrics": [{"id": "new-arr", "weight": 0.7},
        {"id": "other", "weight": 0.3}]}]}
        """, .holds),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "low": 0.4, "high": 0.5},
        {"id": "renewal-rate", "low": 0.2, "high": 0.3}, {"id": "expansion", "weight": 0.2}]}]}
        """, .holds),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "low": 0.4, "high": 0.5},
        {"id": "renewal-rate", "low": 0.2, "high": 0.3}]}]}
        """, .violated(at: "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "low": 0.7, "high": 0.9},
        {"id": "renewal-rate", "low": 0.4}]}]}
        """, .violated(at: "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.5},
        {"id": "expansion"}]}]}
        """, .unknown),
    Example(company: #"{"pay_plans": [{"role": "csm", "metrics": []}]}"#, .notApplicable),
    Example(company: #"{"pay_plans": [{"role": "csm"}]}"#, .unknown),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes { plan in
      guard let metrics = plan.metrics else { return [.unknown([.payPlans])] }
      guard !metrics.isEmpty, let expected = facts.expectation("csm-pay-weight.sum") else {
        return []
      }
      let least = metrics.reduce(0) { $0 + ($1.weight ?? $1.low ?? 0) }
      let most = metrics.reduce(0) { $0 + ($1.weight ?? $1.high ?? 1) }
      let whole = min(max(least, expected.low ?? least), most)
      guard !expected.contains(share: whole) else {
        let isKnown = metrics.allSatisfy { $0.weight != nil || $0.low != nil && $0.high != nil }
        return [isKnown ? .holds : .unknown([.payPlans])]
      }
      let reach = least == most ? "sum to" : whole == least ? "sum to at least" : "sum to at most"
      return [
        .violated(
          Violation(
            plan.subject, observed: whole, expected: expected,
            "the metrics of the plan \"\(plan.role)\" \(reach) \(percent(whole)) of variable "
              + "pay, not \(expected.percentDescription)"))
      ]
    }
  }
}
