import Facts

/// Customers or CSMs enough for a customer success platform, and none.
struct NoCsPlatform: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: ["hire-trigger.cs-platform-customers", "hire-trigger.cs-platform-csms"],
    summary: "There are customers or CSMs enough for a customer success platform, and none.",
    why: "Health, renewals and notes in spreadsheets leave with the CSM who keeps them.",
    remedy: "Choose a platform before the next CSM, and put health and renewals into it.",
    how:
      "Applies from the customers or the CSMs of the benchmarks on; no such system in the "
      + "list, or else practices.cs_platform, decides.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"customers": 50, "practices": {"cs_platform": false}}"#,
      .violated(at: "customer-success")),
    Example(
      "CEO > CSM", company: #"{"customers": 49, "practices": {"cs_platform": false}}"#,
      .notApplicable),
    Example(
      "CEO > CSM x3", company: #"{"customers": 49, "practices": {"cs_platform": false}}"#,
      .violated(at: "customer-success")),
    Example(
      "CEO > CSM x2", company: #"{"customers": 49, "practices": {"cs_platform": false}}"#,
      .notApplicable),
    Example(
      "CEO > CSM x3", company: #"{"practices": {"cs_platform": false}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM x3", company: #"{"practices": {"cs_platform": true}}"#, .holds),
    Example(
      "CEO > CSM x3", company: #"{"systems": [{"name": "Pulse", "kind": "cs-platform"}]}"#, .holds),
    Example(
      "CEO > CSM x3", company: #"{"systems": [{"name": "Base", "kind": "crm"}]}"#, .unknown),
    Example("CEO > CSM x3", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let isDue =
      facts.reaches(.customers, "hire-trigger.cs-platform-customers")
      || facts.reaches(.csms, "hire-trigger.cs-platform-csms")
    let isListed = (facts.org.company.objects("systems") ?? []).contains {
      $0["kind"]?.string == "cs-platform"
    }
    let hasPlatform = isListed ? Condition(true) : facts.practice("cs_platform")
    return (!hasPlatform).outcomes(where: isDue && facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "\(facts.csmsText) for \(facts.customersText) work without a customer success platform; "
          + "it comes at about \(facts.lowText("hire-trigger.cs-platform-customers")) or "
          + facts.lowText("hire-trigger.cs-platform-csms"))
    }
  }
}
