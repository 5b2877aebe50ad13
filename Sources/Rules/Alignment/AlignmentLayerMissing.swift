import Facts

/// A gap in the alignment stack; the lowest one is where to begin.
struct AlignmentLayerMissing: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .warning, benchmarks: ["alignment-stack.order"],
    summary: "Sales and marketing lack a layer of the alignment stack.",
    why: "Each layer rests on the one below it, so that work above a gap does not last.",
    remedy: "Build the lowest missing layer first.",
    how:
      "Takes the layers of the stack from the lowest up, each from its practice in the "
      + "company document, and names the lowest that is said not to be there; applies unless "
      + "there is known to be but one rep.")

  static let examples = [
    Example(
      company: #"{"practices": {"icp_shared": true, "signal_language": false}}"#,
      .violated(at: "signal-language")),
    Example(
      company: """
        {"practices": {"icp_shared": false, "handoff_sla": false, "operating_cadence": false}}
        """, .violated(at: "shared-icp")),
    Example(
      company: #"{"practices": {"handoff_sla": true, "handoff_sla_in_crm": false}}"#,
      .violated(at: "handoff")),
    Example(
      company: """
        {"practices": {"icp_shared": true, "signal_language": true, "handoff_sla": true,
         "handoff_sla_in_crm": true, "operating_cadence": true},
         "kpis": [{"id": "win-rate", "teams": ["sales", "marketing"]}]}
        """, .holds),
    Example(company: #"{"practices": {"icp_shared": true}}"#, .unknown),
    Example("CEO > AE", company: #"{"practices": {"icp_shared": false}}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard case .isMet = facts.mayHaveTwoReps else { return [.notApplicable] }
    let layers = AlignmentStack(facts).layers
    let missing = layers.filter { if case .isNotMet = $0.isPresent { true } else { false } }
    guard let lowest = missing.first else {
      let unknown = layers.flatMap(\.isPresent.missing)
      return [unknown.isEmpty ? .holds : .unknown(unknown)]
    }
    let above = missing.dropFirst().map(\.name).joined(separator: ", ")
    return [
      .violated(
        Violation(
          Subject(.org, lowest.id), expected: facts.principle(info.benchmarks),
          "sales and marketing lack \(lowest.name)"
            + (above.isEmpty ? "" : ", and above it \(above)") + "; begin there"))
    ]
  }
}
