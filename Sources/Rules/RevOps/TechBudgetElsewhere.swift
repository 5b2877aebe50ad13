import Facts

/// A budget for go-to-market tools in which RevOps has no say.
struct TechBudgetElsewhere: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["stack.revops-budget"],
    summary: "RevOps neither owns nor decides over the budget for go-to-market tools.",
    why: "Departments then buy tools that double or do not fit, and data end in silos.",
    remedy: "Let RevOps sign for every go-to-market tool, with the departments consulted.",
    how: "Reads practices.tech_budget; applies where there is RevOps.")

  static let examples = [
    Example(
      company: #"{"revops": 2, "practices": {"tech_budget": false}}"#,
      .violated(at: "organisation")),
    Example(company: #"{"practices": {"tech_budget": true}}"#, .holds),
    Example(company: #"{"practices": {"tech_budget": false}}"#, .unknown),
    Example(company: #"{"revops": 0, "practices": {"tech_budget": false}}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("tech_budget")).outcomes(where: facts.hasRevops) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "RevOps has no say in the budget for go-to-market tools; it owns it or at least "
          + "weighs heavily in it (S3)")
    }
  }
}
