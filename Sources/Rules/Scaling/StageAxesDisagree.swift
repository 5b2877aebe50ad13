import Facts
import OrgModel

/// A company that is at S0's Optimize stage by one of its axes and not by the other (C3).
struct StageAxesDisagree: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: ["gtm-stage.optimize-arr", "gtm-stage.optimize-headcount"],
    summary: "ARR and headcount put the company at different stages.",
    why: "More people than the revenue bears cost margin, and fewer leave work undone.",
    remedy: "Plan by the axis that binds you, and ask why the other is ahead or behind.",
    how:
      "Looks whether ARR and headcount, as stated or counted, are inside the bands of the "
      + "Optimize stage; one inside and one outside decide.")

  static let examples = [
    Example(company: #"{"arr": 2e7, "headcount": 201}"#, .violated(at: "headcount")),
    Example(company: #"{"arr": 40000001, "headcount": 200}"#, .violated(at: "arr")),
    Example(company: #"{"arr": 1.5e7, "headcount": 79}"#, .violated(at: "headcount")),
    Example(company: #"{"arr": 14999999, "headcount": 80}"#, .violated(at: "arr")),
    Example(company: #"{"arr": 4e7, "headcount": 80}"#, .holds),
    Example(company: #"{"arr": 1e6, "headcount": 9}"#, .notApplicable),
    Example(company: #"{"arr": 2e7}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let arr = facts.measured(.arr).value, let headcount = facts.measured(.headcount).value
    else {
      let missing = [Measure.arr, .headcount].filter { facts.measured($0).value == nil }
      return [.unknown(missing.flatMap(facts.data))]
    }
    guard let arrBand = facts.expectation("gtm-stage.optimize-arr"),
      let headcountBand = facts.expectation("gtm-stage.optimize-headcount"),
      let isInArr = arrBand.benchmarks.first?.contains(arr),
      let isInHeadcount = headcountBand.benchmarks.first?.contains(headcount),
      isInArr || isInHeadcount
    else { return [.notApplicable] }
    guard !(isInArr && isInHeadcount) else { return [.holds] }
    let amount = money(arr, currency: facts.org.company.text("currency"))
    let text = "\(amount) ARR and \(numberText(headcount)) people: Optimize by "
    let outside = isInArr ? headcountBand : arrBand
    return [
      .violated(
        Violation(
          Subject(.org, isInArr ? "headcount" : "arr"), observed: isInArr ? headcount : arr,
          expected: Expectation(
            low: outside.low, high: outside.high, unit: outside.unit,
            outside.benchmarks + (isInArr ? arrBand : headcountBand).benchmarks),
          text + (isInArr ? "ARR and not by headcount" : "headcount and not by ARR")
            + "; \(outside.description) \(outside.unit)"))
    ]
  }
}
