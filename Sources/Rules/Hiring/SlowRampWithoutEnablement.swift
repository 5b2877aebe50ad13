import Facts

/// New sellers who ramp slowly, and nobody who enables them.
///
/// No source says how long a ramp may be: the company says whether it is longer than
/// planned.
struct SlowRampWithoutEnablement: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice,
    benchmarks: ["hire-trigger.enablement-lead", "hire-trigger.by-performance"],
    summary: "New sellers ramp more slowly than planned, and nobody is in enablement.",
    why: "Every week of ramp is a quota that nobody carries, times every seller who joins.",
    remedy: "Hire an enablement lead, measured on ramp time and quota attainment.",
    how:
      "Applies where practices.seller_ramp_slow holds; nobody in enablement by title decides, "
      + "and signals.seller_ramp_weeks is only shown.")

  static let examples = [
    Example(
      "CEO > VP Sales > AE x6", company: #"{"practices": {"seller_ramp_slow": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > Sales Enablement Manager", company: #"{"practices": {"seller_ramp_slow": true}}"#,
      .holds),
    Example(
      "CEO > VP Sales > AE x6",
      company: #"""
        {"practices": {"seller_ramp_slow": true},
         "requisitions": [{"title": "Enablement Lead", "role": "enablement"}]}
        """#, .holds),
    Example(
      "CEO > VP Sales > AE x6, VP Sales > Enablement [status=planned]",
      company: #"{"practices": {"seller_ramp_slow": true}}"#, .holds),
    Example(
      "CEO > VP Sales > AE x6", company: #"{"practices": {"seller_ramp_slow": false}}"#,
      .notApplicable),
    Example(company: #"{"practices": {"seller_ramp_slow": true}}"#, .unknown),
    Example("CEO > VP Sales > AE x6", .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let isMissing: Condition =
      facts.posts(ofRoles: ["enablement"]).map { Condition($0 == 0) }
      ?? .isUnknown([facts.missingTitles])
    let weeks = facts.org.company.number("signals.seller_ramp_weeks")
      .map { ", \(counted($0, "week"))" }
    return isMissing.outcomes(where: facts.practice("seller_ramp_slow")) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "new sellers take longer than planned to a full quota\(weeks ?? ""), and nobody is in "
          + "enablement (counted from titles)")
    }
  }
}
