import Facts
import OrgModel

/// A specialist where everybody does everything.
struct SpecialistTooEarly: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: ["headcount-stage.startup", "roles.generalists-first"],
    summary: "A company of up to ten people has a post for a specialist.",
    why: "Roles have to be loosely defined until revenue can be repeated.",
    remedy: "Let a revenue generalist do the work until there is enough of it for a post.",
    how:
      "Applies up to the headcount of the start-up stage; each post with a specialist's role "
      + "by title decides.")

  static let examples = [
    Example(
      "CEO > Enablement Manager, CEO > AE x8", .violated(at: "enablement-manager")),
    Example("CEO > Enablement Manager, CEO > AE x9", .notApplicable),
    Example("CEO > AE x3", .holds),
    Example(company: #"{"headcount": 5}"#, .unknown),
    Example(nil, .unknown),
  ]

  private static let specialists = [
    "sdr-manager", "deal-desk", "enablement", "marketing-operations", "abm", "bi-analyst",
    "field-events-marketing", "customer-marketing", "renewals-manager", "cs-operations",
    "sales-operations", "partner-operations",
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard case .isMet = facts.canReadTitles else { return [.unknown(facts.canReadTitles.missing)] }
    guard let headcount = facts.measured(.headcount).value else {
      return [.unknown(facts.data(of: .headcount))]
    }
    guard let startup = facts.expectation("headcount-stage.startup"), let most = startup.high,
      headcount <= most
    else { return [.notApplicable] }
    let posts = facts.roster.positions(inRoles: specialists)
    guard !posts.isEmpty else { return [.holds] }
    return posts.map { post in
      .violated(
        Violation(
          facts.subject(post), expected: facts.principle(["roles.generalists-first"]),
          "\(facts.call(post)) is a specialist among \(numberText(headcount)) people; "
            + "generalists up to \(numberText(most))"))
    }
  }
}
