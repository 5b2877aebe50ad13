import Facts

/// A metric that moves a CSM's pay too much or too little.
struct MetricWeightOutsideRange: Rule {
  static let info = RuleInfo(
    area: .pay, severity: .advice,
    benchmarks: [
      "csm-pay-weight.nrr-grr", "csm-pay-weight.renewal-rate", "csm-pay-weight.expansion",
      "csm-pay-weight.health-scores",
    ],
    summary: "A metric's share of a CSM's variable pay is outside its range.",
    why: "Pay tells what matters: a light metric is not worked for, a heavy one is gamed.",
    remedy: "Bring the weight into its range and make up for it with the others.",
    how:
      "Adds the weights of the metrics of a CSM's plan by group and compares each sum with "
      + "the range of the group.")

  static let examples = [
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.55},
        {"id": "expansion", "weight": 0.25}, {"id": "renewal-rate", "weight": 0.2}]}]}
        """, .violated(at: "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.2},
        {"id": "grr", "weight": 0.3}, {"id": "expansion", "weight": 0.26},
        {"id": "health-score", "weight": 0.04}, {"id": "renewal-rate", "weight": 0.2}]}]}
        """, .violated(at: "csm", "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "grr", "weight": 0.4},
        {"id": "renewal-rate", "weight": 0.3}, {"id": "expansion", "weight": 0.15},
        {"id": "health-score", "weight": 0.15}]}]}
        """, .holds),
    Example(
      company: #"{"pay_plans": [{"role": "csm", "metrics": [{"id": "other", "weight": 1}]}]}"#,
      .notApplicable),
    Example(
      company: #"{"pay_plans": [{"role": "sdr", "metrics": [{"id": "nrr", "weight": 1}]}]}"#,
      .notApplicable),
    Example(company: #"{"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr"}]}]}"#, .unknown),
    Example(company: #"{"pay_plans": [{"role": "csm"}]}"#, .unknown),
    Example("CEO > CSM", .unknown),
  ]

  /// What is weighed together, as S1 does, and the range of it.
  private static let groups = [
    (["nrr", "grr"], "csm-pay-weight.nrr-grr"),
    (["renewal-rate"], "csm-pay-weight.renewal-rate"),
    (["expansion"], "csm-pay-weight.expansion"),
    (["health-score"], "csm-pay-weight.health-scores"),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes(ofPlans: facts.isForCsms) { plan in
      guard let metrics = plan.metrics else { return [.unknown([.payPlans])] }
      return groups.compactMap { ids, key in
        let own = metrics.filter { ids.contains($0.id) }
        guard !own.isEmpty, let expected = facts.expectation(key) else { return nil }
        let weights = own.compactMap(\.weight)
        guard weights.count == own.count else { return .unknown([.payPlans]) }
        let weight = weights.reduce(0, +)
        guard !expected.contains(share: weight) else { return .holds }
        let name = own.map(\.id).joined(separator: " and ")
        return .violated(
          Violation(
            plan.subject, aspect: name, observed: weight, expected: expected,
            "the plan \"\(plan.role)\" pays \(percent(weight)) of variable pay for \(name); "
              + expected.percentDescription))
      }
    }
  }
}
