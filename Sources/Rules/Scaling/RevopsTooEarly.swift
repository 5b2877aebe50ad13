import Facts

/// RevOps before anybody needs it.
struct RevopsTooEarly: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice, benchmarks: ["hire-trigger.revops-crm-users"],
    summary: "There is a RevOps person although hardly anybody touches the CRM.",
    why: "With so few users there is nothing to govern that a founder could not.",
    remedy: "Let the founder keep the CRM, and put the post where revenue is made.",
    how: "Applies where somebody is in RevOps; signals.crm_users below the benchmark decides.")

  static let examples = [
    Example(
      company: #"{"revops": 1, "signals": {"crm_users": 2}}"#, .violated(at: "organisation")),
    Example(company: #"{"revops": 1, "signals": {"crm_users": 3}}"#, .holds),
    Example(company: #"{"revops": 0, "signals": {"crm_users": 2}}"#, .notApplicable),
    Example(company: #"{"revops": 1}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let people = facts.measured(.revops).value else {
      return [.unknown(facts.data(of: .revops))]
    }
    guard people > 0 else { return [.notApplicable] }
    guard let users = facts.org.company.number("signals.crm_users") else {
      return [.unknown([.company("signals.crm_users")])]
    }
    guard let expected = facts.expectation("hire-trigger.revops-crm-users"),
      let least = expected.low, users < least
    else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: users, expected: expected,
          "\(counted(users, "person", many: "people")) in the CRM and \(numberText(people)) in "
            + "RevOps\(facts.origin(.revops)); RevOps from \(expected.description) who touch it"))
    ]
  }
}
