import Facts

/// A CRO before there is something to unify.
///
/// S4 has a CRO past $10M ARR in one place and from 200 people in another, and warns of one
/// before Series B (C12). The ARR and the funding decide.
struct CroTooEarly: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning,
    benchmarks: ["combined-model.cro-arr", "combined-model.cro", "hire-trigger.cro-headcount"],
    summary: "There is a CRO below $10M ARR or before Series B.",
    why: "Without infrastructure below it is a fancy title for a vice president of sales.",
    remedy: "Let a head of sales lead sales; unify once there are two leaders to unify.",
    how:
      "Applies where there is a CRO, by title or by revenue_model; an ARR below the "
      + "benchmark, or funding before Series B, decides.")

  static let examples = [
    Example(
      "CEO > CRO > AE x3", company: #"{"arr": 9999999, "funding": "series-b"}"#,
      .violated(at: "cro")),
    Example("CEO > CRO > AE x3", company: #"{"arr": 10000000, "funding": "series-b"}"#, .holds),
    Example(
      "CEO > CRO > AE x3", company: #"{"arr": 12000000, "funding": "series-a"}"#,
      .violated(at: "cro")),
    Example(
      company: #"{"revenue_model": "cro", "arr": 6000000}"#, .violated(at: "organisation")),
    Example("CEO > CRO > AE x3", company: #"{"arr": 12000000}"#, .unknown),
    Example("CEO > CRO > AE x3", company: #"{"funding": "series-c"}"#, .unknown),
    Example("CEO > VP Sales", .notApplicable),
    Example(company: #"{"revenue_model": "none"}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  private static let beforeSeriesB = ["pre-seed", "seed", "series-a"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let hasCro = facts.hasCro else { return [.unknown([.company("revenue_model")])] }
    guard hasCro else { return [.notApplicable] }
    let (arr, funding) = (facts.measured(.arr).value, facts.org.company.text("funding"))
    let band = facts.expectation("combined-model.cro-arr")
    let isSmall = arr.flatMap { arr in band?.low.map { arr < $0 } }
    let isEarly = funding.map(beforeSeriesB.contains)
    guard isSmall == true || isEarly == true else {
      var missing: [Datum] = []
      if isSmall == nil { missing += facts.data(of: .arr) }
      if isEarly == nil { missing.append(.company("funding")) }
      return [missing.isEmpty ? .holds : .unknown(missing)]
    }
    let reasons = [
      isSmall == true ? arr.map { facts.arrText($0) + facts.origin(.arr) } : nil,
      isEarly == true ? funding : nil,
    ]
    let rows = facts.rows(info.benchmarks)
    let cro = facts.roster.positions(inRoles: ["cro"]).first
    return [
      .violated(
        Violation(
          cro.map(facts.subject) ?? facts.orgSubject, observed: isSmall == true ? arr : nil,
          expected: Expectation(
            low: isSmall == true ? band?.low : nil, high: nil, unit: "USD ARR", rows),
          "\(cro.map(facts.call) ?? "a CRO") at "
            + "\(reasons.compactMap { $0 }.joined(separator: " and ")); past "
            + "\(band?.low.map { money($0, currency: nil) } ?? "") ARR and not before Series B, or "
            + "at 200 people and more (S4)"))
    ]
  }
}

extension Facts {
  /// Whether the company has a CRO: by its own word or its titles. Nil if neither says.
  var hasCro: Bool? {
    if roster.has("cro") { return true }
    let model = org.company.text("revenue_model")
    if model == "cro" { return true }
    return saysWhatPeopleDo || model != nil ? false : nil
  }
}
