import Catalog
import Facts
import OrgModel

/// A share of people or money that is far from every average that a source gives.
///
/// S4 has marketing at 5% of headcount on average and at 14% in enterprises (C20): what
/// lies between them, or near either, is not remarked on.
struct ShareFarFromAverage: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: [
      "headcount-share.marketing", "headcount-share.sales", "budget-share.marketing",
      "budget-share.lead-generation", "share.factor",
    ],
    summary: "A share of headcount or budget is less than half or more than double any average.",
    why: "Averages bind nobody, but who is far from all of them should know why.",
    remedy: "Say what the company does differently, or move people or money.",
    how:
      "Divides marketers and sellers by headcount, both as stated or both as counted, and "
      + "takes the stated budget shares; less than the lowest average over the factor or more "
      + "than the highest times the factor decides.")

  static let examples = [
    Example(
      company: #"{"headcount": 1000, "marketers": 24}"#,
      .violated(at: "headcount-share.marketing")),
    Example(
      company: #"{"headcount": 1000, "marketers": 281}"#,
      .violated(at: "headcount-share.marketing")),
    Example(
      "CEO > AE x18, CEO > Marketing Manager x19, CEO > Engineer x162",
      .violated(at: "headcount-share.sales")),
    Example(
      "CEO > AE x77, CEO > Marketing Manager x19, CEO > Engineer x103",
      .violated(at: "headcount-share.sales")),
    Example(
      company: """
        {"signals": {"marketing_budget_share": 0.18, "lead_generation_share": 0.17}}
        """,
      .violated(at: "budget-share.marketing", "budget-share.lead-generation")),
    Example(
      "CEO > AE x19, CEO > Marketing Manager x5, CEO > Engineer x175",
      company: #"{"signals": {"marketing_budget_share": 0.174, "lead_generation_share": 0.18}}"#,
      .holds),
    Example(
      "CEO > AE x76, CEO > Marketing Manager x56, CEO > Engineer x67",
      company: """
        {"signals": {"marketing_budget_share": 0.0435, "lead_generation_share": 0.72}}
        """, .holds),
    Example(
      "CEO > AE x7, CEO > Marketing Manager x1, CEO > Engineer x191",
      company: #"{"signals": {"marketing_budget_share": 0.04, "lead_generation_share": 0.73}}"#,
      .violated(
        at: "headcount-share.marketing", "headcount-share.sales", "budget-share.marketing",
        "budget-share.lead-generation")),
    Example(
      company: """
        {"headcount": 50, "signals": {"marketing_budget_share": 0.1, "lead_generation_share": 0.4}}
        """, .holds),
    Example(company: #"{"headcount": 1000, "marketers": 280}"#, .unknown),
    Example(nil, .unknown),
  ]

  private struct Share {
    let key: String
    let words: String
    let value: Double?
    let missing: [Datum]
    var isAskedFor = Condition(true)
  }

  static func outcomes(in facts: Facts) -> [Outcome] {
    let budget = "signals.marketing_budget_share"
    let leads = "signals.lead_generation_share"
    let shares = [
      Share(
        key: "headcount-share.marketing", words: "headcount in marketing",
        value: facts.headcountShare("marketing", stated: facts.measured(.marketers).stated),
        missing: facts.data(of: .marketers),
        isAskedFor: facts.reaches(.headcount, "headcount-stage.mid-market")),
      Share(
        key: "headcount-share.sales", words: "headcount in sales",
        value: facts.headcountShare("sales", stated: nil), missing: [facts.missingTitles],
        isAskedFor: facts.reaches(.headcount, "headcount-stage.enterprise")),
      Share(
        key: "budget-share.marketing", words: "the budget for marketing",
        value: facts.org.company.number(budget), missing: [.company(budget)]),
      Share(
        key: "budget-share.lead-generation", words: "marketing's budget for lead generation",
        value: facts.org.company.number(leads), missing: [.company(leads)]),
    ]
    return shares.flatMap { share -> [Outcome] in
      let rows = Array(facts.catalog[share.key])
      let factor = Array(facts.catalog["share.factor"])
      let averages = rows.compactMap(\.value)
      guard let near = factor.first?.value, let least = averages.min(), let most = averages.max()
      else { return [.notApplicable] }
      let isFar =
        share.value.map { Condition($0 < least / near || $0 > most * near) }
        ?? .isUnknown(share.missing)
      return isFar.outcomes(where: share.isAskedFor) {
        let value = share.value ?? 0
        return Violation(
          Subject(.org, share.key), observed: value,
          expected: Expectation(
            low: least / near, high: most * near, unit: rows.first?.unit ?? "", rows + factor),
          "\(percent(value)) of \(share.words); on average "
            + averages.map(percent).joined(separator: " or "))
      }
    }
  }
}

extension Facts {
  /// A function's share of headcount: of both as stated, else of both as counted. Nil where
  /// nobody's title reads as it, which says more of titles than of the function.
  fileprivate func headcountShare(_ function: String, stated: Double?) -> Double? {
    if let stated, let headcount = measured(.headcount).value, headcount > 0 {
      return stated / headcount
    }
    let count = roster.positions(inFunction: function).count
    guard count > 0, let headcount = measured(.headcount).counted else { return nil }
    return Double(count) / headcount
  }
}
