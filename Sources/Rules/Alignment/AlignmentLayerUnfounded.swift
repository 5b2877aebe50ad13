import Facts

/// A layer of the alignment stack that stands on a gap.
struct AlignmentLayerUnfounded: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .advice, benchmarks: ["alignment-stack.order"],
    summary: "A layer of the alignment stack is there while the one below it is missing.",
    why: "Skip one layer and the whole stack wobbles.",
    remedy: "Build the layer below before more is invested in this one.",
    how:
      "Looks at each two neighbouring layers of the stack, read from the company's practices, "
      + "for one that is there above one that is not; applies unless there is known to be but "
      + "one rep.")

  static let examples = [
    Example(
      company: #"{"practices": {"shared_kpis": false, "operating_cadence": true}}"#,
      .violated(at: "operating-cadence")),
    Example(
      company: """
        {"practices": {"icp_shared": false, "signal_language": true, "handoff_sla": false,
         "shared_kpis": true, "operating_cadence": true}}
        """, .violated(at: "signal-language", "shared-kpis")),
    Example(
      company: """
        {"practices": {"icp_shared": true, "signal_language": true, "handoff_sla": false,
         "shared_kpis": false, "operating_cadence": false}}
        """, .holds),
    Example(company: #"{"practices": {"icp_shared": false}}"#, .unknown),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let layers = AlignmentStack(facts).layers
    return zip(layers, layers.dropFirst()).flatMap { below, layer in
      (layer.isPresent && !below.isPresent).outcomes(where: facts.mayHaveTwoReps) {
        Violation(
          Subject(.org, layer.id), expected: facts.principle(info.benchmarks),
          "there is \(layer.name), but not what it rests on: \(below.name)")
      }
    }
  }
}
