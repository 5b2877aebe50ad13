import Facts

/// New tools on top of technical debt.
struct ToolsOnDebt: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["stack.technical-debt"],
    summary: "Tools are added without a review of those that are there.",
    why: "Every platform on top of a debt inherits it, and the debt grows by its integrations.",
    remedy: "Before the next purchase, list what exists, what it costs and what can be retired.",
    how: "Reads practices.tool_debt_review.")

  static let examples = [
    Example(company: #"{"practices": {"tool_debt_review": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"tool_debt_review": true}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("tool_debt_review")).outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "existing tools are not reviewed before one is added; the debt comes first (S2)")
    }
  }
}
