import Facts

/// Nobody in RevOps although the CRM has become a mess.
struct RevopsMissing: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning,
    benchmarks: ["hire-trigger.revops-leader", "hire-trigger.revops-crm-users"],
    summary: "A company of fifty or more with a messy CRM has nobody in RevOps.",
    why: "Conflicting workflows and broken attribution get worse with everyone who joins.",
    remedy: "Name a RevOps lead, and let the first task be the CRM.",
    how:
      "Applies where nobody is in RevOps and headcount has reached the benchmark; "
      + "practices.clean_crm decides.")

  static let examples = [
    Example(
      company: #"{"headcount": 50, "revops": 0, "practices": {"clean_crm": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"headcount": 49, "revops": 0, "practices": {"clean_crm": false}}"#,
      .notApplicable),
    Example(
      company: #"{"headcount": 90, "revops": 0, "practices": {"clean_crm": true}}"#, .holds),
    Example(company: #"{"headcount": 90, "revops": 1}"#, .holds),
    Example(company: #"{"headcount": 90, "revops": 0}"#, .unknown),
    Example(company: #"{"revops": 0, "practices": {"clean_crm": false}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let people = facts.measured(.revops).value else {
      return [.unknown(facts.data(of: .revops))]
    }
    guard people == 0 else { return [.holds] }
    guard let headcount = facts.measured(.headcount).value else {
      return [.unknown(facts.data(of: .headcount))]
    }
    guard let trigger = facts.expectation("hire-trigger.revops-leader"), let least = trigger.low,
      headcount >= least
    else { return [.notApplicable] }
    guard let isClean = facts.org.company.flag("practices.clean_crm") else {
      return [.unknown([.company("practices.clean_crm")])]
    }
    guard !isClean else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, expected: facts.principle(info.benchmarks),
          "\(numberText(headcount)) people\(facts.origin(.headcount)), a CRM that is not trusted, "
            + "and nobody in RevOps\(facts.origin(.revops)); due from \(trigger.description)"))
    ]
  }
}
