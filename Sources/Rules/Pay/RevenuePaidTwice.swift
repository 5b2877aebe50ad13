import Facts

/// A euro that is renewed once and paid for twice.
///
/// Net retention is renewals and expansion, gross retention is renewals: S1's own plan
/// pays them together (C24), and says nothing of the overlap.
struct RevenuePaidTwice: Rule {
  static let info = RuleInfo(
    area: .pay, severity: .advice,
    benchmarks: [
      "csm-pay-weight.nrr-grr", "csm-pay-weight.renewal-rate", "csm-pay-weight.expansion",
    ],
    summary: "A CSM's plan pays retention together with the renewals or expansion inside it.",
    why: "The same euro moves two metrics: pay swings harder than the weights say.",
    remedy: "Pay either retention or its parts, or say that the double weight is meant.",
    how:
      "Looks in each CSM's plan for a paid metric that is a part of another paid one: "
      + "renewals and expansion of net retention, renewals of gross retention.")

  static let examples = [
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.5},
        {"id": "expansion", "weight": 0.5}]}]}
        """, .violated(at: "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "grr"}, {"id": "renewal-rate"}]}]}
        """, .violated(at: "csm")),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "grr", "weight": 0.5},
        {"id": "expansion", "weight": 0.5}]}]}
        """, .holds),
    Example(
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 1},
        {"id": "renewal-rate", "weight": 0}]}]}
        """, .holds),
    Example(
      company: #"{"pay_plans": [{"role": "sdr", "metrics": [{"id": "other"}]}]}"#,
      .notApplicable),
    Example(company: #"{"pay_plans": [{"role": "csm"}]}"#, .unknown),
    Example("CEO > CSM", .unknown),
  ]

  /// What is inside each measure of retention.
  private static let parts = ["nrr": ["renewal-rate", "expansion"], "grr": ["renewal-rate"]]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes(ofPlans: facts.isForCsms) { plan in
      guard let metrics = plan.metrics else { return [.unknown([.payPlans])] }
      let paid = metrics.filter(\.isPaid)
      let inside = paid.flatMap { parts[$0.id] ?? [] }
      let twice = paid.filter { inside.contains($0.id) }
      guard !twice.isEmpty else { return [.holds] }
      let whole = paid.filter { !Set(parts[$0.id] ?? []).isDisjoint(with: twice.map(\.id)) }
      return [
        .violated(
          Violation(
            plan.subject, expected: facts.principle(info.benchmarks),
            "the plan \"\(plan.role)\" pays for \(list(whole)) and again for "
              + "\(list(twice)), which is inside; S1 publishes the same mix (C24)"))
      ]
    }
  }

  private static func list(_ metrics: [PayPlan.Metric]) -> String {
    metrics.map { metric in
      metric.weight.map { "\(metric.id) (\(percent($0)))" } ?? metric.id
    }
    .joined(separator: " and ")
  }
}
