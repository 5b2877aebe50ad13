import Facts

/// A ramp that gives new CSMs a full book too soon, or at once.
struct CsmRampTooShort: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning,
    benchmarks: ["csm-ramp.full-book", "csm-ramp.weeks", "csm-ramp.no-full-book-at-once"],
    summary: "New CSMs have a full book sooner than the schedule of a ramp takes.",
    why: "Certification, shadowing and first small accounts do not fit in before it.",
    remedy: "Stretch the ramp, and hire that much earlier than the books need.",
    how:
      "Compares signals.csm_ramp_weeks with the first week of a full book; applies where "
      + "there is anybody in customer success.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"signals": {"csm_ramp_weeks": 6.5}}"#,
      .violated(at: "customer-success")),
    Example("CEO > CSM", company: #"{"signals": {"csm_ramp_weeks": 7}}"#, .holds),
    Example("CEO > CSM", company: #"{"signals": {"csm_ramp_weeks": 12}}"#, .holds),
    Example(
      "CEO > CSM", company: #"{"signals": {"csm_ramp_weeks": 0}}"#,
      .violated(at: "customer-success")),
    Example("CEO > AE", company: #"{"signals": {"csm_ramp_weeks": 0}}"#, .notApplicable),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let path = "signals.csm_ramp_weeks"
    let weeks = facts.org.company.number(path)
    guard let expected = facts.expectation("csm-ramp.full-book"), let low = expected.low else {
      return [.notApplicable]
    }
    let isShort = weeks.map { Condition($0 < low) } ?? .isUnknown([.company(path)])
    return isShort.outcomes(where: facts.hasCustomerSuccess) {
      Violation(
        .customerSuccess, observed: weeks,
        expected: Expectation(
          low: low, high: nil, unit: "weeks",
          info.benchmarks.flatMap { Array(facts.catalog[$0]) }),
        "new CSMs have a full book after \(numberText(weeks ?? 0)) weeks; it comes in weeks "
          + expected.description)
    }
  }
}
