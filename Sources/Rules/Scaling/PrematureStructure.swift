import Facts

/// A combined revenue model before there is revenue to combine.
///
/// A single generalist under $10M ARR is another matter, and what S2 and S3 ask for (C13).
/// A CRO is left to `cro-too-early`.
struct PrematureStructure: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning,
    benchmarks: ["combined-model.minimum-arr", "revops-headcount.under-10m"],
    summary: "RevOps or pods were set up as the revenue model below $5M ARR.",
    why: "Structure before repeatable revenue is bureaucracy.",
    remedy: "A founder who talks to both teams daily, and a shared sheet with honest numbers.",
    how: "Applies where revenue_model is revops or pods; an ARR below the benchmark decides.")

  static let examples = [
    Example(company: #"{"revenue_model": "pods", "arr": 4999999}"#, .violated(at: "organisation")),
    Example(company: #"{"revenue_model": "revops", "arr": 5000000}"#, .holds),
    Example(company: #"{"revenue_model": "none", "arr": 2000000}"#, .notApplicable),
    Example(company: #"{"revenue_model": "cro", "arr": 2000000}"#, .notApplicable),
    Example(company: #"{"revenue_model": "pods"}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let model = facts.org.company.text("revenue_model") else {
      return [.unknown([.company("revenue_model")])]
    }
    guard model == "revops" || model == "pods" else { return [.notApplicable] }
    guard let arr = facts.measured(.arr).value else { return [.unknown(facts.data(of: .arr))] }
    guard let expected = facts.expectation("combined-model.minimum-arr"), let least = expected.low,
      arr < least
    else { return [.holds] }
    let generalist = Array(facts.catalog["revops-headcount.under-10m"])
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: arr,
          expected: Expectation(
            low: least, high: nil, unit: expected.unit, expected.benchmarks + generalist),
          "\(model == "revops" ? "RevOps" : "pods") as the revenue model at "
            + "\(facts.arrText(arr))\(facts.origin(.arr)); not under "
            + "\(money(least, currency: nil)) (S4), where one generalist will do (S2, S3)"))
    ]
  }
}
