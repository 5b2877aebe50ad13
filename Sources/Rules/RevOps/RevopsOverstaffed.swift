import Facts

/// More people in RevOps than the sellers need.
struct RevopsOverstaffed: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice,
    benchmarks: ["revops-ratio.sellers", "revops-ratio.sellers-complex"],
    summary: "There are fewer sellers to each RevOps person than the bands ask for.",
    why:
      "Support beyond what sellers need is cost, and finds itself work that sellers do not ask for.",
    remedy: "Tie every RevOps post to forecast accuracy, ramp or quota before the next is opened.",
    how:
      "Divides sellers by people in RevOps, both as stated or counted, and compares with the "
      + "lower end of the band, that of a complex stack if practices.complex_stack says so; "
      + "where it is not stated, both bands have to agree.")

  static let examples = [
    Example(
      company: #"{"sellers": 19, "revops": 2, "practices": {"complex_stack": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"sellers": 20, "revops": 2, "practices": {"complex_stack": false}}"#, .holds),
    Example(
      company: #"{"sellers": 9, "revops": 2, "practices": {"complex_stack": true}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"sellers": 10, "revops": 2, "practices": {"complex_stack": true}}"#, .holds),
    Example(company: #"{"sellers": 9, "revops": 2}"#, .violated(at: "organisation")),
    Example(company: #"{"sellers": 14, "revops": 2}"#, .unknown),
    Example("CEO > AE x3, CEO > RevOps Manager", .holds),
    Example("CEO > AE x3", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let (load, otherwise) = facts.revopsLoad()
    guard let load else { return otherwise }
    // There is no smaller team than one.
    guard load.people > 1 else { return [load.people > 0 ? .holds : .notApplicable] }
    return [
      load.outcome(facts) {
        load.ratio < $0.low ?? 0
      } message: { bands in
        "\(numberText(load.people)) in RevOps\(facts.origin(.revops)) for "
          + "\(counted(load.sellers, "seller"))\(facts.origin(.sellers)): "
          + "\(numberText(load.ratio)) to each; \(bands)"
      }
    ]
  }
}
