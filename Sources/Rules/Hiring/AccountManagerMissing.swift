import Facts
import OrgModel

/// Expansion that is left to CSMs who have no time for it.
///
/// S0 does not say how much expansion is significant (C26): the company does.
struct AccountManagerMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice,
    benchmarks: ["hire-trigger.account-manager", "ownership.expansion"],
    summary: "Expansion is significant, CSMs are overloaded, and there is no account manager.",
    why: "Expansion is the first thing that a CSM with too many accounts lets lie.",
    remedy: "Give expansion to account managers, or take accounts from the CSMs.",
    how:
      "Applies where practices.expansion_significant holds and CSMs are overloaded, by their "
      + "books over the upper ratios or else by practices.csms_overloaded; nobody with the "
      + "role, held or being hired, decides, unless the company is known to be smaller than the "
      + "Optimize stage.")

  static let examples = [
    Example(
      "CEO > CSM x2",
      company: """
        {"headcount": 120, "signals": {"expansion_share": 0.4},
         "practices": {"expansion_significant": true, "csms_overloaded": true}}
        """, .violated(at: "organisation")),
    Example(
      "CEO > CSM", accounts: "csm: 26 x 120k",
      company: #"{"arr": 2e7, "practices": {"expansion_significant": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > CSM x2",
      company: """
        {"headcount": 120, "practices": {"expansion_significant": true, "csms_overloaded": false}}
        """, .holds),
    Example(
      "CEO > CSM", accounts: "csm: 25 x 120k",
      company: #"{"arr": 2e7, "practices": {"expansion_significant": true}}"#, .holds),
    Example("CEO > Account Manager > CSM", company: #"{"arr": 2e7}"#, .holds),
    Example("CEO > CSM", .notApplicable),
    Example(
      "CEO > CSM", company: #"{"arr": 2e7, "practices": {"csms_overloaded": true}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let sign = facts.practice("expansion_significant") && facts.areCsmsOverloaded
    return facts.missingHire(["account-manager"], where: sign) {
      let share = facts.org.company.number("signals.expansion_share")
      return Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "expansion is significant\(share.map { " (\(percent($0)) of new ARR)" } ?? ""), CSMs are "
          + "overloaded, and there is no account manager")
    }
  }
}

extension Facts {
  /// Whether CSMs have too many accounts: by their books, else by the company's word.
  fileprivate var areCsmsOverloaded: Condition {
    guard let loads = bookLoads(), !loads.isEmpty else { return practice("csms_overloaded") }
    return Condition(loads.contains(where: \.isTooLarge))
      || practice("csms_overloaded")
        && Condition(loads.contains { $0.unclassified > 0 })
  }
}
