import Facts

/// A head of a function with a whole team of contributors straight below.
struct FlatHierarchy: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .warning, benchmarks: ["span.manager", "hierarchy.flat"],
    summary: "A vice president or executive directly leads more contributors than can be coached.",
    why: "Flat teams look cheap until people leave: nobody is coached and nobody grows.",
    remedy: "Add team leads so that nobody leads more contributors than the band allows.",
    how:
      "Counts the direct reports without reports of their own of each vice president and "
      + "above, and compares the number with the upper end of a manager's span.")

  static let examples = [
    Example("CEO > VP Customer Success > CSM x20", .violated(at: "vp-customer-success")),
    Example("CEO > VP Customer Success > CSM x8", .holds),
    Example("VP Customer Success > Team Lead x3 > CSM x6", .holds),
    Example("CEO > VP x10 > Manager x2", .holds),
    Example("Sales Manager > AE x20", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    let below = structure.managersBelow()
    let flat = Array(facts.catalog["hierarchy.flat"])
    return structure.span.buffer.indices.compactMap { position in
      guard structure.isPresent[position], structure.span[position] > 0,
        let level = facts.level(ofPosition: position), level >= .vp
      else { return nil }
      let contributors = Int(structure.span[position]) - below[position]
      let heads =
        facts.function(ofPosition: position) == "revenue-operations"
        ? Array(facts.catalog["span.vp"]) : []
      guard let band = facts.expectation("span.manager"), let high = band.high,
        Double(contributors) > high
      else { return .holds }
      let expected = Expectation(
        low: nil, high: high, unit: "contributors reporting directly",
        band.benchmarks + heads + flat)
      return .violated(
        Violation(
          facts.subject(position), observed: Double(contributors), expected: expected,
          "\(facts.call(position)) directly leads \(contributors) people who lead nobody; "
            + "a manager can coach \(band.description)"))
    }
  }
}
