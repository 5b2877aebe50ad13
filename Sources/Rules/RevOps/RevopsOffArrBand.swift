import Facts

/// A RevOps team of another size than companies of this ARR have.
///
/// A team of one where several are usual is a finding of its own: `revops-of-one`. With
/// nobody under the ARR from which S4 sees a use for RevOps, nothing is missing (C13).
struct RevopsOffArrBand: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice,
    benchmarks: [
      "revops-headcount.under-10m", "revops-headcount.10m-50m", "revops-headcount.50m-plus",
      "revops-headcount.500m-plus", "combined-model.minimum-arr",
    ],
    summary: "RevOps has another size than is usual at the company's ARR.",
    why: "Too few and the foundations lag growth; too many and cost runs ahead of it.",
    remedy: "Plan RevOps posts by ARR milestone, and record why yours differ.",
    how:
      "Compares the people in RevOps, as stated or counted, with the headcount band at the "
      + "company's ARR; nobody below the ARR of the first need and one person below the band "
      + "are left out.")

  static let examples = [
    Example(company: #"{"arr": 30000000, "revops": 5}"#, .violated(at: "organisation")),
    Example(company: #"{"arr": 30000000, "revops": 4}"#, .holds),
    Example(company: #"{"arr": 10000000, "revops": 2}"#, .holds),
    Example(company: #"{"arr": 9999999, "revops": 2}"#, .violated(at: "organisation")),
    Example(company: #"{"arr": 50000000, "revops": 4}"#, .violated(at: "organisation")),
    Example(company: #"{"arr": 50000000, "revops": 5}"#, .holds),
    Example(company: #"{"arr": 499999999, "revops": 14}"#, .holds),
    Example(company: #"{"arr": 500000000, "revops": 14}"#, .violated(at: "organisation")),
    Example(company: #"{"arr": 5000000, "revops": 0}"#, .violated(at: "organisation")),
    Example(company: #"{"arr": 4999999, "revops": 0}"#, .notApplicable),
    Example(company: #"{"arr": 10000000, "revops": 1}"#, .notApplicable),
    Example(company: #"{"arr": 30000000}"#, .unknown),
    Example(company: #"{"revops": 3}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let arr = facts.measured(.arr).value else { return [.unknown(facts.data(of: .arr))] }
    guard let people = facts.measured(.revops).value else {
      return [.unknown(facts.data(of: .revops))]
    }
    guard let expected = facts.revopsHeadcount(atArr: arr) else { return [.notApplicable] }
    let isLow = people < expected.low ?? 0
    if isLow, people == 1 { return [.notApplicable] }
    if people == 0, let least = facts.expectation("combined-model.minimum-arr")?.low, arr < least {
      return [.notApplicable]
    }
    guard isLow || people > expected.high ?? .infinity else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: people, expected: expected,
          "\(people == 0 ? "nobody" : numberText(people)) in RevOps\(facts.origin(.revops)) at "
            + "\(facts.arrText(arr))\(facts.origin(.arr)); \(expected.description)"))
    ]
  }
}
