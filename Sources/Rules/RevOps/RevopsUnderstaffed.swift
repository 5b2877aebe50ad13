import Facts

/// More sellers than the people in RevOps can support.
struct RevopsUnderstaffed: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning,
    benchmarks: ["revops-ratio.sellers", "revops-ratio.sellers-complex"],
    summary: "There are more sellers to each RevOps person than the bands allow.",
    why: "Requests queue up: data decay, forecasts drift and sellers do their own operations.",
    remedy: "Name the bottleneck, then hire for it; automate or take a partner until then.",
    how:
      "Divides sellers by people in RevOps, both as stated or counted, and compares with the "
      + "upper end of the band, that of a complex stack if practices.complex_stack says so; "
      + "where it is not stated, both bands have to agree.")

  static let examples = [
    Example(company: #"{"sellers": 31, "revops": 2}"#, .violated(at: "organisation")),
    Example(
      company: #"{"sellers": 30, "revops": 2, "practices": {"complex_stack": false}}"#, .holds),
    Example(
      company: #"{"sellers": 17, "revops": 2, "practices": {"complex_stack": true}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"sellers": 16, "revops": 2, "practices": {"complex_stack": true}}"#, .holds),
    // Between the two bands, complexity decides.
    Example(company: #"{"sellers": 30, "revops": 2}"#, .unknown),
    Example(company: #"{"sellers": 16, "revops": 2}"#, .holds),
    Example("CEO > VP Sales > AE x16", .violated(at: "organisation")),
    Example("CEO > VP Sales > AE x8", .holds),
    Example("CEO > RevOps Manager", .notApplicable),
    Example(company: #"{"sellers": 31}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let (load, otherwise) = facts.revopsLoad()
    guard let load else { return otherwise }
    return [
      load.outcome(facts) {
        load.ratio > $0.high ?? .infinity
      } message: { bands in
        let sellers = "\(counted(load.sellers, "seller"))\(facts.origin(.sellers))"
        let people = "\(numberText(load.people)) in RevOps\(facts.origin(.revops))"
        return load.people > 0
          ? "\(sellers) and \(people): \(numberText(load.ratio)) to each; \(bands)"
          : "\(sellers) and nobody in RevOps\(facts.origin(.revops)); \(bands)"
      }
    ]
  }
}
