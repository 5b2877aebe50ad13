import Facts
import OrgModel

/// A role that companies of this headcount have.
struct StageRoleMissing: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: [
      "hire-trigger.sales-and-marketing-leads", "hire-trigger.first-sdr",
      "hire-trigger.enablement-headcount", "hire-trigger.abm-lead",
    ],
    summary: "A role that belongs to the company's stage by headcount is not there.",
    why: "Work that has outgrown the founder or the generalist is done by nobody in particular.",
    remedy: "Fill the role, or say who does its work and from when it will be a post.",
    how:
      "Compares headcount with the number from which each role is due; the role has to be "
      + "held, being hired or, for leads, somebody of the function has to lead or be alone in "
      + "it.")

  static let examples = [
    Example(
      "CEO > AE x2, CEO > Marketing Manager", company: #"{"headcount": 11}"#,
      .violated(at: "sales-lead", "sdr")),
    Example(
      "CEO > VP Sales > AE x2, VP Sales > SDR", company: #"{"headcount": 11}"#,
      .violated(at: "marketing-lead")),
    Example("CEO > AE x2", company: #"{"headcount": 10}"#, .notApplicable),
    Example(
      "CEO > VP Sales > AE x2, VP Sales > SDR, CEO > VP Marketing",
      company: #"{"headcount": 51}"#, .violated(at: "enablement")),
    Example(
      "CEO > VP Sales > AE x2, VP Sales > SDR, CEO > VP Marketing",
      company: #"{"headcount": 50}"#, .holds),
    Example(
      "CEO > VP Sales > AE x2, VP Sales > SDR, CEO > VP Marketing, CEO > Enablement Manager",
      accounts: "x: 1 x 100k", company: #"{"headcount": 200}"#, .violated(at: "abm")),
    Example(
      "CEO > VP Sales > AE x2, VP Sales > SDR, CEO > VP Marketing, CEO > Enablement Manager",
      accounts: "x: 1 x 99k", company: #"{"headcount": 200}"#, .holds),
    Example("CEO > Engineer x10", .notApplicable),
    Example(company: #"{"headcount": 60}"#, .unknown),
    Example(nil, .unknown),
  ]

  private struct Due {
    let id: String
    let words: String
    let key: String
    let isThere: Condition
    var isAskedFor = Condition(true)
  }

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard case .isMet = facts.canReadTitles else { return [.unknown(facts.canReadTitles.missing)] }
    // A table without any of these functions is an export of others.
    let functions = ["sales", "marketing", "customer-success"]
    guard functions.contains(where: { !facts.roster.positions(inFunction: $0).isEmpty }) else {
      return [.notApplicable]
    }
    let hasSellers = facts.has(roles: ["account-executive", "account-manager"])
    let leads = info.benchmarks[0]
    let due = [
      Due(id: "sales-lead", words: "lead of sales", key: leads, isThere: facts.isLed("sales")),
      Due(
        id: "marketing-lead", words: "lead of marketing", key: leads,
        isThere: facts.isLed("marketing")),
      Due(
        id: "sdr", words: "SDR", key: info.benchmarks[1],
        isThere: facts.hasOrHires(["sdr", "sdr-manager"]), isAskedFor: hasSellers),
      Due(
        id: "enablement", words: "enablement", key: info.benchmarks[2],
        isThere: facts.hasOrHires(["enablement"]), isAskedFor: hasSellers),
      Due(
        id: "abm", words: "account-based marketing", key: info.benchmarks[3],
        isThere: facts.hasOrHires(["abm"]), isAskedFor: facts.hasEnterprise),
    ]
    return due.flatMap { role in
      let isDue = facts.reaches(.headcount, role.key) && role.isAskedFor
      return (!role.isThere).outcomes(where: isDue) {
        Violation(
          Subject(.org, role.id), expected: facts.principle([role.key]),
          "\(numberText(facts.measured(.headcount).value ?? 0)) people and no \(role.words); "
            + "due from \(facts.expectation(role.key)?.description ?? "")")
      }
    }
  }
}

extension Facts {
  /// Whether somebody leads a function: by level or by leading people. Whoever is alone in
  /// it leads it, and a CRO leads both sales and marketing.
  fileprivate func isLed(_ function: String) -> Condition {
    let posts = roster.positions(inFunction: function)
    let isLed =
      posts.count == 1 || roster.has("cro", "\(function == "sales" ? "vp-sales" : "cmo")")
      || posts.contains { post in
        structure.map { $0.span[post] > 0 } == true
          || level(ofPosition: post).map { $0 >= .lead } == true
      }
    return Condition(isLed)
  }
}
