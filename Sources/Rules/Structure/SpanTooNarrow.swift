import Facts

/// A manager with fewer direct reports than a manager's time is worth.
struct SpanTooNarrow: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .advice, benchmarks: ["span.manager", "span.director"],
    summary: "A manager has fewer direct reports, or a director fewer managers, than the band.",
    why: "Narrow spans add layers and cost without adding coaching.",
    remedy: "Merge small teams, or let the manager carry part of the team's own work.",
    how:
      "Compares direct reports with the lower end of the band, the one of RevOps in RevOps; a "
      + "director over managers is compared by the number of managers, unless few managers and "
      + "contributors make a span together.")

  static let examples = [
    Example("CEO > Sales Manager > AE x4", .violated(at: "sales-manager")),
    Example("CEO > Sales Manager > AE x5", .holds),
    Example("RevOps Manager > Analyst x3", .holds),
    Example("VP Sales > Director Sales > Manager > AE x5", .violated(at: "director-sales")),
    Example("Director CS > CSM x6", .holds),
    Example("VP Sales > Director Sales > Manager > AE x5, Director Sales > AE x4", .holds),
    Example("CEO > Sales Manager > AE", .notApplicable),
    Example(nil, accounts: "csm: 3 x 10k", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    return structure.coachingSpans(facts).map { span in
      guard let expected = span.expected, let low = expected.low else { return .holds }
      // A single direct report is a finding of its own: single-report-manager.
      if structure.span[span.position] == 1, !span.isOfManagers { return .notApplicable }
      guard Double(span.count) < low else { return .holds }
      return .violated(
        Violation(
          facts.subject(span.position), observed: Double(span.count), expected: expected,
          "\(facts.call(span.position)) has only \(counted(span.count, ofMany: expected.unit)); "
            + expected.description))
    }
  }
}
