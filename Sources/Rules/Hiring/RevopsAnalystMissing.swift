import Facts

/// Fewer data analysts than the ARR and the forecast ask for.
///
/// S2 has one analyst at $50M ARR, a second where the forecast stays off, and one wherever
/// forecast accuracy dips; a dip is read as a variance above the one that S2 accepts. Its
/// ratio of sellers to analysts is shown and does not decide: it is the same as for all of
/// RevOps (C5). Whether a data team works for revenue, its titles do not say.
struct RevopsAnalystMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice,
    benchmarks: [
      "revops-analysts.at-50m", "revops-analysts.at-50m-high-variance", "hire-trigger.data-analyst",
      "hire-trigger.revops-analyst", "revops-ratio.sellers-per-analyst", "revops-arr-band.50m-plus",
    ],
    summary: "There are fewer data analysts than the ARR or a poor forecast ask for.",
    why: "Nobody finds out why the forecast misses, so it goes on missing.",
    remedy: "Hire a data analyst, aligned with the segment where the forecast is furthest off.",
    how:
      "Counts RevOps and BI analysts, as stated or by title, and compares them with one from "
      + "the ARR of the band on, one where the forecast is off by more than the benchmark, and "
      + "two for both.")

  static let examples = [
    Example(
      "CEO > AE x3", company: #"{"arr": 20000000, "signals": {"forecast_variance": 0.11}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > AE x3", company: #"{"arr": 20000000, "signals": {"forecast_variance": 0.1}}"#,
      .notApplicable),
    Example("CEO > AE x3", company: #"{"arr": 50000000}"#, .violated(at: "organisation")),
    Example(
      "CEO > RevOps Analyst", company: #"{"arr": 50000000, "signals": {"forecast_variance": 0.1}}"#,
      .holds),
    Example(
      "CEO > RevOps Analyst",
      company: #"{"arr": 50000000, "signals": {"forecast_variance": 0.11}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > RevOps Analyst", company: #"{"arr": 49999999, "signals": {"forecast_variance": 0.2}}"#,
      .holds),
    Example("CEO > RevOps Analyst", company: #"{"arr": 50000000}"#, .unknown),
    Example("CEO > RevOps Analyst, CEO > BI Analyst", .holds),
    Example("CEO > Data Analyst x3", company: #"{"arr": 60000000}"#, .unknown),
    Example(
      "CEO > Data Analyst x3", company: #"{"arr": 60000000, "revops_analysts": 0}"#,
      .violated(at: "organisation")),
    Example("CEO > AE x3", company: #"{"arr": 20000000}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let stated = facts.org.company.number("revops_analysts")
    let counted = facts.posts(ofRoles: ["revops-analyst", "bi-analyst"]).map { Double($0) }
    guard let analysts = stated ?? counted else {
      return [.unknown([.company("revops_analysts"), facts.missingTitles])]
    }
    let isOff = facts.forecastVariance.map(facts.isForecastOff)
    let arr = facts.measured(.arr).value
    let isLarge = arr.map {
      $0 >= facts.catalog["revops-arr-band.50m-plus"].first?.low ?? .infinity
    }
    let least = needed(facts, isOff: isOff ?? false, isLarge: isLarge ?? false)
    let most = needed(facts, isOff: isOff ?? true, isLarge: isLarge ?? true)
    if analysts < least {
      let hasDataTeam = !facts.roster.positions(inFunction: "data").isEmpty
      if stated == nil, hasDataTeam { return [.unknown([.company("revops_analysts")])] }
      let reasons = [
        isOff == true
          ? facts.forecastVariance.map { "a forecast that is \(percent($0)) off" } : nil,
        isLarge == true ? arr.map { facts.arrText($0) + facts.origin(.arr) } : nil,
      ]
      return [
        .violated(
          Violation(
            facts.orgSubject, observed: analysts,
            expected: Expectation(
              low: least, high: nil, unit: "data analysts", facts.rows(info.benchmarks)),
            "\(analysts == 0 ? "no data analyst" : Rules.counted(analysts, "data analyst"))"
              + "\(stated == nil ? " (counted from titles)" : "") with "
              + "\(reasons.compactMap { $0 }.joined(separator: " and ")); S2 has "
              + "\(numberText(least))"))
      ]
    }
    if analysts >= most { return [most > 0 ? .holds : .notApplicable] }
    var missing: [Datum] = []
    if isOff == nil { missing.append(.company("signals.forecast_variance")) }
    if isLarge == nil { missing += facts.data(of: .arr) }
    return [missing.isEmpty ? .holds : .unknown(missing)]
  }

  private static func needed(_ facts: Facts, isOff: Bool, isLarge: Bool) -> Double {
    guard isLarge else { return isOff ? 1 : 0 }
    let key = isOff ? "revops-analysts.at-50m-high-variance" : "revops-analysts.at-50m"
    return facts.expectation(key)?.low ?? 0
  }
}
