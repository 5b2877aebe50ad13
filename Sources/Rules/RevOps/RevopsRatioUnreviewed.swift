import Facts

/// A RevOps ratio that is looked at too seldom.
struct RevopsRatioUnreviewed: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["cadence.revops-ratio"],
    summary: "The ratio of RevOps to sellers is reviewed less often than each quarter.",
    why: "Sellers are hired every quarter; their support falls behind without anybody deciding so.",
    remedy: "Put the ratio on the agenda of the quarterly planning.",
    how:
      "Compares reviews.revops_ratio_months with the upper end of the benchmark; applies "
      + "where there is RevOps.")

  static let examples = [
    Example(
      company: #"{"revops": 3, "reviews": {"revops_ratio_months": 4}}"#,
      .violated(at: "organisation")),
    Example(company: #"{"revops": 3, "reviews": {"revops_ratio_months": 3}}"#, .holds),
    Example(company: #"{"revops": 0, "reviews": {"revops_ratio_months": 12}}"#, .notApplicable),
    Example(company: #"{"revops": 3}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    if facts.measured(.revops).value == 0 { return [.notApplicable] }
    let path = "reviews.revops_ratio_months"
    guard let months = facts.org.company.number(path) else { return [.unknown([.company(path)])] }
    guard let expected = facts.expectation("cadence.revops-ratio"), let most = expected.high,
      months > most
    else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: months,
          expected: Expectation(low: nil, high: most, unit: expected.unit, expected.benchmarks),
          "RevOps to sellers is reviewed every \(counted(months, "month")); "
            + "every \(expected.description)"))
    ]
  }
}
