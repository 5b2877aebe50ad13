import Facts

/// A step of the maturity ladder that is claimed without what it consists of.
struct MaturityOverstated: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .advice, benchmarks: ["alignment.maturity-order"],
    summary: "The company places itself on a step of the ladder whose parts it lacks.",
    why: "Most companies think that they are further than they are, and then jump.",
    remedy: "Place the company on the last step of which everything is there.",
    how:
      "Compares the stated maturity with the practices that make up its step and the steps "
      + "below; one that is said not to be there decides.")

  static let examples = [
    Example(
      company: #"{"maturity": "strategic-alignment", "practices": {"icp_shared": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: """
        {"maturity": "revenue-unification", "practices": {"lead_definition": false}}
        """, .violated(at: "organisation")),
    Example(
      company: """
        {"maturity": "technology-integration",
         "practices": {"icp_shared": true, "lead_definition": false}}
        """, .holds),
    Example(
      company: """
        {"maturity": "operational-integration", "practices": {"icp_shared": true,
         "lead_definition": true, "handoff_sla": true, "operating_cadence": true,
         "shared_kpis": false}}
        """, .violated(at: "organisation")),
    Example(company: #"{"maturity": "strategic-alignment"}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let reached = MaturityLadder.place("maturity", facts) else {
      return [.unknown([.company("maturity")])]
    }
    let steps = MaturityLadder.steps[...reached]
    var parts = steps.flatMap(MaturityLadder.practices).map { ($0, facts.practice($0)) }
    if steps.contains("operational-integration") { parts.append(("shared_kpis", facts.sharesKpis)) }
    let lacking = parts.filter { if case .isNotMet = $0.1 { true } else { false } }.map(\.0)
    guard lacking.isEmpty else {
      return [
        .violated(
          Violation(
            facts.orgSubject, expected: facts.principle(info.benchmarks),
            "\(MaturityLadder.steps[reached]) is said to be reached, but not so: "
              + lacking.joined(separator: ", ")))
      ]
    }
    let unknown = parts.flatMap(\.1.missing)
    return [unknown.isEmpty ? .holds : .unknown(unknown)]
  }
}
