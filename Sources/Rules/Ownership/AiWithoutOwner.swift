import Facts

/// AI that everybody uses and nobody owns.
struct AiWithoutOwner: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .advice, benchmarks: ["ai.owner"],
    summary: "AI is used, and no person or shared service owns it.",
    why: "Without an owner tools are tried by many and become part of nobody's daily work.",
    remedy: "Name a specialist or a shared service for it.",
    how: "Reads practices.ai_owner; applies where practices.ai_used holds.")

  static let examples = [
    Example(
      company: #"{"practices": {"ai_used": true, "ai_owner": false}}"#,
      .violated(at: "organisation")),
    Example(company: #"{"practices": {"ai_used": true, "ai_owner": true}}"#, .holds),
    Example(company: #"{"practices": {"ai_used": false}}"#, .notApplicable),
    Example(company: #"{"practices": {"ai_owner": false}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("ai_owner")).outcomes(where: facts.practice("ai_used")) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "AI is used, and nobody owns its use")
    }
  }
}
