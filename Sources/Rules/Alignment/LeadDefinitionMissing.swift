import Facts

/// Two ideas of what a lead is.
struct LeadDefinitionMissing: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .warning,
    benchmarks: ["lead.shared-definition", "alignment.shared-from-split"],
    summary: "Sales and marketing have no common written definition of a lead.",
    why: "Until both agree on what qualifies a contact, every handoff feels like a betrayal.",
    remedy: "Define a sales accepted lead by title, fit and engagement, and codify it in the CRM.",
    how: "Reads practices.lead_definition; applies unless there is known to be but one rep.")

  static let examples = [
    Example(
      company: #"{"practices": {"lead_definition": false}}"#, .violated(at: "organisation")),
    Example(
      company: #"{"sellers": 2, "practices": {"lead_definition": false}}"#,
      .violated(at: "organisation")),
    Example(company: #"{"practices": {"lead_definition": true}}"#, .holds),
    Example(company: #"{"sellers": 1, "practices": {"lead_definition": false}}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("lead_definition")).outcomes(where: facts.mayHaveTwoReps) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "no lead is defined in writing that marketing hands over and sales accepts")
    }
  }
}
