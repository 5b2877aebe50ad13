import Facts

/// One person for all of RevOps where several are needed.
struct RevopsOfOne: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning,
    benchmarks: [
      "revops-headcount.10m-50m", "revops-headcount.50m-plus", "revops-headcount.500m-plus",
      "revops-hire.specialists-apart",
    ],
    summary: "One person is all of RevOps at an ARR at which several share the work.",
    why: "Nobody is CRM administrator, data scientist and sales trainer at once; one of them is "
      + "always neglected, and one leaver ends all three.",
    remedy: "Add the specialist for the biggest gap first: data, systems or enablement.",
    how:
      "Applies where RevOps has one person, as stated or counted; the lower end of the "
      + "headcount band at the company's ARR decides.")

  static let examples = [
    Example(company: #"{"arr": 10000000, "revops": 1}"#, .violated(at: "organisation")),
    Example(
      "CEO > RevOps Manager", company: #"{"arr": 10000000}"#, .violated(at: "revops-manager")),
    Example(company: #"{"arr": 9999999, "revops": 1}"#, .holds),
    Example(company: #"{"revops": 2}"#, .holds),
    Example(company: #"{"revops": 0}"#, .notApplicable),
    Example(company: #"{"revops": 1}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let people = facts.measured(.revops).value else {
      return [.unknown(facts.data(of: .revops))]
    }
    guard people == 1 else { return [people > 1 ? .holds : .notApplicable] }
    guard let arr = facts.measured(.arr).value else { return [.unknown(facts.data(of: .arr))] }
    guard let expected = facts.revopsHeadcount(atArr: arr), let least = expected.low, people < least
    else { return [.holds] }
    let only = facts.revopsPositions.count == 1 ? facts.revopsPositions.first : nil
    return [
      .violated(
        Violation(
          only.map(facts.subject) ?? facts.orgSubject, observed: people,
          expected: Expectation(
            low: least, high: expected.high, unit: expected.unit,
            expected.benchmarks + facts.catalog["revops-hire.specialists-apart"]),
          "\(only.map(facts.call) ?? "one person") is all of RevOps\(facts.origin(.revops)) at "
            + "\(facts.arrText(arr)): administrator, analyst and trainer in one; "
            + expected.description))
    ]
  }
}
