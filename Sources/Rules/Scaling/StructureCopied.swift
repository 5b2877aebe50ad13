import Facts

/// A structure that was made for somebody else's customers.
struct StructureCopied: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice, benchmarks: ["structure.own-segment-mix"],
    summary: "The structure was taken over from another company.",
    why: "It fits their mix of segments: yours asks for other ratios, roles and layers.",
    remedy: "Derive teams from your own accounts by segment: `orgkit segment` shows them.",
    how: "Reads practices.structure_copied.")

  static let examples = [
    Example(
      company: #"{"name": "Acme", "practices": {"structure_copied": true}}"#,
      .violated(at: "Acme")),
    Example(company: #"{"practices": {"structure_copied": false}}"#, .holds),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.practice("structure_copied").outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "the structure is another company's, whose mix of segments differs")
    }
  }
}
