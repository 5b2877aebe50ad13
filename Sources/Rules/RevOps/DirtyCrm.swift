import Facts

/// A CRM whose data nobody trusts.
struct DirtyCrm: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning, benchmarks: ["stack.clean-data"],
    summary: "The CRM's data are not trusted.",
    why: "Every handoff, forecast and territory is built on them.",
    remedy:
      "Verify contacts before they enter, refresh them often, and let the CRM refuse doubles.",
    how: "Reads practices.clean_crm.")

  static let examples = [
    Example(company: #"{"practices": {"clean_crm": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"clean_crm": true}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("clean_crm")).outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "the CRM's data are not trusted; they are verified on entry, refreshed and without "
          + "doubles (S4)")
    }
  }
}
