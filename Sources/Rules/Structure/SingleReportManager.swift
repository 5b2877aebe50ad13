import Facts

/// A manager of one.
struct SingleReportManager: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .advice, benchmarks: ["span.manager"],
    summary: "A manager has a single direct report.",
    why: "A layer for one person slows decisions and seldom earns its cost.",
    remedy: "Let the report join a sibling team, or plan the hires that make it a team.",
    how:
      "Counts the direct reports of each position, vacant posts included; exactly one "
      + "decides, a report by a circle left out.")

  static let examples = [
    Example("CEO > Sales Manager x2 > AE", .violated(at: "sales-manager-1", "sales-manager-2")),
    Example("CEO > Sales Manager > AE x2, CEO > CFO", .holds),
    Example("Founder", .notApplicable),
    Example("Lead > Engineer, Engineer > Lead", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    let expected = facts.expectation("span.manager")
    let circling = Set(structure.cycles.joined())
    return structure.span.buffer.indices.compactMap { position in
      guard structure.isPresent[position], structure.span[position] > 0 else { return nil }
      guard structure.span[position] == 1 else { return .holds }
      // A line that leads back to itself makes nobody a manager: reporting-cycle.
      if circling.contains(position) { return .notApplicable }
      return .violated(
        Violation(
          facts.subject(position), observed: 1, expected: expected,
          "\(facts.call(position)) has one direct report; \(expected?.description ?? "")"))
    }
  }
}
