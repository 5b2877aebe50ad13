import Facts
import OrgModel

/// A start-up's marketing that is not of the usual size.
struct MarketingTeamSizeUnusual: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: ["marketing-team.startup", "headcount-stage.growth"],
    summary: "Marketing of a company of eleven to fifty people is not of the usual size.",
    why: "One person cannot both create demand and qualify it, and a large team finds no sales.",
    remedy: "Begin with demand generation, and add as pipeline becomes repeatable.",
    how:
      "Compares marketers, as stated or counted, with the usual size; applies to companies of "
      + "the growth stage by headcount.")

  static let examples = [
    Example(company: #"{"headcount": 11, "marketers": 1}"#, .violated(at: "marketing")),
    Example(company: #"{"headcount": 50, "marketers": 6}"#, .violated(at: "marketing")),
    Example(company: #"{"headcount": 50, "marketers": 2}"#, .holds),
    Example(company: #"{"headcount": 11, "marketers": 5}"#, .holds),
    Example(company: #"{"headcount": 10, "marketers": 0}"#, .notApplicable),
    Example(company: #"{"headcount": 51, "marketers": 1}"#, .notApplicable),
    Example(company: #"{"headcount": 20}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let headcount = facts.measured(.headcount).value else {
      return [.unknown(facts.data(of: .headcount))]
    }
    guard let stage = facts.catalog["headcount-stage.growth"].first, stage.contains(headcount),
      let expected = facts.expectation("marketing-team.startup"),
      let usual = expected.benchmarks.first
    else { return [.notApplicable] }
    guard let marketers = facts.measured(.marketers).value else {
      return [.unknown(facts.data(of: .marketers))]
    }
    guard !usual.contains(marketers) else { return [.holds] }
    return [
      .violated(
        Violation(
          Subject(.org, "marketing"), observed: marketers, expected: expected,
          "\(numberText(marketers)) in marketing of \(numberText(headcount)) people; "
            + "\(expected.description)"))
    ]
  }
}
