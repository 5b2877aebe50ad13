import Facts

/// A manager with more direct reports than can be coached.
struct SpanTooWide: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .warning, benchmarks: ["span.manager", "span.director"],
    summary: "A manager has more direct reports, or a director more managers, than can be coached.",
    why: "Beyond the band there is no time for coaching; people stop growing and leave.",
    remedy: "Add a team lead or split the team so that every manager stays inside the band.",
    how:
      "Compares direct reports, vacant posts included, with the upper end of the band, the "
      + "one of RevOps in RevOps; a director over managers is compared by the number of "
      + "managers.")

  static let examples = [
    Example("CEO > Sales Manager > AE x9", .violated(at: "sales-manager")),
    Example("CEO > Sales Manager > AE x8", .holds),
    Example("VP Sales > Director Sales > Manager x5 > AE x5", .violated(at: "director-sales")),
    Example("VP Sales > Director Sales > Manager x4 > AE x5", .holds),
    Example("RevOps Manager > Analyst x5", .violated(at: "revops-manager")),
    Example("Director CS > CSM x9", .violated(at: "director-cs")),
    Example("VP Customer Success > CSM x20", .notApplicable),
    Example(nil, accounts: "csm: 3 x 10k", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    return structure.coachingSpans(facts).map { span in
      guard let expected = span.expected, let high = expected.high, Double(span.count) > high else {
        return .holds
      }
      return .violated(
        Violation(
          facts.subject(span.position), observed: Double(span.count), expected: expected,
          "\(facts.call(span.position)) has \(counted(span.count, ofMany: expected.unit)); "
            + expected.description))
    }
  }
}
