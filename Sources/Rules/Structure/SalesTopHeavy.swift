import Facts

/// A sales organisation with more managers than its sellers need.
struct SalesTopHeavy: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .advice, benchmarks: ["span.non-managers-per-manager"],
    summary: "Sales has fewer people without reports to each manager than the best do.",
    why: "Managers who could sell do not; every one of them also costs a layer.",
    remedy: "Merge small sales teams before hiring another sales manager.",
    how:
      "Divides the people in sales without reports by those with reports and compares with "
      + "the benchmark.")

  static let examples = [
    Example("CEO > VP Sales > Sales Manager x2 > AE x6", .violated(at: "sales")),
    Example("CEO > VP Sales > Sales Manager x3 > AE x11", .holds),
    Example("CEO > VP Marketing > Marketer x3", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    var (managers, others) = (0, 0)
    for position in structure.span.buffer.indices where structure.isPresent[position] {
      guard facts.function(ofPosition: position) == "sales" else { continue }
      if structure.span[position] > 0 { managers += 1 } else { others += 1 }
    }
    guard managers > 0, let expected = facts.expectation("span.non-managers-per-manager"),
      let least = expected.low
    else { return [.notApplicable] }
    let ratio = Double(others) / Double(managers)
    guard ratio < least else { return [.holds] }
    return [
      .violated(
        Violation(
          Subject(.org, "sales"), observed: ratio,
          expected: Expectation(low: least, high: nil, unit: expected.unit, expected.benchmarks),
          "sales has \(counted(managers, "manager")) and \(others) without reports, "
            + "\(numberText(ratio)) to one; \(expected.description)"))
    ]
  }
}
