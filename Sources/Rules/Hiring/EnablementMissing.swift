import Facts

/// Nobody in enablement although sellers or segments need it.
///
/// No source says how long a ramp may be: the company says whether it is longer than
/// planned.
struct EnablementMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice,
    benchmarks: [
      "hire-trigger.enablement-lead", "hire-trigger.enablement-manager",
      "hire-trigger.by-performance",
    ],
    summary: "New sellers ramp slowly, or segments need training of their own, and nobody enables.",
    why: "Every week of ramp is a quota that nobody carries, times every seller who joins.",
    remedy: "Hire an enablement lead, measured on ramp time and quota attainment.")

  static let examples = [
    Example(
      "CEO > VP Sales > AE x6", company: #"{"practices": {"seller_ramp_slow": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > VP Sales > AE x6", company: #"{"practices": {"segment_training_differs": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > Sales Enablement Manager", company: #"{"practices": {"seller_ramp_slow": true}}"#,
      .holds),
    Example(
      "CEO > VP Sales > AE x6",
      company: #"{"practices": {"seller_ramp_slow": false, "segment_training_differs": false}}"#,
      .notApplicable),
    Example(company: #"{"practices": {"seller_ramp_slow": true}}"#, .unknown),
    Example(
      "CEO > VP Sales > AE x6", company: #"{"practices": {"seller_ramp_slow": false}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let isSlow = facts.org.company.flag("practices.seller_ramp_slow") == true
    let weeks = facts.org.company.number("signals.seller_ramp_weeks")
      .map { ", \(counted($0, "week"))" }
    return facts.post(
      ["enablement"], whereSome: ["seller_ramp_slow", "segment_training_differs"], info.benchmarks,
      otherwise: isSlow
        ? "new sellers take longer to a full quota than planned\(weeks ?? ""), and nobody is in "
          + "enablement (counted from titles)"
        : "segments need different training, and nobody is in enablement (counted from titles)")
  }
}
