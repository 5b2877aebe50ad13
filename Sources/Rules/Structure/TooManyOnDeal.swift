import Facts
import OrgModel

/// A deal that more people work on than a buyer can meet.
struct TooManyOnDeal: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .advice, benchmarks: ["structural-drift.people-on-deal"],
    summary: "As many own people work on a large deal as in the source's case of drift.",
    why: "Buyers cannot find their way through such a company, and its own reps neither.",
    remedy: "Give the deal one owner, and redesign the roles that meet in it.",
    how: "Compares signals.people_on_largest_deal with the number of the source's example.")

  static let examples = [
    Example(
      company: #"{"signals": {"people_on_largest_deal": 20}}"#, .violated(at: "organisation")),
    Example(company: #"{"signals": {"people_on_largest_deal": 19}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let path = "signals.people_on_largest_deal"
    guard let people = facts.org.company.number(path) else { return [.unknown([.company(path)])] }
    guard let drift = facts.expectation("structural-drift.people-on-deal"), let least = drift.low,
      people >= least
    else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: people,
          expected: Expectation(low: nil, high: least - 1, unit: drift.unit, drift.benchmarks),
          "\(numberText(people)) own people on a typical deal of a million; "
            + "\(drift.description) is one company's story of structural drift"))
    ]
  }
}
