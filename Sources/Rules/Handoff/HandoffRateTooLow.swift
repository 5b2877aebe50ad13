import Facts
import OrgModel

/// Marketing engages contacts whom sales does not follow up.
///
/// The rate counts contacts that marketing engaged, the third test leads: 40% followed up
/// is effective and may leave 60% of leads untouched (C18). Both are told, neither
/// overrules the other.
struct HandoffRateTooLow: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .critical, benchmarks: ["handoff.rate"],
    summary: "Sales follows up too few of the contacts that marketing engaged.",
    why: "Below the threshold the structure does not work, whatever model was chosen.",
    remedy: "Agree on one lead definition, name an owner of the handoff, put its SLA into the CRM.",
    how:
      "Compares signals.handoff_rate with the lower end of the benchmark; "
      + "signals.leads_untouched is shown beside it and does not decide.")

  static let examples = [
    Example(company: #"{"signals": {"handoff_rate": 0.34}}"#, .violated(at: "organisation")),
    Example(company: #"{"signals": {"handoff_rate": 0.35}}"#, .holds),
    Example(company: #"{"signals": {"handoff_rate": 0.4, "leads_untouched": 0.6}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let rate = facts.org.company.number("signals.handoff_rate") else {
      return [.unknown([.company("signals.handoff_rate")])]
    }
    guard let expected = facts.expectation("handoff.rate"), let least = expected.low, rate < least
    else { return [.holds] }
    let untouched = facts.org.company.number("signals.leads_untouched")
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: rate, expected: expected,
          "sales follows up \(percent(rate)) of the contacts that marketing engaged; effective "
            + "from \(percent(least))"
            + (untouched.map { "; of leads, another denominator, \(percent($0)) are untouched" }
              ?? "")))
    ]
  }
}
