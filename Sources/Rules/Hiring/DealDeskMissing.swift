import Facts
import OrgModel

/// Custom deals without anybody who governs them.
struct DealDeskMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning, benchmarks: ["hire-trigger.deal-desk"],
    summary: "Most deals need a custom approval, and there is no deal desk.",
    why: "Pricing that is decided deal by deal needs governance, or margin erodes.",
    remedy: "Simplify pricing first, and open a deal desk for what remains.",
    how:
      "Applies where signals.custom_approval_share is above the benchmark; nobody at the deal "
      + "desk, held or being hired, decides, unless the company is known to be smaller than the "
      + "Optimize stage.")

  static let examples = [
    Example(
      "CEO > AE x2", company: #"{"headcount": 120, "signals": {"custom_approval_share": 0.51}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > AE x2", company: #"{"headcount": 120, "signals": {"custom_approval_share": 0.5}}"#,
      .holds),
    Example(
      "CEO > Deal Desk", company: #"{"arr": 2e7, "signals": {"custom_approval_share": 0.7}}"#,
      .holds),
    Example(
      "CEO > AE x2",
      company: """
        {"arr": 2e7, "signals": {"custom_approval_share": 0.7},
         "requisitions": [{"title": "Deal Desk Analyst"}]}
        """, .holds),
    Example("CEO > AE", company: #"{"signals": {"custom_approval_share": 0.9}}"#, .notApplicable),
    Example(company: #"{"signals": {"custom_approval_share": 0.9}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let path = "signals.custom_approval_share"
    let share = facts.org.company.number(path)
    guard let expected = facts.expectation("hire-trigger.deal-desk"), let most = expected.high
    else { return [.notApplicable] }
    let sign = share.map { Condition($0 > most) } ?? .isUnknown([.company(path)])
    return facts.missingHire(["deal-desk"], where: sign) {
      Violation(
        facts.orgSubject, observed: share, expected: expected,
        "\(percent(share ?? 0)) of deals need a custom approval and there is no deal desk; due "
          + "above \(percent(most))")
    }
  }
}
